import { type Pool } from 'pg';
import { deskId } from '@duban/domain/desk/desk';
import { type Outcome } from '@duban/database/ledger/outcome';
import { pool as servicesPool } from '@duban/database/pool';
import { BareLedger } from './bare-ledger.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { personOf } from './people.ts';

let database: TestDatabase;
let pool: Pool;
let record: BareLedger;

beforeAll(async () => {
  database = await freshDatabase('ledger');
  pool = servicesPool(database.appUrl, 60);
  record = new BareLedger(pool);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const kindOf = (outcome: Outcome): string => (typeof outcome === 'string' ? outcome : (Object.keys(outcome)[0] ?? ''));

async function atSign(): Promise<string> {
  const id = await record.open({ due: '2030-12-31' });
  await record.all(id, 'register', 'approve');
  return id;
}

async function atDeliver(): Promise<string> {
  const id = await atSign();
  await record.all(id, 'sign', 'accept');
  const pieces = ['FINANCE', 'DRC', 'ECON_INFO'].map((unit) => ({ unit, deliverable: 'x', due: '2030-06-28' }));
  await record.all(id, 'break-down', 'submit', { pieces });
  return id;
}

it('50 decide one desk at once: one wins, 49 are told who and when', async () => {
  const id = await atSign();
  const [desk] = await record.openDesks(id, 'sign');
  const people = Array.from({ length: 50 }, (_, index) => ({
    ...personOf(desk?.party ?? ''),
    id: `p${index}`,
    name: `person ${index}`,
  }));
  const outcomes = await Promise.all(
    people.map((by) => record.act(id, by, { type: 'accept', desk: deskId(id, desk?.no ?? 0) })),
  );
  const winner = people[outcomes.findIndex((outcome) => kindOf(outcome) === 'done')];
  const refusals = outcomes.flatMap((outcome) =>
    typeof outcome === 'object' && 'refusal' in outcome ? [outcome.refusal] : [],
  );
  expect(refusals).toHaveLength(49);
  for (const refusal of refusals) {
    expect(refusal).toEqual({
      code: 'desk.already-decided',
      facts: { by: winner?.name, at: expect.stringMatching(/\+08:00$/), verdict: 'accept' },
    });
  }
});

it('three supporters deliver at once, 200 times: the step always clears and the next is laid once', async () => {
  for (let time = 0; time < 200; time++) {
    const id = await atDeliver();
    const desks = await record.openDesks(id, 'deliver');
    await Promise.all(
      desks.map((desk) =>
        record.act(id, personOf(desk.party), {
          type: 'deliver',
          desk: deskId(id, desk.no),
          words: 'done',
          progress: 100,
        }),
      ),
    );
    expect((await record.matter(id)).owedSince).not.toBeNull();
    await Promise.all([record.follow(id), record.follow(id), record.follow(id)]);
    expect((await record.matter(id)).desks.filter((desk) => desk.step === 'answer')).toHaveLength(1);
    expect((await record.matter(id)).owedSince).toBeNull();
  }
}, 300_000);

it('one key and body give one effect and one answer, 50 at once; another body under the same key is refused', async () => {
  const id = await atSign();
  const [desk] = await record.openDesks(id, 'sign');
  const by = personOf(desk?.party ?? '');
  const act = { type: 'accept', desk: deskId(id, desk?.no ?? 0) };
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => record.act(id, by, act, 'key-1')));
  const answers = outcomes.map((outcome) =>
    typeof outcome === 'object'
      ? 'repeated' in outcome
        ? outcome.repeated
        : 'done' in outcome
          ? outcome.answer
          : undefined
      : undefined,
  );
  expect(new Set(answers).size).toBe(1);
  expect(outcomes.filter((outcome) => kindOf(outcome) === 'done')).toHaveLength(1);
  expect(await record.act(id, by, { ...act, words: 'other' }, 'key-1')).toBe('other-body');
  const entries = await pool.query(`select 1 from entry where chain = $1 and act = 'accept'`, [id]);
  expect(entries.rowCount).toBe(1);
});

it('an act is one commit and three statements between BEGIN and COMMIT', async () => {
  const id = await atSign();
  const [desk] = await record.openDesks(id, 'sign');
  const said: string[] = [];
  const connect = pool.connect.bind(pool);
  const spy = jest.spyOn(pool, 'connect').mockImplementation((async () => {
    const client = await connect();
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      said.push(typeof args[0] === 'string' ? args[0] : (args[0] as { name: string }).name);
      return query(...args);
    }) as typeof client.query;
    return client;
  }) as never);
  await record.act(id, personOf(desk?.party ?? ''), { type: 'accept', desk: deskId(id, desk?.no ?? 0) }, 'key-2');
  spy.mockRestore();
  expect(said).toEqual(['begin', 'lock', 'load', 'write', 'commit']);
});

it('the hands write nothing when the record has moved on since they looked', async () => {
  const id = await atDeliver();
  const before = await record.matter(id);
  const { matterHands } = await import('@duban/activities/matter.activities');
  const hands = matterHands(record.ledger);
  const stale = { version: before.version - 1, chapter: before.chapter, round: before.round };
  await hands.lay(id, 'answer', stale);
  await hands.close(id, 'done', stale);
  await hands.settled(id, stale);
  expect(await record.matter(id)).toEqual(before);
});
