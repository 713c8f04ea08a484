import { type Pool, type PoolClient } from 'pg';
import { instantOf } from '@duban/domain/time/day';
import { type Entry, sealed, SYSTEM_CHAIN } from '../ledger/chain.ts';
import { inTransaction } from '../transaction.ts';

/** What happened outside any matter: a sign-in, a denial, a plan, reference data. */
export interface SystemEvent {
  actor: { id: string; name: string; unit: string | null };
  act: string;
  /** What it is about; for a failed sign-in the login that was tried. */
  object: string | null;
  /** Kept as JSON; never a password, a token or another's text. */
  body: unknown;
  ip: string | null;
  result: string;
}

const LOCK = { name: 'system-lock', text: 'select seq, head from chain where id = $1 for update' };
/** Read after the wait for the lock, so that the moments of the chain follow its order. */
const NOW = { name: 'system-now', text: 'select business_now() as now' };
const APPEND = {
  name: 'system-append',
  text: `with heads as (update chain set seq = $2, head = $18 where id = $1)
    insert into entry (chain, seq, at, actor, name, for_whom, unit, ip, act, object, body, before_hash, after_hash, key,
      result, alg, prev, hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
};

/** Whoever sets up or looks after the installation itself, below all accounts. */
export const THE_INSTALLER: SystemEvent['actor'] = { id: 'installer', name: 'installer', unit: null };

/** The chain of events that belong to no matter; each append is one transaction under the chain's lock. */
export class SystemLog {
  constructor(private readonly pool: Pool) {}

  append(event: SystemEvent): Promise<void> {
    return inTransaction(this.pool, (client) => appendEvent(client, event));
  }
}

/** Appends within a transaction that changes something else too; take its own locks first, this one last. */
export async function appendEvent(client: PoolClient, event: SystemEvent): Promise<void> {
  const locked = await client.query<{ seq: number; head: string }>({ ...LOCK, values: [SYSTEM_CHAIN] });
  const head = locked.rows[0];
  if (!head) throw new Error('the system chain has no row');
  const read = await client.query<{ now: Date }>(NOW);
  const now = instantOf(read.rows[0]?.now.getTime() ?? NaN);
  const entry = entryOf(event, { at: now, seq: head.seq + 1, prev: head.head });
  await client.query({ ...APPEND, values: FIELDS.map((field) => entry[field]) });
}

const FIELDS = [
  'chain', 'seq', 'at', 'actor', 'name', 'for_whom', 'unit', 'ip', 'act', 'object', 'body', 'before_hash', 'after_hash',
  'key', 'result', 'alg', 'prev', 'hash',
] as const; // prettier-ignore

function entryOf(event: SystemEvent, place: { at: string; seq: number; prev: string }): Entry {
  return sealed({
    ...place,
    chain: SYSTEM_CHAIN,
    actor: storable(event.actor.id),
    name: storable(event.actor.name),
    for_whom: null,
    unit: event.actor.unit,
    ip: event.ip,
    act: event.act,
    object: event.object === null ? null : storable(event.object),
    body: JSON.stringify(event.body ?? null),
    before_hash: null,
    after_hash: null,
    key: null,
    result: event.result,
    alg: 'sha256',
  });
}

/** What PostgreSQL cannot keep (NUL, half a surrogate pair) is replaced before it is hashed; a tried login may hold anything. */
const storable = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '\uFFFD');
