import { killRecorded, readRecord, send, startProcess, stillRuns, type Running } from './launch.ts';
import { lastLines } from './log-tail.ts';
import { becomes } from './patience.ts';
import { isHealthy } from './temporal-health.ts';
import { Client } from 'pg';

/** The migrated, empty database that each test file copies: `create database … template duban_template`. */
export const templateDatabase = 'duban_template';

/** The same with the demo's units, accounts and plan in it. */
export const seededDatabase = 'duban_seeded';

/** What test/start-servers.cjs leaves in process.env.DUBAN_TEST_SERVERS. A record is the file from which a server can be started again. */
export interface TestServers {
  home: string;
  postgres: {
    host: string;
    port: number;
    superUser: string;
    superPassword: string;
    ownerUser: string;
    ownerPassword: string;
    appUser: string;
    appPassword: string;
    template: string;
    record: string;
  };
  temporal: { address: string; namespace: string; record: string };
  /** File with the logins of the seeded template. */
  demoLogins: string;
}

export function testServers(env: NodeJS.ProcessEnv = process.env): TestServers {
  const described = env['DUBAN_TEST_SERVERS'];
  if (!described) throw new Error('No test servers: run through jest (test/start-servers.cjs)');
  return JSON.parse(described) as TestServers;
}

/** kill -9 of the engine; back when it is gone. */
export function killTemporal(servers = testServers()): Promise<void> {
  return killRecorded(servers.temporal.record);
}

/** The same engine again, on the same ports and databases; back when it is healthy. */
export function startTemporalAgain(servers = testServers()): Promise<void> {
  return again(servers.temporal.record, () => isHealthy(servers.temporal.address));
}

/** kill -9 of the postmaster; its children follow at once. Other test files share this server. */
export function killPostgres(servers = testServers()): Promise<void> {
  return killRecorded(servers.postgres.record);
}

export function startPostgresAgain(servers = testServers()): Promise<void> {
  return again(servers.postgres.record, () => answers(servers));
}

/** The engine stands still with all its connections open (SIGSTOP), which is worse than dead: nobody is told. */
export function freezeTemporal(servers = testServers()): void {
  send(running(servers.temporal.record).pid, 'SIGSTOP');
}

export function thawTemporal(servers = testServers()): void {
  send(running(servers.temporal.record).pid, 'SIGCONT');
}

function running(record: string): Running {
  const found = readRecord(record);
  if (found === undefined || !stillRuns(found)) throw new Error(`Nothing runs that ${record} describes`);
  return found;
}

async function again(record: string, ready: () => Promise<boolean>): Promise<void> {
  const before = readRecord(record);
  if (before === undefined) throw new Error(`${record} is missing`);
  if (!stillRuns(before)) startProcess(before.launch, record).unref();
  if (!(await becomes(ready, { withinMs: 60_000, everyMs: 100 }))) {
    throw new Error(`${before.launch.name} did not come back:\n${lastLines(before.launch.log, 10)}`);
  }
}

async function answers({ postgres }: TestServers): Promise<boolean> {
  const { host, port, superUser: user, superPassword: password } = postgres;
  const client = new Client({ host, port, user, password, database: 'postgres', connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}
