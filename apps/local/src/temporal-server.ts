import { writeFileSync } from 'node:fs';
import type { Home } from './home.ts';
import { keptPorts } from './kept-ports.ts';
import type { Launch } from './launch.ts';
import { lastLines } from './log-tail.ts';
import type { Postgres } from './postgres.ts';
import { stoppedAfter, SupervisedProcess } from './supervised-process.ts';
import type { TemporalBinary } from './temporal-binary.ts';
import { ensureNamespace, untilHealthy } from './temporal-health.ts';
import { ensureTemporalSchemas } from './temporal-schema.ts';

const host = '127.0.0.1';
const portNames = [
  'FRONTEND_GRPC_PORT',
  'FRONTEND_HTTP_PORT',
  'FRONTEND_MEMBERSHIP_PORT',
  'HISTORY_GRPC_PORT',
  'HISTORY_MEMBERSHIP_PORT',
  'MATCHING_GRPC_PORT',
  'MATCHING_MEMBERSHIP_PORT',
  'WORKER_GRPC_PORT',
  'WORKER_MEMBERSHIP_PORT',
] as const;

export interface TemporalServer {
  address: string;
  namespace: string;
  pid(): number;
  /** File from which test-stack.ts starts the same server again. */
  record: string;
  stop(): Promise<void>;
}

export interface TemporalWish {
  home: Home;
  binary: TemporalBinary;
  /** Where the real server keeps its histories; the CLI keeps a SQLite file of its own. */
  postgres: Postgres | undefined;
  namespace: string;
  restart: boolean;
}

/** The engine on free ports, healthy, with a namespace that can be used. */
export async function startTemporalServer(wish: TemporalWish): Promise<TemporalServer> {
  const { binary, postgres, namespace } = wish;
  if (binary.kind === 'server') await ensureTemporalSchemas(demanded(postgres), binary.sql);
  const { server, address } = await healthyServer(wish);
  await ensureNamespace(address, namespace).catch((error: unknown) => stoppedAfter(server, error));
  return { address, namespace, pid: () => server.pid, record: wish.home.record('temporal'), stop: () => server.stop() };
}

/** A port that was free can be taken before the server opens it (another stack starting beside): then others are tried. */
async function healthyServer(wish: TemporalWish): Promise<{ server: SupervisedProcess; address: string }> {
  for (let tries = 1; ; tries++) {
    const ports = await keptPorts(wish.home, 'temporal', portNames.length);
    const launch = temporalLaunch(wish, ports);
    const record = wish.home.record('temporal');
    const server = new SupervisedProcess({
      launch,
      record,
      stop: { signal: 'SIGTERM', withinMs: 15_000 },
      restart: wish.restart,
    });
    server.start();
    const address = `${host}:${ports[0]}`;
    if (await untilHealthy(address, () => server.deaths > 0)) return { server, address };
    await server.stop();
    const taken = lastLines(launch.log, 30).includes('address already in use');
    if (!taken || tries === 3) server.demandAlive();
    if (server.deaths === 0) throw new Error(`Temporal did not become healthy within 90 s; see ${launch.log}`);
  }
}

function temporalLaunch(wish: TemporalWish, ports: readonly number[]): Launch {
  const { home, binary } = wish;
  const common = { name: 'temporal', cwd: home.folder, log: home.log('temporal') };
  if (binary.kind === 'server') {
    return {
      ...common,
      command: binary.server,
      args: ['--allow-no-auth', 'start'],
      env: serverEnvironment(wish, ports),
    };
  }
  const flags = {
    '--ip': host,
    '--port': ports[0],
    '--http-port': ports[1],
    '--db-filename': home.file('temporal.sqlite'),
    '--log-level': 'warn',
  };
  const args = [
    'server',
    'start-dev',
    '--headless',
    ...Object.entries(flags).flatMap(([flag, value]) => [flag, String(value)]),
  ];
  return {
    ...common,
    command: binary.temporal,
    args,
    env: { PATH: process.env['PATH'] ?? '', HOME: home.folder, TZ: 'UTC' },
  };
}

/** The names are those of the configuration template inside the server. At log level info it writes a line per task. */
function serverEnvironment({ home, postgres }: TemporalWish, ports: readonly number[]): Record<string, string> {
  const dynamic = home.file('temporal-dynamic-config.yaml');
  writeFileSync(dynamic, dynamicConfig);
  return {
    PATH: process.env['PATH'] ?? '',
    TZ: 'UTC',
    LOG_LEVEL: 'warn',
    DB: 'postgres12',
    POSTGRES_SEEDS: demanded(postgres).host,
    DB_PORT: String(demanded(postgres).port),
    POSTGRES_USER: 'temporal',
    POSTGRES_PWD: demanded(postgres).secrets.temporal,
    DBNAME: 'temporal',
    VISIBILITY_DBNAME: 'temporal_visibility',
    NUM_HISTORY_SHARDS: '4',
    BIND_ON_IP: host,
    TEMPORAL_BROADCAST_ADDRESS: host,
    DYNAMIC_CONFIG_FILE_PATH: dynamic,
    ...Object.fromEntries(portNames.map((name, at) => [name, String(ports[at])])),
  };
}

/** One machine, nobody to tell of a coming or going: the waits meant for a cluster are cut, so that start and stop are quick. */
const dynamicConfig = `system.ringpopApproximateMaxPropagationTime:
  - value: 200ms
system.namespaceCacheRefreshInterval:
  - value: 1s
`;

function demanded(postgres: Postgres | undefined): Postgres {
  if (postgres === undefined) throw new Error('The Temporal server needs a PostgreSQL');
  return postgres;
}
