import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { verifyChains } from '@duban/database/audit/verify';
import { ROLES } from '@duban/domain/unit/actor';
import { freshDatabase, type TestDatabase } from './database.ts';
import { type DemoLogin } from './stage.ts';

const SEED = join(__dirname, '../apps/local/dist/demo/seed.js');

let database: TestDatabase;
let pool: Pool;
const home = mkdtempSync(join(tmpdir(), 'duban-demo-'));

function seed(env: Record<string, string> = {}): Promise<{ code: number; out: string }> {
  const whole = {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: database.ownerUrl,
    DUBAN_HOME: home,
    DUBAN_DEMO: '1',
    ...env,
  };
  return new Promise((resolve) =>
    execFile(process.execPath, [SEED], { env: whole }, (error, out) =>
      resolve({ code: error ? Number(error.code) : 0, out }),
    ),
  );
}

const logins = (): DemoLogin[] => JSON.parse(readFileSync(join(home, 'demo-logins.json'), 'utf8')) as DemoLogin[];

/** A fingerprint of every table's rows. */
async function everything(): Promise<unknown> {
  const tables = [
    'matter',
    'desk',
    'entry',
    'plan',
    'person',
    'unit',
    'unit_alias',
    'calendar_year',
    'outbox',
    'reference',
    'clock',
  ];
  const found = tables.map(async (table) => {
    const { rows } = await pool.query(
      `select count(*)::int as n, md5(string_agg(t::text, '|' order by t::text)) as rows from ${table} t`,
    );
    return [table, rows[0]];
  });
  return Object.fromEntries(await Promise.all(found));
}

beforeAll(async () => {
  database = await freshDatabase('demo');
  pool = new Pool({ connectionString: database.superUrl, max: 4 });
});

afterAll(async () => {
  rmSync(home, { recursive: true });
  await pool?.end();
  await database?.drop();
});

it('refuses production, and wherever nobody asked for a demo', async () => {
  for (const env of [{ NODE_ENV: 'production' }, { DUBAN_DEMO: '0' }])
    expect((await seed(env as Record<string, string>)).code).toBe(1);
  expect((await pool.query('select 1 from person union all select 1 from unit')).rowCount).toBe(0);
});

it('puts the plan, its units and people for every office into an empty record', async () => {
  expect(await seed()).toEqual({ code: 0, out: '' });
  const { rows } = await pool.query(
    `select count(distinct m.id)::int as matters, count(distinct u)::int as units, count(*)::int as pairs,
      bool_and(m.due = '2024-12-31T17:30+08:00' and m.facts->'source' ? 'text') as dated from matter m, unnest(leads || supports) u`,
  );
  expect(rows[0]).toEqual({ matters: 17, units: 29, pairs: 116, dated: true });
  expect((await pool.query('select status, version from plan')).rows).toEqual([{ status: 'approved', version: 1 }]);
  expect((await pool.query(`select distinct step, verdict from desk`)).rows).toEqual([
    { step: 'register', verdict: 'approve' },
  ]);
  const clock = await pool.query(
    `select business_now() between '2023-02-01T09:00+08:00' and '2023-02-01T09:05+08:00' as begun`,
  );
  expect(clock.rows[0].begun).toBe(true);
  const addressed = await pool.query(
    `select count(*)::int as units from (select unit from person where unit is not null group by unit
      having count(*) filter (where role = 'officer') >= 1 and array_agg(rank) @> '{section,deputy,principal}') complete`,
  );
  expect(addressed.rows[0].units).toBe(29);
  expect((await verifyChains(pool)).broken).toEqual([]);
});

it('writes the logins for their owner only: one person of each role first', () => {
  expect(statSync(join(home, 'demo-logins.json')).mode & 0o777).toBe(0o600);
  expect(
    logins()
      .slice(0, ROLES.length)
      .map(({ role }) => role),
  ).toEqual(ROLES);
  expect(logins()[0]).toMatchObject({ role: 'officer', login: 'commerce.officer', unit: 'COMMERCE' });
  expect(logins().filter(({ role }) => role === 'finance-officer')).toHaveLength(3);
  expect(logins()[0]?.password.length).toBeGreaterThanOrEqual(12);
});

it('changes nothing when it is started again, and neither turns the clock back nor undoes what people did', async () => {
  await pool.query(
    `update clock set offset_ms = offset_ms + 86400000; update unit set name = '区商务局' where code = 'COMMERCE'`,
  );
  const [before, kept] = [await everything(), logins()];
  expect((await seed()).code).toBe(0);
  expect([await everything(), logins()]).toEqual([before, kept]);
});

it('approves the plan when a broken start had only published it', async () => {
  await pool.query(
    `set session_replication_role = replica; delete from matter; delete from desk; delete from plan; delete from outbox`,
  );
  await seed();
  await pool.query(`set session_replication_role = replica;
    update plan set status = 'published', decided_at = null, decided_by = null;
    update desk set verdict = null, decided_at = null, decided_version = null, decided_by = null`);
  expect((await seed()).code).toBe(0);
  expect((await pool.query('select status from plan')).rows).toEqual([{ status: 'approved' }]);
  expect((await pool.query(`select 1 from desk where verdict = 'approve'`)).rowCount).toBe(17);
});
