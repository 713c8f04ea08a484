import { type Pool } from 'pg';
import { type Instant } from '@duban/domain/time/day';
import { instantIn } from '../instants.ts';

export interface ClockReading {
  now: Instant;
  offsetMs: number;
}

const READ = { name: 'clock-read', text: 'select business_now() as now, offset_ms::float8 as "offsetMs" from clock' };
/** Judged again by whoever waited for another's move, so that the clock never goes back. */
const MOVE = {
  name: 'clock-move',
  text: `update clock set offset_ms = offset_ms + ceil(extract(epoch from $1::timestamptz - business_now()) * 1000)::bigint
    where $1::timestamptz > business_now()`,
};
const BECAME_OVERDUE = {
  name: 'clock-overdue',
  text: `select count(*)::int as desks from desk
    where due >= $1 and due < $2 and verdict is null and voided_at is null`,
};
const WOKEN = {
  name: 'clock-woken',
  text: 'select count(*)::int as matters from matter where next_wake <= (select business_now())',
};

/** The office's clock: PostgreSQL's plus an offset. */
export class ClockStore {
  constructor(private readonly pool: Pool) {}

  async read(): Promise<ClockReading> {
    const { rows } = await this.pool.query<{ now: Date; offsetMs: number }>(READ);
    return { now: instantIn(rows[0]?.now), offsetMs: rows[0]?.offsetMs ?? 0 };
  }

  /** Sets it forward; false when the moment has passed already. */
  async forward(to: Instant): Promise<boolean> {
    const { rowCount } = await this.pool.query({ ...MOVE, values: [to] });
    return rowCount === 1;
  }

  /** Open desks whose due moment lies between the two. */
  async becameOverdue(from: Instant, to: Instant): Promise<number> {
    const { rows } = await this.pool.query<{ desks: number }>({ ...BECAME_OVERDUE, values: [from, to] });
    return rows[0]?.desks ?? 0;
  }

  /** Matters whose next wake has passed. */
  async due(): Promise<number> {
    const { rows } = await this.pool.query<{ matters: number }>(WOKEN);
    return rows[0]?.matters ?? 0;
  }
}
