import { type Pool } from 'pg';
import { type Act } from '@duban/domain/act/act';
import { type Change } from '@duban/domain/act/change';
import { type Instant } from '@duban/domain/time/day';
import { instantIn } from '../instants.ts';

/** An entry as the timeline reads it: who did what, what was asked and what it changed. */
export interface RecordedEntry {
  seq: number;
  at: Instant;
  name: string;
  unit: string | null;
  forWhom: string | null;
  act: string;
  object: string | null;
  asked: Partial<Act> | null;
  changes: Change[];
}

const TIMELINE = {
  name: 'timeline',
  text: `select seq, at, name, unit, for_whom as "forWhom", act, object, body::jsonb -> 'asked' as asked,
      body::jsonb -> 'changes' as changes
    from entry where chain = $1 and seq <= $3 order by seq desc limit $2`,
};

/** The greatest number a chain can count to. */
const NEWEST = 2_147_483_647;

/** 办理记录: a matter's own chain of entries, read for people. */
export class TimelineStore {
  constructor(private readonly pool: Pool) {}

  /** The newest `limit` entries (up to the one with a number), in their order. */
  async of(matterId: string, limit: number, last = NEWEST): Promise<RecordedEntry[]> {
    const { rows } = await this.pool.query<Omit<RecordedEntry, 'at'> & { at: Date }>({
      ...TIMELINE,
      values: [matterId, limit, last],
    });
    return rows.reverse().map((row) => ({ ...row, at: instantIn(row.at), changes: row.changes ?? [] }));
  }
}
