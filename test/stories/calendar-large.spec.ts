import { randomUUID } from 'node:crypto';
import { verifyChains } from '@duban/database/audit/verify';
import { HOLIDAY_NOTICES } from '@duban/domain/calendar/notices';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { type Actor } from '../actor.ts';
import { openMany } from '../many-matters.ts';
import { Stage } from '../stage.ts';

const NOTICE = HOLIDAY_NOTICES.find(({ year }) => year === 2025) as CalendarYear;
const MATTERS = 1_500;
const KILLS = 4;

let stage: Stage;
let office: Actor;

beforeAll(async () => {
  stage = await Stage.open('calendar_large', { workers: 0 });
  office = await stage.as('supervision-office');
  await stage.pass({ to: '2024-12-20T09:30:00+08:00' });
  await openMany(stage.pool, { count: MATTERS, title: '批量样例', from: '2024-12-20', spread: 10 });
}, 300_000);
afterAll(() => stage.close());

const changes = async () => (await office.get('/api/calendar/changes')).items;
const post = (path: string, body?: object) =>
  office.call('POST', `/api/calendar/${path}`, body, { 'idempotency-key': randomUUID() });

/** Starts workers and kills them until the change is through. */
async function carriedOut(kills: number): Promise<number> {
  let seen = 0;
  for (let killed = 0; killed < kills; killed++) {
    stage.startWorker(`worker-${killed}`);
    const before = seen;
    await stage.until('some matters are reached', async () => {
      seen = (await changes())[0].reached;
      return seen > before || (await changes())[0].status === 'applied';
    });
    await stage.kill(`worker-${killed}`);
  }
  const whileKilled = (await changes())[0].reached;
  stage.startWorker('worker-last');
  await stage.until('the change is applied', async () => (await changes())[0].status === 'applied', 120_000);
  await stage.until('what crossed with it is settled', async () => {
    const { rows } = await stage.pool.query('select 1 from calendar_change where not settled');
    return rows.length === 0;
  });
  await stage.kill('worker-last');
  return whileKilled;
}

const counts = async (sql: string): Promise<unknown> => (await stage.pool.query(sql)).rows;

it('a large change is carried out behind the answer; killed again and again, each due moves once and is told once', async () => {
  const { body: preview } = await post('preview', NOTICE);
  expect(preview.moves).toBeGreaterThan(MATTERS);
  const { body } = await post('changes', { notice: NOTICE, expected: preview.moves });
  expect(body.change).toMatchObject({ status: 'applying', reached: 0, moved: 0, moves: preview.moves });
  expect((await office.get('/api/calendar/2025')).provisional).toBe(false);
  const meanwhile = await post(`changes/${body.change.id}/roll-back`);
  expect([meanwhile.status, meanwhile.body.code]).toEqual([409, 'calendar.still-applying']);
  const whileKilled = await carriedOut(KILLS);
  expect(whileKilled).toBeLessThan(MATTERS);
  const [change] = await changes();
  expect(change).toMatchObject({ status: 'applied', moves: preview.moves, moved: preview.moves });
  expect(change.reached).toBe(change.matters);
  expect(
    await counts(`select count(*)::int as moves, count(distinct (matter_id, desk))::int as desks from desk_due
      where why like 'calendar:%'`),
  ).toEqual([{ moves: preview.moves, desks: preview.moves }]);
  expect(await counts(`select count(*)::int as told from outbox where code = 'due.recounted'`)).toEqual([
    { told: preview.moves },
  ]);
  expect(
    await counts(`select max(entries)::int as most from (select count(*) as entries from entry where act = 'recount'
      group by chain) each`),
  ).toEqual([{ most: 1 }]);
  expect((await post('preview', NOTICE)).body).toMatchObject({ became: 'same', moves: 0 });
}, 300_000);

it('taken back, every due day is where it was, and everybody was told a second time', async () => {
  const [change] = await changes();
  const { body } = await post(`changes/${change.id}/roll-back`);
  expect(body.change).toMatchObject({ status: 'applying', kind: 'roll-back', moves: change.moves });
  await carriedOut(1);
  expect(
    await counts(`select count(*)::int as desks from desk d where d.verdict is null and d.voided_at is null and d.due is
      distinct from (select u.due from desk_due u where (u.matter_id, u.desk, u.due_version) = (d.matter_id, d.no, 1))`),
  ).toEqual([{ desks: 0 }]);
  expect(await counts(`select count(*)::int as told from outbox where code = 'due.recounted'`)).toEqual([
    { told: 2 * change.moves },
  ]);
  expect((await changes()).map(({ status }: { status: string }) => status)).toEqual([
    'applied',
    'rolled-back',
    'applied',
  ]);
  expect((await verifyChains(stage.pool)).broken).toEqual([]);
}, 300_000);
