import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What rules refer to: plans, units, people, sessions, the calendar and the clock. */
export class Reference1795564800002 implements MigrationInterface {
  name = 'Reference1795564800002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function business_now');
    for (const name of ['clock', 'reference', 'calendar_year', 'session', 'person', 'unit_alias', 'unit', 'plan']) {
      await runner.query(`drop table ${name}`);
    }
  }
}

const UP = [
  `create table plan (
    id uuid constraint plan_pk primary key,
    title text not null,
    version integer not null,
    status text not null,
    content_hash text not null,
    draft jsonb not null,
    published_by text not null,
    published_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    replaces uuid constraint plan_replaces references plan
  )`,
  'create unique index plan_title_version on plan (title, version)',
  `create table unit (
    code text constraint unit_pk primary key,
    name text not null,
    english text not null,
    kind text not null,
    valid_from date,
    valid_to date,
    successor text constraint unit_successor references unit
  )`,
  `create table unit_alias (
    alias text not null,
    unit text not null constraint unit_alias_unit references unit,
    valid_from date,
    valid_to date,
    mark text,
    constraint unit_alias_pk primary key (alias, unit)
  )`,
  `create table person (
    id uuid constraint person_pk primary key,
    login text not null,
    name text not null,
    unit text constraint person_unit references unit,
    role text not null,
    rank text,
    password_hash text not null,
    failures integer not null default 0,
    locked_until timestamptz,
    disabled_at timestamptz
  )`,
  'create unique index person_login on person (login)',
  'create index person_unit_role on person (unit, role)',
  `create table session (
    token_hash text constraint session_pk primary key,
    person_id uuid not null constraint session_person references person,
    created_at timestamptz not null default clock_timestamp(),
    seen_at timestamptz not null default clock_timestamp(),
    ip text
  )`,
  'create index session_of_person on session (person_id)',
  `create table calendar_year (
    year integer constraint calendar_year_pk primary key,
    source text not null,
    announced_on date not null,
    holidays jsonb not null,
    make_ups jsonb not null
  )`,
  `create table reference (one boolean constraint reference_pk primary key default true, version integer not null)`,
  'insert into reference (version) values (1)',
  `create table clock (one boolean constraint clock_pk primary key default true, offset_ms bigint not null)`,
  'insert into clock (offset_ms) values (0)',
  `create function business_now() returns timestamptz language sql volatile as
    $$ select clock_timestamp() + (select offset_ms from clock) * interval '1 millisecond' $$`,
];
