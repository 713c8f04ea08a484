import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What the calendar of each year ever was, and who changed it: a holiday notice moves due days, so that it can be asked
 * later which notice held when, and be taken back. `calendar_pending` are the matters a large change has still to reach.
 */
export class CalendarChange1795564800006 implements MigrationInterface {
  name = 'CalendarChange1795564800006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_pending');
    await runner.query('drop table calendar_change');
  }
}

const UP = [
  `create table calendar_change (
    id uuid constraint calendar_change_pk primary key,
    version integer not null,
    kind text not null,
    undoes uuid constraint calendar_change_undoes references calendar_change,
    years jsonb not null,
    before jsonb not null,
    status text not null,
    approved_by jsonb not null,
    at timestamptz not null,
    matters integer not null,
    moves integer not null,
    moved integer not null,
    fence bigint,
    settled boolean not null
  )`,
  'create unique index calendar_change_version on calendar_change (version)',
  `create table calendar_pending (
    change_id uuid not null constraint calendar_pending_change references calendar_change,
    matter_id uuid not null,
    constraint calendar_pending_pk primary key (change_id, matter_id)
  )`,
];
