import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { type Act } from '@duban/domain/act/act';
import { verifyChains } from '@duban/database/audit/verify';
import { isOpen } from '@duban/domain/desk/desk';
import { killTemporal, startTemporalAgain } from '@duban/local/test-stack';
import { all, approve, closed, laid, publish, seen } from '../play.ts';
import { Stage } from '../stage.ts';
import { startServers, stopServers } from '../servers.ts';

/** Servers of its own: other tests must not lose theirs. */
beforeAll(() => startServers(), 120_000);
const stages: Stage[] = [];
afterAll(async () => {
  for (const stage of stages) await stage.close();
  await stopServers();
});

const FAULTS = 50;
const TASKS = 5;
/** How often `each` is called in a life. */
const STAGES = 10;

/** The same life of the same tasks, whatever happens beneath: decided by script, late on purpose, returned once. */
async function life(stage: Stage, gate: (stage: number) => Promise<void>): Promise<string[]> {
  const tasks = Array.from({ length: TASKS }, (_, index) => ({
    title: `抗毁事项${index + 1}号`,
    units: ['区财政局', '区教委', '涪陵海关'],
  }));
  const { planId, matters } = await publish(stage, { title: '抗毁样例', due: '2023-12-29', tasks });
  await approve(stage, planId);
  let stages = 0;
  const each = async (step: string, act: Omit<Act, 'desk'>) => {
    await gate(stages++);
    await Promise.all(matters.map((matter) => all(stage, matter, step, act)));
  };
  const together = (step: string) => Promise.all(matters.map((matter) => laid(stage, matter, step)));
  const later = async (workingDays: number) => {
    await stage.settled(120_000);
    await stage.pass({ workingDays });
    await stage.settled(120_000);
  };
  await together('sign');
  await later(3);
  await each('sign', { type: 'accept' });
  const pieces = ['EDU', 'CUSTOMS_FL'].map((unit) => ({ unit, deliverable: '表', due: '2023-02-24' }));
  await each('break-down', { type: 'submit', pieces });
  await together('deliver');
  for (let week = 0; week < 7; week++) await later(5);
  await each('deliver', { type: 'deliver', progress: 100, words: '迟报' });
  await each('answer', { type: 'submit', words: '报告' });
  await each('countersign', { type: 'agree' });
  await each('review-unit', { type: 'pass' });
  await each('review-office', { type: 'return', to: 'deliver', units: ['EDU'], then: 'straight-back', words: '补正' });
  await each('deliver', { type: 'deliver', progress: 100 });
  await each('review-office', { type: 'pass' });
  await together('review-leader');
  await later(4);
  await each('review-leader', { type: 'pass' });
  await Promise.all(matters.map((matter) => closed(stage, matter)));
  await stage.settled();
  return matters;
}

/** What a life leaves: desks with their verdicts, rungs, obligations told; nothing that differs from run to run. */
async function remains(stage: Stage, matters: string[]): Promise<unknown[]> {
  const told = [];
  for (const matter of matters) {
    const { desks, outcome, round } = await seen(stage, matter);
    const steps = new Map(desks.map((desk) => [desk.no, `${desk.step}#${desk.round} ${desk.party}`]));
    const rows = async (sql: string) => (await stage.pool.query<Record<string, unknown>>(sql, [matter])).rows;
    const rungs = await rows('select desk, rung, due_version from rung where matter_id = $1');
    const notices = await rows(`select o.desk, o.code, o.unit, o.recipient, count(n.person_id)::int as people
      from outbox o left join notice n on n.outbox_id = o.id where o.matter_id = $1 group by o.id`);
    const named = (list: Record<string, unknown>[]) =>
      list.map((row) => JSON.stringify({ ...row, desk: steps.get(Number(row['desk'])) })).sort();
    told.push({
      outcome,
      round,
      open: desks.filter(isOpen).length,
      desks: desks.map((desk) => `${steps.get(desk.no)} ${desk.verdict} ${desk.dueVersion}`).sort(),
      rungs: named(rungs),
      notices: named(notices),
    });
  }
  return told;
}

it(`${FAULTS} random kills of runs, workers and the engine leave the same record, and acts are answered all the while`, async () => {
  const quiet = await Stage.open('quiet');
  stages.push(quiet);
  const expected = await life(quiet, () => Promise.resolve()).then((matters) => remains(quiet, matters));
  await quiet.kill('worker-0');
  await quiet.kill('gateway');

  const seed = Number(process.env['DUBAN_SEED'] ?? Date.now() % 1_000_000);
  process.stdout.write(`random kills: seed ${seed} (DUBAN_SEED=${seed} plays it again)\n`);
  const kinds = fc.sample(fc.constantFrom('run', 'run', 'run', 'worker', 'worker', 'engine'), {
    numRuns: FAULTS,
    seed,
  });
  const pauses = fc.sample(fc.integer({ min: 100, max: 2_500 }), { numRuns: FAULTS, seed });

  const stage = await Stage.open('kills');
  stages.push(stage);
  await stage.settled();
  let answeredWhileDown = 0;
  const strike = async (kind: 'run' | 'worker' | 'engine'): Promise<void> => {
    if (kind === 'run') return endSomeRun(stage);
    if (kind === 'worker') {
      await stage.kill('worker-0');
      stage.startWorker('worker-0');
      return;
    }
    await killTemporal();
    const answered = await actsAreAnswered(stage);
    answeredWhileDown += answered;
    await startTemporalAgain();
  };
  let struck = 0;
  const strikes = (async () => {
    for (const [index, kind] of kinds.entries()) {
      await pause(pauses[index]);
      await strike(kind);
      struck += 1;
    }
  })();
  // Each stage of the lives begins only after its share of the strikes, so that they fall on all of them.
  const share = (stages: number) => Math.floor((FAULTS * stages) / STAGES);
  const gate = (stages: number) => stage.until('its strikes', () => Promise.resolve(struck >= share(stages)), 120_000);
  const [matters] = await Promise.all([life(stage, gate), strikes]);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  process.stdout.write(
    `ended ${count('run')} runs, ${count('worker')} workers, ${count('engine')} engines; ${answeredWhileDown} acts answered while it was down\n`,
  );
  expect(struck).toBe(FAULTS);
  expect(await remains(stage, matters)).toEqual(expected);
  expect(answeredWhileDown).toBeGreaterThan(0);
  expect((await verifyChains(stage.pool)).broken).toEqual([]);
}, 600_000);

/** Terminates the run of one of the tasks that are being played. */
async function endSomeRun(stage: Stage): Promise<void> {
  const { rows } = await stage.pool.query<{ id: string }>(
    `select id from matter where closed_at is null and title like '抗毁%' order by random() limit 1`,
  );
  const engine = await stage.engine();
  await engine.workflow
    .getHandle(rows[0]?.id ?? '')
    .terminate('a test strikes')
    .catch(() => undefined);
  await engine.connection.close();
}

/** With the engine down, an act (urging a desk of the demo plan, or being told that it is too soon) and reading are answered at once. */
async function actsAreAnswered(stage: Stage): Promise<number> {
  const office = await stage.as('supervision-office');
  const { rows } = await stage.pool.query<{ id: string; no: number }>(
    `select d.matter_id as id, d.no from desk d join matter m on m.id = d.matter_id
      where d.verdict is null and d.voided_at is null and d.urged_at is null and m.title not like '抗毁%' limit 1`,
  );
  const desk = rows[0];
  if (!desk) return 0;
  const from = Date.now();
  const answer = await office.try(desk.id, { type: 'urge', desk: `${desk.id}.${desk.no}` });
  expect(answer.status).toBe(200);
  expect(Date.now() - from).toBeLessThan(2_000);
  return 1;
}
