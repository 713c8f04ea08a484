import { setTimeout as pause } from 'node:timers/promises';
import { CalendarCarrier } from '@duban/database/calendar/carry-on';
import { type Pool } from '@duban/database/pool';

/** How often it is asked whether the calendar changed, ms. */
export const CALENDAR_MS = 2_000;
/** Matters that one transaction reaches: acts on them wait for it. */
const BATCH = 100;
/** Between two of them the acts of people go first, ms. */
const BREATH_MS = 30;

/** Carries large changes of the calendar out, a batch and a breath at a time, and looks after what crossed with them. */
export function carrying(pool: Pool, stop: AbortSignal): () => Promise<void> {
  const carrier = new CalendarCarrier(pool);
  return async () => {
    while (!stop.aborted && (await carrier.batch(BATCH)))
      await pause(BREATH_MS, undefined, { signal: stop }).catch(() => undefined);
    await carrier.settle();
  };
}
