import { type Instant } from '@duban/domain/time/day';

/** One of both: the moment to go to, or how many working days on, at the same time of day. */
export interface ClockMove {
  to?: Instant;
  workingDays?: number;
}

export interface ClockState {
  now: Instant;
  /** How far business time runs ahead of the machine's. */
  offsetMs: number;
}

export interface ClockMoved {
  now: Instant;
  moved: {
    from: Instant;
    to: Instant;
    workingDays: number;
    /** Open desks that became overdue by the move. */
    overdue: number;
    /** Matters whose next wake has passed, and how many of them were nudged at once; the sweep does the rest. */
    due: number;
    nudged: number;
  };
}
