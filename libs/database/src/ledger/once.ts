import { type Pool, type PoolClient } from 'pg';
import { type Refusal } from '@duban/domain/refusal';
import { inTransaction } from '../transaction.ts';
import { orRefusal } from './refused.ts';
import { type Request } from './request.ts';

/** What became of a request that changes reference data: done now, done before, refused, or the key named another request. */
export type OnceOutcome = { answer: string } | { repeated: string } | { refusal: Refusal } | 'other-body';

/** A request that is known again. */
export type Keyed = Request & { key: NonNullable<Request['key']> };

/** Two that bear the same key wait for each other. */
const ONE_AT_A_TIME = { name: 'once-lock', text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))' };
const ANSWERED = {
  name: 'once-answered',
  text: 'select body_hash, answer from answer where person = $1 and route = $2 and key = $3',
};
const ANSWER = {
  name: 'once-answer',
  text: 'insert into answer (person, route, key, body_hash, answer) values ($1, $2, $3, $4, $5)',
};

/** Does a piece of work once for its key: the work, what it answers and the memory of it are one commit. */
export function once(pool: Pool, request: Keyed, work: (client: PoolClient) => Promise<unknown>): Promise<OnceOutcome> {
  const done = inTransaction(pool, async (client): Promise<OnceOutcome> => {
    const before = await answeredBefore(client, request);
    if (before) return before;
    const answer = JSON.stringify(await work(client));
    await keepAnswer(client, request, answer);
    return { answer };
  });
  return orRefusal(done);
}

/** The answer that the same request was given before. */
export async function answeredBefore(
  client: PoolClient,
  { actor, key }: Request,
): Promise<{ repeated: string } | 'other-body' | undefined> {
  if (!key) return undefined;
  await client.query({ ...ONE_AT_A_TIME, values: [`${actor.id} ${key.route} ${key.key}`] });
  const found = await client.query<{ body_hash: string; answer: string }>({
    ...ANSWERED,
    values: [actor.id, key.route, key.key],
  });
  return found.rows[0] && repeatedOf(found.rows[0], { key });
}

/** What a key was answered before: to the same request, or to one that said something else. */
export const repeatedOf = (
  row: { body_hash?: unknown; answer?: unknown },
  { key }: Pick<Request, 'key'>,
): { repeated: string } | 'other-body' =>
  row.body_hash === key?.bodyHash ? { repeated: String(row.answer) } : 'other-body';

/** Remembers what a request was answered. */
export async function keepAnswer(client: PoolClient, { actor, key }: Request, answer: string): Promise<void> {
  if (key) await client.query({ ...ANSWER, values: [actor.id, key.route, key.key, key.bodyHash, answer] });
}
