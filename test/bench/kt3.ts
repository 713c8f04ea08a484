import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { Pool } from 'pg';
import { deskId, type Desk } from '@duban/domain/desk/desk';
import { testServers } from '@duban/local/test-stack';
import { startServers, stopServers } from '../servers.ts';
import { approve, publish } from '../play.ts';
import { Stage } from '../stage.ts';
import { Variant } from '../variant.ts';
import { writeFigures } from './figures-file.ts';
import { Floor } from './floor.ts';
import { quantile, show, timed } from './figures.ts';

const SUPPORTERS = ['EDU', 'SCI_TECH', 'WATER'];
const UNITS = ['区财政局', '区教委', '区科技局', '区水利局'];
const lines: string[] = [];
const say = (line = ''): void => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};

/** KT-3 of the figures: the lead signs off, three supporters deliver, the approver passes; told by the real loop. */
const kt3 = (): Variant =>
  new Variant([
    {
      file: 'workflows/src/key-task.story.ts',
      before: "  if (task.step('register') === 'reject') return 'not-registered';",
      line: "  if (task.edition > 0) {\n    for (const step of ['register', 'break-down', 'deliver', 'review-leader'] as const) task.step(step);\n    return 'done';\n  }",
    },
  ]);

async function tasksOf(stage: Stage, title: string, count: number): Promise<string[]> {
  const tasks = Array.from({ length: count }, (_, index) => ({ title: `${title}${index + 1}号事项`, units: UNITS }));
  const { planId, matters } = await publish(stage, { title, due: '2023-12-29', tasks });
  await approve(stage, planId);
  await stage.settled(120_000);
  return matters;
}

/** Open desks of a step, as another connection sees them. */
async function visible(pool: Pool, matter: string, step: string): Promise<Desk[]> {
  for (;;) {
    const { rows } = await pool.query<Desk>({
      name: 'bench-visible',
      text: `select no, party, seat from desk where matter_id = $1 and step = $2 and verdict is null and voided_at is null`,
      values: [matter, step],
    });
    if (rows.length > 0) return rows;
    await new Promise((again) => setTimeout(again, 4));
  }
}

interface Seen {
  acts: number[];
  next: number[];
}

async function decide(stage: Stage, matter: string, desk: Desk, act: object, seen: Seen): Promise<void> {
  const by = await stage.as(desk.seat, desk.party);
  const begun = performance.now();
  await by.act(matter, { ...act, desk: deskId(matter, desk.no), words: 'w'.repeat(200) });
  seen.acts.push(performance.now() - begun);
}

const pieces = SUPPORTERS.map((unit) => ({ unit, deliverable: '表', due: '2023-06-30' }));

async function play(stage: Stage, pool: Pool, matter: string, seen: Seen): Promise<void> {
  const [lead] = await visible(pool, matter, 'break-down');
  if (lead) await decide(stage, matter, lead, { type: 'submit', pieces }, seen);
  for (const desk of await waited(pool, matter, 'deliver', seen))
    await decide(stage, matter, desk, { type: 'deliver', progress: 100 }, seen);
  for (const desk of await waited(pool, matter, 'review-leader', seen))
    await decide(stage, matter, desk, { type: 'pass' }, seen);
  for (;;) {
    const { rows } = await pool.query('select 1 from matter where id = $1 and closed_at is not null', [matter]);
    if (rows.length > 0) return;
    await new Promise((again) => setTimeout(again, 4));
  }
}

async function waited(pool: Pool, matter: string, step: string, seen: Seen): Promise<Desk[]> {
  const begun = performance.now();
  const desks = await visible(pool, matter, step);
  seen.next.push(performance.now() - begun);
  return desks;
}

async function bare(count: number, width: number): Promise<{ ms: number[]; perSecond: number }> {
  const { temporal } = testServers();
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(__dirname, 'bare.workflow.js'),
    logger: undefined as never,
  });
  const connection = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: 'bare',
    workflowBundle: { code },
  });
  const running = worker.run();
  const client = new Client({
    connection: await Connection.connect({ address: temporal.address }),
    namespace: temporal.namespace,
  });
  const acts: number[] = [];
  const { perSecond } = await timed(count, width, async (index) => {
    const handle = await client.workflow.start('bareTask', {
      workflowId: `bare-${width}-${index}-${Date.now()}`,
      taskQueue: 'bare',
      args: [3],
    });
    for (const who of ['lead', 'supporter', 'supporter', 'supporter', 'approver']) {
      const begun = performance.now();
      await handle.executeUpdate('act', { args: [who] });
      acts.push(performance.now() - begun);
    }
    await handle.result();
  });
  worker.shutdown();
  await running;
  return { ms: acts, perSecond };
}

const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
};

async function price(stage: Stage, pool: Pool, matters: string[]): Promise<void> {
  const seen: Seen = { acts: [], next: [] };
  for (const matter of matters) {
    const [lead] = await visible(pool, matter, 'break-down');
    if (lead) await decide(stage, matter, lead, { type: 'submit', pieces }, seen);
    await visible(pool, matter, 'deliver');
  }
  await stage.kill('worker-0');
  const meter = async () => {
    const { rows } = await pool.query<{ wal: string; commits: string }>(
      `select pg_current_wal_insert_lsn() - '0/0' as wal, pg_stat_get_db_xact_commit(oid) as commits from pg_database where datname = current_database()`,
    );
    return {
      wal: Number(rows[0]?.wal),
      commits: Number(rows[0]?.commits),
      cpu: cpuOf(stage.children.get('gateway')?.pid ?? 0),
    };
  };
  const desks = await Promise.all(
    matters.map(async (matter) => ({ matter, desks: await visible(pool, matter, 'deliver') })),
  );
  await pool.query('select pg_stat_clear_snapshot(), pg_stat_force_next_flush()');
  await new Promise((flushed) => setTimeout(flushed, 1_500));
  const before = await meter();
  let acts = 0;
  for (const { matter, desks: open } of desks) {
    for (const desk of open) {
      await decide(stage, matter, desk, { type: 'deliver', progress: 100 }, seen);
      acts += 1;
    }
  }
  await new Promise((flushed) => setTimeout(flushed, 1_500));
  const after = await meter();
  const per = (field: 'wal' | 'commits' | 'cpu') => (after[field] - before[field]) / acts;
  say(
    `P5  an act: ${per('commits').toFixed(2)} commits in all (1 of the ledger, 1 read of the session, the live poll's share), 3 statements between BEGIN and COMMIT,`,
  );
  say(
    `    ${(per('wal') / 1024).toFixed(1)} KiB WAL (goal ≤ 10), gateway CPU ${per('cpu').toFixed(0)} µs (goal ≤ 450), over ${acts} acts without an engine`,
  );
}

async function histories(stage: Stage, matters: string[]): Promise<void> {
  const engine = await stage.engine();
  const counts = await Promise.all(
    matters.slice(0, 20).map(async (id) => {
      const handle = engine.workflow.getHandle(id);
      const { events } = await handle.fetchHistory();
      const info = (await handle.describe()).raw.workflowExecutionInfo;
      const tasks = events?.filter((event) => event.workflowTaskCompletedEventAttributes).length ?? 0;
      return { tasks, events: events?.length ?? 0, bytes: Number(info?.historySizeBytes ?? 0) };
    }),
  );
  const most = (field: 'tasks' | 'events' | 'bytes') => Math.max(...counts.map((count) => count[field]));
  const median = (field: 'tasks' | 'events' | 'bytes') =>
    quantile(
      counts.map((count) => count[field]),
      0.5,
    );
  say(
    `P6  workflow tasks ${median('tasks')}, at most ${most('tasks')} (goal ≤ 5) · events ${median('events')}, at most ${most('events')} (goal ≤ 45) · history ${(median('bytes') / 1024).toFixed(1)} KiB, at most ${(most('bytes') / 1024).toFixed(1)} (goal ≤ 12)`,
  );
}

export async function bench(): Promise<void> {
  const variant = kt3();
  const stage = await Stage.open('bench', { build: variant.root });
  const pool = new Pool({ connectionString: stage.database.superUrl, max: 40 });
  const floor = new Floor(pool);
  await floor.prepare();
  say(`KT-3 over HTTP · ${cpus().length} cores, everything on this machine · ${new Date().toISOString().slice(0, 10)}`);
  for (const title of ['热身'])
    await timed(20, 4, matterOf(stage, pool, await tasksOf(stage, title, 20), { acts: [], next: [] }));

  const single: Seen = { acts: [], next: [] };
  const first = await tasksOf(stage, '单人', 60);
  await timed(60, 1, matterOf(stage, pool, first, single));
  const opened = await Promise.all(Array.from({ length: 60 }, () => floor.open()));
  const floors = await timed(300, 1, (index) => floor.act(opened[index % 60] ?? '', (index % 5) + 1));
  const ratio = quantile(single.acts, 0.5) / quantile(floors.ms, 0.5);
  say(
    `P1  an act, one user: ${show(single.acts)} · floor (b): ${show(floors.ms)} · ratio of p50 ${ratio.toFixed(2)} (goal ≤ 4)`,
  );
  say(`P2  last needed act → next desk visible, idle: ${show(single.next)} (goal p50 ≤ 60, p95 ≤ 120)`);

  const many: Seen = { acts: [], next: [] };
  const crowd = await tasksOf(stage, '众人', 150);
  const ours = await timed(150, 16, matterOf(stage, pool, crowd, many));
  const theirs = await bare(150, 16);
  say(
    `P3  whole processes/s, 16 at once: ${ours.perSecond.toFixed(1)} · bare engine (a): ${theirs.perSecond.toFixed(1)} · ratio ${(ours.perSecond / theirs.perSecond).toFixed(2)} (goal ≥ 0.85)`,
  );
  say(`    an act meanwhile: ${show(many.acts)} · bare engine's update: ${show(theirs.ms)}`);
  const half: Seen = { acts: [], next: [] };
  await timed(60, 4, matterOf(stage, pool, await tasksOf(stage, '半载', 60), half));
  say(`    an act at a quarter of that width: ${show(half.acts)} (P1 goal p99 ≤ 25 at half of saturation)`);
  await histories(stage, first);
  await price(stage, pool, await tasksOf(stage, '计价', 60));
  await pool.end();
  await stage.close();
  variant.remove();
}

const matterOf = (stage: Stage, pool: Pool, matters: string[], seen: Seen) => (index: number) =>
  play(stage, pool, matters[index] ?? '', seen);

if (require.main === module) {
  startServers()
    .then(bench)
    .then(() => writeFigures('KT-3 over HTTP', lines))
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 1;
    })
    .finally(stopServers);
}
