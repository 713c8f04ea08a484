import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { Pool } from 'pg';
import { checkout } from '@duban/local/home';
import { ensureNamespace } from '@duban/local/temporal-health';
import { testServers } from '@duban/local/test-stack';
import { freshDatabase, type TestDatabase } from './database.ts';
import { Actor } from './actor.ts';

export interface StageWish {
  /** Root of the build whose gateway and worker play; the checkout unless a variant is tried. */
  build?: string;
  workers?: number;
  /** Variables of gateway and worker beside those that every stage sets. */
  env?: Record<string, string>;
}

/** The whole system in processes of its own: a database, a task queue, a gateway, workers; speaks as any actor, moves the clock. */
export class Stage {
  readonly children = new Map<string, ChildProcess>();
  readonly logs = mkdtempSync(join(tmpdir(), 'duban-stage-'));
  /** Where the bytes of uploads lie. */
  readonly files = join(this.logs, 'files');
  private readonly signedIn = new Map<string, Promise<Actor>>();

  private constructor(
    readonly database: TestDatabase,
    readonly pool: Pool,
    readonly queue: string,
    readonly port: number,
    readonly logins: readonly DemoLogin[],
    private readonly env: Record<string, string>,
  ) {}

  static async open(name: string, { build = checkout, workers = 1, env = {} }: StageWish = {}): Promise<Stage> {
    const database = await freshDatabase(name, 'seeded');
    // Copies of one template have the same matters: their runs must not meet.
    await ensureNamespace(testServers().temporal.address, database.name);
    const pool = new Pool({ connectionString: database.superUrl, max: 4 });
    // A server that a test stops takes its idle connections with it.
    pool.on('error', () => undefined);
    const logins = JSON.parse(readFileSync(testServers().demoLogins, 'utf8')) as DemoLogin[];
    const stage = new Stage(database, pool, `duban-${randomUUID()}`, await freePort(), logins, env);
    for (let index = 0; index < workers; index++) stage.startWorker(`worker-${index}`, build);
    await stage.startGateway(build);
    return stage;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  startWorker(name: string, build = checkout): void {
    this.start(name, join(build, 'apps/worker/dist/main.js'));
  }

  async startGateway(build = checkout): Promise<void> {
    this.start('gateway', join(build, 'apps/gateway/dist/main.js'));
    await this.until(
      'the gateway answers',
      async () => (await fetch(`${this.url}/api/health`).catch(() => undefined))?.ok === true,
    );
  }

  private start(name: string, script: string): void {
    const { temporal } = testServers();
    const env = {
      PATH: process.env['PATH'] ?? '',
      TZ: 'UTC',
      DATABASE_URL: this.database.appUrl,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: this.database.name,
      DUBAN_TASK_QUEUE: this.queue,
      DUBAN_DEMO: '1',
      DUBAN_MOVABLE_CLOCK: '1',
      DUBAN_FILES_DIR: this.files,
      DUBAN_SEAL_KEY: 'seal key of the tests, long enough to be one',
      PORT: String(this.port),
      LOG_LEVEL: 'warn',
      ...this.env,
    };
    const log = openSync(join(this.logs, `${name}.log`), 'a');
    this.children.set(name, spawn(process.execPath, [script], { env, stdio: ['ignore', log, log] }));
  }

  /** Ends a process at once, as a power cut would; waits until it is gone. */
  async kill(name: string, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.children.get(name);
    this.children.delete(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** A signed-in person: by login, or the first of a role in a unit. */
  as(role: string, unit?: string, nth = 0): Promise<Actor> {
    const found = this.logins.filter((one) => one.role === role && (unit === undefined || one.unit === unit))[nth];
    if (!found) throw new Error(`no demo login ${role} ${unit ?? ''}`);
    const known = this.signedIn.get(found.login) ?? Actor.signIn(this.url, found.login, found.password);
    this.signedIn.set(found.login, known);
    return known;
  }

  /** Moves the clock by working days through the API. */
  async pass(move: { workingDays: number } | { to: string }): Promise<void> {
    await (await this.as('supervision-office')).post('/api/clock', move);
  }

  /** Waits for a condition; fails with its name after `ms`. */
  async until(what: string, holds: () => Promise<boolean>, ms = 30_000): Promise<void> {
    const end = Date.now() + ms;
    for (let wait = 10; !(await holds()); wait = Math.min(wait * 1.5, 250)) {
      if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}\n${this.tail()}`);
      await pause(wait);
    }
  }

  /** Nothing is owed, no wake has passed, every notice has been sent. */
  settled(ms = 60_000): Promise<void> {
    return this.until(
      'the record is at rest',
      async () => {
        const { rows } = await this.pool.query<{ owed: number }>(
          `select ((select count(*) from matter where owed_since is not null or next_wake <= business_now())
          + (select count(*) from outbox where sent_at is null))::int as owed`,
        );
        return rows[0]?.owed === 0;
      },
      ms,
    );
  }

  /** A client of the engine, for tests that end runs or read histories. */
  async engine(): Promise<Client> {
    const { temporal } = testServers();
    const connection = await Connection.connect({ address: temporal.address });
    return new Client({ connection, namespace: this.database.name });
  }

  tail(): string {
    return [...this.children.keys()]
      .map((name) => `${name}: ${readFileSync(join(this.logs, `${name}.log`), 'utf8').slice(-1500)}`)
      .join('\n');
  }

  async close(): Promise<void> {
    await Promise.all([...this.children.keys()].map((name) => this.kill(name)));
    await this.pool.end();
    await this.database.drop();
  }
}

export interface DemoLogin {
  role: string;
  login: string;
  password: string;
  unit: string | null;
}

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
