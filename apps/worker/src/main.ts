import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime, type Worker } from '@temporalio/worker';
import { readWorkerSettings, type WorkerSettings } from '@duban/config/settings';
import { DELIVERY_WORKFLOW, PAYMENT_WORKFLOW } from '@duban/contracts/names';
import { type ChannelName } from '@duban/domain/notice/channel';
import { SealStore } from '@duban/database/audit/seal.store';
import { DeliveryStore } from '@duban/database/delivery/delivery.store';
import { RoutingStore } from '@duban/database/delivery/routing.store';
import { QuarantineStore } from '@duban/database/file/quarantine.store';
import { scannerOf } from '@duban/files/scan/scanner-of';
import { FileRoom } from '@duban/files/store/file-room';
import { OutboxStore } from '@duban/database/matter/outbox.store';
import { OwedStore } from '@duban/database/matter/owed.store';
import { pool as makePool, type Pool } from '@duban/database/pool';
import { RecountStore } from '@duban/database/recount/recount.store';
import pino, { type Logger } from 'pino';
import { CALENDAR_MS, carrying } from './calendar-carrying.ts';
import { Dispatch } from './dispatch.ts';
import { KEEPING_MS, keepFiles } from './file-keeping.ts';
import { FileScanning, SCAN_MS } from './file-scanning.ts';
import { nudger } from './nudger.ts';
import { postOf } from './post.ts';
import { repeat, type Repetition } from './repeat.ts';
import { RECOUNT_MS, recountWhenDue } from './recounting.ts';
import { SEAL_MS, Sealer } from './sealer.ts';
import { Sweep } from './sweep.ts';
import { tillOf } from './till.ts';
import { type Hands, makeWorker } from './wiring.ts';

const SWEEP_MS = 1_000;
const OUTBOX_MS = 500;
const OUTBOX_BATCH = 500;
const ROUTING_BATCH = 500;

/** Everything that needs no engine runs at once; the worker joins as soon as the engine answers. */
async function main(): Promise<void> {
  const settings = readWorkerSettings();
  const log = pino({ level: settings.logLevel, base: { service: 'worker' } });
  Runtime.install({ logger: engineLog(log) });
  const pool = makePool(settings.databaseUrl, Math.max(settings.databasePool, settings.workerSlots + 2));
  const stop = stopSignal(log);
  const outbox = new OutboxStore(pool);
  const client = engineClient(settings);
  const hands = { pool, post: postOf(settings, pool), till: tillOf(settings, pool) };
  await Promise.all([
    repeat({ name: 'sweep', ms: SWEEP_MS, stop, log }, sweeping(settings, client, pool, log)),
    repeat({ name: 'outbox', ms: OUTBOX_MS, stop, log }, () => outbox.deliver(OUTBOX_BATCH)),
    ...delivering(settings, client, hands, (name) => ({ name, ms: OUTBOX_MS, stop, log })),
    repeat({ name: 'calendar', ms: CALENDAR_MS, stop, log }, carrying(pool, stop)),
    repeat({ name: 'recount', ms: RECOUNT_MS, stop, log }, () => recountWhenDue(new RecountStore(pool), log)),
    ...paying(settings, client, hands, { name: 'pay', ms: OUTBOX_MS, stop, log }),
    ...sealing(settings, pool, stop, log),
    ...keeping(settings, pool, (name, ms) => ({ name, ms, stop, log })),
    working(settings, hands, stop, log),
  ]);
  await pool.end();
}

/** The engine's own lines go into ours, warnings and worse. */
const engineLog = (log: Logger): DefaultLogger =>
  new DefaultLogger('WARN', ({ level, message }) =>
    log[level === 'ERROR' ? 'error' : 'warn']({ from: 'engine' }, message),
  );

function stopSignal(log: Logger): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      log.info({ signal: name }, 'stopping');
      stop.abort();
    });
  }
  return stop.signal;
}

/** Without a key (a test, a trial) nothing is signed; production demands one. */
function sealing({ sealKey }: WorkerSettings, pool: Pool, stop: AbortSignal, log: Logger): Promise<void>[] {
  if (sealKey === undefined) return [];
  const sealer = new Sealer(new SealStore(pool), sealKey);
  return [repeat({ name: 'seal', ms: SEAL_MS, stop, log }, () => sealer.round())];
}

/** The malware scanner's verdicts on uploads, and what is left of those that nobody wants. */
function keeping(
  { filesFolder, clamd }: WorkerSettings,
  pool: Pool,
  named: (name: string, ms: number) => Repetition,
): Promise<void>[] {
  const [quarantine, room] = [new QuarantineStore(pool), new FileRoom(filesFolder)];
  const scanning = named('scan', SCAN_MS);
  const scans = new FileScanning(quarantine, room, scannerOf(clamd), scanning.log);
  return [repeat(scanning, () => scans.round()), repeat(named('files', KEEPING_MS), () => keepFiles(quarantine, room))];
}

const engineClient = ({ temporalAddress: address, temporalNamespace: namespace }: WorkerSettings): Client =>
  new Client({ connection: Connection.lazy({ address }), namespace });

function sweeping({ taskQueue }: WorkerSettings, client: Client, pool: Pool, log: Logger): () => Promise<unknown> {
  const sweep = new Sweep(new OwedStore(pool), nudger(client, taskQueue), log);
  return () => sweep.round(Date.now());
}

/** Which messages a notice makes is decided without the engine; it is needed to send them. */
function delivering(
  { taskQueue }: WorkerSettings,
  client: Client,
  { pool, post }: Hands,
  named: (name: string) => Repetition,
): Promise<void>[] {
  const on = new Set(Object.keys(post.channels) as ChannelName[]);
  const routing = new RoutingStore(pool, on);
  const dispatch = new Dispatch(new DeliveryStore(pool), client, { workflow: DELIVERY_WORKFLOW, taskQueue });
  return [
    repeat(named('route'), () => routing.route(ROUTING_BATCH, post.moment)),
    repeat(named('dispatch'), () => dispatch.round()),
  ];
}

/** Orders go to the treasury by themselves only where it has an address. */
function paying(
  { taskQueue, treasury }: WorkerSettings,
  client: Client,
  { till }: Hands,
  round: Repetition,
): Promise<void>[] {
  if (treasury === undefined) return [];
  const dispatch = new Dispatch(till.payments, client, { workflow: PAYMENT_WORKFLOW, taskQueue });
  return [repeat(round, () => dispatch.round())];
}

/** Runs a worker until told to stop; when the engine is away or the worker fails, another one is made. */
async function working(settings: WorkerSettings, hands: Hands, stop: AbortSignal, log: Logger): Promise<void> {
  while (!stop.aborted) {
    try {
      const worker = await makeWorker(settings, hands);
      log.info({ queue: settings.taskQueue }, 'worker ready');
      await runUntil(worker, stop);
    } catch (error) {
      log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'no worker yet, tried again');
      await pause(1_000, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

async function runUntil(worker: Worker, stop: AbortSignal): Promise<void> {
  const shutdown = () => worker.shutdown();
  stop.addEventListener('abort', shutdown, { once: true });
  if (stop.aborted) queueMicrotask(shutdown);
  try {
    await worker.run();
  } finally {
    stop.removeEventListener('abort', shutdown);
  }
}

void main();
