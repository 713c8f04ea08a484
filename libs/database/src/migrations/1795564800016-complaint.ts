import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * 投诉: what a complainant has written, closed under a key of its own, beside a matter that knows neither identity nor text.
 * Whose it is can be found again by a fingerprint only (trust §8). Lists and reports are made of a line of codes and days.
 */
export class Complaint1795564800016 implements MigrationInterface {
  name = 'Complaint1795564800016';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['complaint', 'complaint_draft', 'complaint_file']) await runner.query(`drop table ${table}`);
  }
}

const UP = [
  `create table complaint_file (
    matter_id uuid constraint complaint_file_pk primary key constraint complaint_file_matter references matter,
    owner text not null,
    own_key text not null,
    body text not null,
    released text
  )`,
  'create index complaint_file_owner on complaint_file (owner, matter_id)',
  `create table complaint_draft (
    id uuid constraint complaint_draft_pk primary key,
    owner text not null,
    own_key text not null,
    body text not null,
    version integer not null,
    changed_at timestamptz not null,
    matter_id uuid constraint complaint_draft_matter references matter
  )`,
  'create index complaint_draft_owner on complaint_draft (owner, changed_at)',
  `create table complaint (
    matter_id uuid constraint complaint_pk primary key constraint complaint_matter references matter,
    handler text not null,
    complainee text not null,
    type integer not null,
    topic text not null,
    clause text,
    received_on date not null,
    accepted_on date,
    ended_on date,
    ended text,
    closed_on date,
    long_pending boolean not null,
    stars integer,
    advised_on jsonb not null,
    key_task uuid
  )`,
  'create index complaint_handler on complaint (handler, received_on, matter_id)',
  'create index complaint_complainee on complaint (complainee, received_on)',
  'create index complaint_key_task on complaint (key_task) where key_task is not null',
];
