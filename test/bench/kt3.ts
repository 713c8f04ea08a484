import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { Pool } from 'pg';
import { deskId, type Desk } from '@duban/domain/desk/desk';
import { startServers, stopServers } from '../servers.ts';
import { approve, publish } from '../play.ts';
import { Stage } from '../stage.ts';
import { Variant } from '../variant.ts';
import { bareEngine } from './bare-engine.ts';
import { emptyExchanges, post } from './caller.ts';
import { writeFigures } from './figures-file.ts';
import { Floor } from './floor.ts';
import { quantile, show, timed } from './figures.ts';
import { Watch } from './watch.ts';

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
      line: "  if (task.edition > 0) {\n    task.beside('report');\n    for (const step of ['register', 'break-down', 'deliver', 'review-leader'] as const) task.step(step);\n    return 'done';\n  }",
    },
  ]);

async function tasksOf(stage: Stage, title: string, count: number): Promise<string[]> {
  const tasks = Array.from({ length: count }, (_, index) => ({ title: `${title}${index + 1}号事项`, units: UNITS }));
  const { planId, matters } = await publish(stage, { title, due: '2023-12-29', tasks });
  await approve(stage, planId);
  await stage.settled(120_000);
  return matters;
}

/** What a run has seen: ms of each act, ms until the next desk was visible; and what is done before each act, beside it. */
interface Seen {
  acts: number[];
  next: number[];
  beside?: () => Promise<void>;
}

interface Table {
  stage: Stage;
  watch: Watch;
}

type Open = Pick<Desk, 'no' | 'party' | 'seat'>;

async function decide({ stage }: Table, matter: string, desk: Open, act: object, seen: Seen): Promise<void> {
  const { cookie } = await stage.as(desk.seat, desk.party);
  const body = JSON.stringify({ ...act, desk: deskId(matter, desk.no) });
  await seen.beside?.();
  const begun = performance.now();
  await post(`${stage.url}/api/matters/${matter}/acts`, cookie, body);
  seen.acts.push(performance.now() - begun);
}

const words = 'w'.repeat(200);
const pieces = SUPPORTERS.map((unit) => ({ unit, deliverable: '表', due: '2023-06-30' }));
const submit = { type: 'submit', pieces, words };
const deliver = { type: 'deliver', progress: 100, words };

async function play(table: Table, matter: string, seen: Seen): Promise<void> {
  const [lead] = await table.watch.desks(matter, 'break-down');
  if (lead) await decide(table, matter, lead, submit, seen);
  for (const desk of await waited(table, matter, 'deliver', seen)) await decide(table, matter, desk, deliver, seen);
  for (const desk of await waited(table, matter, 'review-leader', seen))
    await decide(table, matter, desk, { type: 'pass', words }, seen);
  await table.watch.closed(matter);
}

async function waited({ watch }: Table, matter: string, step: string, seen: Seen): Promise<Open[]> {
  const begun = performance.now();
  const desks = await watch.desks(matter, step);
  seen.next.push(performance.now() - begun);
  return desks;
}

/** Brings matters to where supporters deliver; gives the open desks of each. */
async function toDeliver(table: Table, matters: string[]): Promise<{ matter: string; desks: Open[] }[]> {
  const nothing: Seen = { acts: [], next: [] };
  const open: { matter: string; desks: Open[] }[] = [];
  for (const matter of matters) {
    const [lead] = await table.watch.desks(matter, 'break-down');
    if (lead) await decide(table, matter, lead, submit, nothing);
    open.push({ matter, desks: await table.watch.desks(matter, 'deliver') });
  }
  return open;
}

/** Deliveries, given and withdrawn in turn: a gateway that has answered only some hundred acts still runs uncompiled. */
async function warmUp(table: Table, acts: number): Promise<void> {
  const open = await toDeliver(table, await tasksOf(table.stage, '预热', 12));
  const nothing: Seen = { acts: [], next: [] };
  for (let act = 0; act < acts; act++) {
    const { matter, desks } = open[act % open.length] ?? { matter: '', desks: [] };
    const isGiven = Math.floor(act / open.length) % 2 === 1;
    if (desks[0]) await decide(table, matter, desks[0], isGiven ? { type: 'withdraw' } : deliver, nothing);
  }
}

const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
};

async function price(table: Table, pool: Pool, matters: string[]): Promise<void> {
  const { stage } = table;
  const seen: Seen = { acts: [], next: [] };
  const desks = await toDeliver(table, matters);
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
  await pool.query('select pg_stat_clear_snapshot(), pg_stat_force_next_flush()');
  await new Promise((flushed) => setTimeout(flushed, 1_500));
  const before = await meter();
  let acts = 0;
  for (const { matter, desks: open } of desks) {
    for (const desk of open) {
      await decide(table, matter, desk, deliver, seen);
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

const WARM_ACTS = 4_000;
const WARM_WHOLE = 60;

/** One user: an act, and beside each the floor's, so that both meet the same machine. */
async function alone(table: Table, floor: Floor, matters: string[]): Promise<void> {
  const opened = await Promise.all(Array.from({ length: 60 }, () => floor.open()));
  const floors: number[] = [];
  const beside = async () => {
    const begun = performance.now();
    await floor.act(opened[floors.length % 60] ?? '', (floors.length % 5) + 1);
    floors.push(performance.now() - begun);
  };
  const empty = await emptyExchanges(3_000);
  const warm: Seen = { acts: [], next: [], beside };
  await timed(20, 1, matterOf(table, matters.slice(0, 20), warm));
  floors.length = 0;
  const seen: Seen = { acts: [], next: [], beside };
  await timed(matters.length - 20, 1, matterOf(table, matters.slice(20), seen));
  const ratio = quantile(seen.acts, 0.5) / quantile(floors, 0.5);
  say(
    `P1  an act, one user: ${show(seen.acts)} · floor (b), in turn with it: ${show(floors)} · ratio of p50 ${ratio.toFixed(2)} (goal ≤ 4)`,
  );
  say(`    of this, HTTP with a server that does nothing, driver included: ${show(empty.slice(1_000))}`);
  say(`P2  last needed act → next desk visible, idle: ${show(seen.next)} (goal p50 ≤ 60, p95 ≤ 120)`);
}

async function together(table: Table): Promise<void> {
  const many: Seen = { acts: [], next: [] };
  const ours = await timed(150, 16, matterOf(table, await tasksOf(table.stage, '众人', 150), many));
  const theirs = await bareEngine(150, 16);
  say(
    `P3  whole processes/s, 16 at once: ${ours.perSecond.toFixed(1)} · bare engine (a): ${theirs.perSecond.toFixed(1)} · ratio ${(ours.perSecond / theirs.perSecond).toFixed(2)} (goal ≥ 0.85)`,
  );
  say(`    an act meanwhile: ${show(many.acts)} · bare engine's update: ${show(theirs.ms)}`);
  const half: Seen = { acts: [], next: [] };
  await timed(60, 4, matterOf(table, await tasksOf(table.stage, '半载', 60), half));
  say(`    an act at a quarter of that width: ${show(half.acts)} (P1 goal p99 ≤ 25 at half of saturation)`);
}

export async function bench(): Promise<void> {
  const variant = kt3();
  const stage = await Stage.open('bench', { build: variant.root });
  const pool = new Pool({ connectionString: stage.database.superUrl, max: 40 });
  const table = { stage, watch: new Watch(pool) };
  const floor = new Floor(pool);
  await floor.prepare();
  say(`KT-3 over HTTP · ${cpus().length} cores, everything on this machine · ${new Date().toISOString().slice(0, 10)}`);
  say(`after a warm-up of ${WARM_ACTS} acts and ${WARM_WHOLE} whole processes; the bare engine's of 50 processes`);
  await warmUp(table, WARM_ACTS);
  const warm: Seen = { acts: [], next: [] };
  await timed(WARM_WHOLE, 8, matterOf(table, await tasksOf(stage, '热身', WARM_WHOLE), warm));
  const single = await tasksOf(stage, '单人', 80);
  await alone(table, floor, single);
  await together(table);
  await histories(stage, single);
  await price(table, pool, await tasksOf(stage, '计价', 60));
  await pool.end();
  await stage.close();
  variant.remove();
}

const matterOf = (table: Table, matters: string[], seen: Seen) => (index: number) =>
  play(table, matters[index] ?? '', seen);

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
