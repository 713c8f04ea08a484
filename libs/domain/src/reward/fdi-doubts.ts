import { groupedBy } from '../grouped-by.ts';
import { type FdiPlaces } from './fdi-columns.ts';
import { type FdiCellProblem, type FdiRow, problemAt } from './fdi-row.ts';

/** Rows that are right each for itself and cannot all be believed. */
export const fdiDoubts = (rows: readonly FdiRow[], { places }: FdiPlaces): FdiCellProblem[] => [
  ...[...groupedBy(rows, saidOf).values()].flatMap((same) => repeated(same, places)),
  ...[...groupedBy(rows, ({ projectId }) => projectId).values()].flatMap((own) => contradicting(own, places)),
];

const saidOf = ({ projectId, on, usd, loanUsd, inKind }: FdiRow): string =>
  JSON.stringify([projectId, on, usd, loanUsd, inKind]);

/** A slip of the pen, or two instalments of one day: only the office knows. */
const repeated = ([first, ...others]: readonly FdiRow[], places: FdiPlaces['places']): FdiCellProblem[] =>
  others.map(({ row }) => {
    const problem = `is the receipt of row ${first?.row ?? row} once more; write two instalments of one day as one row`;
    return problemAt(row, 'usd', { places, problem });
  });

const FACTS_OF_PROJECT = ['creditCode', 'enterprise', 'projectName', 'kind', 'industry'] as const;

/** Where rows of one project disagree, none of them is believed. */
const contradicting = (own: readonly FdiRow[], places: FdiPlaces['places']): FdiCellProblem[] =>
  FACTS_OF_PROJECT.flatMap((fact) => {
    const byValue = groupedBy(own, (one) => one[fact]);
    const [one, other] = [...byValue.values()].map(([first]) => first?.row);
    if (one === undefined || other === undefined) return [];
    return own.map(({ row, [fact]: value }) => {
      const against = byValue.get(value)?.[0]?.row === one ? other : one;
      return problemAt(row, fact, { places, problem: `contradicts row ${against} on the same project` });
    });
  });
