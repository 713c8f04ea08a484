import { type Pool, type PoolClient } from 'pg';
import { reachOf } from '@duban/domain/act/may-see';
import { DAY_NUMBER_IDS, type DayNumberId } from '@duban/domain/board/numbers';
import { MatterSum } from '@duban/domain/matter/as-of';
import { addDays, at, type Day, dayOf, type Instant, millis } from '@duban/domain/time/day';
import { type NumberWish } from '../board/number.store.ts';
import { AsOfStore, type Trace } from './as-of.store.ts';
import { rowsIn } from './number-as-of.store.ts';

/** A day's figures, as they stood at its end; of the running day as they stand. */
export interface TrendDay {
  day: Day;
  figures: Record<DayNumberId, number>;
}

interface Cut {
  day: Day;
  moment: Instant;
  figures: Record<DayNumberId, number>;
}

/** 30日趋势: each matter's entries are added up once, and counted at the end of every day on the way. */
export class TrendStore {
  private readonly past: AsOfStore;

  constructor(pool: Pool | PoolClient) {
    this.past = new AsOfStore(pool);
  }

  /** The `days` days up to and including that of `wish.now`, the earliest first. */
  async days(wish: NumberWish, days: number): Promise<TrendDay[]> {
    const cuts = cutsOf(wish.now, days);
    const traced = this.past.traces(wish.plan, wish.now, reachOf(wish.actor));
    for await (const traces of traced) count(traces, cuts, wish);
    return cuts.map(({ day, figures }) => ({ day, figures }));
  }
}

/** The end of a day, or now where that has not come yet. */
export function endOfDay(day: Day, now: Instant): Instant {
  const end = at(day, '24:00');
  return millis(end) < millis(now) ? end : now;
}

function cutsOf(now: Instant, days: number): Cut[] {
  const today = dayOf(now);
  return Array.from({ length: days }, (_, place) => {
    const day = addDays(today, place - days + 1);
    const figures = Object.fromEntries(DAY_NUMBER_IDS.map((id) => [id, 0])) as Record<DayNumberId, number>;
    return { day, moment: endOfDay(day, now), figures };
  });
}

function count(traces: readonly Trace[], cuts: readonly Cut[], wish: NumberWish): void {
  const matter = new MatterSum();
  let next = 0;
  for (const { day, moment, figures } of cuts) {
    for (let trace = traces[next]; trace && millis(trace.at) <= millis(moment); trace = traces[next]) {
      matter.add(trace.left);
      next += 1;
    }
    const now = matter.now;
    if (!now) continue;
    for (const id of DAY_NUMBER_IDS) figures[id] += rowsIn(id, now, { ...wish, now: moment, day }).length;
  }
}
