import { type BoardRecount, type RecountDifference } from '@duban/contracts/http/board-recount';

/** A recount for who may see no matter: which numbers differ, and the numbers themselves, but no title and no party. */
export const countsOnly = ({ differences, ...recount }: BoardRecount): BoardRecount => ({
  ...recount,
  differences: differences.map(countOnly),
});

const countOnly = ({ what, shown, counted }: RecountDifference): RecountDifference => ({
  what,
  shown: isCount(shown) ? shown : null,
  counted: isCount(counted) ? counted : null,
});

/** A number, or the figure of a unit: hits of rows. */
const isCount = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'object' && value !== null && 'hits' in value && 'rows' in value);
