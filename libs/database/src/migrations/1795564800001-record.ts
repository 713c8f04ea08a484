import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The record: matters with their desks, the chained entries, what is owed to people, the answers to repeated requests. */
export class Record1795564800001 implements MigrationInterface {
  name = 'Record1795564800001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'sealed_head',
      'seal',
      'answer',
      'notice',
      'outbox',
      'rung',
      'desk_due',
      'entry',
      'chain',
      'desk',
      'matter',
    ]) {
      await runner.query(`drop table ${name}`);
    }
    await runner.query('drop function refuse_change');
  }
}

const UP = [
  `create table matter (
    id uuid constraint matter_pk primary key,
    kind text not null,
    plan_id uuid not null,
    no text not null,
    title text not null,
    leads text[] not null,
    supports text[] not null,
    parties text[] not null,
    edition integer not null,
    chapter integer not null,
    round integer not null,
    route jsonb,
    returns integer not null,
    version integer not null,
    opened_at timestamptz not null,
    due timestamptz,
    first_due timestamptz,
    extensions integer not null,
    closed_at timestamptz,
    outcome text,
    owed_since timestamptz,
    next_wake timestamptz,
    changed_at timestamptz not null,
    facts jsonb not null,
    last_desk integer not null,
    seq integer not null,
    head text not null,
    state_hash text not null
  ) with (fillfactor = 70)`,
  'create unique index matter_plan_no on matter (plan_id, no)',
  'create index matter_parties on matter using gin (parties)',
  'create index matter_owed on matter (owed_since) where owed_since is not null',
  'create index matter_wake on matter (next_wake) where next_wake is not null',
  'create index matter_changed on matter (changed_at)',
  `create table desk (
    matter_id uuid not null constraint desk_matter references matter,
    no integer not null,
    chapter integer not null,
    step text not null,
    round integer not null,
    party text not null,
    seat text not null,
    about text,
    laid_at timestamptz not null,
    laid_version integer not null,
    due timestamptz,
    first_due timestamptz,
    near timestamptz,
    due_version integer not null,
    provisional boolean not null,
    ladder text not null,
    rung integer not null,
    rung_at timestamptz,
    card text,
    letter text,
    extensions integer not null,
    urged_at timestamptz,
    verdict text,
    decided_at timestamptz,
    decided_version integer,
    decided_by jsonb,
    words text,
    facts jsonb,
    voided_at timestamptz,
    constraint desk_pk primary key (matter_id, no)
  ) with (fillfactor = 70)`,
  `create unique index desk_once on desk (matter_id, chapter, step, round, party, coalesce(about, ''))
    where voided_at is null and verdict is null`,
  'create index desk_open on desk (party, seat, due, matter_id, no) where verdict is null and voided_at is null',
  `create table chain (id uuid constraint chain_pk primary key, seq integer not null, head text not null)`,
  `create table entry (
    chain uuid not null,
    seq integer not null,
    at timestamptz not null,
    actor text not null,
    name text not null,
    for_whom text,
    unit text,
    ip text,
    act text not null,
    object text,
    body text not null,
    before_hash text,
    after_hash text,
    key text,
    result text not null,
    alg text not null,
    prev text not null,
    hash text not null,
    constraint entry_pk primary key (chain, seq)
  )`,
  `create table desk_due (
    matter_id uuid not null,
    desk integer not null,
    due_version integer not null,
    due timestamptz not null,
    why text not null,
    explanation jsonb not null,
    set_at timestamptz not null,
    constraint desk_due_pk primary key (matter_id, desk, due_version)
  )`,
  `create table rung (
    matter_id uuid not null,
    desk integer not null,
    rung text not null,
    due_version integer not null,
    moment timestamptz not null,
    climbed_at timestamptz not null,
    constraint rung_pk primary key (matter_id, desk, rung, due_version)
  )`,
  `create table outbox (
    id bigint generated always as identity constraint outbox_pk primary key,
    matter_id uuid not null,
    desk integer,
    code text not null,
    unit text not null,
    recipient text not null,
    about text not null,
    at timestamptz not null,
    sent_at timestamptz,
    constraint outbox_once unique (matter_id, about, unit, recipient)
  )`,
  'create index outbox_waiting on outbox (id) where sent_at is null',
  `create table notice (
    outbox_id bigint not null constraint notice_outbox references outbox,
    person_id uuid not null,
    matter_id uuid not null,
    desk integer,
    code text not null,
    at timestamptz not null,
    read_at timestamptz,
    constraint notice_pk primary key (outbox_id, person_id)
  )`,
  'create index notice_person on notice (person_id, at desc)',
  `create table answer (
    person text not null,
    route text not null,
    key text not null,
    body_hash text not null,
    answer text not null,
    at timestamptz not null default clock_timestamp(),
    constraint answer_pk primary key (person, route, key)
  )`,
  'create index answer_at on answer (at)',
  `create table seal (
    id bigint generated always as identity constraint seal_pk primary key,
    at timestamptz not null,
    heads text not null,
    prev text not null,
    mac text not null
  )`,
  `create table sealed_head (chain uuid constraint sealed_head_pk primary key, seq integer not null)`,
  `insert into chain (id, seq, head) values ('00000000-0000-0000-0000-000000000000', 0, '')`,
  `create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception '% is append-only', tg_table_name; end $$`,
  ...['entry', 'desk_due', 'rung', 'seal'].map(
    (table) => `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
];
