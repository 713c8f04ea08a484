import { randomUUID } from 'node:crypto';
import { type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { type Opening, openMatter } from '@duban/domain/act/open-matter';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { appendEvent } from '../audit/system-log.store.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Request } from '../ledger/request.ts';

/** A plan as it is kept, and the key tasks it opens. */
export interface Publication {
  title: string;
  /** Fingerprint of the plan's text: the same text again is the same version. */
  contentHash: string;
  draft: object;
  items: Omit<Opening, 'id' | 'kind' | 'planId'>[];
}

/** `unchanged`: this text is published already, under that plan id; `repeated`: the answer to the same request before. */
export type Published =
  | { planId: string; version: number; matters: Matter[]; at: Moment; answer: string | null }
  | { unchanged: string }
  | { repeated: string }
  | 'other-body';

/** Publications wait for each other: two at once of one plan become one version. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtext('publish-plan'))`;
const ANSWERED = {
  name: 'plan-answered',
  text: 'select body_hash, answer from answer where person = $1 and route = $2 and key = $3',
};
const ANSWER = {
  name: 'plan-answer',
  text: 'insert into answer (person, route, key, body_hash, answer) values ($1, $2, $3, $4, $5)',
};
const LATEST = {
  name: 'plan-latest',
  text: 'select id, version, content_hash from plan where title = $1 order by version desc limit 1',
};
const INSERT = {
  name: 'plan-insert',
  text: `insert into plan (id, title, version, status, content_hash, draft, published_by, published_at, replaces)
    values ($1, $2, $3, 'published', $4, $5, $6, $7, $8)`,
};

/** Leaves the ledger's transaction without a change, with what there is already. */
class AlreadyThere extends Error {
  constructor(readonly outcome: Published) {
    super('already published');
  }
}

/** 发布: the plan and all its matters, each with its `register` desk before the leader in charge; all or none. */
export async function publishPlan(ledger: Ledger, publication: Publication, request: Request): Promise<Published> {
  const planId = randomUUID();
  const openings = publication.items.map((item): Opening => ({ ...item, id: randomUUID(), kind: 'key-task', planId }));
  const opening = (at: Moment) => openings.map((one) => openMatter(KINDS[one.kind], one, 'register', at));
  let version = 1;
  let answer: string | null = null;
  try {
    const at = await ledger.open(request, opening, async (client, moment) => {
      await whyNotAgain(client, request);
      const before = await latest(client, publication);
      version = (before?.version ?? 0) + 1;
      const plan = { id: planId, version, replaces: before?.id ?? null };
      await insert(client, publication, { ...plan, by: request.actor.id, at: moment.now });
      answer = request.answer ? JSON.stringify(request.answer(opening(moment).map((one) => one.matter), moment)) : null;
      await keepAnswer(client, request, answer);
      const body = { title: publication.title, version, contentHash: publication.contentHash, matters: openings.length };
      await appendEvent(client, { ...recorded(request), act: 'publish-plan', object: planId, body });
    });
    return { planId, version, matters: opening(at).map((one) => one.matter), at, answer };
  } catch (error) {
    if (error instanceof AlreadyThere) return error.outcome;
    throw error;
  }
}

/** What the system chain says of a request that changes a plan. */
export const recorded = ({ actor, ip }: Request) => ({
  actor: { id: actor.id, name: actor.name, unit: actor.unit },
  ip: ip ?? null,
  result: 'done',
});

async function whyNotAgain(client: PoolClient, { actor, key }: Request): Promise<void> {
  await client.query(ONE_AT_A_TIME);
  if (!key) return;
  const found = await client.query<{ body_hash: string; answer: string }>({ ...ANSWERED, values: [actor.id, key.route, key.key] });
  const row = found.rows[0];
  if (row) throw new AlreadyThere(row.body_hash === key.bodyHash ? { repeated: row.answer } : 'other-body');
}

async function latest(client: PoolClient, { title, contentHash }: Publication): Promise<{ id: string; version: number } | undefined> {
  const found = await client.query<{ id: string; version: number; content_hash: string }>({ ...LATEST, values: [title] });
  const row = found.rows[0];
  if (row?.content_hash === contentHash) throw new AlreadyThere({ unchanged: row.id });
  return row;
}

interface PlanRow {
  id: string;
  version: number;
  replaces: string | null;
  by: string;
  at: string;
}

async function insert(client: PoolClient, { title, contentHash, draft }: Publication, row: PlanRow): Promise<void> {
  const { id, version, by, at, replaces } = row;
  await client.query({ ...INSERT, values: [id, title, version, contentHash, JSON.stringify(draft), by, at, replaces] });
}

async function keepAnswer(client: PoolClient, { actor, key }: Request, answer: string | null): Promise<void> {
  if (!key || answer === null) return;
  await client.query({ ...ANSWER, values: [actor.id, key.route, key.key, key.bodyHash, answer] });
}
