import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Lists found a page by asking the desks of every matter. What they ask for now stands in the matter's row, in the books of
 * its units and in its search keys, written by the ledger in the statement of the act; so ten million matters read like a
 * hundred thousand.
 */
export class ListColumns1795564800005 implements MigrationInterface {
  name = 'ListColumns1795564800005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...COLUMNS, ...TABLES, FILL_MATTER, FILL_DESK, ...NOT_NULL, ...FILL_BOOKS, ...INDEXES])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const COLUMNS = [
  `alter table matter add no_key text, add due_key timestamptz, add open_due timestamptz, add open_near timestamptz,
    add provisional boolean, add step text, add besides text[], add asides text[], add signing integer, add card text, add letter text,
    add ended text, add open_desks jsonb`,
  'alter table desk add shown jsonb',
];

const TABLES = [
  `create table book (
    matter_id uuid not null constraint book_matter references matter,
    unit text not null,
    part text not null,
    no_key text not null,
    due_key timestamptz not null,
    opened_at timestamptz not null,
    ended text,
    constraint book_pk primary key (matter_id, unit)
  )`,
  `create table open_book (
    matter_id uuid not null constraint open_book_matter references matter,
    unit text not null,
    part text not null,
    open_due timestamptz not null,
    open_near timestamptz not null,
    provisional boolean not null,
    step text,
    besides text[],
    asides text[],
    signing integer not null,
    stopped boolean not null,
    constraint open_book_pk primary key (matter_id, unit)
  ) with (fillfactor = 70)`,
  `create table search (
    matter_id uuid constraint search_pk primary key constraint search_matter references matter,
    opened_at timestamptz not null,
    keys text[] not null
  )`,
];

const IS_SIDE = `d.step in ('redirect', 'report', 'extension', 'task-extension', 'termination', 'handling', 'feedback',
  'presentation', 'conclusion', 'objection')`;

const gravest = (column: string, gravestFirst: string[]): string =>
  `(select case ${gravestFirst.map((one) => `when bool_or(d.${column} = '${one}') then '${one}'`).join(' ')} end
    from desk d where d.matter_id = m.id)`;

const eachOnce = (steps: string, such = ''): string =>
  `array(select s from unnest(${steps}) with ordinality as u (s, n) ${such} group by s order by min(n))`;

const FILL_MATTER = `update matter m set
    no_key = case when m.no like 'T%' then '0' else '1' end || lpad(regexp_replace(m.no, '\\D', '', 'g'), 8, '0'),
    due_key = coalesce(m.due, 'infinity'),
    open_due = coalesce(o.due, 'infinity'),
    open_near = coalesce(o.near, 'infinity'),
    provisional = coalesce(o.provisional, false),
    step = o.main[1],
    besides = nullif(${eachOnce('o.main', 'where s <> o.main[1]')}, '{}'),
    asides = nullif(${eachOnce('o.side')}, '{}'),
    signing = o.signing,
    card = ${gravest('card', ['red', 'red-proposed', 'yellow', 'yellow-proposed'])},
    letter = ${gravest('letter', ['meeting-proposed', 'letter-proposed'])},
    ended = case when m.closed_at is null then null when m.due < m.closed_at then 'closed-late' else 'closed' end,
    open_desks = coalesce(o.desks, '[]')
  from (
    select one.id, min(d.due) filter (where runs) as due, min(d.near) filter (where runs) as near,
      bool_or(d.provisional) filter (where runs) as provisional,
      array_agg(d.step order by d.no) filter (where not ${IS_SIDE}) as main,
      array_agg(d.step order by d.no) filter (where ${IS_SIDE}) as side,
      count(*) filter (where d.step = 'sign') as signing,
      jsonb_agg(jsonb_build_object('no', d.no, 'step', d.step, 'party', d.party, 'due', d.due, 'near', d.near,
        'provisional', d.provisional) order by d.no) filter (where d.no is not null) as desks
    from (select id, suspended_at is null as runs from matter) one
      left join desk d on d.matter_id = one.id and d.verdict is null and d.voided_at is null
    group by one.id) o
  where o.id = m.id`;

const FILL_DESK = `update desk d set
    shown = jsonb_build_object('kind', m.kind, 'no', m.no, 'title', m.title, 'leads', m.leads,
      'suspendedAt', m.suspended_at)
  from matter m where m.id = d.matter_id`;

const NOT_NULL = [
  `alter table matter ${['no_key', 'due_key', 'open_due', 'open_near', 'provisional', 'signing', 'open_desks']
    .map((column) => `alter ${column} set not null`)
    .join(', ')}`,
  'alter table desk alter shown set not null',
];

const PART = `case when u = any(m.leads) then 'lead' when u = any(m.supports) then 'support' else 'side' end`;
const SMALL = `translate(of, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')`;

const FILL_BOOKS = [
  `insert into book (matter_id, unit, part, no_key, due_key, opened_at, ended)
    select m.id, u, ${PART}, m.no_key, m.due_key, m.opened_at, m.ended from matter m, unnest(m.parties) u`,
  `insert into open_book (matter_id, unit, part, open_due, open_near, provisional, step, besides, asides, signing, stopped)
    select m.id, u, ${PART}, m.open_due, m.open_near, m.provisional, m.step, m.besides, m.asides, m.signing, m.suspended_at is not null
    from matter m, unnest(m.parties) u where m.closed_at is null`,
  `insert into search (matter_id, opened_at, keys)
    select m.id, m.opened_at, array(
      select distinct to_char(m.opened_at at time zone 'Asia/Shanghai', 'YYMM') || key from (
        select substr(${SMALL}, place, length) as key
          from unnest(array[m.title, m.no]) of, generate_series(1, length(of)) place, generate_series(1, 2) length
          where place + length - 1 <= length(of)
        union all select '@' || u from unnest(m.parties) u) k)
    from matter m`,
];

const INDEXES = [
  'drop index matter_parties',
  'drop index matter_changed',
  'create index matter_plan on matter (plan_id, no_key, id)',
  'create index matter_no on matter (no_key, id)',
  'create index matter_due on matter (due_key, id)',
  'create index matter_opened on matter (opened_at, id)',
  'create index matter_changed on matter (changed_at, id)',
  'create index matter_open_due on matter (open_due, id, open_near, signing) where closed_at is null',
  `create index matter_open_near on matter (open_near, id)
    where closed_at is null and suspended_at is null and not provisional`,
  'create index matter_open_step on matter (step, open_due, id) where closed_at is null',
  'create index matter_open_besides on matter (open_due, id) where closed_at is null and besides is not null',
  'create index matter_open_asides on matter (open_due, id) where closed_at is null and asides is not null',
  `create index matter_open_steps on matter using gin (asides) with (fastupdate = off)
    where closed_at is null and asides is not null`,
  'create index matter_open_stopped on matter (open_due, id) where closed_at is null and suspended_at is not null',
  'create index matter_open_provisional on matter (open_near, id) where closed_at is null and provisional',
  'create index matter_ended on matter (ended) where ended is not null',
  'create index book_no on book (unit, part, no_key, matter_id)',
  'create index book_due on book (unit, part, due_key, matter_id)',
  'create index book_opened on book (unit, part, opened_at, matter_id)',
  'create index book_ended on book (unit, ended) where ended is not null',
  'create index open_book_due on open_book (unit, open_due, matter_id, open_near, signing)',
  'create index plan_published on plan (published_at, id)',
  'create index open_book_step on open_book (unit, step, open_due, matter_id)',
  'create index open_book_besides on open_book (unit, open_due, matter_id) where besides is not null',
  'create index open_book_asides on open_book (unit, open_due, matter_id) where asides is not null',
  'create index open_book_provisional on open_book (unit, open_due, matter_id) where provisional',
  'create index open_book_stopped on open_book (unit, open_due, matter_id) where stopped',
  'create index search_keys on search using gin (keys)',
];

const DOWN = [
  'drop index plan_published',
  'drop table search',
  'drop table open_book',
  'drop table book',
  'drop index matter_plan, matter_no, matter_due, matter_opened, matter_changed',
  'alter table desk drop shown',
  `alter table matter ${[
    'no_key', 'due_key', 'open_due', 'open_near', 'provisional', 'step', 'besides', 'asides', 'signing', 'card', 'letter', 'ended',
    'open_desks',
  ].map((column) => `drop ${column}`).join(', ')}`, // prettier-ignore
  'create index matter_parties on matter using gin (parties)',
  'create index matter_changed on matter (changed_at)',
];
