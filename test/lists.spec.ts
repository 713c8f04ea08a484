import { Pool } from 'pg';
import { pool as services } from '@duban/database/pool';
import { BoardStore } from '@duban/database/board/board.store';
import { type ListPlace } from '@duban/database/matter/list-wish';
import { InboxStore } from '@duban/database/matter/inbox.store';
import { MatterListStore } from '@duban/database/matter/matter-list.store';
import { CROWD_NOW, fill } from './bench/lists/crowd.ts';
import { ACTORS, type ListAsked, listsAsked } from './bench/lists/lists-asked.ts';
import { askedBy, shapeOf } from './bench/lists/plan-shape.ts';
import { expectedIds } from './lists.sample.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

const MATTERS = 20_000;
/** Pages of 8 KiB for a page of 50 lines: a book's lines cost some more, what is passed over is counted to a thousand. */
const MOST = { straight: 60, 'by book': 330, 'passing over': 5_500 };

let database: TestDatabase;
let pool: Pool;
let plan: string;

beforeAll(async () => {
  database = await freshDatabase('lists');
  const owner = new Pool({ connectionString: database.superUrl, max: 2 });
  await fill(owner, { matters: MATTERS, seed: 7, openIn: 5 });
  await owner.end();
  pool = services(database.appUrl, 4);
  plan =
    (await pool.query<{ id: string }>('select plan_id as id from matter where closed_at is null limit 1')).rows[0]
      ?.id ?? '';
}, 120_000);

afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const SOME_PLAN = '00000000-0000-4000-8000-000000000000';
const cases = listsAsked(SOME_PLAN).map((one) => [one.name.replace(SOME_PLAN, '…'), one] as const);
const real = ({ wish, ...asked }: ListAsked): ListAsked => ({
  ...asked,
  wish: wish.plan === undefined ? wish : { ...wish, plan },
});

async function paged({ actor, wish }: ListAsked, onPage?: (place: ListPlace) => Promise<void>): Promise<string[]> {
  const lists = new MatterListStore(pool);
  const ids: string[] = [];
  for (let after: ListPlace | undefined, page = 0; ; page++) {
    const { matters, next } = await lists.page(actor, CROWD_NOW, after ? { ...wish, after } : wish);
    ids.push(...matters.map(({ id }) => id));
    if (!next) return ids;
    if (page > 2_000) throw new Error('a list that has no end');
    await onPage?.(next);
    after = next;
  }
}

describe.each(cases)('%s', (_, template) => {
  it('gives each matter of it once, in its order, page by page', async () => {
    const asked = real(template);
    const limited = { ...asked, wish: { ...asked.wish, limit: 200 } };
    expect(await paged(limited)).toEqual(await expectedIds(pool, asked, CROWD_NOW));
  });

  it('is read along indexes, a bounded piece at a time', async () => {
    const asked = real(template);
    const lists = (on: Pool) => new MatterListStore(on);
    const first = await lists(pool).page(asked.actor, CROWD_NOW, asked.wish);
    const pages = [asked.wish, ...(first.next ? [{ ...asked.wish, after: first.next }] : [])];
    const statements = (
      await Promise.all(pages.map((wish) => askedBy(pool, (on) => lists(on).page(asked.actor, CROWD_NOW, wish))))
    ).flat();
    statements.push(...(await askedBy(pool, (on) => lists(on).count(asked.actor, CROWD_NOW, asked.wish))));
    for (const statement of statements) expect(statement.text).not.toMatch(/offset/i);
    for (const statement of statements.slice(0, pages.length)) {
      const { passes, buffers } = await shapeOf(pool, statement);
      expect(passes).toEqual([]);
      expect(buffers).toBeLessThanOrEqual(MOST[asked.way]);
    }
  });
});

it('a page of the inbox is read from one index and its desks', async () => {
  for (const actor of [ACTORS.big, ACTORS.small, ACTORS.leader]) {
    const inbox = (on: Pool) => new InboxStore(on);
    const found = await inbox(pool).page(actor, 51, undefined);
    const last = found[49];
    const after = last && { due: last.desk.due, matter: last.matter.id, desk: last.desk.no };
    for (const place of [undefined, after]) {
      const [statement] = await askedBy(pool, (on) => inbox(on).page(actor, 51, place));
      const shape = await shapeOf(pool, statement ?? { text: '' });
      expect(shape.passes).toEqual([]);
      expect(shape.buffers).toBeLessThanOrEqual(60);
    }
  }
});

it('counts to a thousand and says that there are more', async () => {
  const lists = new MatterListStore(pool);
  const wish = { sort: 'no', descending: false, limit: 50 } as const;
  expect(await lists.count(ACTORS.office, CROWD_NOW, wish)).toEqual({ count: 1_000, more: true });
  const stopped = { ...wish, sort: 'next', lamp: 'stopped' } as const;
  const { rows } = await pool.query<{ n: number }>(
    'select count(*)::int as n from matter where suspended_at is not null and closed_at is null',
  );
  expect(await lists.count(ACTORS.office, CROWD_NOW, stopped)).toEqual({ count: rows[0]?.n, more: false });
});

it('the board counts what the desks say', async () => {
  const { rows } = await pool.query(
    `with lit as (
      select m.id, m.closed_at, m.due, m.suspended_at, min(d.due) as due_first, min(d.near) as near_first,
        count(*) filter (where d.step = 'sign')::int as signing
      from matter m left join desk d on d.matter_id = m.id and d.verdict is null and d.voided_at is null group by m.id)
    select count(*) filter (where closed_at is null)::int as open,
      count(*) filter (where closed_at is null and suspended_at is null and due_first < $1)::int as overdue,
      count(*) filter (where closed_at is null and suspended_at is null and due_first >= $1 and near_first <= $1)::int as near,
      sum(signing)::int as "waitingToSign", count(*) filter (where closed_at is not null)::int as closed,
      count(*) filter (where closed_at <= due)::int as "closedOnTime"
    from lit`,
    [CROWD_NOW],
  );
  const { waitingForMe: _, ...counts } = await new BoardStore(pool).counts(ACTORS.office, CROWD_NOW, undefined);
  expect(counts).toEqual(rows[0]);
});

it('a list that is paged while its matters change leaves none out that did not, and repeats none of those', async () => {
  const asked = cases.find(([name]) => name === 'office no')?.[1] as ListAsked;
  const moving = (await pool.query<{ id: string }>('select id from matter order by id limit 500')).rows.map(
    ({ id }) => id,
  );
  let turn = 0;
  const ids = await paged({ ...asked, wish: { ...asked.wish, limit: 200 } }, async () => {
    turn += 1;
    await pool.query(
      `update matter set no_key = lpad((hashtext(id::text || $2) & 99999999)::text, 9, '0') where id = any($1)`,
      [moving, String(turn)],
    );
  });
  const still = ids.filter((id) => !moving.includes(id));
  expect(still).toHaveLength(MATTERS - moving.length);
  expect(new Set(still).size).toBe(still.length);
});
