import { againstEngine } from '../oracle/engine-questions.ts';
import { type Finding } from '../oracle/findings.ts';
import { oracle } from '../oracle/oracle.ts';
import { Stage } from '../stage.ts';
import { ThreeYears } from '../years/three-years.ts';

const SEED = Number(process.env['DUBAN_SEED'] ?? 20230201);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('years');
}, 120_000);
afterAll(() => stage.close());

it(`three years of the plan leave a record in which everything holds (seed ${SEED})`, async () => {
  const years = new ThreeYears(stage, SEED);
  const begun = Date.now();
  const midway: Finding[] = [];
  await years.play(async (month) => {
    if (month === '2024-06') midway.push(...(await againstEngine(stage)));
  });
  const seconds = Math.round((Date.now() - begun) / 1000);
  const { rows } = await stage.pool.query(`select
    (select count(*)::int from matter) as matters, (select count(*)::int from matter where closed_at is not null) as closed,
    (select count(*)::int from entry) as entries, (select count(*)::int from rung) as rungs,
    (select count(*)::int from desk where step = 'report' and verdict is not null) as reports,
    (select count(*)::int from desk where step = 'report' and decided_at > due) as "lateReports",
    (select count(*)::int from desk where step like '%extension' and verdict = 'grant') as extensions,
    (select count(*)::int from calendar_change where undoes is null and at > '2023-03-01') as notices,
    (select count(*)::int from person where disabled_at is not null) as leavers,
    (select count(*)::int from desk_due where why not in ('laid', 'kept')) as moved`);
  process.stdout.write(
    `three years in ${seconds} s: ${JSON.stringify(rows[0])}, ${years.journal.logged.length} requests\n`,
  );
  const perTask = await stage.pool.query<{
    id: string;
    months: number;
  }>(`select matter_id as id, count(distinct about)::int as months
    from desk where step = 'report' and about like '____-__' and verdict is not null group by 1`);
  expect(perTask.rows.filter(({ months }) => months >= 36)).toHaveLength(17);
  expect(rows[0]).toMatchObject({ notices: 4, leavers: 5 });
  expect(rows[0].extensions).toBeGreaterThanOrEqual(20);
  expect(seconds).toBeLessThan(600);
  expect(midway).toEqual([]);
  expect(await oracle(stage, years.journal, years.known)).toEqual([]);
}, 900_000);
