import { CARDS, LETTERS } from '@duban/domain/ladder/measure';

/** `cardOf` and `letterOf` of the domain as SQL: the gravest any of a matter's desks has drawn. */
const gravest = (desk: string, column: string, gravestFirst: readonly string[]): string =>
  `case ${gravestFirst.map((one) => `when bool_or(${desk}.${column} = '${one}') then '${one}'`).join(' ')} end`;

export const cardOf = (desk: string): string => gravest(desk, 'card', CARDS);
export const letterOf = (desk: string): string => gravest(desk, 'letter', LETTERS);
