import { cpus } from 'node:os';
import { Pool } from 'pg';
import { BoardStore } from '@duban/database/board/board.store';
import { pool as services } from '@duban/database/pool';
import { freshDatabase, type TestDatabase } from '../database.ts';
import { startServers, stopServers } from '../servers.ts';
import { writeFigures } from './figures-file.ts';
import { quantile } from './figures.ts';
import { boardTimes, recounted } from './lists/board.ts';
import { CROWD_NOW, fill } from './lists/crowd.ts';
import { ACTORS, type ListAsked, listsAsked, type Way } from './lists/lists-asked.ts';
import { measured, type Measured, measuredInbox } from './lists/measure.ts';

/**
 * npm run bench:lists -- 100k 1m 10m. Every list that is offered on crowds of matters of those sizes: time and pages of 8 KiB for
 * a page of fifty lines; then the board of a district.
 */
const SIZES: Record<string, number> = { '20k': 20_000, '100k': 100_000, '1m': 1_000_000, '10m': 10_000_000 };
const GOAL_BUFFERS = 60;
const GOAL_RATIO = 1.3;

interface Crowd {
  size: string;
  database: TestDatabase;
  pool: Pool;
  plan: string;
}

const lines: string[] = [];
const say = (said: string): void => {
  const line = said.trimEnd();
  lines.push(line);
  process.stdout.write(`${line}\n`);
};

async function crowdOf(size: string, matters: number, openIn = 50): Promise<Crowd> {
  const database = await freshDatabase(`lists_${size}`);
  const owner = new Pool({ connectionString: database.superUrl, max: 3 });
  const begun = performance.now();
  await owner.query(`alter system set max_wal_size = '8GB'`);
  await owner.query('select pg_reload_conf()');
  await owner.query('create extension tsm_system_rows');
  await fill(owner, { matters, seed: 7, openIn });
  const { rows } = await owner.query<{ size: string; open: number; plan: string }>(
    `select pg_size_pretty(pg_database_size(current_database())) as size,
      (select count(*)::int from matter where closed_at is null) as open,
      (select plan_id from matter where closed_at is null order by opened_at desc limit 1) as plan`,
  );
  await owner.end();
  const { size: disk = '', open = 0, plan = '' } = rows[0] ?? {};
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  say(`${size}: ${matters} matters, ${open} of them open, ${disk}, made in ${seconds} s`);
  return { size, database, pool: services(database.appUrl, 1), plan };
}

async function gone({ pool, database }: Crowd): Promise<void> {
  await pool.end();
  await database.drop();
}

const ms = (number: number): string => number.toFixed(2).padStart(7);

/** The crowds in turn for each list, so that what else the machine does meets them alike. */
async function compared(
  crowds: Crowd[],
  name: string,
  way: Way,
  measure: (crowd: Crowd) => Promise<Measured>,
): Promise<Tally> {
  const all: Measured[] = [];
  for (const crowd of crowds) all.push(await measure(crowd));
  const p99 = all.map((one) => quantile(one.cpu, 0.99));
  const ratio = (p99.at(-1) ?? NaN) / (p99[0] ?? NaN);
  const p50 = all.map((one) => quantile(one.cpu, 0.5));
  const wall = all.map((one) => quantile(one.ms, 0.5));
  const buffers = Math.max(...all.map((one) => one.buffers));
  const faults = [...new Set(all.flatMap((one) => one.faults))];
  const figures = all
    .map((_, index) => [wall, p50, p99].map((figure) => ms(figure[index] ?? NaN)).join(' '))
    .join(' |');
  const marks = [
    ...faults.map((fault) => `FAIL: ${fault}`),
    ...(buffers > GOAL_BUFFERS ? [`over ${GOAL_BUFFERS}`] : []),
  ];
  say(
    `${name.padEnd(44)} ${figures} | ${ratio.toFixed(2).padStart(5)} | ${all.map((one) => String(one.buffers).padStart(5)).join(' ')}  ${marks.join(', ')}`,
  );
  return { name, way, ratio, buffers, faults, nodes: all.at(-1)?.nodes ?? [] };
}

interface Tally {
  name: string;
  way: Way;
  ratio: number;
  buffers: number;
  faults: string[];
  nodes: string[];
}

async function lists(crowds: Crowd[]): Promise<Tally[]> {
  say('');
  say(
    `a page of 50 lines, ms: p50 by the clock, p50 and p99 of the database's CPU, of ${crowds.map(({ size }) => size).join(', ')} | p99 last : first | most pages of 8 KiB of each`,
  );
  const tallies: Tally[] = [];
  for (const who of ['big', 'small', 'leader'] as const) {
    tallies.push(await compared(crowds, `inbox of ${who}`, 'straight', ({ pool }) => measuredInbox(pool, ACTORS[who])));
  }
  const names = listsAsked('').map(({ name, way }) => [name, way] as const);
  for (const [index, [name, way]] of names.entries()) {
    const asked = (crowd: Crowd): ListAsked => listsAsked(crowd.plan)[index] as ListAsked;
    tallies.push(await compared(crowds, name, way, (crowd) => measured(crowd.pool, asked(crowd))));
  }
  return tallies;
}

function summed(tallies: Tally[]): void {
  say('');
  for (const way of ['straight', 'by book', 'passing over'] as const) {
    const of = tallies.filter((one) => one.way === way);
    const within = (fits: (one: Tally) => boolean): string => `${of.filter(fits).length} of ${of.length}`;
    const ratios = of.map(({ ratio }) => ratio);
    say(
      `P8  ${way}: p99 ratio median ${quantile(ratios, 0.5).toFixed(2)}, ${within(({ ratio }) => ratio <= GOAL_RATIO)} lists ≤ ${GOAL_RATIO}; ${within(({ buffers }) => buffers <= GOAL_BUFFERS)} lists ≤ ${GOAL_BUFFERS} pages, most ${Math.max(...of.map(({ buffers }) => buffers))}; ${within(({ faults }) => faults.length === 0)} without a pass over a table or OFFSET`,
    );
    say(`    ${[...new Set(of.flatMap(({ nodes }) => nodes))].sort().join(', ')}`);
  }
}

async function board(): Promise<void> {
  say('');
  const crowd = await crowdOf('district', 120_000, 3);
  for (const who of ['office', 'big', 'small'] as const) {
    const times = await boardTimes(crowd.pool, ACTORS[who], crowd.plan);
    const counted = await new BoardStore(crowd.pool).counts(ACTORS[who], CROWD_NOW, undefined);
    const facts = await recounted(crowd.pool, ACTORS[who]);
    const isSame = Object.entries(facts).every(([name, count]) => counted[name as keyof typeof facts] === count);
    say(
      `P9  board of ${who}: CPU p50 ${quantile(times.cpu, 0.5).toFixed(1)} ms, p99 ${quantile(times.cpu, 0.99).toFixed(1)} ms (goal ≤ 50); by the clock p50 ${quantile(times.ms, 0.5).toFixed(1)} ms · ${counted.open} open, ${counted.overdue} overdue, ${counted.near} near, ${counted.closed} closed · recount from the facts: ${isSame ? 'the same' : `FAIL ${JSON.stringify(facts)}`}`,
    );
  }
  await gone(crowd);
}

async function bench(sizes: string[]): Promise<void> {
  say(
    `Lists · ${cpus().length} cores, everything on this machine, every page read once before · ${new Date().toISOString().slice(0, 10)}`,
  );
  const crowds: Crowd[] = [];
  for (const size of sizes) crowds.push(await crowdOf(size, SIZES[size] ?? 0));
  summed(await lists(crowds));
  for (const crowd of crowds) await gone(crowd);
  await board();
}

if (require.main === module) {
  const given = process.argv.slice(2);
  const sizes = given.length === 0 ? ['100k', '1m'] : given;
  const unknown = sizes.filter((size) => !(size in SIZES));
  if (unknown.length > 0) throw new Error(`sizes: ${Object.keys(SIZES).join(' ')}, not ${unknown.join(' ')}`);
  startServers()
    .then(() => bench(sizes))
    .then(() => writeFigures('Lists and board', lines))
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 1;
    })
    .finally(stopServers);
}
