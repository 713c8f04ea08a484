import { join } from 'node:path';
import { Client } from 'pg';
import type { Home } from './home.ts';
import { keptPorts } from './kept-ports.ts';
import type { Launch } from './launch.ts';
import { lastLines } from './log-tail.ts';
import { becomes, pause } from './patience.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { ensureCluster } from './postgres-cluster.ts';
import { endLeftOverPostgres } from './postgres-left-over.ts';
import { postgresPlace, type PostgresPlace } from './postgres-place.ts';
import { ensureRolesAndDatabases } from './postgres-roles.ts';
import { localSecrets, type DatabaseRole, type LocalSecrets } from './secrets.ts';
import { stoppedAfter, SupervisedProcess } from './supervised-process.ts';

const host = '127.0.0.1';

export interface Postgres {
  host: string;
  port: number;
  secrets: LocalSecrets;
  pid(): number;
  url(role: DatabaseRole, database: string): string;
  stop(): Promise<void>;
}

export interface PostgresWish {
  home: Home;
  /** False in tests only: fsync, synchronous_commit and full_page_writes off. */
  durable: boolean;
  /** Start it again when it dies; off in tests, which kill on purpose. */
  restart: boolean;
}

/** The packaged PostgreSQL 18 as a process of its own, with the roles and databases of a stack. A left-over of an earlier start is stopped first. */
export async function startPostgres(wish: PostgresWish): Promise<Postgres> {
  const place = postgresPlace(wish.home);
  const secrets = localSecrets(wish.home);
  const binaries = postgresBinaries(place);
  await endLeftOverPostgres(place.cluster);
  ensureCluster(place, { binaries, superPassword: secrets.postgres, durable: wish.durable });
  const [port = 0] = await keptPorts(wish.home, 'postgres', 1);
  const url = (role: DatabaseRole, database: string) =>
    `postgres://${role}:${secrets[role]}@${host}:${port}/${database}`;
  const launch = postgresLaunch(place, wish, { binaries, port });
  const server = await serving(wish, launch, url('postgres', 'postgres'));
  await ensureRolesAndDatabases(url('postgres', 'postgres'), secrets).catch((error: unknown) =>
    stoppedAfter(server, error),
  );
  return { host, port, secrets, url, pid: () => server.pid, stop: () => server.stop() };
}

function postgresLaunch(
  place: PostgresPlace,
  wish: PostgresWish,
  { binaries, port }: { binaries: string; port: number },
): Launch {
  const settings: Record<string, string | number> = {
    listen_addresses: host,
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...(wish.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return {
    name: 'postgres',
    command: join(binaries, 'bin', 'postgres'),
    args: ['-D', place.cluster, ...flags],
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
    cwd: place.folder,
    log: wish.home.log('postgres'),
    ...place.user,
  };
}

/** Tries again while the children of a killed postmaster still hold its shared memory. */
async function serving(wish: PostgresWish, launch: Launch, superUrl: string): Promise<SupervisedProcess> {
  for (let tries = 1; ; tries++) {
    const record = wish.home.record('postgres');
    const server = new SupervisedProcess({
      launch,
      record,
      stop: { signal: 'SIGINT', withinMs: 30_000 },
      restart: wish.restart,
    });
    server.start();
    const answered = await becomes(async () => server.deaths > 0 || (await answers(superUrl)), { withinMs: 120_000 });
    if (answered && server.deaths === 0) return server;
    await server.stop();
    const held = lastLines(launch.log, 15).includes('shared memory block');
    if (!held || tries === 20) server.demandAlive();
    if (!answered) throw new Error(`PostgreSQL did not answer within 120 s; see ${launch.log}`);
    await pause(1000);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01')
      throw new Error('The password in secrets.json does not fit this cluster: npm run reset', { cause: error });
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
