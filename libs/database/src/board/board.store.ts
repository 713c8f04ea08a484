import { type Pool } from 'pg';
import { type Lamp } from '@duban/domain/desk/lamp';
import { type Card, type Letter } from '@duban/domain/ladder/measure';
import { type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { cardOf, letterOf } from '../matter/card.sql.ts';
import { isOpen, matterLamp, worstOpen } from '../matter/lamp.sql.ts';
import { NUMBER_KEY } from '../matter/matter-list.sql.ts';
import { reachIn } from '../matter/reach.ts';

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

interface Where {
  condition: string;
  values: unknown[];
}

const counts = (where: string, me: [unit: string, role: string]): string => `
  with seen as materialized (select m.id, m.closed_at, m.suspended_at, m.due from matter m where ${where}),
  o as (
    select d.matter_id, ${worstOpen('d', '$1')} as worst, count(*) filter (where d.step = 'sign') as signing,
      count(*) filter (where d.party = ${me[0]} and d.seat = ${me[1]}) as mine
    from desk d join seen on seen.id = d.matter_id where ${isOpen('d')} group by d.matter_id),
  lit as (select m.closed_at, o.signing, o.mine, ${matterLamp('m', 'o.worst')} as lamp from seen m left join o on o.matter_id = m.id)
  select count(*) filter (where closed_at is null)::int as open,
    count(*) filter (where lamp = 'overdue')::int as overdue,
    count(*) filter (where lamp = 'near')::int as near,
    coalesce(sum(signing), 0)::int as "waitingToSign",
    coalesce(sum(mine), 0)::int as "waitingForMe",
    count(*) filter (where closed_at is not null)::int as closed,
    count(*) filter (where lamp = 'closed')::int as "closedOnTime"
  from lit`;

const matrix = (where: string, limit: string): string => `
  with page as materialized (
    select m.id, m.no, m.title, m.plan_id, m.leads, m.supports, m.closed_at, m.suspended_at, m.due, plan.published_at, ${NUMBER_KEY('m')} as key
    from matter m left join plan on plan.id = m.plan_id
    where ${where} order by plan.published_at desc nulls last, m.plan_id, key limit ${limit})
  select m.id as matter, m.no, m.title, m.plan_id as "planId", m.leads, m.supports, o.parties, c.card, c.letter,
    ${matterLamp('m', 'w.worst')} as lamp
  from page m
  cross join lateral (
    select ${worstOpen('d', '$1')} as worst from desk d where d.matter_id = m.id and ${isOpen('d')}) w
  cross join lateral (
    select coalesce(jsonb_object_agg(p.party, p.lamp), '{}') as parties from (
      select d.party, ${worstOpen('d', '$1')} as lamp
      from desk d where d.matter_id = m.id and ${isOpen('d')} group by d.party) p) o
  cross join lateral (select ${cardOf('d')} as card, ${letterOf('d')} as letter from desk d where d.matter_id = m.id) c
  order by m.published_at desc nulls last, m.plan_id, m.key`;

/** 驾驶舱: counted from the record whenever it is asked, so that no figure can drift. */
export class BoardStore {
  constructor(private readonly pool: Pool) {}

  async counts(actor: Actor, now: Instant, plan: string | undefined): Promise<BoardCounts> {
    const { condition, values } = whereOf(actor, now, plan);
    const me: [string, string] = [`$${values.length + 1}`, `$${values.length + 2}`];
    const { rows } = await this.pool.query<BoardCounts>({
      text: counts(condition, me),
      values: [...values, actor.unit, actor.role],
    });
    const [found] = rows;
    if (!found) throw new Error('a count gives a row');
    return found;
  }

  async matrix(actor: Actor, now: Instant, plan: string | undefined, limit: number): Promise<BoardMatter[]> {
    const { condition, values } = whereOf(actor, now, plan);
    const { rows } = await this.pool.query<BoardMatter>({
      text: matrix(condition, `$${values.length + 1}`),
      values: [...values, limit],
    });
    return rows;
  }
}

/** $1 is business time. */
function whereOf(actor: Actor, now: Instant, plan: string | undefined): Where {
  const values: unknown[] = [now];
  const reach = reachIn(actor, 'm', '$2');
  if (reach.value !== undefined) values.push(reach.value);
  if (plan === undefined) return { condition: reach.condition, values };
  values.push(plan);
  return { condition: `${reach.condition} and m.plan_id = $${values.length}::uuid`, values };
}
