import { type NumberId } from '@duban/domain/board/numbers';
import { HANDED_IN, NOT_JUDGED_BY_LIMIT } from '@duban/domain/board/unit-numbers';
import { hasLamp, isOpen } from '../matter/lamp.sql.ts';

/**
 * The rules of `domain/board` as SQL, over key tasks: the rows behind each figure, with `hit`. A day's figures have none: they are counted
 * over the past. The recount holds both equal. $1 business time, $2 and $3 the asking unit and role, $4 and $5 from and to.
 */
const IN_TIME = (moment: string): string =>
  `(${moment} >= $4::timestamptz or $4::timestamptz is null) and ${moment} < coalesce($5::timestamptz, $1) and ${moment} < $1`;

const matters = (condition: string, hit = 'true'): string =>
  `select m.id as matter_id, null::integer as desk, null::text as unit, ${hit} as hit from matter m
    where m.kind = 'key-task' and ${condition}`;

const desks = (condition: string, hit = 'true'): string =>
  `select m.id as matter_id, d.no as desk, d.party as unit, ${hit} as hit
    from desk d join matter m on m.id = d.matter_id where m.kind = 'key-task' and ${condition}`;

const FELL_DUE = `d.voided_at is null and ${IN_TIME('d.due')} and (d.verdict is not null or m.suspended_at is null)`;
const IN_TIME_DECIDED = `coalesce(d.decided_at <= d.due, false)`;
const texts = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const HANDED = Object.entries(HANDED_IN)
  .map(([step, verdict]) => `(d.step = '${step}' and d.verdict = '${verdict}')`)
  .join(' or ');

const RETURNED = `exists (select 1 from desk o where o.matter_id = d.matter_id and o.step = d.step and o.party = d.party
  and o.chapter = d.chapter and o.round > d.round)`;

const MEASURED = `exists (select 1 from jsonb_array_elements(d.measures) x where x ->> 'decision' = 'confirmed'
  and ${IN_TIME(`(x ->> 'decidedAt')::timestamptz`)})`;

export type LiveNumberId = Exclude<NumberId, `day-${string}`>;

/** The asking person's unit and role stand in every question, so that all take the same values. */
const ME = `$2::text is not distinct from d.party and d.seat = $3::text`;

export const NUMBER_ROWS: Readonly<Record<LiveNumberId, string>> = {
  open: matters('m.closed_at is null'),
  overdue: matters(`m.closed_at is null and ${hasLamp('m', 'overdue', { now: '$1' })}`),
  near: matters(`m.closed_at is null and ${hasLamp('m', 'near', { now: '$1' })}`),
  'waiting-to-sign': desks(`${isOpen('d')} and d.step = 'sign'`),
  'waiting-for-me': desks(`${isOpen('d')} and ${ME}`),
  closed: matters(`m.outcome = 'done'`),
  'closed-on-time': matters(`m.outcome = 'done'`, 'not coalesce(m.due < m.closed_at, false)'),
  'unit-open': desks(isOpen('d')),
  'unit-overdue': desks(`${isOpen('d')} and d.due < $1 and m.suspended_at is null`),
  'unit-on-time': desks(`d.step not in (${texts(NOT_JUDGED_BY_LIMIT)}) and ${FELL_DUE}`, IN_TIME_DECIDED),
  'unit-report-late': desks(`d.step = 'report' and ${FELL_DUE}`, `not ${IN_TIME_DECIDED}`),
  'unit-rework': desks(`d.voided_at is null and (${HANDED}) and ${IN_TIME('d.decided_at')}`, RETURNED),
  'unit-measures': desks(`d.measures <> '[]' and ${MEASURED}`),
};
