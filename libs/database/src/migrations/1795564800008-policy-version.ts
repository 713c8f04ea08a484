import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Reward rules change by the year's notice, and an application is judged by the rule it was made under: so versions of their
 * parameters stand in the record, added and never changed. The first ones are those of the plan.
 */
export class PolicyVersion1795564800008 implements MigrationInterface {
  name = 'PolicyVersion1795564800008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    for (const first of FIRST) await runner.query(INSERT, first);
    await runner.query(KEEP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table policy_version');
  }
}

const UP = [
  `create table policy_version (
    policy text not null,
    version integer not null,
    valid_from date not null,
    valid_to date,
    parameters jsonb not null,
    source text not null,
    reason text not null,
    published_by jsonb not null,
    published_at timestamptz not null,
    constraint policy_version_pk primary key (policy, version)
  )`,
];

const KEEP = `create trigger policy_version_append_only before update or delete or truncate on policy_version
  for each statement execute function refuse_change()`;

const INSERT = `insert into policy_version (policy, version, valid_from, parameters, source, reason, published_by, published_at)
  values ($1, 1, $2, $3, $4, '随系统交付', '{"id": "installer", "name": "installer", "unit": null}', business_now())`;

/** Amounts are fen and US cents, rates millionths. */
const FIRST: [policy: string, from: string, parameters: string, source: string][] = [
  [
    'fdi-award',
    '2023-01-01',
    `{"yearFrom": 2023, "thresholdCents": 200000000, "rateMillionths": 20000, "rateFloorMillionths": 20000,
      "capFen": 20000000, "excludedIndustries": ["K", "J"], "excludedActivities": ["micro-loan", "guarantee", "pawn",
      "financial-leasing", "factoring", "local-amc"], "doubtfulActivities": ["private-fund"], "loanExcluded": true,
      "allowSupplement": true, "duplicateMode": "exclusive", "reading": "A", "fxMillionths": 6800000,
      "cityTierCents": 1000000000, "cityRateMillionths": 20000, "cityManufacturingCents": 3000000000,
      "cityManufacturingRateMillionths": 40000, "cityCapFen": 1000000000, "planEndYear": 2024, "warnNoReduction": true}`,
    'L23',
  ],
  ['rd-centre', '2022-01-01', '{"amountFen": 200000000, "certainFromYear": 2022, "planEndYear": 2024}', 'L17'],
  ['late-fee', '2022-01-01', '{"dailyMillionths": 1000, "waivableMonths": 6}', 'L25'],
  ['guarantee-fee', '2022-01-01', '{"targetMillionths": 10000, "sizes": ["micro", "small"]}', 'L24'],
];
