import { type Pool } from 'pg';
import { type Instant } from '@duban/domain/time/day';
import { instantIn } from '../instants.ts';
import { general } from './reach.ts';

/** A matter that changed: its key, and who may be told. */
export interface Changed {
  id: string;
  version: number;
  parties: string[];
  owed: boolean;
  changedAt: Instant;
}

const SINCE = {
  name: 'changed-since',
  text: `select id, version, parties, owed_since is not null as owed, changed_at as "changedAt"
    from matter m where changed_at > $1 and ${general('m')} order by changed_at limit $2`,
};
const LAST = { name: 'changed-last', text: 'select coalesce(max(changed_at), business_now()) as at from matter' };

/** What changed lately, for listeners; asked once a second for all of them. */
export class ChangedStore {
  constructor(private readonly pool: Pool) {}

  async since(at: Instant, limit: number): Promise<Changed[]> {
    const { rows } = await this.pool.query<Omit<Changed, 'changedAt'> & { changedAt: Date }>({
      ...SINCE,
      values: [at, limit],
    });
    return rows.map((row) => ({ ...row, changedAt: instantIn(row.changedAt) }));
  }

  /** The newest change there is. */
  async last(): Promise<Instant> {
    const { rows } = await this.pool.query<{ at: Date }>(LAST);
    return instantIn(rows[0]?.at);
  }
}
