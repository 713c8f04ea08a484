import { type ActivityOptions } from '@temporalio/common';

/** Every timeout and retry of the workflows. */
export const HANDS: Pick<ActivityOptions, 'startToCloseTimeout' | 'retry'> & { localRetryThreshold: string } = {
  startToCloseTimeout: '5 s',
  retry: { initialInterval: '100 ms', backoffCoefficient: 2, maximumInterval: '10 s' },
  localRetryThreshold: '2 s',
};

/**
 * A message goes outside: an attempt ends within half a minute, all of them within a day (trust §2.5); a worker that has
 * been silent for ten seconds is dead.
 */
export const SENDING: Omit<ActivityOptions, 'taskQueue'> = {
  startToCloseTimeout: '30 s',
  heartbeatTimeout: '10 s',
  scheduleToCloseTimeout: '24 h',
  retry: { initialInterval: '2 s', backoffCoefficient: 2, maximumInterval: '15 min' },
};

/** An order to the treasury: one attempt, and half a minute until its outcome counts as unknown (trust §2.6). */
export const PAYING: Omit<ActivityOptions, 'taskQueue'> = {
  startToCloseTimeout: '30 s',
  scheduleToStartTimeout: '10 min',
  retry: { maximumAttempts: 1 },
};

/** A run that has grown this long starts again from the record. */
export const LONG_HISTORY = 300;

/** An older build waits so long before it lets another worker look at a matter of a newer edition. */
export const TOO_NEW_MS = 10_000;

/** A due rung that changes nothing must not make a hot loop. */
export const SHORTEST_WAIT_MS = 1_000;

/** Longest single wait; a timer of the server that got lost costs no more than this. */
export const LONGEST_WAIT_MS = 30 * 24 * 3_600_000;
