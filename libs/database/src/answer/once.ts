import { type Pool, type PoolClient } from 'pg';
import { inTransaction } from '../transaction.ts';

/** How a repeated request is known that belongs to no matter. */
export interface RequestedBy {
  person: string;
  route: string;
  key: string;
  bodyHash: string;
}

/** Twins in flight wait for each other here, and the second finds the first one's answer. */
const TURN = {
  name: 'answer-turn',
  text: `select pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2 || ' ' || $3, 0))`,
};
const BEFORE = {
  name: 'answer-before',
  text: 'select body_hash as "bodyHash", answer from answer where person = $1 and route = $2 and key = $3',
};
const KEEP = {
  name: 'answer-keep',
  text: 'insert into answer (person, route, key, body_hash, answer) values ($1, $2, $3, $4, $5)',
};

/** Does a change once for each key, in one transaction with its answer; a repeated request gets the same text; a «no» is judged anew. */
export function once<Done extends { answer: string } | { no: unknown }>(
  pool: Pool,
  { person, route, key, bodyHash }: RequestedBy,
  work: (client: PoolClient) => Promise<Done>,
): Promise<Done | { answer: string } | 'other-body'> {
  return inTransaction(pool, async (client) => {
    await client.query({ ...TURN, values: [person, route, key] });
    const { rows } = await client.query<{ bodyHash: string; answer: string }>({
      ...BEFORE,
      values: [person, route, key],
    });
    const before = rows[0];
    if (before) return before.bodyHash === bodyHash ? { answer: before.answer } : 'other-body';
    const done = await work(client);
    if ('answer' in done) await client.query({ ...KEEP, values: [person, route, key, bodyHash, done.answer] });
    return done;
  });
}
