import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Documents of reward applications as they were issued: written in the transaction of the act that caused them, with a
 * number without gaps and a random code by which anybody can ask for them; and the first printing of each as PDF, so that
 * the same document has the same bytes for ever. Both are added and never changed.
 */
export class IssuedDocument1795564800012 implements MigrationInterface {
  name = 'IssuedDocument1795564800012';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table issued_pdf');
    await runner.query('drop table issued_document');
  }
}

const UP = [
  `create table issued_document (
    id uuid constraint issued_document_pk primary key,
    matter_id uuid not null constraint issued_document_matter references matter,
    kind text not null,
    desk integer,
    number text not null,
    code text not null,
    content jsonb not null,
    content_sha256 text not null,
    issued_at timestamptz not null
  )`,
  'create unique index issued_document_number on issued_document (number)',
  'create unique index issued_document_code on issued_document (code)',
  'create index issued_document_of_matter on issued_document (matter_id, issued_at)',
  `create table issued_pdf (
    document_id uuid constraint issued_pdf_pk primary key constraint issued_pdf_document references issued_document,
    sha256 text not null,
    bytes bytea not null,
    printed_at timestamptz not null
  )`,
  ...['issued_document', 'issued_pdf'].map(
    (table) => `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
];
