import { type Instant } from '@duban/domain/time/day';

/** A number that the board shows otherwise than the entries add up to. */
export interface RecountDifference {
  what: string;
  shown: unknown;
  counted: unknown;
}

/** 复核: the last recount of the board from the entries; `differences` is empty when all is well. */
export interface BoardRecount {
  at: Instant;
  /** Numbers that were compared. */
  compared: number;
  differences: RecountDifference[];
  tookMs: number;
}
