import { lampOf, worstOpen } from '../matter/lamp.sql.ts';

/** Of how many plans and meetings the matrix shows tasks, the newest first. */
const SOURCES = 200;

/** What key tasks come from: a plan, or the resolutions of a meeting; the matrix shows them in this order. */
export const TASK_SOURCES = `(select id, published_at as since from plan union all select id, made_at from meeting) source`;
export const NEWEST_SOURCE_FIRST = 'order by since desc, id desc';

/** Counters of what is open, of the matters themselves or of a unit's book, alias `l`. */
export const openCounts = (from: string, now: string): string => `select count(*)::int as open,
    count(*) filter (where l.open_due < ${now})::int as overdue,
    count(*) filter (where l.open_due >= ${now} and l.open_near <= ${now})::int as near,
    coalesce(sum(l.signing), 0)::int as "waitingToSign"
  from ${from}`;

export const closedCounts = (from: string): string => `select count(*)::int as closed,
    count(*) filter (where l.ended = 'closed')::int as "closedOnTime"
  from ${from} and l.ended is not null`;

interface Matrix {
  plan: string;
  reach: string;
  limit: string;
  now: string;
}

/** Source by source, each along its index, so that no more is read than is shown; with the worst lamp of each party's desks. */
export const matrixText = ({ plan, reach, limit, now }: Matrix): string => `
  select m.id as matter, m.no, m.title, m.plan_id as "planId", m.leads, m.supports, m.card, m.letter, ${lampOf('m', now)} as lamp,
    case when m.open_desks = '[]' then '{}' else (
      select jsonb_object_agg(party, case when m.suspended_at is not null then 'stopped' else lamp end)
      from (
        select d.party, ${worstOpen('d', now)} as lamp
        from jsonb_to_recordset(m.open_desks) d (no int, party text, due timestamptz, near timestamptz, provisional boolean)
        group by d.party) p) end as parties
  from (select id, since from ${TASK_SOURCES} where ${plan} ${NEWEST_SOURCE_FIRST} limit ${SOURCES}) p
  cross join lateral (
    select * from matter m where m.plan_id = p.id and ${reach} order by m.no_key, m.id limit ${limit}) m
  order by p.since desc, p.id desc, m.no_key, m.id limit ${limit}`;
