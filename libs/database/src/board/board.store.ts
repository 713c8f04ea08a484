import { reachOf } from '@duban/domain/act/may-see';
import { type Lamp } from '@duban/domain/desk/lamp';
import { type Card, type Letter } from '@duban/domain/ladder/measure';
import { type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { type Pool } from 'pg';
import { isOpen } from '../matter/lamp.sql.ts';
import { Values } from '../values.ts';
import { closedCounts, matrixText, openCounts } from './board.sql.ts';

export interface BoardCounts {
  open: number;
  overdue: number;
  near: number;
  waitingToSign: number;
  waitingForMe: number;
  closed: number;
  closedOnTime: number;
}

/** A matter as a row of the matrix; `parties` holds the worst lamp of the open desks of each unit that has any. */
export interface BoardMatter {
  matter: string;
  no: string;
  title: string;
  planId: string;
  leads: string[];
  supports: string[];
  lamp: Lamp;
  card: Card | null;
  letter: Letter | null;
  parties: Record<string, Lamp>;
}

/** 驾驶舱 of the key tasks: counted from the record whenever it is asked, so that no figure can drift. */
export class BoardStore {
  constructor(private readonly pool: Pool) {}

  async counts(actor: Actor, now: Instant, plan: string | undefined): Promise<BoardCounts> {
    const counts = await Promise.all([
      this.one(now, (values) => openCounts(seenBy(actor, plan, values), values.now)),
      this.one(now, (values) => closedCounts(endedBefore(actor, plan, values))),
      this.one(now, (values) => waiting(actor, plan, values)),
    ]);
    return Object.assign({}, ...counts) as BoardCounts;
  }

  async matrix(actor: Actor, now: Instant, plan: string | undefined, limit: number): Promise<BoardMatter[]> {
    const values = new Values(now);
    const ofPlan = plan === undefined ? 'true' : `id = ${values.place(plan)}::uuid`;
    const text = matrixText({
      plan: ofPlan,
      reach: reachOn('m', actor, values),
      limit: values.place(limit),
      now: values.now,
    });
    const { rows } = await this.pool.query<BoardMatter>({ text, values: values.all });
    return rows;
  }

  private async one(now: Instant, textOf: (values: Values) => string): Promise<Partial<BoardCounts>> {
    const values = new Values(now);
    const text = textOf(values);
    const { rows } = await this.pool.query<Partial<BoardCounts>>({ text, values: values.all });
    return rows[0] ?? {};
  }
}

/** The open matters an actor may see, alias `l`: those of a plan, or of its unit's book, or all there are. */
function seenBy(actor: Actor, plan: string | undefined, values: Values): string {
  const reach = reachOf(actor);
  if (plan === undefined && typeof reach === 'object')
    return `open_book l where l.kind = 'key-task' and l.unit = ${values.place(reach.unit)}`;
  return `matter l where l.kind = 'key-task' and l.closed_at is null and ${ofPlan('l', plan, values)} and ${reachOn('l', actor, values)}`;
}

/** The same of those that are done; a book knows no others as ended. */
function endedBefore(actor: Actor, plan: string | undefined, values: Values): string {
  const reach = reachOf(actor);
  if (plan === undefined && typeof reach === 'object')
    return `book l where l.kind = 'key-task' and l.unit = ${values.place(reach.unit)}`;
  return `matter l where l.kind = 'key-task' and l.outcome = 'done' and ${ofPlan('l', plan, values)} and ${reachOn('l', actor, values)}`;
}

function ofPlan(matter: string, plan: string | undefined, values: Values): string {
  return plan === undefined ? 'true' : `${matter}.plan_id = ${values.place(plan)}::uuid`;
}

function reachOn(matter: string, actor: Actor, values: Values): string {
  const reach = reachOf(actor);
  return typeof reach === 'object'
    ? `${matter}.parties @> array[${values.place(reach.unit)}]::text[]`
    : String(reach === 'all');
}

function waiting(actor: Actor, plan: string | undefined, values: Values): string {
  if (reachOf(actor) === 'none') return 'select 0 as "waitingForMe"';
  const mine = `d.party = ${values.place(actor.unit)} and d.seat = ${values.place(actor.role)} and ${isOpen('d')}
    and d.shown ->> 'kind' = 'key-task'`;
  const matter = plan === undefined ? '' : `join matter m on m.id = d.matter_id and ${ofPlan('m', plan, values)}`;
  return `select count(*)::int as "waitingForMe" from desk d ${matter} where ${mine}`;
}
