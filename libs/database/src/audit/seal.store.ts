import { type Pool, type PoolClient } from 'pg';
import { instantOf } from '@duban/domain/time/day';
import { inTransaction } from '../transaction.ts';
import { macOf, type SealedHead } from './seal.ts';

/** Heads in one seal; an import of many matters makes several seals. */
const MOST = 5_000;

/** One sealer at a time, however many workers there are: the seals are a chain themselves. */
const ALONE = `select pg_try_advisory_xact_lock(hashtext('seal')) as alone`;
/** Asks how far each chain was sealed, no clock: business time may jump and machines disagree. */
const MOVED = {
  name: 'seal-moved',
  text: `select moved.chain, moved.seq, moved.head from (
      select id as chain, seq, head from matter union all select id, seq, head from chain) moved
    left join sealed_head s on s.chain = moved.chain
    where moved.seq > coalesce(s.seq, 0) order by moved.chain limit $1`,
};
const LAST = {
  name: 'seal-last',
  text: `select clock_timestamp() as now, (select mac from seal order by id desc limit 1) as mac`,
};
const WRITE = {
  name: 'seal-write',
  text: `with marked as (
      insert into sealed_head (chain, seq) select (head->>0)::uuid, (head->>1)::integer from jsonb_array_elements(($2::text)::jsonb) head
      on conflict (chain) do update set seq = excluded.seq)
    insert into seal (at, heads, prev, mac) values ($1, $2, $3, $4)`,
};

export class SealStore {
  constructor(private readonly pool: Pool) {}

  /** Signs the heads of all chains that moved since the last seal; nothing moved, no seal. Returns how many were signed. */
  async seal(key: string): Promise<number> {
    let sealed = 0;
    for (let more = MOST; more === MOST; sealed += more) {
      more = await inTransaction(this.pool, (client) => sealSome(client, key));
    }
    return sealed;
  }
}

async function sealSome(client: PoolClient, key: string): Promise<number> {
  const lock = await client.query<{ alone: boolean }>(ALONE);
  if (!lock.rows[0]?.alone) return 0;
  const moved = await client.query<{ chain: string; seq: number; head: string }>({ ...MOVED, values: [MOST] });
  if (moved.rows.length === 0) return 0;
  const { now, mac } = (await client.query<{ now: Date; mac: string | null }>(LAST)).rows[0] ?? {
    now: new Date(),
    mac: null,
  };
  const heads = JSON.stringify(moved.rows.map(({ chain, seq, head }): SealedHead => [chain, seq, head]));
  const seal = { at: instantOf(now.getTime()), heads, prev: mac ?? '' };
  await client.query({ ...WRITE, values: [seal.at, heads, seal.prev, macOf(seal, key)] });
  return moved.rows.length;
}
