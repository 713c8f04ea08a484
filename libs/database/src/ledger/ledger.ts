import { type Pool, type PoolClient, type QueryConfig } from 'pg';
import { type Applied } from '@duban/domain/act/apply';
import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';
import { instantOf } from '@duban/domain/time/day';
import { inTransaction, type Last } from '../transaction.ts';
import { deskOfRow, matterOfRow, type Row } from './columns.ts';
import { answeredBefore, repeatedOf } from './once.ts';
import { type Outcome } from './outcome.ts';
import { ReferenceCache } from './reference.ts';
import { orRefusal } from './refused.ts';
import { type Request } from './request.ts';
import { keepSideBooks } from './side-books.ts';
import { type Rule } from './rule.ts';
import { LOAD, LOCK, LOCK_PLAN, MOMENT, NUMBER, OPEN, PEEK, SETTLE, WRITE } from './statements.ts';
import { changesOf, writtenOf } from './written.ts';
import { NO_HEAD, writingOf, type Head, type Written } from './writing.ts';

/** Matters that one statement opens: a plan of ten thousand tasks stays below every statement's time. */
const OPEN_AT_ONCE = 500;

type Besides = (client: PoolClient, at: Moment) => Promise<void>;

interface Judging {
  lock: { name: string; text: string; values: unknown[] };
  /** The matters that will be locked, where they are known beforehand: their desks are then asked for in the same breath. */
  ids?: string[];
  last: Last;
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
    const ids = [matterId];
    const lock = { ...LOCK, values: [ids] };
    return this.inOne((client, last) => this.judged(client, { lock, ids, last, request, rule }));
  }

  /** One act on all matters of a plan: all or none; `besides` writes the plan's own row in the same transaction. */
  changePlan(planId: string, request: Request, rule: Rule, besides?: Besides): Promise<Outcome> {
    const lock = { ...LOCK_PLAN, values: [planId] };
    return this.inOne((client, last) =>
      this.judged(client, { lock, last, request, rule, ...(besides ? { besides } : {}) }),
    );
  }

  /**
   * One act on several matters, all or none, locked in the order of their ids; also on none, for what `besides` writes.
   * An id that names no matter makes it `unseen`. One key may come with other ids, or with none: the lock is the key's too.
   */
  changeMany(matterIds: readonly string[], request: Request, rule: Rule, besides: Besides): Promise<Outcome> {
    const ids = [...new Set(matterIds)];
    const lock = { ...LOCK, values: [ids] };
    return this.inOne(
      async (client, last) =>
        (await answeredBefore(client, request)) ??
        this.judged(client, { lock, ids, last, request, rule, besides, count: ids.length }),
    );
  }

  /** Several matters in a transaction of somebody who has changed something else before: rules see it. */
  async changeWithin(client: PoolClient, matterIds: readonly string[], request: Request, rule: Rule): Promise<Outcome> {
    const ids = [...new Set(matterIds)];
    let writing: QueryConfig | undefined;
    const last: Last = (statement) => (writing = statement);
    const lock = { ...LOCK, values: [ids] };
    const outcome = await this.judged(client, { lock, ids, last, request, rule, count: ids.length });
    if (writing) await client.query(writing);
    return outcome;
  }

  private inOne(work: (client: PoolClient, last: Last) => Promise<Outcome>): Promise<Outcome> {
    return orRefusal(inTransaction(this.pool, work));
  }

  /** Opens matters, all or none; `besides` writes what they belong to in the same transaction. */
  open(request: Request, opening: (at: Moment) => Applied[], besides: Besides): Promise<Moment> {
    return inTransaction(this.pool, async (client) => {
      await client.query(NUMBER);
      const at = await this.momentFor(client);
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
      await keepSideBooks(client, some, at);
    }
  }

  /** Reads a matter without locking it. */
  async look(matterId: string): Promise<{ matter: Matter; at: Moment } | undefined> {
    const [row] = (await this.pool.query<Row>({ ...PEEK, values: [matterId] })).rows;
    if (!row?.['matter']) return undefined;
    const { matters, at } = await this.standing(this.pool, [row['matter'] as Row], row);
    return matters[0] && { matter: matters[0], at };
  }

  /** Business time, calendar and units as they stand. */
  moment(): Promise<Moment> {
    return this.momentFor(this.pool);
  }

  private async momentFor(client: Pool | PoolClient): Promise<Moment> {
    const { rows } = await client.query<Row>(MOMENT);
    return this.at(client, rows[0] ?? {});
  }

  /** Clears what was owed, if the record still stands at this version. */
  async settle(matterId: string, version: number): Promise<void> {
    await this.pool.query({ ...SETTLE, values: [matterId, version] });
  }

  private async judged(client: PoolClient, judging: Judging): Promise<Outcome> {
    const { last, request, rule, besides, count } = judging;
    const { heads, matters, at, answer } = await this.locked(client, judging);
    if (answer) return repeatedOf(answer, request);
    if (lack(matters, count)) return 'unseen';
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
    await keepSideBooks(client, written, at);
    const done = written.map(({ applied }) => applied.matter);
    const body = request.answer ? JSON.stringify(request.answer(done, at)) : null;
    last({ ...WRITE, values: writingOf(written, request, at, body) });
    return { done, at, answer: body };
  }

  /** The lock is a statement of its own, the load the next one; neither waits for the other's answer. */
  private async locked(client: PoolClient, { lock, ids, request }: Judging): Promise<Locked> {
    // Whoever changes the calendar waits for all that began before; locked rows have numbered the others already.
    if (ids?.length === 0) await client.query(NUMBER);
    const locking = client.query<{ matter: Row }>(lock);
    const known = ids ?? (await locking).rows.map(({ matter }) => String(matter['id']));
    const loading = client.query<Row>({ ...LOAD, values: [known, ...keyOf(request)] });
    const [locked, loaded] = await Promise.all([locking, loading]);
    return this.standing(
      client,
      locked.rows.map(({ matter }) => matter),
      loaded.rows[0] ?? {},
    );
  }

  private async standing(client: Pool | PoolClient, rows: Row[], loaded: Row): Promise<Locked> {
    const desks = loaded['desks'] as Row[];
    return {
      heads: rows.map((one) => ({ seq: Number(one['seq']), head: String(one['head']) })),
      matters: rows.map((one) =>
        matterOfRow(one, desks.filter((desk) => desk['matter_id'] === one['id']).map(deskOfRow)),
      ),
      at: await this.at(client, loaded),
      answer: (loaded['answer'] ?? null) as Row | null,
    };
  }

  private async at(client: Pool | PoolClient, row: Row): Promise<Moment> {
    const { calendar, units } = await this.reference.at(Number(row['reference']), client);
    return { now: instantOf((row['now'] as Date).getTime()), calendar, units };
  }
}

const lack = (matters: readonly Matter[], count: number | undefined): boolean =>
  count === undefined ? matters.length === 0 : matters.length !== count;

const keyOf = ({ actor, key }: Request): string[] => [actor.id, key?.route ?? '', key?.key ?? ''];
