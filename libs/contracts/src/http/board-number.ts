import { type Instant } from '@duban/domain/time/day';

/** 指标口径: what a figure of the board means, in words. */
export interface BoardNumberDefinition {
  id: string;
  name: string;
  formula: string;
  numerator: string;
  /** Null for a plain count. */
  denominator: string | null;
  of: 'matter' | 'desk';
}

/** A matter, or a desk of it, that a figure counts. */
export interface BoardNumberRow {
  matter: string;
  no: string;
  title: string;
  planId: string;
  /** Public id of the desk; null where the matter itself is counted. */
  desk: string | null;
  step: string | null;
  unit: string | null;
  /** In the numerator; of a plain count every row is. */
  hit: boolean;
}

/** A figure with its definition and the rows behind it. */
export interface BoardNumber extends BoardNumberDefinition {
  now: Instant;
  hits: number;
  rows: number;
  /** The count, or the share 0 to 1; null while there is nothing to divide by. */
  figure: number | null;
  items: BoardNumberRow[];
  next: string | null;
}
