import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Reward applications: enterprises, the programmes they apply to, their drafts; what each application claims and was
 * granted, the yearly budgets that reach for it, and the payments. Lines of units' books say of which kind they are, and a
 * session when its password was last given, which acts about money ask for.
 */
export class Reward1795564800010 implements MigrationInterface {
  name = 'Reward1795564800010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['payment', 'application', 'draft', 'budget', 'programme', 'enterprise'])
      await runner.query(`drop table ${table}`);
    await runner.query(`alter table session drop column confirmed_at`);
    for (const book of ['book', 'open_book']) await runner.query(`alter table ${book} drop column kind`);
  }
}

const UP = [
  ...['book', 'open_book'].flatMap((book) => [
    `alter table ${book} add column kind text not null default 'key-task'`,
    `alter table ${book} alter column kind drop default`,
  ]),
  'alter table session add column confirmed_at timestamptz',
  `create table enterprise (
    code text constraint enterprise_pk primary key constraint enterprise_unit references unit,
    credit_code text not null,
    credit_code_index text not null,
    phone text,
    bank_account text,
    foreign_invested boolean not null,
    in_district boolean not null,
    registered_on date,
    made_at timestamptz not null
  )`,
  'create unique index enterprise_credit_code on enterprise (credit_code_index)',
  `create table programme (
    id uuid constraint programme_pk primary key,
    policy text not null,
    policy_version integer not null,
    year integer not null,
    title text not null,
    notice_rate text,
    opens_on date not null,
    closes_on date not null,
    materials jsonb not null,
    expert boolean not null,
    publicity_days integer not null,
    published_by uuid not null constraint programme_published_by references person,
    published_at timestamptz not null
  )`,
  'create unique index programme_once on programme (policy, year)',
  `create table draft (
    id uuid constraint draft_pk primary key,
    enterprise text not null constraint draft_enterprise references enterprise,
    programme uuid not null constraint draft_programme references programme,
    body jsonb not null,
    version integer not null,
    ready_at timestamptz,
    made_by uuid not null constraint draft_made_by references person,
    changed_by uuid not null constraint draft_changed_by references person,
    changed_at timestamptz not null,
    matter_id uuid constraint draft_matter references matter
  )`,
  'create index draft_of_enterprise on draft (enterprise, changed_at)',
  `create table budget (
    policy text not null,
    year integer not null,
    total_fen bigint not null,
    reserved_fen bigint not null,
    paid_fen bigint not null,
    recovered_fen bigint not null,
    choice jsonb,
    version integer not null,
    constraint budget_pk primary key (policy, year),
    constraint budget_holds check (reserved_fen >= 0 and paid_fen >= 0 and reserved_fen + paid_fen <= total_fen)
  )`,
  `create table application (
    matter_id uuid constraint application_pk primary key constraint application_matter references matter,
    enterprise text not null constraint application_enterprise references enterprise,
    programme uuid not null constraint application_programme references programme,
    policy text not null,
    direction text not null,
    year integer not null,
    project text not null,
    claim text not null,
    live boolean not null,
    quoted_fen bigint,
    approved_fen bigint not null,
    reserved_fen bigint not null,
    paid_fen bigint not null,
    recovered_fen bigint not null,
    outcome text
  )`,
  'create unique index application_once on application (direction, year, project, claim) where live',
  'create index application_of_enterprise on application (enterprise, matter_id)',
  'create index application_of_policy on application (policy, year, matter_id)',
  `create table payment (
    id uuid constraint payment_pk primary key,
    matter_id uuid not null constraint payment_matter references matter,
    tranche integer not null,
    fen bigint not null,
    state text not null,
    receipt text,
    why text,
    made_at timestamptz not null,
    sent_at timestamptz,
    settled_at timestamptz
  )`,
  'create unique index payment_once on payment (matter_id, tranche)',
  `create index payment_ordered on payment (made_at) where state = 'ordered'`,
];
