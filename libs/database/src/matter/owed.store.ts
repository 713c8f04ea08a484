import { type Pool } from 'pg';
import { type Kind } from '@duban/domain/matter/matter';

/** A matter whose workflow has something to do, or missed its wake. */
export interface Owed {
  id: string;
  kind: Kind;
}

const OWED = {
  name: 'sweep-owed',
  text: `select id, kind from matter where owed_since <= (select business_now()) - make_interval(secs => $1) order by owed_since limit $2`,
};
const WAKE = {
  name: 'sweep-wake',
  text: `select id, kind from matter where next_wake <= (select business_now()) - make_interval(secs => $1) order by next_wake limit $2`,
};

/** What the record says is owed; never asks Temporal. Both questions have a partial index. */
export class OwedStore {
  constructor(private readonly pool: Pool) {}

  /** Matters owed a step, or whose wake has passed unnoticed, for longer than so many seconds; at most `limit` of each. */
  async since(owedSeconds: number, wakeSeconds: number, limit: number): Promise<Owed[]> {
    const owed = await this.pool.query<Owed>({ ...OWED, values: [owedSeconds, limit] });
    const missed = await this.pool.query<Owed>({ ...WAKE, values: [wakeSeconds, limit] });
    return [...new Map([...owed.rows, ...missed.rows].map((one) => [one.id, one])).values()];
  }
}
