import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What the supervision office states of a quarter: circulars with their figures and numbers without gaps, the units'
 * comments, commendations and cooperation scores that a score is made of, and the nightly recounts of the board.
 */
export class Circular1795564800007 implements MigrationInterface {
  name = 'Circular1795564800007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index entry_at');
    await runner.query('drop index desk_measured');
    for (const name of [
      'board_recount',
      'cooperation',
      'commendation',
      'circular_comment',
      'circular',
      'document_number',
    ]) {
      await runner.query(`drop table ${name}`);
    }
  }
}

const UP = [
  `create table document_number (
    kind text not null,
    year integer not null,
    last integer not null,
    constraint document_number_pk primary key (kind, year)
  )`,
  `create table circular (
    id uuid constraint circular_pk primary key,
    quarter text not null,
    plan_id uuid constraint circular_plan references plan,
    as_of timestamptz not null,
    status text not null,
    figures jsonb not null,
    made_by uuid not null constraint circular_made_by references person,
    made_at timestamptz not null,
    comment_until timestamptz not null,
    number_year integer,
    number_no integer,
    issued_by uuid constraint circular_issued_by references person,
    issued_at timestamptz
  )`,
  `create unique index circular_once on circular (quarter, coalesce(plan_id, '00000000-0000-0000-0000-000000000000'))`,
  'create unique index circular_number on circular (number_year, number_no)',
  `create table circular_comment (
    id uuid constraint circular_comment_pk primary key,
    circular_id uuid not null constraint circular_comment_circular references circular,
    unit text not null constraint circular_comment_unit references unit,
    person uuid not null constraint circular_comment_person references person,
    words text not null,
    at timestamptz not null
  )`,
  'create index circular_comment_at on circular_comment (circular_id, at)',
  `create table commendation (
    id uuid constraint commendation_pk primary key,
    unit text not null constraint commendation_unit references unit,
    reason text not null,
    proposed_by uuid not null constraint commendation_proposed_by references person,
    proposed_at timestamptz not null,
    approved boolean,
    decided_by uuid constraint commendation_decided_by references person,
    decided_at timestamptz
  )`,
  'create index commendation_proposed on commendation (proposed_at)',
  `create table cooperation (
    matter_id uuid not null constraint cooperation_matter references matter,
    chapter integer not null,
    by_unit text not null constraint cooperation_by_unit references unit,
    of_unit text not null constraint cooperation_of_unit references unit,
    score integer not null,
    words text,
    person uuid not null constraint cooperation_person references person,
    at timestamptz not null,
    constraint cooperation_pk primary key (matter_id, chapter, by_unit, of_unit)
  )`,
  'create index cooperation_at on cooperation (at)',
  `create table board_recount (
    id bigint generated always as identity constraint board_recount_pk primary key,
    at timestamptz not null,
    compared integer not null,
    differences jsonb not null,
    took_ms integer not null
  )`,
  'create index board_recount_at on board_recount (at)',
  // Small beside the table, and nearly free to write: entries of the last days are found without reading all.
  'create index entry_at on entry using brin (at)',
  `create index desk_measured on desk (matter_id, no) where measures <> '[]'`,
];
