import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Everything an office does with a task: pauses of its clock, copies to units that take no part, the officer who works a
 * desk, the cards and letters that were proposed and decided, and who stands in for whom.
 */
export class WholeTask1795564800003 implements MigrationInterface {
  name = 'WholeTask1795564800003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `alter table matter add column suspended_at timestamptz, add column pauses jsonb not null default '[]',
    add column copies text[] not null default '{}'`,
  `alter table desk add column assignee jsonb, add column measures jsonb not null default '[]'`,
  `create index desk_assignee on desk ((assignee ->> 'id')) where assignee is not null and verdict is null and voided_at is null`,
  `create table substitution (
    id uuid constraint substitution_pk primary key,
    absent uuid not null constraint substitution_absent references person,
    deputy uuid not null constraint substitution_deputy references person,
    from_day date not null,
    to_day date not null,
    kinds text[],
    reason text not null,
    made_by uuid not null constraint substitution_made_by references person,
    ended_at timestamptz
  )`,
  'create index substitution_deputy_day on substitution (deputy, to_day) where ended_at is null',
  'create index substitution_absent_day on substitution (absent, to_day) where ended_at is null',
  // Whose desks a person works today: of those it stands in for, and of those they stand in for; a circle ends by itself.
  `create function standing_for(who uuid) returns jsonb language sql volatile as $$
    with recursive today as materialized (select (business_now() at time zone 'Asia/Shanghai')::date as day),
    holding as (select s.absent, s.deputy, s.kinds from substitution s, today
      where s.ended_at is null and today.day between s.from_day and s.to_day),
    stood as (
      select absent, kinds from holding where deputy = who
      union
      select h.absent, case when h.kinds is null then stood.kinds when stood.kinds is null then h.kinds
        else array(select unnest(h.kinds) intersect select unnest(stood.kinds)) end
      from holding h join stood on h.deputy = stood.absent)
    select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'unit', p.unit, 'role', p.role, 'rank', p.rank,
      'kinds', stood.kinds) order by p.name)
    from stood join person p on p.id = stood.absent where p.id <> who and p.disabled_at is null $$`,
  `create table meeting (
    id uuid constraint meeting_pk primary key,
    title text not null,
    held_on date not null,
    minutes text not null,
    matters uuid[] not null,
    made_by uuid not null constraint meeting_made_by references person,
    made_at timestamptz not null
  )`,
];

const DOWN = [
  'drop table meeting',
  'drop function standing_for',
  'drop table substitution',
  'drop index desk_assignee',
  'alter table desk drop column measures, drop column assignee',
  'alter table matter drop column copies, drop column pauses, drop column suspended_at',
];
