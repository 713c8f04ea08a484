import { randomUUID } from 'node:crypto';
import { type PoolClient } from 'pg';
import { type Applied } from '@duban/domain/act/apply';
import { type Moment } from '@duban/domain/act/moment';
import { type Opening, openMatter } from '@duban/domain/act/open-matter';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { appendEvent } from '../audit/system-log.store.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { answeredBefore, keepAnswer } from '../ledger/once.ts';
import { type Request } from '../ledger/request.ts';
import { type Publication } from './publication.ts';
import { type Before, itemsToOpen, latestVersion } from './published-before.ts';

/** A version that was published: its plan row, the key tasks it opened, and the version it replaces. */
export interface NewVersion {
  planId: string;
  version: number;
  status: string;
  before: Before | undefined;
  matters: Matter[];
}

/** `unchanged`: the same is published already, under that plan id; `repeated`: the answer to the same request before. */
export type Published =
  (NewVersion & { at: Moment; answer: string | null }) | { unchanged: string } | { repeated: string } | 'other-body';

/** Publications wait for each other: two at once of one plan become one version. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtext('publish-plan'))`;
const INSERT = {
  name: 'plan-insert',
  text: `insert into plan (id, title, version, status, content_hash, draft, published_by, published_at, replaces)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

/** Leaves the ledger's transaction without a change, with what there is already. */
class AlreadyThere extends Error {
  constructor(readonly outcome: Published) {
    super('already published');
  }
}

/**
 * 发布: the plan and its matters, each with its `register` desk before the leader in charge; all or none. A newer version
 * opens what it adds; what it changes of tasks that run already is for people to act on.
 *
 * @param answer what goes back to the person, kept for a repeated request.
 */
export async function publishPlan(
  ledger: Ledger,
  publication: Publication,
  request: Request,
  answer?: (made: NewVersion) => unknown,
): Promise<Published> {
  let openings: Applied[] = [];
  let made: NewVersion | undefined;
  let text: string | null = null;
  const besides = async (client: PoolClient, moment: Moment) => {
    await whyNotAgain(client, request);
    const before = await versionBefore(client, publication);
    const planId = randomUUID();
    openings = openingsOf(planId, await itemsToOpen(client, publication), moment);
    made = newVersion(planId, before, openings);
    await insert(client, publication, made, [request.actor.id, moment.now]);
    text = await kept(client, request, answer && JSON.stringify(answer(made)));
    await record(client, publication, made, request);
  };
  try {
    const at = await ledger.open(request, () => openings, besides);
    if (!made) throw new Error('the ledger opened nothing');
    return { ...(made as NewVersion), at, answer: text };
  } catch (error) {
    if (error instanceof AlreadyThere) return error.outcome;
    throw error;
  }
}

function openingsOf(planId: string, items: Publication['items'], at: Moment): Applied[] {
  const ids = idsInOrder(items.length);
  return items.map((item, place) => {
    const opening: Opening = { ...item, id: ids[place] ?? randomUUID(), kind: 'key-task', planId };
    return openMatter(KINDS[opening.kind], opening, 'register', at);
  });
}

/** A version that opens nothing waits for no approval: it stands as the one it replaces does. */
const newVersion = (planId: string, before: Before | undefined, openings: readonly Applied[]): NewVersion => ({
  planId,
  version: (before?.version ?? 0) + 1,
  status: openings.length === 0 && before ? before.status : 'published',
  before,
  matters: openings.map(({ matter }) => matter),
});

/** Random ids that stand in the order of the plan: lists that sort by id where all else is equal keep it. */
const idsInOrder = (length: number): string[] => Array.from({ length }, () => randomUUID()).sort();

/** What the system chain says of a request that changes a plan. */
export const recorded = ({ actor, ip }: Request) => ({
  actor: { id: actor.id, name: actor.name, unit: actor.unit },
  ip: ip ?? null,
  result: 'done',
});

async function record(
  client: PoolClient,
  { title, contentHash }: Publication,
  { planId, version, matters }: NewVersion,
  request: Request,
): Promise<void> {
  const body = { title, version, contentHash, matters: matters.length };
  await appendEvent(client, { ...recorded(request), act: 'publish-plan', object: planId, body });
}

async function whyNotAgain(client: PoolClient, request: Request): Promise<void> {
  await client.query(ONE_AT_A_TIME);
  const before = await answeredBefore(client, request);
  if (before) throw new AlreadyThere(before);
}

/** The same content again is no version of its own, unless it was rejected and is asked for anew. */
async function versionBefore(client: PoolClient, { title, contentHash }: Publication): Promise<Before | undefined> {
  const before = await latestVersion(client, title);
  if (before?.contentHash === contentHash && before.status !== 'rejected')
    throw new AlreadyThere({ unchanged: before.id });
  return before;
}

async function insert(
  client: PoolClient,
  { title, contentHash, draft }: Publication,
  made: NewVersion,
  [by, at]: [string, string],
): Promise<void> {
  const { planId, version, status, before } = made;
  await client.query({
    ...INSERT,
    values: [planId, title, version, status, contentHash, JSON.stringify(draft), by, at, before?.id ?? null],
  });
}

async function kept(client: PoolClient, request: Request, answer: string | undefined): Promise<string | null> {
  if (answer === undefined) return null;
  await keepAnswer(client, request, answer);
  return answer;
}
