import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { CalendarStore } from '@duban/database/calendar/calendar.store';
import { verifyChains } from '@duban/database/audit/verify';
import { Ledger } from '@duban/database/ledger/ledger';
import { PersonStore } from '@duban/database/person/person.store';
import { loadFirstReference } from '@duban/database/reference/first-reference';
import { UnitStore } from '@duban/database/unit/unit.store';
import { HOLIDAY_NOTICES } from '@duban/domain/calendar/notices';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { UNITS } from '@duban/domain/unit/register';
import { freshDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await freshDatabase('reference');
  pool = new Pool({ connectionString: database.appUrl, max: 8 });
});

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const version = async (): Promise<number> => (await pool.query('select version from reference')).rows[0].version;
const entries = async (act: string): Promise<number> =>
  (await pool.query('select 1 from entry where act = $1', [act])).rowCount ?? 0;

it('a new installation knows its units and the notices of its business day; again changes nothing', async () => {
  await loadFirstReference(pool, '2023-02-01');
  expect((await new CalendarStore(pool).years()).map(({ year }) => year)).toEqual([2022, 2023]);
  expect((await new UnitStore(pool).all()).map(({ code }) => code).sort()).toEqual(
    UNITS.map(({ code }) => code).sort(),
  );
  expect(await new UnitStore(pool).aliases()).toContainEqual(
    expect.objectContaining({ alias: '长寿区商务委员会', unit: 'COMMERCE', mark: 'M' }),
  );
  expect(await version()).toBe(3);
  await loadFirstReference(pool, '2023-02-01');
  expect([await version(), await entries('load-units'), await entries('load-calendar')]).toEqual([3, 1, 1]);
  await loadFirstReference(pool, '2023-10-25');
  expect((await new CalendarStore(pool).years()).map(({ year }) => year)).toEqual([2022, 2023, 2024]);
});

it('what people have corrected stays, and rules see it at their next act', async () => {
  const units = new UnitStore(pool);
  const ledger = new Ledger(pool);
  const commerce = (await units.all()).find(({ code }) => code === 'COMMERCE');
  if (!commerce) throw new Error('no such unit');
  expect((await ledger.moment()).units.get('COMMERCE')?.name).toBe('区商务委');
  const before = await version();
  expect(await units.load([{ ...commerce, name: '区商务局', validFrom: '2023-03-01' }], [])).toEqual(['COMMERCE']);
  expect(await units.load([{ ...commerce, name: '区商务局', validFrom: '2023-03-01' }], [])).toEqual([]);
  expect(await version()).toBe(before + 1);
  await loadFirstReference(pool, '2023-10-25');
  expect((await ledger.moment()).units.get('COMMERCE')).toMatchObject({ name: '区商务局', validFrom: '2023-03-01' });
});

it('of two notices for a year the one announced later stands, whatever comes first, also at once', async () => {
  const store = new CalendarStore(pool);
  const [notice] = HOLIDAY_NOTICES.filter(({ year }) => year === 2025);
  const announced = (announcedOn: string, source: string): CalendarYear => ({
    ...(notice as CalendarYear),
    announcedOn,
    source,
  });
  expect((await store.load([announced('2024-12-01', 'later')])).years).toEqual([{ year: 2025, became: 'new' }]);
  expect((await store.load([announced('2024-11-01', 'earlier')])).years).toEqual([{ year: 2025, became: 'older' }]);
  expect((await store.load([announced('2024-12-01', 'later')])).years).toEqual([{ year: 2025, became: 'same' }]);
  expect((await store.load([announced('2024-12-01', 'corrected')])).years).toEqual([{ year: 2025, became: 'changed' }]);
  const before = await version();
  const days = Array.from({ length: 10 }, (_, index) => `2024-12-${11 + index}`);
  const loaded = await Promise.all(days.map((day) => store.load([announced(day, day)])));
  expect((await store.year(2025))?.source).toBe('2024-12-20');
  const changes = loaded.filter(({ years }) => years[0]?.became === 'changed').length;
  expect(await version()).toBe(before + changes);
});

it('the fifth wrong password in a row locks for so many minutes by the machine, and begins the count anew', async () => {
  const store = new PersonStore(pool);
  const id = randomUUID();
  const person = {
    id,
    login: 'somebody',
    name: '某人',
    unit: 'FINANCE',
    role: 'officer',
    rank: null,
    passwordHash: 'x',
  } as const;
  await store.add(person);
  await expect(store.add({ ...person, id: randomUUID() })).rejects.toThrow(/person_login/);
  await Promise.all(Array.from({ length: 4 }, () => store.recordFailure(id, 5, 15)));
  expect(await store.byLogin('somebody')).toEqual({ ...person, failures: 4, lockedUntil: null, disabledAt: null });
  await store.recordFailure(id, 5, 15);
  const locked = await store.byId(id);
  const minutes = ((locked?.lockedUntil?.getTime() ?? 0) - Date.now()) / 60_000;
  expect([locked?.failures, Math.round(minutes)]).toEqual([0, 15]);
  await store.clearFailures(id);
  expect(await store.byId(id)).toMatchObject({ failures: 0, lockedUntil: null });
  expect(await store.byLogin('nobody')).toBeUndefined();
  expect(await store.byLogin('some\0body')).toBeUndefined();
});

it('every change of the reference data stands in the system chain, which is whole', async () => {
  expect((await verifyChains(pool)).broken).toEqual([]);
});
