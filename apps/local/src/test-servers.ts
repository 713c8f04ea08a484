import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { childEnvironment } from './child-environment.ts';
import { checkout, openHome, type Home } from './home.ts';
import { endRecorded } from './launch.ts';
import { endLeftOvers } from './left-overs.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { rememberedPlace } from './postgres-place.ts';
import { obtainTemporal } from './temporal-binary.ts';
import { startTemporalServer, type TemporalServer } from './temporal-server.ts';
import { seededDatabase, templateDatabase, type TestServers } from './test-stack.ts';

/**
 * The servers of one test run, held by a process of their own: when the run goes away, in whatever way, its channel to here
 * closes, the servers end and their folder is removed.
 */
async function serve(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
  chmodSync(folder, 0o711);
  const home = openHome(folder);
  let ending: Promise<void> | undefined;
  const end = () => (ending ??= wipe(home).then(() => process.exit(0)));
  process.once('disconnect', () => void end());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  try {
    process.send?.({ servers: await start(home) });
  } catch (error) {
    process.send?.({ problem: (error as Error).message });
    await end();
  }
}

async function start(home: Home): Promise<TestServers> {
  const binary = await obtainTemporal();
  if (binary.kind !== 'server')
    throw new Error('The tests need the real Temporal server; the temporal CLI on the PATH does for a demo only.');
  const postgres = await startPostgres({ home, durable: false, restart: false });
  const engine = startTemporalServer({ home, binary, postgres, namespace: 'duban', restart: false });
  const [temporal] = await Promise.all([engine, makeTemplates(postgres, home)]);
  return described(postgres, temporal, home);
}

/** A database per test file is then a copy of 50 ms; migrated and empty, or with the demo in it. */
async function makeTemplates(postgres: Postgres, home: Home): Promise<void> {
  const client = new Client({ connectionString: postgres.url('postgres', 'postgres') });
  await client.connect();
  try {
    await client.query(`create database ${templateDatabase} owner duban_owner is_template true`);
    await script('libs/database/dist/migrate.js', postgres.url('duban_owner', templateDatabase), home);
    await client.query(
      `create database ${seededDatabase} owner duban_owner template ${templateDatabase} is_template true`,
    );
    await script('apps/local/dist/demo/seed.js', postgres.url('duban_owner', seededDatabase), home);
  } finally {
    await client.end();
  }
}

async function script(path: string, url: string, home: Home): Promise<void> {
  const file = join(checkout, path);
  if (!existsSync(file)) return;
  const env = childEnvironment({
    DATABASE_URL: url,
    DUBAN_APP_ROLE: 'duban_app',
    DUBAN_HOME: home.folder,
    DUBAN_DEMO: '1',
    DUBAN_MOVABLE_CLOCK: '1',
  });
  await promisify(execFile)(process.execPath, [file], { cwd: checkout, env });
}

function described({ host, port, secrets }: Postgres, temporal: TemporalServer, home: Home): TestServers {
  return {
    home: home.folder,
    postgres: {
      host,
      port,
      superUser: 'postgres',
      superPassword: secrets.postgres,
      ownerUser: 'duban_owner',
      ownerPassword: secrets.duban_owner,
      appUser: 'duban_app',
      appPassword: secrets.duban_app,
      template: templateDatabase,
      record: home.record('postgres'),
    },
    temporal: { address: temporal.address, namespace: temporal.namespace, record: temporal.record },
    demoLogins: home.file('demo-logins.json'),
  };
}

/**
 * By their records, for a test may have started them anew. The data is worth nothing; PostgreSQL is told to quit at once
 * rather than killed, because a killed one leaves its shared memory to the machine.
 */
async function wipe(home: Home): Promise<void> {
  await endRecorded(home.record('temporal'), { signal: 'SIGKILL', withinMs: 5000 });
  await endRecorded(home.record('postgres'), { signal: 'SIGQUIT', withinMs: 10_000 });
  await endLeftOvers(home);
  const place = rememberedPlace(home);
  for (const folder of [place, home.folder])
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

void serve();
