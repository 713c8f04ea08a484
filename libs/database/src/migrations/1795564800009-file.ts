import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Uploaded files: whose they are, what was found in them and what they belong to. Their bytes lie on disk under their hash;
 * nothing is served before a malware scanner found it clean.
 */
export class File1795564800009 implements MigrationInterface {
  name = 'File1795564800009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table file');
  }
}

const UP = [
  `create table file (
    id uuid constraint file_pk primary key,
    owner text not null,
    uploaded_by uuid not null constraint file_uploaded_by references person,
    name text not null,
    size bigint not null,
    sha256 text not null,
    media_type text not null,
    state text not null,
    why text,
    scanned_by text,
    at timestamptz not null,
    stored_at timestamptz not null,
    matter_id uuid constraint file_matter_fk references matter,
    draft_id uuid,
    slot text,
    tries integer not null default 0,
    tried_at timestamptz
  )`,
  'create index file_sha256 on file (sha256)',
  // What an owner stored within a day is added up under a lock.
  'create index file_owner_stored on file (owner, stored_at)',
  'create index file_matter on file (matter_id) where matter_id is not null',
  'create index file_draft on file (draft_id) where draft_id is not null',
  `create index file_unscanned on file (tried_at) where state = 'quarantined'`,
  'create index file_of_nothing on file (stored_at) where matter_id is null and draft_id is null',
];
