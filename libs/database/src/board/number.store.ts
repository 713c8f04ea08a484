import { type Pool, type PoolClient } from 'pg';
import { type Figure } from '@duban/domain/board/counted';
import { definitionOf, UNIT_NUMBER_IDS, type UnitNumberId } from '@duban/domain/board/numbers';
import { type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { reachIn } from '../matter/reach.ts';
import { NUMBER_ROWS, type LiveNumberId } from './number.sql.ts';

/** What a figure is asked for: by whom, when, of which plan and unit, over which time. */
export interface NumberWish {
  actor: Actor;
  now: Instant;
  plan?: string | undefined;
  unit?: string | undefined;
  from?: Instant | undefined;
  to?: Instant | undefined;
}

/** A row behind a figure. */
export interface NumberRow {
  matter: string;
  no: string;
  title: string;
  planId: string;
  desk: number | null;
  step: string | null;
  unit: string | null;
  hit: boolean;
}

/** Where a page of rows goes on. */
export interface NumberPlace {
  matter: string;
  /** 0 for the matter itself. */
  desk: number;
}

interface Scope {
  rows: string;
  values: unknown[];
}

/** 指标 over the record as it stands: a figure and the rows behind it come from one question. */
export class NumberStore {
  constructor(private readonly pool: Pool | PoolClient) {}

  async figure(id: LiveNumberId, wish: NumberWish): Promise<Figure> {
    const { rows, values } = scopeOf(id, wish);
    const found = await this.pool.query<Figure>({
      text: `select count(*) filter (where hit)::integer as hits, count(*)::integer as rows from (${rows}) counted`,
      values,
    });
    return found.rows[0] ?? { hits: 0, rows: 0 };
  }

  /** At most `limit` rows behind a figure, by matter and desk. */
  async rows(id: LiveNumberId, wish: NumberWish, limit: number, after?: NumberPlace): Promise<NumberRow[]> {
    const { rows, values } = scopeOf(id, wish);
    const place = values.length;
    const found = await this.pool.query<NumberRow>({
      text: `select c.matter_id as matter, m.no, m.title, m.plan_id as "planId", c.desk, d.step, c.unit, c.hit
        from (${rows}) c join matter m on m.id = c.matter_id left join desk d on d.matter_id = c.matter_id and d.no = c.desk
        where (c.matter_id, coalesce(c.desk, 0)) > ($${place + 1}::uuid, $${place + 2}::integer)
        order by c.matter_id, coalesce(c.desk, 0) limit $${place + 3}`,
      values: [...values, after?.matter ?? '00000000-0000-0000-0000-000000000000', after?.desk ?? 0, limit],
    });
    return found.rows;
  }

  /** All figures of all units, in one question. */
  async ofUnits(wish: NumberWish): Promise<Map<string, Record<UnitNumberId, Figure>>> {
    const scopes = UNIT_NUMBER_IDS.map((id) => ({ id, ...scopeOf(id, wish) }));
    const text = scopes
      .map(
        ({ id, rows }) => `select '${id}' as id, unit, count(*) filter (where hit)::integer as hits,
          count(*)::integer as rows from (${rows}) counted group by unit`,
      )
      .join(' union all ');
    const found = await this.pool.query<Figure & { id: UnitNumberId; unit: string }>({
      text,
      values: scopes[0]?.values ?? [],
    });
    const units = new Map<string, Record<UnitNumberId, Figure>>();
    for (const { id, unit, hits, rows } of found.rows) {
      const figures = units.get(unit) ?? noFigures();
      figures[id] = { hits, rows };
      units.set(unit, figures);
    }
    return units;
  }
}

export const noFigures = (): Record<UnitNumberId, Figure> =>
  Object.fromEntries(UNIT_NUMBER_IDS.map((id) => [id, { hits: 0, rows: 0 }])) as Record<UnitNumberId, Figure>;

/** Every question takes the same seven values, whether it looks at them or not. */
function scopeOf(id: LiveNumberId, { actor, now, plan, unit, from, to }: NumberWish): Scope {
  const reach = reachIn(actor, 'm', '$8');
  const ofUnit = definitionOf(id).of === 'desk' ? 'd.party = $7::text' : 'm.parties @> array[$7::text]';
  const condition = [
    '($6::uuid is null or m.plan_id = $6::uuid)',
    `($7::text is null or ${ofUnit})`,
    '($2::text is null or true) and ($3::text is null or true)',
    '($4::timestamptz is null or true) and ($5::timestamptz is null or true) and $1::timestamptz is not null',
    `(${reach.condition})`,
  ].join(' and ');
  const values = [now, actor.unit, actor.role, from ?? null, to ?? null, plan ?? null, unit ?? null];
  return {
    rows: `${NUMBER_ROWS[id]} and ${condition}`,
    values: reach.value === undefined ? values : [...values, reach.value],
  };
}
