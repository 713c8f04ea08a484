import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Notices leave the house: what each person chose, each unit's robots, and one row for each message on its way. A notice
 * that was told before there were messages makes none.
 */
export class Delivery1795564800004 implements MigrationInterface {
  name = 'Delivery1795564800004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `create table notice_preference (
    person_id uuid constraint notice_preference_pk primary key constraint notice_preference_person references person,
    ways text[] not null,
    digest boolean not null,
    email text,
    phone text,
    changed_at timestamptz not null
  )`,
  `create table unit_robot (
    id uuid constraint unit_robot_pk primary key,
    unit text not null constraint unit_robot_unit references unit,
    kind text not null,
    url text not null,
    secret text,
    hint text not null,
    recent timestamptz[] not null,
    changed_at timestamptz not null,
    removed_at timestamptz
  )`,
  'create unique index unit_robot_kind on unit_robot (unit, kind)',
  `create table delivery (
    id uuid constraint delivery_pk primary key,
    outbox_id bigint constraint delivery_outbox references outbox,
    person_id uuid constraint delivery_person references person,
    robot_id uuid constraint delivery_robot references unit_robot,
    channel text not null,
    state text not null,
    reason text,
    attempts integer not null,
    message_id text not null,
    made_at timestamptz not null,
    not_before timestamptz not null,
    handed_at timestamptz,
    sent_at timestamptz
  )`,
  `create unique index delivery_once on delivery (outbox_id, person_id, channel)
    where outbox_id is not null and person_id is not null`,
  'create unique index delivery_once_in_group on delivery (outbox_id, robot_id) where robot_id is not null',
  'create unique index delivery_digest_once on delivery (person_id, not_before) where outbox_id is null',
  `create index delivery_owed on delivery (not_before) where state in ('waiting', 'sending')`,
  'create index delivery_state on delivery (state, made_at, id)',
  `alter table notice add column routed_at timestamptz, add column digest_at timestamptz,
    add column digest_id uuid constraint notice_digest_delivery references delivery`,
  'update notice set routed_at = at',
  'create index notice_unrouted on notice (outbox_id) where routed_at is null',
  'create index notice_for_digest on notice (person_id) where digest_at is not null and digest_id is null',
  'create index notice_in_digest on notice (digest_id) where digest_id is not null',
];

const DOWN = [
  'drop index notice_unrouted, notice_for_digest, notice_in_digest',
  'alter table notice drop column routed_at, drop column digest_at, drop column digest_id',
  'drop table delivery',
  'drop table unit_robot',
  'drop table notice_preference',
];
