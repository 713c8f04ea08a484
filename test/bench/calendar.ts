import { cpus } from 'node:os';
import { deskId } from '@duban/domain/desk/desk';
import { HOLIDAY_NOTICES } from '@duban/domain/calendar/notices';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { type Actor } from '../actor.ts';
import { openMany } from '../many-matters.ts';
import { startServers, stopServers } from '../servers.ts';
import { Stage } from '../stage.ts';
import { quantile, show, timed } from './figures.ts';

/** P12: a holiday notice that moves the due moments of very many open matters, and what acts of people take meanwhile. */
const MATTERS = Number(process.env['DUBAN_BENCH_MATTERS'] ?? 20_000);
const NOTICE = HOLIDAY_NOTICES.find(({ year }) => year === 2025) as CalendarYear;
/** People who act at the same time. */
const WIDTH = 2;
const IDLE_ACTS = 400;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Desk {
  matter: string;
  no: number;
  party: string;
}

/** Acts of many people, each on a matter of its own, none of which the story has to follow. */
class People {
  private readonly desks: Desk[] = [];

  constructor(private readonly stage: Stage) {}

  async gather(): Promise<void> {
    const { rows } = await this.stage.pool.query<Desk>(
      `select matter_id as matter, min(no) as no, min(party) filter (where no = first) as party from (
        select d.*, min(no) over (partition by matter_id) as first from desk d
        where step = 'sign' and verdict is null and voided_at is null and laid_at > '2024-10-01') d
      group by matter_id order by random()`,
    );
    this.desks.push(...rows);
  }

  async act(): Promise<void> {
    const desk = this.desks.pop();
    if (!desk) throw new Error('no desk is left to act on');
    const by: Actor = await this.stage.as('officer', desk.party);
    await by.act(desk.matter, { type: 'accept', desk: deskId(desk.matter, desk.no) });
  }
}

async function bench(): Promise<void> {
  const stage = await Stage.open('bench_calendar', { workers: 0 });
  const office = await stage.as('supervision-office');
  await stage.pass({ to: '2024-12-31T09:30:00+08:00' });
  const begun = performance.now();
  await openMany(stage.pool, { count: MATTERS, title: '批量样例', from: '2024-12-19', spread: 12 });
  // At rest: what fell due before today is not looked at by anybody.
  await stage.pool.query('update matter set owed_since = null, next_wake = null');
  await stage.pool.query('analyze');
  say(`P12 ${MATTERS} open matters with four desks each, written in ${seconds(begun)} s; ${cpus().length} cores`);
  const people = new People(stage);
  await people.gather();
  stage.startWorker('worker-0');
  await timed(50, WIDTH, () => people.act());
  const idle = await timed(IDLE_ACTS, WIDTH, () => people.act());
  for (let time = 0; time < 3; time++) {
    const from = performance.now();
    const preview = await office.post('/api/calendar/preview', NOTICE);
    say(`    preview: ${seconds(from)} s (goal ≤ 3): ${preview.moves} due days of ${preview.matters} matters move`);
  }
  await change(stage, people, idle.ms, async () => {
    const { moves } = await office.post('/api/calendar/preview', NOTICE);
    return office.post('/api/calendar/changes', { notice: NOTICE, expected: moves });
  });
  const [{ id }] = (await office.get('/api/calendar/changes')).items;
  await change(stage, people, idle.ms, () => office.post(`/api/calendar/changes/${id}/roll-back`, undefined));
  await stage.close();
}

async function change(
  stage: Stage,
  people: People,
  idle: readonly number[],
  approve: () => Promise<{ change: { kind: string } }>,
): Promise<void> {
  const office = await stage.as('supervision-office');
  const approving = performance.now();
  const { change: made } = await approve();
  const answered = seconds(approving);
  const from = performance.now();
  let applied = false;
  const watch = stage.until(
    'the change is applied',
    async () => (applied = (await office.get('/api/calendar/changes')).items[0].status === 'applied'),
    600_000,
  );
  const ms: number[] = [];
  const lane = async (): Promise<void> => {
    while (!applied) {
      const begun = performance.now();
      await people.act();
      ms.push(performance.now() - begun);
    }
  };
  await Promise.all([watch, ...Array.from({ length: WIDTH }, lane)]);
  const ratio = quantile(ms, 0.99) / quantile(idle, 0.99);
  say(`    ${made.kind}: approved in ${answered} s, applied in ${seconds(from)} s (goal ≤ 60)`);
  say(
    `    an act idle: ${show(idle)} · meanwhile: ${show(ms)} (${ms.length} acts) · ratio of p99 ${ratio.toFixed(2)} (goal ≤ 2)`,
  );
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

if (require.main === module) {
  startServers()
    .then(bench)
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 1;
    })
    .finally(stopServers);
}
