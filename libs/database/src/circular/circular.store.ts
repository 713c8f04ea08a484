import { randomUUID } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import {
  circularFigures,
  type CircularFigures,
  type CircularStatus,
  unitsNamed,
} from '@duban/domain/circular/circular';
import { yearOf } from '@duban/domain/circular/circular-paper';
import { commentUntil, whyNotComment, whyNotIssue, whyNotMake } from '@duban/domain/circular/circular-rules';
import { refused } from '@duban/domain/refusal';
import { type Instant } from '@duban/domain/time/day';
import { type Quarter, spanOfQuarter } from '@duban/domain/time/quarter';
import { appendBy } from '../audit/append-by.ts';
import { instantIn, optionalInstantIn } from '../instants.ts';
import { once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';
import { QuarterFactsStore } from '../score/quarter-facts.store.ts';
import { drawNumber } from './draw-number.ts';

export interface Circular {
  id: string;
  quarter: Quarter;
  asOf: Instant;
  status: CircularStatus;
  figures: CircularFigures;
  madeAt: Instant;
  commentUntil: Instant;
  numberYear: number | null;
  numberNo: number | null;
  issuedAt: Instant | null;
}

export interface CircularComment {
  unit: string;
  name: string;
  words: string;
  at: Instant;
}

type Keyed = Request & { key: NonNullable<Request['key']> };

const COLUMNS = `id, quarter, as_of as "asOf", status, figures, made_at as "madeAt", comment_until as "commentUntil",
  number_year as "numberYear", number_no as "numberNo", issued_at as "issuedAt"`;
const ONE = { name: 'circular-one', text: `select ${COLUMNS} from circular where id = $1` };
const LOCKED = { name: 'circular-locked', text: `select ${COLUMNS} from circular where id = $1 for update` };
/** As `unitsNamed` in domain/circular. */
const NAMES = (unit: string): string =>
  `exists (select from unnest(array['units', 'scores', 'late']) part
    where figures -> part @> jsonb_build_array(jsonb_build_object('unit', ${unit}::text)))`;
const ALL = {
  name: 'circular-all',
  text: `select ${COLUMNS} from circular where ($1::text is null or status = $1)
    and (quarter, id) < ($2, $3::uuid) and ($5::text is null or ${NAMES('$5')}) order by quarter desc, id desc limit $4`,
};
const COMMENTS = {
  name: 'circular-comments',
  text: `select c.unit, p.name, c.words, c.at from circular_comment c join person p on p.id = c.person
    where c.circular_id = $1 and ($2::text is null or c.unit = $2) order by c.at, c.id`,
};
const ONE_AT_A_TIME = { name: 'circular-lock', text: `select pg_advisory_xact_lock(hashtext('circular'))` };
const THERE = {
  name: 'circular-there',
  text: 'select id from circular where quarter = $1 and plan_id is not distinct from $2',
};
const PLAN = { name: 'circular-plan', text: 'select id, title from plan where id = $1' };
const INSERT = {
  name: 'circular-insert',
  text: `insert into circular (id, quarter, plan_id, as_of, status, figures, made_by, made_at, comment_until)
    values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8)`,
};
const COMMENT = {
  name: 'circular-comment',
  text: 'insert into circular_comment (id, circular_id, unit, person, words, at) values ($1, $2, $3, $4, $5, $6)',
};
const ISSUE = {
  name: 'circular-issue',
  text: `update circular set status = 'issued', number_year = $2, number_no = $3, issued_by = $4, issued_at = $5 where id = $1`,
};

/** 通报: made from the facts of a quarter, commented on by the units, issued by the leader in charge under a number. */
export class CircularStore {
  constructor(private readonly pool: Pool) {}

  make(wish: { quarter: Quarter; plan: string | undefined }, request: Keyed, at: Moment): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      await client.query(ONE_AT_A_TIME);
      const no = whyNotMake(wish.quarter, at.now);
      if (no) return refuseOnce(no);
      const there = await client.query({ ...THERE, values: [wish.quarter, wish.plan ?? null] });
      if (there.rows.length > 0) return refuseOnce(refused('circular.made-already'));
      const figures = await figuresOf(client, wish, request, at);
      const id = randomUUID();
      const until = commentUntil(at.now, at.calendar);
      await client.query({
        ...INSERT,
        values: [
          id,
          wish.quarter,
          wish.plan ?? null,
          figures.asOf,
          JSON.stringify(figures),
          request.actor.id,
          at.now,
          until,
        ],
      });
      await appendBy(client, request, 'make-circular', { id, ...wish });
      return { id };
    });
  }

  comment(id: string, words: string, request: Keyed, at: Moment): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const { actor } = request;
      const circular = await locked(client, id);
      const no = whyNotComment(circular, at.now);
      if (no) return refuseOnce(no);
      if (actor.unit === null || !unitsNamed(circular.figures).includes(actor.unit))
        return refuseOnce(refused('act.not-yours'));
      await client.query({ ...COMMENT, values: [randomUUID(), id, actor.unit, actor.id, words, at.now] });
      await appendBy(client, request, 'comment-circular', { id, words });
      return { id };
    });
  }

  /** The number is drawn in this transaction: one that fails draws none. */
  issue(id: string, request: Keyed, at: Moment): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const no = whyNotIssue(await locked(client, id), at.now);
      if (no) return refuseOnce(no);
      const year = yearOf(at.now);
      const number = await drawNumber(client, 'circular', year);
      await client.query({ ...ISSUE, values: [id, year, number, request.actor.id, at.now] });
      await appendBy(client, request, 'issue-circular', { id, year, number });
      return { id };
    });
  }

  async one(id: string): Promise<Circular | undefined> {
    const { rows } = await this.pool.query<Row>({ ...ONE, values: [id] });
    return rows[0] && circularOf(rows[0]);
  }

  /** Newest quarter first. @param wish of a status, or that name a unit; what is absent: all. */
  async page(
    { status, unit }: { status: CircularStatus | undefined; unit: string | undefined },
    limit: number,
    after?: [quarter: string, id: string],
  ): Promise<Circular[]> {
    const [quarter, id] = after ?? ['9999-Q9', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const { rows } = await this.pool.query<Row>({ ...ALL, values: [status ?? null, quarter, id, limit, unit ?? null] });
    return rows.map(circularOf);
  }

  /** @param unit absent: of all units. */
  async comments(id: string, unit: string | undefined): Promise<CircularComment[]> {
    const { rows } = await this.pool.query<CircularComment & { at: Date }>({ ...COMMENTS, values: [id, unit ?? null] });
    return rows.map((row) => ({ ...row, at: instantIn(row.at) }));
  }
}

type Row = Record<keyof Circular, unknown>;

const circularOf = (row: Row): Circular =>
  ({
    ...row,
    asOf: instantIn(row.asOf),
    madeAt: instantIn(row.madeAt),
    commentUntil: instantIn(row.commentUntil),
    issuedAt: optionalInstantIn(row.issuedAt),
  }) as Circular;

async function locked(client: PoolClient, id: string): Promise<Circular> {
  const { rows } = await client.query<Row>({ ...LOCKED, values: [id] });
  if (!rows[0]) throw new Error(`no circular ${id}`);
  return circularOf(rows[0]);
}

async function figuresOf(
  client: PoolClient,
  { quarter, plan }: { quarter: Quarter; plan: string | undefined },
  { actor }: Request,
  at: Moment,
): Promise<CircularFigures> {
  const span = spanOfQuarter(quarter);
  const facts = await new QuarterFactsStore(client).read(actor, plan, span);
  const found =
    plan === undefined ? [] : (await client.query<{ id: string; title: string }>({ ...PLAN, values: [plan] })).rows;
  return circularFigures({ quarter, plan: found[0] ?? null, ...facts }, { ...at, now: span.to });
}
