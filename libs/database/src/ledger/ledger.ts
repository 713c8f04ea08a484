import { type Pool, type PoolClient } from 'pg';
import { apply, type Applied } from '@duban/domain/act/apply';
import { type Change } from '@duban/domain/act/change';
import { type Judgement } from '@duban/domain/act/judge';
import { type Moment } from '@duban/domain/act/moment';
import { owesStory } from '@duban/domain/act/sight';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { type Refusal } from '@duban/domain/refusal';
import { instantOf } from '@duban/domain/time/day';
import { inTransaction } from '../transaction.ts';
import { deskOfRow, matterOfRow, type Row } from './columns.ts';
import { ReferenceCache } from './reference.ts';
import { type Request } from './request.ts';
import { LOAD, LOCK, LOCK_PLAN, NUMBER, OPEN, PEEK, SETTLE, WRITE } from './statements.ts';
import { NO_HEAD, writingOf, type Head, type Written } from './writing.ts';

/** What became of a request; `unseen`: there is nothing such for this actor. */
export type Outcome =
  | { done: Matter[]; at: Moment; answer: string | null }
  | { refusal: Refusal }
  | { repeated: string }
  | 'other-body'
  | 'unseen';

/** A judgement, or the changes of a hand of the system's own. */
export type Rule = (matter: Matter, at: Moment) => Judgement | { changes: Change[] } | 'unseen';

/** Matters that one statement opens: a plan of ten thousand tasks stays below every statement's time. */
const OPEN_AT_ONCE = 500;

type Besides = (client: PoolClient, at: Moment) => Promise<void>;

interface Judging {
  lock: { name: string; text: string; values: unknown[] };
  request: Request;
  rule: Rule;
  besides?: Besides;
  /** How many matters there must be, 0 included; otherwise one at least. */
  count?: number;
}

interface Locked {
  heads: Head[];
  matters: Matter[];
  at: Moment;
  answer: Row | null;
}

/** The one door to the record: judged by pure rules under the matter's lock, written in one statement, one commit. */
export class Ledger {
  private readonly reference = new ReferenceCache();

  constructor(private readonly pool: Pool) {}

  /** One act on one matter. */
  change(matterId: string, request: Request, rule: Rule): Promise<Outcome> {
    return inTransaction(this.pool, (client) =>
      this.judged(client, { lock: { ...LOCK, values: [[matterId]] }, request, rule }),
    );
  }

  /** One act on all matters of a plan: all or none; `besides` writes the plan's own row in the same transaction. */
  changePlan(planId: string, request: Request, rule: Rule, besides?: Besides): Promise<Outcome> {
    const lock = { ...LOCK_PLAN, values: [planId] };
    return inTransaction(this.pool, (client) =>
      this.judged(client, { lock, request, rule, ...(besides ? { besides } : {}) }),
    );
  }

  /**
   * One act on several matters, all or none, locked in the order of their ids; also on none, for what `besides` writes.
   * An id that names no matter makes it `unseen`.
   */
  changeMany(matterIds: readonly string[], request: Request, rule: Rule, besides: Besides): Promise<Outcome> {
    const ids = [...new Set(matterIds)];
    const lock = { ...LOCK, values: [ids] };
    return inTransaction(this.pool, (client) =>
      this.judged(client, { lock, request, rule, besides, count: ids.length }),
    );
  }

  /** Several matters in a transaction of somebody who has changed something else before: rules see it. */
  changeWithin(client: PoolClient, matterIds: readonly string[], request: Request, rule: Rule): Promise<Outcome> {
    const lock = { ...LOCK, values: [matterIds] };
    return this.judged(client, { lock, request, rule, count: matterIds.length });
  }

  /** Opens matters, all or none; `besides` writes what they belong to in the same transaction. */
  open(request: Request, opening: (at: Moment) => Applied[], besides: Besides): Promise<Moment> {
    return inTransaction(this.pool, async (client) => {
      const { at } = await this.load(client, [], request);
      await besides(client, at);
      await this.openWithin(client, request, opening(at), at);
      return at;
    });
  }

  /** Opens matters in a transaction of the ledger that does something else too. */
  async openWithin(client: PoolClient, request: Request, openings: readonly Applied[], at: Moment): Promise<void> {
    const written = openings.map((applied): Written => ({ applied, head: NO_HEAD, before: null, changes: [] }));
    for (let from = 0; from < written.length; from += OPEN_AT_ONCE) {
      const some = written.slice(from, from + OPEN_AT_ONCE);
      await client.query({ ...OPEN, values: writingOf(some, request, at, null) });
    }
  }

  /** Reads a matter without locking it. */
  async look(matterId: string): Promise<{ matter: Matter; at: Moment } | undefined> {
    const rows = await this.pool.query<Row>({ ...PEEK, values: [[matterId]] });
    const { matters, at } = await this.load(this.pool, rows.rows, undefined);
    return matters[0] && { matter: matters[0], at };
  }

  /** Business time, calendar and units as they stand. */
  async moment(): Promise<Moment> {
    return (await this.load(this.pool, [], undefined)).at;
  }

  /** Clears what was owed, if the record still stands at this version. */
  async settle(matterId: string, version: number): Promise<void> {
    await this.pool.query({ ...SETTLE, values: [matterId, version] });
  }

  private async judged(client: PoolClient, { lock, request, rule, besides, count }: Judging): Promise<Outcome> {
    const rows = await client.query<Row>(lock);
    const { heads, matters, at, answer } = await this.load(client, rows.rows, request);
    if (answer) return repeatedOf(answer, request);
    if (count === undefined ? matters.length === 0 : matters.length !== count) return 'unseen';
    const judgements = matters.map((matter) => rule(matter, at));
    const no = judgements.find((one) => one === 'unseen' || 'refusal' in one);
    if (no !== undefined) return no as Outcome;
    const written = matters.flatMap((matter, index) => {
      const head = heads[index] ?? NO_HEAD;
      return changesOf(judgements[index]).length === 0
        ? []
        : [writtenOf(matter, head, judgements[index], { request, at })];
    });
    if (written.length === 0 && count === undefined) return { done: matters, at, answer: null };
    await besides?.(client, at);
    const done = written.map(({ applied }) => applied.matter);
    const body = request.answer ? JSON.stringify(request.answer(done, at)) : null;
    await client.query({ ...WRITE, values: writingOf(written, request, at, body) });
    return { done, at, answer: body };
  }

  private async load(client: Pool | PoolClient, rows: Row[], request: Request | undefined): Promise<Locked> {
    // Whoever changes the calendar waits for all that began before; locked rows have numbered the others already.
    if (request && rows.length === 0) await client.query(NUMBER);
    const loaded = await client.query<Row>({ ...LOAD, values: [rows.map((row) => row['id']), ...keyOf(request)] });
    const row = loaded.rows[0] ?? {};
    const { calendar, units } = await this.reference.at(Number(row['reference']), client);
    const desks = row['desks'] as Row[];
    return {
      heads: rows.map((one) => ({
        seq: Number(one['seq']),
        head: String(one['head']),
      })),
      matters: rows.map((one) =>
        matterOfRow(one, desks.filter((desk) => desk['matter_id'] === one['id']).map(deskOfRow)),
      ),
      at: { now: instantOf((row['now'] as Date).getTime()), calendar, units },
      answer: row['answer'] as Row | null,
    };
  }
}

const keyOf = (request: Request | undefined): string[] =>
  request ? [request.actor.id, request.key?.route ?? '', request.key?.key ?? ''] : ['', '', ''];

const repeatedOf = (answer: Row, request: Request): Outcome =>
  answer['body_hash'] === request.key?.bodyHash ? { repeated: String(answer['answer']) } : 'other-body';

const changesOf = (judged: ReturnType<Rule> | undefined): Change[] =>
  typeof judged === 'object' && 'changes' in judged ? judged.changes : [];

function writtenOf(
  before: Matter,
  head: Head,
  judged: ReturnType<Rule> | undefined,
  { request, at }: { request: Request; at: Moment },
): Written {
  const changes = changesOf(judged);
  const by = typeof judged === 'object' && 'by' in judged ? judged.by : undefined;
  const applied = apply(before, changes, at, KINDS[before.kind].steps);
  applied.matter.owedSince = owing(request, before, applied.matter, at);
  return { applied, head, before, changes, ...(by ? { by } : {}) };
}

/** The story's own hand pays what was owed; an act leaves it owing when it cleared a step or brought the wake nearer. */
function owing(request: Request, before: Matter, after: Matter, at: Moment): string | null {
  if (request.actor.role === 'story') return null;
  return owesStory(KINDS[after.kind], before, after) ? (before.owedSince ?? at.now) : before.owedSince;
}
