import { EnvironmentReader, type Environment } from './environment.ts';
import { type FileSettings, fileSettings } from './file-settings.ts';
import { type NoticeSettings, noticeSettings, type SendingSettings, sendingSettings } from './notice-settings.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface DatabaseSettings {
  /** DATABASE_URL or DATABASE_URL_FILE: postgres://… of the role this process runs as. */
  databaseUrl: string;
  /** DUBAN_DATABASE_POOL: connections one process holds at most. */
  databasePool: number;
}

export interface EngineSettings {
  /** TEMPORAL_ADDRESS: host:port of the frontend. */
  temporalAddress: string;
  /** TEMPORAL_NAMESPACE */
  temporalNamespace: string;
  /** DUBAN_TASK_QUEUE */
  taskQueue: string;
}

export interface ModeSettings {
  /** NODE_ENV=production */
  production: boolean;
  /** DUBAN_DEMO=1: demo accounts and the demo's shortened sign-in; refused in production. */
  demo: boolean;
  /** DUBAN_MOVABLE_CLOCK=1: the office's clock may be set forward; refused in production. */
  movableClock: boolean;
  /** LOG_LEVEL */
  logLevel: (typeof logLevels)[number];
}

export interface WorkerSettings extends DatabaseSettings, EngineSettings, ModeSettings, SendingSettings, FileSettings {
  /** DUBAN_WORKER_SLOTS: tasks one worker carries out at a time. */
  workerSlots: number;
  /** DUBAN_SEAL_KEY or DUBAN_SEAL_KEY_FILE: signs the heads of all chains, kept out of the database; demanded in production. */
  sealKey?: string;
}

export interface AuditSettings extends DatabaseSettings {
  sealKey: string;
}

export interface GatewaySettings extends DatabaseSettings, EngineSettings, ModeSettings, NoticeSettings, FileSettings {
  /** PORT and HOST to listen on. */
  port: number;
  host: string;
  /** DUBAN_PEPPER or DUBAN_PEPPER_FILE: mixed into every password hash; demanded in production. */
  pepper?: string;
  /** DUBAN_PUBLIC_URL: where the public reaches this gateway, without a slash at the end; printed on documents as a QR. Its own address by default. */
  publicUrl: string;
  /** DUBAN_TRUST_PROXY: addresses or ranges whose X-Forwarded-For is believed, comma separated; none by default. */
  trustProxy: string[];
  /** DUBAN_LOAD_LIMIT: presses, letters, reports, conclusions and checks a unit should meet in 30 days at most [D]. */
  loadLimit: number;
  /** DUBAN_BURDEN_LIMIT: desks a unit should be asked in a week at most [D]. */
  burdenLimit: number;
  /** DUBAN_CONSOLE_FOLDER: the built console, where the gateway serves it. */
  consoleFolder?: string;
}

export interface Settings extends WorkerSettings, GatewaySettings {}

/** Everything at once. @throws one Error that names every missing or invalid variable. */
export function readSettings(env: Environment = process.env): Settings {
  return reading(env, (from) => ({ ...service(from), ...slots(from), ...web(from), ...sending(from), ...files(from) }));
}

/** What a worker needs: no port, no pepper; in production it does not start without a seal key and a field key. */
export function readWorkerSettings(env: Environment = process.env): WorkerSettings {
  return reading(env, (from) => {
    const settings = { ...service(from), ...slots(from), ...sending(from), ...files(from) };
    const { sealKey: DUBAN_SEAL_KEY, fieldKey: DUBAN_FIELD_KEY, production } = settings;
    if (production) from.demand({ DUBAN_SEAL_KEY, DUBAN_FIELD_KEY });
    return settings;
  });
}

/** What a gateway needs; in production it does not start without a pepper and a field key. */
export function readGatewaySettings(env: Environment = process.env): GatewaySettings {
  return reading(env, (from) => {
    const notices = noticeSettings(from, isProduction(from));
    const settings = { ...service(from), ...web(from), ...notices, ...files(from) };
    const { pepper, fieldKey, production } = settings;
    if (production) from.demand({ DUBAN_PEPPER: pepper, DUBAN_FIELD_KEY: fieldKey });
    return settings;
  });
}

/** What a tool needs that speaks to the database alone. */
export function readDatabaseSettings(env: Environment = process.env): DatabaseSettings {
  return reading(env, database);
}

/** What it takes to verify the record: the database, and the key its seals were signed with. */
export function readAuditSettings(env: Environment = process.env): AuditSettings {
  return reading(env, (from) => {
    const { sealKey } = seal(from);
    from.demand({ DUBAN_SEAL_KEY: sealKey });
    return { ...database(from), sealKey: sealKey ?? '' };
  });
}

function reading<T>(env: Environment, read: (from: EnvironmentReader) => T): T {
  const from = new EnvironmentReader(env);
  const settings = read(from);
  from.finish();
  return settings;
}

const service = (from: EnvironmentReader) => ({ ...database(from), ...engine(from), ...mode(from) });
const sending = (from: EnvironmentReader) => sendingSettings(from, isProduction(from));
const files = (from: EnvironmentReader) => fileSettings(from, isProduction(from));
const isProduction = (from: EnvironmentReader): boolean => from.text('NODE_ENV') === 'production';

function database(from: EnvironmentReader): DatabaseSettings {
  const secret = from.secret('DATABASE_URL');
  if (secret !== undefined && !isPostgresUrl(secret))
    from.problem('DATABASE_URL', 'must look like postgres://user:password@host:port/database');
  from.demand({ DATABASE_URL: secret });
  return {
    databaseUrl: secret ?? '',
    databasePool: from.whole('DUBAN_DATABASE_POOL', { byDefault: 10, least: 1, most: 200 }),
  };
}

function engine(from: EnvironmentReader): EngineSettings {
  const address = from.text('TEMPORAL_ADDRESS');
  if (address !== undefined && !isHostAndPort(address))
    from.problem('TEMPORAL_ADDRESS', `must be host:port, not '${address}'`);
  return {
    temporalAddress: from.required('TEMPORAL_ADDRESS', address),
    temporalNamespace: from.text('TEMPORAL_NAMESPACE') ?? 'duban',
    taskQueue: from.text('DUBAN_TASK_QUEUE') ?? 'duban',
  };
}

function mode(from: EnvironmentReader): ModeSettings {
  const production = isProduction(from);
  const demo = from.flag('DUBAN_DEMO');
  const movableClock = from.flag('DUBAN_MOVABLE_CLOCK');
  if (production && demo)
    from.problem('DUBAN_DEMO', 'is refused in production: demo accounts have published passwords');
  if (production && movableClock)
    from.problem('DUBAN_MOVABLE_CLOCK', 'is refused in production: deadlines follow the real clock');
  return { production, demo, movableClock, logLevel: from.oneOf('LOG_LEVEL', logLevels, 'info') };
}

function slots(from: EnvironmentReader): Pick<WorkerSettings, 'workerSlots' | 'sealKey'> {
  return { workerSlots: from.whole('DUBAN_WORKER_SLOTS', { byDefault: 8, least: 1, most: 1000 }), ...seal(from) };
}

function seal(from: EnvironmentReader): Pick<WorkerSettings, 'sealKey'> {
  const sealKey = from.secret('DUBAN_SEAL_KEY');
  if (sealKey !== undefined && sealKey.length < 32) from.problem('DUBAN_SEAL_KEY', 'must have at least 32 characters');
  return sealKey === undefined ? {} : { sealKey };
}

function web(
  from: EnvironmentReader,
): Omit<GatewaySettings, keyof (DatabaseSettings & EngineSettings & ModeSettings & NoticeSettings & FileSettings)> {
  const pepper = from.secret('DUBAN_PEPPER');
  const consoleFolder = from.text('DUBAN_CONSOLE_FOLDER');
  const port = from.whole('PORT', { byDefault: 8080, least: 0, most: 65_535 });
  const host = from.text('HOST') ?? '127.0.0.1';
  return {
    port,
    host,
    publicUrl: publicUrl(from) ?? `http://${EVERYWHERE.includes(host) ? 'localhost' : host}:${port}`,
    trustProxy: from.list('DUBAN_TRUST_PROXY'),
    loadLimit: from.whole('DUBAN_LOAD_LIMIT', { byDefault: 20, least: 1, most: 100_000 }),
    burdenLimit: from.whole('DUBAN_BURDEN_LIMIT', { byDefault: 15, least: 1, most: 100_000 }),
    ...(pepper === undefined ? {} : { pepper }),
    ...(consoleFolder === undefined ? {} : { consoleFolder }),
  };
}

/** Hosts to listen on that nobody can be sent to. */
const EVERYWHERE = ['0.0.0.0', '::'];

function publicUrl(from: EnvironmentReader): string | undefined {
  const said = from.text('DUBAN_PUBLIC_URL');
  if (said !== undefined && !/^https?:\/\/[^\s/?#]+(\/[^\s?#]*)?$/.test(said))
    from.problem('DUBAN_PUBLIC_URL', `must look like https://host or https://host/path, not '${said}'`);
  return said?.replace(/\/+$/, '');
}

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol) && new URL(value).pathname.length > 1;
}

function isHostAndPort(value: string): boolean {
  const port = Number(/^(?:[^\s:/]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(value)?.[1]);
  return port >= 1 && port <= 65_535;
}
