import { randomUUID } from 'node:crypto';
import { verifyChains } from '@duban/database/audit/verify';
import { HOLIDAY_NOTICES } from '@duban/domain/calendar/notices';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { type Actor } from '../actor.ts';
import { all, approve, laid, publish, seen } from '../play.ts';
import { Stage } from '../stage.ts';

const NOTICE = HOLIDAY_NOTICES.find(({ year }) => year === 2025) as CalendarYear;
/** 2025-01-06 becomes a day off, made up for on 2025-01-18. */
const AMENDED: CalendarYear = {
  ...NOTICE,
  source: '关于调整2025年样例假期的通知（样例〔2024〕1号）',
  announcedOn: '2024-11-20',
  holidays: { ...NOTICE.holidays, '2025-01-06': '样例假期' },
  makeUps: { ...NOTICE.makeUps, '2025-01-18': '样例假期' },
};

let stage: Stage;
let office: Actor;
let tasks: string[];

beforeAll(async () => {
  stage = await Stage.open('calendar');
  office = await stage.as('supervision-office');
  await stage.settled(120_000);
  const known = HOLIDAY_NOTICES.find(({ year }) => year === 2024) as CalendarYear;
  const { moves } = await office.post('/api/calendar/preview', known);
  await office.post('/api/calendar/changes', { notice: known, expected: moves });
  await stage.pass({ to: '2024-12-23T09:30:00+08:00' });
  await stage.settled(120_000);
  const plan = {
    title: '放假样例',
    due: '2025-03-31',
    tasks: ['甲', '乙', '丙'].map((title) => ({ title: `${title}事项办理`, units: ['区财政局', '区教委'] })),
  };
  const { planId, matters } = await publish(stage, plan);
  await approve(stage, planId);
  for (const matter of matters) await all(stage, matter, 'sign', { type: 'accept' });
  for (const matter of matters) await laid(stage, matter, 'break-down');
  tasks = matters;
  await stage.settled(120_000);
}, 300_000);
afterAll(() => stage.close());

const change = (notice: CalendarYear, expected: number, key = randomUUID()) =>
  office.call('POST', '/api/calendar/changes', { notice, expected }, { 'idempotency-key': key });
const undo = (id: string, key = randomUUID()) =>
  office.call('POST', `/api/calendar/changes/${id}/roll-back`, undefined, { 'idempotency-key': key });

const desk = async (matter: string) =>
  (await laid(stage, matter, 'break-down'))[0] as NonNullable<Awaited<ReturnType<typeof laid>>[0]>;

/** How often each party was told that its due day moved, by desk and due version. */
async function told(matter: string): Promise<Record<string, unknown>[]> {
  const { rows } = await stage.pool.query(
    `select o.unit, o.about, count(n.person_id)::int as people from outbox o left join notice n on n.outbox_id = o.id
      where o.matter_id = $1 and o.code = 'due.recounted' group by o.id order by o.id`,
    [matter],
  );
  return rows;
}

it('a notice in preview names every due day that would move, with the days that move it; nothing is kept', async () => {
  expect(await desk(tasks[0] ?? '')).toMatchObject({ due: '2025-01-06T17:30:00+08:00', provisional: true });
  const preview = await office.post('/api/calendar/preview', NOTICE);
  expect(preview).toMatchObject({ became: 'new', moves: preview.lines.length, provisional: { before: 3, after: 0 } });
  const own = preview.lines.filter(({ matter }: { matter: { id: string } }) => tasks.includes(matter.id));
  expect(own).toHaveLength(3);
  expect(own[0]).toMatchObject({
    step: 'break-down',
    title: '任务分解',
    party: 'FINANCE',
    was: '2025-01-06',
    becomes: '2025-01-07',
    because: [{ day: '2025-01-01', working: false, name: '元旦' }],
  });
  const uploaded = await office.upload('/api/calendar/preview', '2025.json', JSON.stringify(NOTICE));
  expect(uploaded.body).toEqual(preview);
  expect((await desk(tasks[0] ?? '')).dueVersion).toBe(1);
  expect((await office.get('/api/calendar/2025')).provisional).toBe(true);
});

it('shows an administrator the numbers and no matter, and takes nothing from others', async () => {
  const admin = await (await stage.as('system-admin')).post('/api/calendar/preview', NOTICE);
  expect([admin.moves > 0, admin.lines]).toEqual([true, []]);
  const officer = await stage.as('officer', 'FINANCE');
  const answers = await Promise.all(
    ['preview', 'changes'].map((path) =>
      officer.call('POST', `/api/calendar/${path}`, NOTICE, { 'idempotency-key': 'x' }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  const bad = await change({ ...NOTICE, makeUps: { '2025-01-06': 'x' } }, 0);
  expect([bad.status, bad.body.fields[0].field]).toEqual([400, 'notice.makeUps.2025-01-06']);
});

it('is not approved for another number of moves than was shown', async () => {
  const { moves } = await office.post('/api/calendar/preview', NOTICE);
  const answer = await change(NOTICE, moves + 1);
  expect([answer.status, answer.body.code, answer.body.facts]).toEqual([
    409,
    'calendar.preview-outdated',
    { expected: moves + 1, now: moves },
  ]);
  expect((await office.get('/api/calendar/2025')).provisional).toBe(true);
});

it('once approved all move at once, each party is told once, and every due says by which notice', async () => {
  const { moves } = await office.post('/api/calendar/preview', NOTICE);
  const key = randomUUID();
  const [first, again] = [await change(NOTICE, moves, key), await change(NOTICE, moves, key)];
  expect(first.body.change).toMatchObject({
    kind: 'load',
    status: 'applied',
    moves,
    moved: moves,
    cause: NOTICE.source,
  });
  expect(again.body).toEqual(first.body);
  await stage.settled();
  for (const task of tasks) {
    const moved = await desk(task);
    expect(moved).toMatchObject({
      due: '2025-01-07T17:30:00+08:00',
      firstDue: '2025-01-06T17:30:00+08:00',
      dueVersion: 2,
    });
    expect(moved.provisional).toBe(false);
    const why = await office.get(`/api/desks/${task}.${moved.no}/why`);
    expect(why.history.map((one: { why: string }) => one.why)).toEqual(['laid', `calendar: ${NOTICE.source}`]);
    expect(await told(task)).toEqual([{ unit: 'FINANCE', about: `due:${moved.no}:2`, people: expect.any(Number) }]);
    expect((await told(task))[0]?.['people']).toBeGreaterThan(0);
    const { rows } = await stage.pool.query(
      `select name, body::json -> 'asked' as asked from entry where chain = $1 and act = 'recount'`,
      [task],
    );
    expect(rows).toEqual([{ name: expect.any(String), asked: { words: NOTICE.source } }]);
  }
  const { rows } = await stage.pool.query(`select count(*)::int as moved from desk_due where why like 'calendar:%'`);
  expect(rows[0]?.moved).toBe(moves);
});

it('the same notice again changes nothing; one announced before it is refused', async () => {
  const before = await seen(stage, tasks[0] ?? '');
  expect((await change(NOTICE, 0)).body).toEqual({ change: null });
  const older = await change({ ...NOTICE, announcedOn: '2024-11-01', makeUps: {} }, 0);
  expect([older.status, older.body.code]).toEqual([409, 'calendar.older-notice']);
  expect((await seen(stage, tasks[0] ?? '')).version).toBe(before.version);
});

it('rungs follow the new due version: of the older one none fires', async () => {
  await stage.pass({ to: '2025-01-03T10:00:00+08:00' });
  await stage.settled();
  const rungs = async () =>
    (
      await stage.pool.query(
        `select r.rung, r.due_version as version, r.moment from rung r join desk d
      on (d.matter_id, d.no) = (r.matter_id, r.desk) where d.step = 'break-down' and r.matter_id = $1 order by r.moment`,
        [tasks[0]],
      )
    ).rows;
  const before = await rungs();
  expect(before.map(({ rung, version }) => [rung, version])).toEqual(
    [
      ['T-7', 2],
      ['T-3', 2],
    ].slice(-before.length),
  );
  expect(before.at(-1)?.moment.toISOString()).toBe('2025-01-02T01:00:00.000Z');
});

it('a make-up day changed within the year moves what rests on it, and an undone change moves it back', async () => {
  const [task] = tasks as [string];
  const preview = await office.post('/api/calendar/preview', AMENDED);
  const [line] = preview.lines.filter(({ matter }: { matter: { id: string } }) => matter.id === task);
  expect(line.because.map(({ day }: { day: string }) => day)).toContain('2025-01-06');
  const { body } = await change(AMENDED, preview.moves);
  expect(body.change).toMatchObject({ status: 'applied', cause: AMENDED.source });
  expect(await desk(task)).toMatchObject({ due: '2025-01-08T17:30:00+08:00', dueVersion: 3 });
  const first = (await office.get('/api/calendar/changes')).items[1];
  const refused = await undo(first.id);
  expect([refused.status, refused.body.code, refused.body.facts]).toEqual([
    409,
    'calendar.later-change',
    { change: body.change.id },
  ]);
  expect((await undo(body.change.id)).body.change).toMatchObject({ kind: 'roll-back', undoes: body.change.id });
  expect((await undo(body.change.id)).body.code).toBe('calendar.already-undone');
  const back = await undo(first.id);
  expect(back.body.change).toMatchObject({ status: 'applied', cause: NOTICE.source, kind: 'roll-back' });
  await stage.settled();
  for (const one of tasks) {
    const moved = await desk(one);
    expect(moved).toMatchObject({ due: '2025-01-06T17:30:00+08:00', dueVersion: 5, provisional: true });
    expect(await told(one)).toHaveLength(4);
    const why = await office.get(`/api/desks/${one}.${moved.no}/why`);
    expect(why.history.at(-1).why).toBe(`calendar-undone: ${NOTICE.source}`);
  }
  expect((await office.get('/api/calendar/2025')).provisional).toBe(true);
  expect((await undo(randomUUID())).status).toBe(404);
  const { items } = await office.get('/api/calendar/changes?limit=2');
  expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['roll-back', 'roll-back']);
  expect((await verifyChains(stage.pool)).broken).toEqual([]);
});
