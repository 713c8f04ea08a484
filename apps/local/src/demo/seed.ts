import { join } from 'node:path';
import { pool as makePool, type Pool } from '@duban/database/pool';
import { loadFirstReference } from '@duban/database/reference/first-reference';
import { readSettings } from '@duban/config/settings';
import { homeFolder } from '../home.ts';
import { say } from '../say.ts';
import { loadAccounts } from './accounts.ts';
import { loadSampleEnterprise } from './enterprise.ts';
import { loadSamplePlan } from './sample-plan.ts';

/** The demo begins in the life of its plan. */
const FIRST_MOMENT = '2023-02-01T09:00:00+08:00';

/** Only an empty record may begin in the past; afterwards the clock goes forward. */
const BEGIN = `update clock set offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint
  where offset_ms = 0 and not exists (select 1 from entry)`;
const TODAY = `select (business_now() at time zone 'Asia/Shanghai')::date::text as today`;

/** Calendar, units, accounts and the sample plan; whatever is there already stays as it is. */
async function seed(): Promise<void> {
  const { databaseUrl, demo, pepper, fieldKey } = readSettings({ TEMPORAL_ADDRESS: 'none:1', ...process.env });
  if (!demo) throw new Error('the demo is loaded only with DUBAN_DEMO=1, and never in production');
  const pool = makePool(databaseUrl, 4);
  try {
    await load(pool, { pepper, fieldKey });
  } finally {
    await pool.end();
  }
}

async function load(
  pool: Pool,
  { pepper, fieldKey }: Record<'pepper' | 'fieldKey', string | undefined>,
): Promise<void> {
  await pool.query(BEGIN, [FIRST_MOMENT]);
  const { rows } = await pool.query<{ today: string }>(TODAY);
  await loadFirstReference(pool, rows[0]?.today ?? '');
  await loadSampleEnterprise(pool, fieldKey);
  await loadAccounts(pool, join(homeFolder(), 'demo-logins.json'), pepper);
  await loadSamplePlan(pool);
}

seed().catch((error: unknown) => {
  say(`demo: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
