import { Pool } from 'pg';
import { type Actor } from '../actor.ts';
import { fill } from '../bench/lists/crowd.ts';
import { BIG_UNIT } from '../bench/lists/crowd.sql.ts';
import { Stage } from '../stage.ts';

const MATTERS = 20_000;
let stage: Stage;
let office: Actor;

beforeAll(async () => {
  stage = await Stage.open('http_lists', { workers: 0 });
  office = await stage.as('supervision-office');
  const { now } = await office.get('/api/board');
  const owner = new Pool({ connectionString: stage.database.superUrl, max: 3 });
  await fill(owner, { matters: MATTERS, seed: 11, openIn: 5, now });
  await owner.end();
}, 180_000);

afterAll(() => stage?.close());

const exported = async () => {
  const { rows } = await stage.pool.query<{ actor: string; result: string; body: string }>(
    `select actor, result, body from entry where act = 'export' order by seq`,
  );
  return rows.map(({ body, ...row }) => ({ ...row, ...(JSON.parse(body) as { asked: object; rows: number }) }));
};

it('counts a list to a thousand, on its first page', async () => {
  const first = await office.get('/api/matters');
  expect(first).toMatchObject({ count: 1000, countIsMore: true });
  const second = await office.get(`/api/matters?cursor=${first.next}`);
  expect(second).toMatchObject({ count: null, countIsMore: false });
  const officer = await stage.as('officer', BIG_UNIT);
  const late = await officer.get('/api/matters?lamp=overdue');
  expect(late.count).toBeGreaterThan(0);
  expect(late.items.every(({ lamp }: { lamp: string }) => lamp === 'overdue')).toBe(true);
});

it('names the orders that a list can have when it is asked for another', async () => {
  const { status, body } = await office.call('GET', '/api/matters?lamp=overdue&sort=no');
  expect([status, body.fields]).toEqual([400, [{ field: 'sort', problem: expect.stringContaining('next, -next') }]]);
});

it('finds words of one, two and many characters, and numbers, newest first', async () => {
  for (const q of ['链', '冷链', '国际贸易单一窗口', 'T77', 't7']) {
    const { items } = await office.get(`/api/matters?q=${encodeURIComponent(q)}`);
    expect(items).toHaveLength(50);
    for (const { title, no } of items) expect(`${title} ${no}`.toLowerCase()).toContain(q.toLowerCase());
    const opened = items.map(({ openedAt }: { openedAt: string }) => Date.parse(openedAt));
    expect(opened).toEqual([...opened].sort((one, other) => other - one));
  }
  expect((await office.get(`/api/matters?q=${encodeURIComponent('100%_琥')}`)).items).toEqual([]);
});

it('exports a whole list as CSV with its filters, and keeps who took what', async () => {
  const officer = await stage.as('officer', BIG_UNIT);
  const response = await fetch(`${stage.url}/api/matters/export?lamp=overdue&format=csv`, { headers: officer.headers });
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="matters-\d{4}-\d\d-\d\d\.csv"$/);
  const file = Buffer.from(await response.arrayBuffer());
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...rows] = file.toString().slice(1).trimEnd().split('\r\n');
  expect(head).toMatch(/^序号,事项,牵头单位/);
  const { count } = await officer.get('/api/matters?lamp=overdue');
  expect(rows).toHaveLength(count);
  await stage.until('the export is recorded', async () => (await exported()).length === 1);
  expect(await exported()).toEqual([
    { actor: officer.person.id, result: 'done', asked: expect.objectContaining({ lamp: 'overdue' }), rows: count },
  ]);
});

it('ends an export whose reader goes away, and says how far it came', async () => {
  const reading = new AbortController();
  const response = await fetch(`${stage.url}/api/matters/export`, { headers: office.headers, signal: reading.signal });
  await response.body?.getReader().read();
  reading.abort();
  await stage.until('the export is recorded', async () => (await exported()).length === 2);
  const [, broken] = await exported();
  expect(broken).toMatchObject({ result: 'broken-off', actor: office.person.id });
  expect(broken?.rows).toBeLessThan(MATTERS);
});
