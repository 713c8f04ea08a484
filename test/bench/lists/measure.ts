import { existsSync, readFileSync } from 'node:fs';
import { type Pool } from 'pg';
import { type ListPlace } from '@duban/database/matter/list-wish';
import { InboxStore } from '@duban/database/matter/inbox.store';
import { MatterListStore } from '@duban/database/matter/matter-list.store';
import { type Actor } from '@duban/domain/unit/actor';
import { CROWD_NOW } from './crowd.ts';
import { type ListAsked } from './lists-asked.ts';
import { askedBy, shapeOf } from './plan-shape.ts';

/** One list on one database: how long its pages took and what CPU the database needed for each, ms; the most pages of 8 KiB. */
export interface Measured {
  ms: number[];
  cpu: number[];
  buffers: number;
  nodes: string[];
  faults: string[];
}

/** A page of a list, wherever it begins. */
type Page = (on: Pool, after: unknown) => Promise<unknown>;

const PLACES = 24;
const TIMES = 4;
const EXPLAINED = 4;

export async function measured(pool: Pool, { actor, wish }: ListAsked): Promise<Measured> {
  const page: Page = (on, after) =>
    new MatterListStore(on).page(actor, CROWD_NOW, after ? { ...wish, after: after as ListPlace } : wish);
  return pages(pool, page, await placesIn(pool, actor, wish));
}

export async function measuredInbox(pool: Pool, actor: Actor): Promise<Measured> {
  const page: Page = (on, after) => new InboxStore(on).page(actor, 51, after as never);
  const { rows } = await pool.query(
    `select to_json(due) #>> '{}' as due, matter_id as matter, no as desk from desk
    where party = $1 and seat = $2 and verdict is null and voided_at is null order by md5(matter_id::text) limit ${PLACES}`,
    [actor.unit, actor.role],
  );
  return pages(pool, page, [undefined, ...rows]);
}

/** The first page, those behind it, and pages that begin anywhere in the list, deep ones among them. */
async function placesIn(pool: Pool, actor: Actor, wish: ListAsked['wish']): Promise<(ListPlace | undefined)[]> {
  const lists = new MatterListStore(pool);
  const places: (ListPlace | undefined)[] = [undefined];
  for (let after: ListPlace | undefined, turn = 0; turn < 4; turn++) {
    const { next } = await lists.page(actor, CROWD_NOW, after ? { ...wish, after } : wish);
    if (!next) return places;
    places.push(next);
    after = next;
  }
  const { rows } = await pool.query<{ key: string; id: string }>(anywhere(wish), [PLACES]);
  return [...places, ...rows];
}

const COLUMNS = { no: 'no_key', due: 'due_key', opened: 'opened_at', changed: 'changed_at', next: 'open_due' } as const;

function anywhere({ sort, plan }: ListAsked['wish']): string {
  const key = `to_json(${COLUMNS[sort]}) #>> '{}' as key, id`;
  if (plan !== undefined) return `select ${key} from matter where plan_id = '${plan}' limit $1`;
  if (sort === 'next') {
    return `select ${key} from (select * from matter where closed_at is null and open_due < 'infinity' limit 50000) m
      order by md5(id::text) limit $1`;
  }
  return `select ${key} from matter tablesample system_rows($1)`;
}

async function pages(pool: Pool, page: Page, places: unknown[]): Promise<Measured> {
  const [ms, cpu]: [number[], number[]] = [[], []];
  const spent = await cpuOfBackend(pool);
  for (const place of places) await page(pool, place);
  for (let time = 0; time < TIMES; time++) {
    for (const place of places) {
      const [begun, before] = [performance.now(), spent()];
      await page(pool, place);
      ms.push(performance.now() - begun);
      cpu.push(spent() - before);
    }
  }
  return { ms, cpu, ...(await shapes(pool, page, places)) };
}

/**
 * CPU that the database's process behind a pool of one connection has had, ms: what else the machine does hardly moves it.
 * Only Linux tells; elsewhere it is the wall clock.
 */
export async function cpuOfBackend(pool: Pool): Promise<() => number> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const file = `/proc/${rows[0]?.pid}/schedstat`;
  return existsSync(file) ? () => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : () => performance.now();
}

async function shapes(pool: Pool, page: Page, places: unknown[]): Promise<Omit<Measured, 'ms' | 'cpu'>> {
  const found: Omit<Measured, 'ms' | 'cpu'> = { buffers: 0, nodes: [], faults: [] };
  const step = Math.max(1, Math.floor(places.length / EXPLAINED));
  for (const place of places.filter((_, index) => index % step === 0)) {
    let buffers = 0;
    for (const statement of await askedBy(pool, (on) => page(on, place))) {
      const shape = await shapeOf(pool, statement);
      buffers += shape.buffers;
      found.nodes = [...new Set([...found.nodes, ...shape.nodes])];
      found.faults.push(...shape.passes.map((table) => `passes through ${table}`));
      if (/\boffset\b/i.test(statement.text)) found.faults.push('OFFSET');
    }
    found.buffers = Math.max(found.buffers, buffers);
  }
  return { ...found, faults: [...new Set(found.faults)] };
}
