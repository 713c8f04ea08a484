import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime, type Worker } from '@temporalio/worker';
import { readWorkerSettings, type WorkerSettings } from '@duban/config/settings';
import { SealStore } from '@duban/database/audit/seal.store';
import { OutboxStore } from '@duban/database/matter/outbox.store';
import { OwedStore } from '@duban/database/matter/owed.store';
import { pool as makePool, type Pool } from '@duban/database/pool';
import pino, { type Logger } from 'pino';
import { nudger } from './nudger.ts';
import { repeat } from './repeat.ts';
import { SEAL_MS, Sealer } from './sealer.ts';
import { Sweep } from './sweep.ts';
import { makeWorker } from './wiring.ts';

const SWEEP_MS = 1_000;
const OUTBOX_MS = 500;
const OUTBOX_BATCH = 500;

/** Everything that needs no engine runs at once; the worker joins as soon as the engine answers. */
async function main(): Promise<void> {
  const settings = readWorkerSettings();
  const log = pino({ level: settings.logLevel, base: { service: 'worker' } });
  Runtime.install({ logger: engineLog(log) });
  const pool = makePool(settings.databaseUrl, Math.max(settings.databasePool, settings.workerSlots + 2));
  const stop = stopSignal(log);
  const outbox = new OutboxStore(pool);
  await Promise.all([
    repeat({ name: 'sweep', ms: SWEEP_MS, stop, log }, sweeping(settings, pool, log)),
    repeat({ name: 'outbox', ms: OUTBOX_MS, stop, log }, () => outbox.deliver(OUTBOX_BATCH)),
    ...sealing(settings, pool, stop, log),
    working(settings, pool, stop, log),
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

function sweeping(settings: WorkerSettings, pool: Pool, log: Logger): () => Promise<unknown> {
  const connection = Connection.lazy({ address: settings.temporalAddress });
  const client = new Client({ connection, namespace: settings.temporalNamespace });
  const sweep = new Sweep(new OwedStore(pool), nudger(client, settings.taskQueue), log);
  return () => sweep.round(Date.now());
}

/** Runs a worker until told to stop; when the engine is away or the worker fails, another one is made. */
async function working(settings: WorkerSettings, pool: Pool, stop: AbortSignal, log: Logger): Promise<void> {
  while (!stop.aborted) {
    try {
      const worker = await makeWorker(settings, pool);
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
