/** One invariant of the oracle that does not hold: its number, and the rows that show it. */
export interface Finding {
  invariant: string;
  rows: unknown[];
}

/** The findings of one question: none when it has no rows. */
export const found = (invariant: string, rows: readonly unknown[]): Finding[] =>
  rows.length === 0 ? [] : [{ invariant, rows: rows.slice(0, 5) }];
