import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** 免申即享: lists of what arrived, as they were imported, and the invitations that follow from them. */
export class FdiList1795564800013 implements MigrationInterface {
  name = 'FdiList1795564800013';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['invitation', 'fdi_list']) await runner.query(`drop table ${table}`);
  }
}

const UP = [
  `create table fdi_list (
    id uuid constraint fdi_list_pk primary key,
    programme uuid not null constraint fdi_list_programme references programme,
    file_name text not null,
    sha256 text not null,
    rows integer not null,
    bad_rows integer not null,
    bad jsonb not null,
    left_out jsonb not null,
    made_by uuid not null constraint fdi_list_made_by references person,
    made_at timestamptz not null
  )`,
  'create index fdi_list_of_programme on fdi_list (programme, sha256)',
  `create table invitation (
    id uuid constraint invitation_pk primary key,
    programme uuid not null constraint invitation_programme references programme,
    enterprise text not null constraint invitation_enterprise references enterprise,
    project text not null,
    project_name text not null,
    facts jsonb not null,
    quoted_fen bigint not null,
    state text not null,
    list_id uuid not null constraint invitation_list references fdi_list,
    matter_id uuid constraint invitation_matter references matter,
    sent_at timestamptz,
    decided_at timestamptz
  )`,
  `create unique index invitation_once on invitation (programme, project) where state <> 'superseded'`,
  'create index invitation_of_programme on invitation (programme, project, id)',
  'create index invitation_of_enterprise on invitation (enterprise, sent_at)',
];
