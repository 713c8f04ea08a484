import { type Pool } from 'pg';
import { dayOf, type Instant, millis } from '@duban/domain/time/day';
import { instantIn } from '../instants.ts';
import { type Difference, recountBoard } from './recount-board.ts';

export interface Recount {
  at: Instant;
  compared: number;
  differences: Difference[];
  tookMs: number;
}

const LAST = {
  name: 'recount-last',
  text: 'select at, compared, differences, took_ms as "tookMs" from board_recount order by id desc limit 1',
};
const KEEP = {
  name: 'recount-keep',
  text: 'insert into board_recount (at, compared, differences, took_ms) values ($1, $2, $3, $4)',
};
const NOW = { name: 'recount-now', text: 'select business_now() as now, (select min(opened_at) from matter) as first' };

/** Counted by night; a clock that skipped the night is caught up with after a day and a half. */
const NIGHT_ENDS = 6;
const LATEST_MS = 36 * 3_600_000;
/** Differences kept in full; more of them say nothing more. */
const MOST_KEPT = 100;

/** 复核 of the board, once a day, and what the last one found. */
export class RecountStore {
  constructor(private readonly pool: Pool) {}

  async last(): Promise<Recount | undefined> {
    const { rows } = await this.pool.query<Recount & { at: Date }>(LAST);
    return rows[0] && { ...rows[0], at: instantIn(rows[0].at) };
  }

  /** Counts now, and keeps the result. */
  async recount(): Promise<Recount> {
    const began = process.hrtime.bigint();
    const { at, compared, differences } = await recountBoard(this.pool);
    const tookMs = Number((process.hrtime.bigint() - began) / 1_000_000n);
    const kept = differences.slice(0, MOST_KEPT);
    await this.pool.query({ ...KEEP, values: [at, compared, JSON.stringify(kept), tookMs] });
    return { at, compared, differences: kept, tookMs };
  }

  /** Counts when it is due; undefined when it is not. Two that count at once do no harm. */
  async recountWhenDue(): Promise<Recount | undefined> {
    const { rows } = await this.pool.query<{ now: Date; first: Date | null }>(NOW);
    const row = rows[0];
    if (!row?.first) return undefined;
    const now = instantIn(row.now);
    const before = (await this.last())?.at;
    return isDue(now, before, instantIn(row.first)) ? this.recount() : undefined;
  }
}

/** Once in the night of each day, else after a day and a half; a record younger than that has nothing to recount. */
export function isDue(now: Instant, before: Instant | undefined, first: Instant): boolean {
  if (millis(now) - millis(before ?? first) >= LATEST_MS) return true;
  const isNight = Number(now.slice(11, 13)) < NIGHT_ENDS;
  return isNight && dayOf(before ?? first) !== dayOf(now);
}
