import { Pool } from 'pg';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { type ListWish } from '@duban/database/matter/list-wish';
import { MatterListStore } from '@duban/database/matter/matter-list.store';
import { dataSource } from '@duban/database/data-source';
import { BoardStore } from '@duban/database/board/board.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { KEY_TASK_STEPS } from '@duban/domain/key-task/steps';
import { isOpen } from '@duban/domain/desk/desk';
import { lampOfMatter } from '@duban/domain/matter/lamp-of-matter';
import { cardOf, letterOf, type Matter } from '@duban/domain/matter/matter';
import { type Actor } from '@duban/domain/unit/actor';
import { freshDatabase, type TestDatabase } from './database.ts';
import { expectedIds } from './lists.sample.ts';
import { move, play } from './rules/random-play.sample.ts';
import { LEADER, OFFICE, person, SampleRecord } from './rules/record.sample.ts';

const LAMPS = ['closed', 'closed-late', 'stopped', 'overdue', 'near', 'provisional', 'on-time'] as const;
const MOMENTS = ['2023-02-10T09:00:00+08:00', '2023-04-03T12:00:00+08:00', '2023-12-30T00:00:00+08:00'];

let database: TestDatabase;
let pool: Pool;
let matters: Matter[];

/** Matters as random acts left them. */
function anyMatters(count: number): Matter[] {
  return fc
    .sample(fc.array(move, { minLength: 1, maxLength: 25 }), { numRuns: count, seed: 20230301 })
    .map((moves, index) => {
      const record = new SampleRecord({
        id: randomUUID(),
        no: `${index % 3 === 0 ? 'S' : 'T'}${index}`,
        due: index % 4 === 0 ? null : '2023-12-29',
      });
      play(record, moves);
      // Random acts seldom bring a task to its good end.
      const { matter } = record;
      return matter.closedAt !== null && index % 2 === 0 ? { ...matter, outcome: 'done' } : matter;
    });
}

beforeAll(async () => {
  database = await freshDatabase('list_columns');
  pool = new Pool({ connectionString: database.appUrl, max: 4 });
  matters = anyMatters(400);
  const applied = matters.map((matter) => ({ matter, dues: [], rungs: [], notices: [] }));
  await new Ledger(pool).open(
    { actor: LEADER, act: 'open', object: null },
    () => applied,
    async () => undefined,
  );
});

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const listed = async (actor: Actor, wish: Partial<ListWish>, now: string) => {
  const whole: ListWish = { sort: 'no', descending: false, limit: 1_000, ...wish };
  const { matters: found } = await new MatterListStore(pool).page(actor, now, whole);
  return { found, expected: await expectedIds(pool, { name: '', way: 'straight', actor, wish: whole }, now) };
};

it.each(MOMENTS)(
  'a matter has the lamp, the card and the letter that the domain gives it, and is listed by them, at %s',
  async (now) => {
    const byId = new Map(matters.map((matter) => [matter.id, matter]));
    for (const actor of [OFFICE, person('LEAD'), person('ONE'), person('SPARE')]) {
      for (const lamp of LAMPS) {
        const sort = lamp.startsWith('closed') ? 'no' : 'next';
        const { found, expected } = await listed(actor, { lamp, sort }, now);
        expect(found.map(({ id }) => id)).toEqual(expected);
        for (const { id, ...line } of found) {
          const matter = byId.get(id) as Matter;
          expect(line).toMatchObject({
            lamp: lampOfMatter(matter, now),
            card: cardOf(matter),
            letter: letterOf(matter),
          });
          expect(line.open.map(({ no }) => no)).toEqual(matter.desks.filter(isOpen).map(({ no }) => no));
        }
      }
    }
  },
);

it('an open step is found in the main line and beside it', async () => {
  let together = 0;
  for (const step of Object.keys(KEY_TASK_STEPS)) {
    for (const actor of [OFFICE, person('ONE')]) {
      const { found, expected } = await listed(actor, { step, sort: 'next' }, MOMENTS[1] ?? '');
      expect(found.map(({ id }) => id)).toEqual(expected);
      together += found.length;
    }
  }
  expect(together).toBeGreaterThan(200);
});

it('the board of a unit counts its open matters by their lamps', async () => {
  const now = MOMENTS[1] ?? '';
  const seen = matters.filter(
    (matter) =>
      matter.desks.some(({ party }) => party === 'ONE') ||
      matter.supports.includes('ONE') ||
      matter.copies.includes('ONE'),
  );
  const lit = (lamp: string) => seen.filter((matter) => lampOfMatter(matter, now) === lamp).length;
  const done = seen.filter(({ outcome }) => outcome === 'done');
  expect(done.length).toBeGreaterThan(0);
  const { waitingForMe: _, ...counts } = await new BoardStore(pool).counts(person('ONE'), now, undefined);
  expect(counts).toEqual({
    open: seen.filter(({ closedAt }) => closedAt === null).length,
    overdue: lit('overdue'),
    near: lit('near'),
    waitingToSign: seen.flatMap(({ desks }) => desks).filter((desk) => isOpen(desk) && desk.step === 'sign').length,
    closed: done.length,
    closedOnTime: done.filter((matter) => lampOfMatter(matter, now) === 'closed').length,
  });
});

const ALL = ['matter', 'desk', 'book', 'open_book', 'search'].map(
  (table) => `select to_jsonb(t) as row from ${table} t`,
);

async function rows(): Promise<string[][]> {
  const all: string[][] = [];
  for (const text of ALL) {
    const found = await pool.query<{ row: object }>(text);
    all.push(found.rows.map(({ row }) => JSON.stringify(plain(row))).sort());
  }
  return all;
}

/** Instants and keys in one form. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value;
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? [...value].sort() : value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([field, one]) => [field, plain(one)])
    .sort();
}

it('the migration fills in for older matters what the ledger writes for new ones', async () => {
  const written = await rows();
  const source = await dataSource(database.ownerUrl).initialize();
  try {
    await source.undoLastMigration({ transaction: 'each' });
    await source.runMigrations({ transaction: 'each' });
    await source.query('grant select on all tables in schema public to public');
  } finally {
    await source.destroy();
  }
  expect(await rows()).toEqual(written);
});
