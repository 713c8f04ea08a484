import { type Matter } from '../matter/matter.ts';
import { type Day, type Instant } from '../time/day.ts';
import { type Actor } from '../unit/actor.ts';

/** One row behind a figure: a matter, or a desk of it. `hit`: it is in the numerator, not in the denominator alone. */
export interface CountedRow {
  desk: number | null;
  /** Whose desk it is. */
  unit: string | null;
  hit: boolean;
}

/** What a figure is asked for. */
export interface Counting {
  now: Instant;
  me: Pick<Actor, 'unit' | 'role'>;
  /** From this moment (included) until that one (excluded); absent: from the beginning, until now. */
  from?: Instant;
  to?: Instant;
  /** Of a day's figures. */
  day?: Day;
}

/** 指标: one figure of the board, in words and as a rule that finds the rows of a matter which it counts. */
export interface NumberDefinition {
  name: string;
  /** 口径: how it is counted, in words. */
  formula: string;
  numerator: string;
  /** Null for a plain count: every row is a hit. */
  denominator: string | null;
  of: 'matter' | 'desk';
  counted: (matter: Matter, counting: Counting) => CountedRow[];
}

/** A figure: `hits` of `rows`; for a plain count the two are equal. */
export interface Figure {
  hits: number;
  rows: number;
}

/** Samples below this are marked, and their rates are not ranked [D]. */
export const SMALLEST_SAMPLE = 5;

/** Share of hits, 0 to 1; null while there is nothing to divide by. */
export const rateOf = ({ hits, rows }: Figure): number | null => (rows === 0 ? null : hits / rows);

export const isRankable = ({ rows }: Figure): boolean => rows >= SMALLEST_SAMPLE;
