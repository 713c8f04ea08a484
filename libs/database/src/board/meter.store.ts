import { type Pool } from 'pg';
import { type Instant } from '@duban/domain/time/day';
import { instantIn } from '../instants.ts';
import { general } from '../matter/reach.ts';

/** What a unit was troubled with: a press, a letter or card, a report asked for, a conclusion, a check. */
export const LOAD_KINDS = ['urge', 'measure', 'report', 'conclusion', 'check'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

export interface LoadRow {
  unit: string;
  kind: LoadKind;
  matter: string;
  no: string;
  title: string;
  desk: number | null;
  at: Instant;
}

export interface WeekOfUnit {
  unit: string;
  /** Monday of the week. */
  week: string;
  desks: number;
}

/** Everything of the supervision that a unit met since a moment (督查条例 Art 15: limited frequency). $1 since, $2 unit. */
const LOAD = `
  select d.party as unit, 'urge' as kind, e.chain as matter, d.no as desk, e.at
    from entry e join desk d on d.matter_id = e.chain and e.object = d.matter_id::text || '.' || d.no
      join matter m on m.id = e.chain and ${general('m')}
    where e.act = 'urge' and e.at >= $1
  union all
  select d.party, 'measure', d.matter_id, d.no, (x ->> 'decidedAt')::timestamptz
    from desk d join matter m on m.id = d.matter_id and ${general('m')}
      cross join lateral jsonb_array_elements(d.measures) x
    where d.measures <> '[]' and x ->> 'decision' = 'confirmed' and (x ->> 'decidedAt')::timestamptz >= $1
  union all
  select d.party, d.step, d.matter_id, d.no, d.laid_at
    from desk d where d.step in ('report', 'conclusion') and d.laid_at >= $1
  union all
  select party.code, 'check', e.chain, null::integer, e.at
    from entry e join matter m on m.id = e.chain cross join lateral unnest(m.leads || m.supports) as party(code)
    where e.act = 'follow-up' and e.at >= $1`;

const COUNTED = {
  name: 'load-counted',
  text: `select unit, kind, count(*)::integer as times from (${LOAD}) load where $2::text is null or unit = $2
    group by unit, kind`,
};
const ROWS = {
  name: 'load-rows',
  text: `select load.unit, load.kind, load.matter, m.no, m.title, load.desk, load.at
    from (${LOAD}) load join matter m on m.id = load.matter where load.unit = $2 order by load.at desc, load.matter, load.desk`,
};
const WEEKS = {
  name: 'burden-weeks',
  text: `select party as unit, date_trunc('week', laid_at at time zone 'Asia/Shanghai')::date::text as week,
      count(*)::integer as desks
    from desk join matter m on m.id = matter_id and ${general('m')}
    where laid_at >= $1 and ($2::text is null or party = $2) group by 1, 2 order by 1, 2`,
};

/** 督查频次 and 减负: how often each unit is pressed, and how much it is asked each week. */
export class MeterStore {
  constructor(private readonly pool: Pool) {}

  /** @param unit absent: all units. */
  async load(since: Instant, unit: string | undefined): Promise<{ unit: string; kind: LoadKind; times: number }[]> {
    const { rows } = await this.pool.query<{ unit: string; kind: LoadKind; times: number }>({
      ...COUNTED,
      values: [since, unit ?? null],
    });
    return rows;
  }

  /** The rows behind a unit's load, the newest first. */
  async loadRows(since: Instant, unit: string): Promise<LoadRow[]> {
    const { rows } = await this.pool.query<LoadRow & { at: Date }>({ ...ROWS, values: [since, unit] });
    return rows.map((row) => ({ ...row, at: instantIn(row.at) }));
  }

  /** Desks that were laid before each unit, week by week. */
  async weeks(since: Instant, unit: string | undefined): Promise<WeekOfUnit[]> {
    return (await this.pool.query<WeekOfUnit>({ ...WEEKS, values: [since, unit ?? null] })).rows;
  }
}
