import { type Pool } from 'pg';
import { type LadderName } from '@duban/domain/ladder/ladder';
import { type Measure } from '@duban/domain/ladder/measure';
import { type Instant } from '@duban/domain/time/day';
import { instantIn, optionalInstantIn } from '../instants.ts';
import { isOpen } from '../matter/lamp.sql.ts';
import { general } from '../matter/reach.ts';

/** Whose desks, of which plan, and where the page goes on. */
export interface EscalationWish {
  unit: string | undefined;
  plan: string | undefined;
  after: EscalationPlace | undefined;
  limit: number;
}

/** The moment that a list is sorted by, and what tells lines of one moment apart. */
export interface EscalationPlace {
  key: Instant;
  matter: string;
  desk: number;
  /** Of several measures of one desk. */
  place: number;
}

/** A desk as the escalation centre shows it. */
export interface EscalatedDesk {
  matter: string;
  no: string;
  title: string;
  planId: string;
  desk: number;
  step: string;
  unit: string;
  laidAt: Instant;
  due: Instant | null;
  ladder: LadderName;
  rungAt: Instant | null;
  decidedAt: Instant | null;
  suspended: boolean;
  key: Instant;
  place: number;
}

export interface EscalatedMeasure extends EscalatedDesk {
  measure: Measure;
}

const COLUMNS = `m.id as matter, m.no, m.title, m.plan_id as "planId", d.no as desk, d.step, d.party as unit,
  d.laid_at as "laidAt", d.due, d.ladder, d.rung_at as "rungAt", coalesce(d.decided_at, d.voided_at) as "decidedAt",
  m.suspended_at is not null as suspended`;
const SCOPE = `${general('m')} and ($1::text is null or d.party = $1) and ($2::uuid is null or m.plan_id = $2)`;
const MEASURES = `desk d join matter m on m.id = d.matter_id
  cross join lateral jsonb_array_elements(d.measures) with ordinality as x(measure, place)`;

const waiting = {
  name: 'escalation-waiting',
  text: `select * from (
      select ${COLUMNS}, x.measure, x.place::integer as place, (x.measure ->> 'proposedAt')::timestamptz as key from ${MEASURES}
      where d.measures <> '[]' and x.measure ->> 'decision' is null and ${SCOPE}) s
    where $3::timestamptz is null or (key, matter, desk, place) > ($3, $4::uuid, $5::integer, $6::integer)
    order by key, matter, desk, place limit $7`,
};
const decided = {
  name: 'escalation-decided',
  text: `select * from (
      select ${COLUMNS}, x.measure, x.place::integer as place, (x.measure ->> 'decidedAt')::timestamptz as key from ${MEASURES}
      where d.measures <> '[]' and x.measure ->> 'decision' is not null and ${SCOPE}) s
    where $3::timestamptz is null or (key, matter, desk, place) < ($3, $4::uuid, $5::integer, $6::integer)
    order by key desc, matter desc, desk desc, place desc limit $7`,
};
const openBy = (name: string, column: string, more: string) => ({
  name,
  text: `select ${COLUMNS}, 1 as place, d.${column} as key from desk d join matter m on m.id = d.matter_id
    where ${isOpen('d')} and d.${column} is not null and ${more} and ${SCOPE}
      and ($3::timestamptz is null or (d.${column}, m.id, d.no, 1) > ($3, $4::uuid, $5::integer, $6::integer))
    order by d.${column}, m.id, d.no limit $7`,
});
const climbing = openBy('escalation-climbing', 'rung_at', 'm.suspended_at is null');
const due = openBy('escalation-due', 'due', 'm.suspended_at is null and d.due <= $8::timestamptz');

type Row = EscalatedDesk & { measure?: Measure };

/** 预警与升级: what waits for a person's word, what climbs next, what was decided, what falls due. */
export class EscalationStore {
  constructor(private readonly pool: Pool) {}

  /** Cards and letters that a ladder proposed and nobody has decided on, the oldest first. */
  waiting(wish: EscalationWish): Promise<EscalatedMeasure[]> {
    return this.rows(waiting, wish) as Promise<EscalatedMeasure[]>;
  }

  /** Confirmed and waived ones, the newest first. */
  decided(wish: EscalationWish): Promise<EscalatedMeasure[]> {
    return this.rows(decided, wish) as Promise<EscalatedMeasure[]>;
  }

  /** Open desks by the moment of their next rung. */
  climbing(wish: EscalationWish): Promise<EscalatedDesk[]> {
    return this.rows(climbing, wish);
  }

  /** Open desks that are overdue or fall due until a moment. */
  due(wish: EscalationWish, until: Instant): Promise<EscalatedDesk[]> {
    return this.rows(due, wish, until);
  }

  private async rows(
    question: { name: string; text: string },
    { unit, plan, after, limit }: EscalationWish,
    ...more: unknown[]
  ): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>({
      ...question,
      values: [unit ?? null, plan ?? null, ...placeOf(after), limit, ...more],
    });
    return rows.map((row) => ({
      ...row,
      laidAt: instantIn(row.laidAt),
      due: optionalInstantIn(row.due),
      rungAt: optionalInstantIn(row.rungAt),
      decidedAt: optionalInstantIn(row.decidedAt),
      key: instantIn(row.key),
    }));
  }
}

const placeOf = (after: EscalationPlace | undefined): unknown[] =>
  after ? [after.key, after.matter, after.desk, after.place] : [null, null, null, null];
