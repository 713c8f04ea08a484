import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { openMatter } from '@duban/domain/act/open-matter';
import { HOLIDAY_NOTICES } from '@duban/domain/calendar/notices';
import { KINDS } from '@duban/domain/kind/kinds';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { CalendarStore } from '@duban/database/calendar/calendar.store';
import { CalendarCarrier } from '@duban/database/calendar/carry-on';
import { Ledger } from '@duban/database/ledger/ledger';
import { freshDatabase, type TestDatabase } from './database.ts';
import { LEADER } from './people.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await freshDatabase('calendar_crossing');
  pool = new Pool({ connectionString: database.appUrl, max: 6 });
  const owner = new Pool({ connectionString: database.superUrl, max: 1 });
  await owner.query(`update clock set offset_ms =
    ceil(extract(epoch from timestamptz '2024-12-27T10:00:00+08:00' - clock_timestamp()) * 1000)`);
  await owner.end();
  await new CalendarStore(pool).load(HOLIDAY_NOTICES.filter(({ year }) => year <= 2024));
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const unsettled = async (): Promise<number> =>
  (await pool.query('select 1 from calendar_change where not settled')).rowCount ?? 0;

const due = async (matter: string) =>
  (
    await pool.query(
      `select u.why, u.due_version as version, u.explanation ->> 'due' as due from desk_due u where u.matter_id = $1
        order by u.due_version`,
      [matter],
    )
  ).rows;

/** Begins to open a matter and holds the transaction until it is let go. */
function opening(): { matter: string; begun: Promise<void>; letGo: () => Promise<unknown> } {
  const matter = randomUUID();
  let go: () => void = () => undefined;
  let began: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (began = resolve));
  const held = new Promise<void>((resolve) => (go = resolve));
  const what = {
    id: matter,
    kind: 'key-task' as const,
    planId: randomUUID(),
    no: 'T1',
    title: '交错',
    leads: ['FINANCE'],
    supports: [],
    due: null,
    facts: {},
  };
  const done = new Ledger(pool).open(
    { actor: LEADER, act: 'open', object: null },
    (at) => [openMatter(KINDS['key-task'], what, 'register', at)],
    async () => {
      began();
      await held;
    },
  );
  return { matter, begun, letGo: () => (go(), done) };
}

it('what was counted by the calendar before, while it changed, is counted anew once all that crossed has ended', async () => {
  const carrier = new CalendarCarrier(pool);
  while (await unsettled()) await carrier.settle();
  const crossing = opening();
  await crossing.begun;
  const notice = HOLIDAY_NOTICES.find(({ year }) => year === 2025) as CalendarYear;
  const { change } = await new CalendarStore(pool).load([notice]);
  expect(change).toMatchObject({ status: 'applied', matters: 0, moves: 0 });
  for (let rounds = 0; rounds < 3; rounds++) expect(await carrier.settle()).toBe(true);
  expect(await unsettled()).toBe(1);
  await crossing.letGo();
  expect(await due(crossing.matter)).toEqual([{ why: 'laid', version: 1, due: '2025-01-03' }]);
  while (await unsettled()) await carrier.settle();
  expect(await due(crossing.matter)).toEqual([
    { why: 'laid', version: 1, due: '2025-01-03' },
    { why: `calendar: ${notice.source}`, version: 2, due: '2025-01-06' },
  ]);
  expect((await new CalendarStore(pool).changes(1_000, 1))[0]).toMatchObject({ moves: 1, moved: 1 });
  expect(await carrier.settle()).toBe(false);
});

it('two at once of the same year become one after the other; the second sees what the first has written', async () => {
  const store = new CalendarStore(pool);
  const notice = HOLIDAY_NOTICES.find(({ year }) => year === 2026) as CalendarYear;
  const loaded = await Promise.all([store.load([notice]), store.load([notice])]);
  expect(loaded.map(({ years }) => years[0]?.became).sort()).toEqual(['new', 'same']);
});
