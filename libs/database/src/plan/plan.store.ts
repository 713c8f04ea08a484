import { type Pool } from 'pg';
import { type Lamp } from '@duban/domain/desk/lamp';
import { type PlanDraft } from '@duban/domain/plan/plan-draft';
import { type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { instantIn, optionalInstantIn } from '../instants.ts';
import { isOpen, matterLamp, worstOpen } from '../matter/lamp.sql.ts';
import { reachIn } from '../matter/reach.ts';

/** A published version. */
export interface StoredPlan {
  id: string;
  title: string;
  version: number;
  status: string;
  publishedAt: Instant;
  decidedAt: Instant | null;
  replaces: string | null;
  draft: PlanDraft;
}

/** A key task of a plan, of whatever version opened it. */
export interface PlanMatter {
  id: string;
  planId: string;
  no: string;
  title: string;
  leads: string[];
  supports: string[];
  due: Instant | null;
  closedAt: Instant | null;
  outcome: string | null;
  lamp: Lamp;
  steps: string[];
}

export interface PlanPlace {
  at: Instant;
  id: string;
}

const COLUMNS = `id, title, version, status, published_at as "publishedAt", decided_at as "decidedAt", replaces, draft`;
const ONE = { name: 'plan-one', text: `select ${COLUMNS} from plan where id = $1` };
const OF_TITLE = {
  name: 'plan-of-title',
  text: `select ${COLUMNS} from plan where title = $1 order by version desc limit 1`,
};

const ANSWERED = {
  name: 'plan-answered-before',
  text: 'select body_hash as "bodyHash", answer from answer where person = $1 and route = $2 and key = $3',
};

/** A plan is seen by those who see any of its key tasks, of whatever version. */
const page = (reach: string, after: string): string => `select ${COLUMNS} from plan
  where exists (select 1 from matter m join plan p on p.id = m.plan_id where p.title = plan.title and ${reach}) ${after}
  order by published_at desc, id desc limit $1`;

const matters = (reach: string): string => `
  select m.id, m.plan_id as "planId", m.no, m.title, m.leads, m.supports, m.due, m.closed_at as "closedAt", m.outcome,
    ${matterLamp('m', 'o.worst')} as lamp, coalesce(o.steps, '{}') as steps
  from matter m
  join plan p on p.id = m.plan_id
  cross join lateral (
    select ${worstOpen('d', '$1')} as worst, array_agg(distinct d.step) as steps
    from desk d where d.matter_id = m.id and ${isOpen('d')}) o
  where p.title = $2 and p.version <= $3 and ${reach}
  order by m.opened_at`;

type Row = Omit<StoredPlan, 'publishedAt' | 'decidedAt'> & { publishedAt: Date; decidedAt: Date | null };
type MatterRow = Omit<PlanMatter, 'due' | 'closedAt'> & { due: Date | null; closedAt: Date | null };

/** 行动计划, read; it is written by publishing and by its approval only. */
export class PlanStore {
  constructor(private readonly pool: Pool) {}

  async one(id: string): Promise<StoredPlan | undefined> {
    const { rows } = await this.pool.query<Row>({ ...ONE, values: [id] });
    return rows[0] && planOf(rows[0]);
  }

  /** What a request was answered that had this key. */
  async answered(
    person: string,
    { route, key }: { route: string; key: string },
  ): Promise<{ bodyHash: string; answer: string } | undefined> {
    return (await this.pool.query<{ bodyHash: string; answer: string }>({ ...ANSWERED, values: [person, route, key] }))
      .rows[0];
  }

  /** The newest version of that title. */
  async newest(title: string): Promise<StoredPlan | undefined> {
    const { rows } = await this.pool.query<Row>({ ...OF_TITLE, values: [title] });
    return rows[0] && planOf(rows[0]);
  }

  async page(actor: Actor, limit: number, after: PlanPlace | undefined): Promise<StoredPlan[]> {
    const reach = reachIn(actor, 'm', '$2');
    const values: unknown[] = [limit, ...(reach.value === undefined ? [] : [reach.value])];
    const places = after && [after.at, after.id].map((value) => `$${values.push(value)}`);
    const text = page(reach.condition, places ? `and (published_at, id) < (${places[0]}, ${places[1]}::uuid)` : '');
    return (await this.pool.query<Row>({ text, values })).rows.map(planOf);
  }

  /** The key tasks that this version and those before it have opened, as far as the actor may see them. */
  async matters(
    actor: Actor,
    now: Instant,
    { title, version }: Pick<StoredPlan, 'title' | 'version'>,
  ): Promise<PlanMatter[]> {
    const reach = reachIn(actor, 'm', '$4');
    const values = [now, title, version, ...(reach.value === undefined ? [] : [reach.value])];
    const { rows } = await this.pool.query<MatterRow>({ text: matters(reach.condition), values });
    return rows.map((row) => ({ ...row, due: optionalInstantIn(row.due), closedAt: optionalInstantIn(row.closedAt) }));
  }
}

const planOf = (row: Row): StoredPlan => ({
  ...row,
  publishedAt: instantIn(row.publishedAt),
  decidedAt: optionalInstantIn(row.decidedAt),
});
