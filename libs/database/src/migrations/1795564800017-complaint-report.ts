import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * 两月报告: what was reported to the higher agency stays as it was filed, whatever becomes of the complaints afterwards;
 * rows are added and never changed. What the officer advises on policy may speak of complaints: it is closed.
 */
export class ComplaintReport1795564800017 implements MigrationInterface {
  name = 'ComplaintReport1795564800017';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table complaint_report');
  }
}

const UP = [
  `create table complaint_report (
    handler text not null constraint complaint_report_handler references unit,
    period text not null,
    content jsonb not null,
    content_sha256 text not null,
    advice text,
    filed_at timestamptz not null,
    filed_by uuid not null constraint complaint_report_filed_by references person,
    constraint complaint_report_pk primary key (handler, period)
  )`,
  `create trigger complaint_report_append_only before update or delete or truncate on complaint_report
    for each statement execute function refuse_change()`,
];
