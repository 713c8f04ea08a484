import { type Pool, type PoolClient } from 'pg';
import { grams } from '@duban/database/ledger/search-keys';
import {
  COMMON_WORD,
  ENDINGS,
  FILL_BOOKS,
  FILL_CLOSED_DESKS,
  FILL_MATTERS,
  FILL_OPEN_BOOKS,
  FILL_OPEN_DESKS,
  FILL_PLANS,
  FILL_SEARCH,
  factsOf,
  OBJECTS,
  PLAN_SIZE,
  RARE_WORD,
  SOME_WORD,
  VERBS,
} from './crowd.sql.ts';

/** Business time of a crowd; what is overdue in it does not change with the day it is measured. */
export const CROWD_NOW = '2026-06-01T09:00:00+08:00';

export interface CrowdWish {
  matters: number;
  seed: number;
  /** One matter in so many of the newer half is open; 50: one in a hundred of all. */
  openIn?: number;
  /** Business time. */
  now?: string;
}

const TABLES = ['matter', 'desk', 'book', 'open_book', 'search'];
const FILLS = [FILL_MATTERS, FILL_OPEN_DESKS, FILL_CLOSED_DESKS, FILL_BOOKS, FILL_OPEN_BOOKS, FILL_SEARCH];
const PORTION = 50_000;
const LANES = 2;

/**
 * Fills a migrated, empty database with matters as an office has them, the same for the same seed. Whole sets at a time,
 * without indexes, which are made afterwards; unlogged, for nothing is measured here that is written.
 */
export async function fill(pool: Pool, { matters, seed, openIn = 50, now = CROWD_NOW }: CrowdWish): Promise<void> {
  const constraints = await stripped(pool);
  await gramsOfTexts(pool);
  await pool.query(FILL_PLANS, [Math.floor((matters - 1) / PLAN_SIZE), seed, now]);
  let next = 1;
  await lanes(pool, async (client) => {
    while (next <= matters) {
      const from = next;
      next += PORTION;
      await client.query(factsOf({ from, to: Math.min(matters, from + PORTION - 1), matters, seed, now, openIn }));
      for (const text of FILLS) await client.query(text);
      await client.query('drop table facts');
    }
  });
  await dressed(pool, constraints);
  for (const table of TABLES) await pool.query(`vacuum analyze ${table}`);
  await pool.query('drop table crowd_grams');
}

/** Takes indexes, keys and references away; gives what brings them back, keys first. */
async function stripped(pool: Pool): Promise<string[]> {
  const { rows: keys } = await pool.query<{ name: string; on: string; def: string; type: string }>(
    `select conname as name, conrelid::regclass::text as on, pg_get_constraintdef(oid) as def, contype as type
    from pg_constraint where contype in ('p', 'f') and (conrelid = any($1::regclass[]) or confrelid = any($1::regclass[]))
    order by contype = 'p'`,
    [TABLES],
  );
  for (const { name, on } of keys) await pool.query(`alter table ${on} drop constraint ${name}`);
  const { rows: indexes } = await pool.query<{ indexname: string; indexdef: string }>(
    'select indexname, indexdef from pg_indexes where tablename = any($1)',
    [TABLES],
  );
  for (const { indexname } of indexes) await pool.query(`drop index ${indexname}`);
  for (const table of TABLES) await pool.query(`alter table ${table} set unlogged`);
  const primary = keys.filter(({ type }) => type === 'p');
  return [
    ...primary.map(({ on, name, def }) => `alter table ${on} add constraint ${name} ${def}`),
    ...indexes.map(({ indexdef }) => indexdef),
  ];
}

async function dressed(pool: Pool, statements: string[]): Promise<void> {
  const waiting = [...statements];
  await lanes(pool, async (client) => {
    await client.query(`set maintenance_work_mem = '1GB'`);
    for (let statement = waiting.shift(); statement !== undefined; statement = waiting.shift())
      await client.query(statement);
  });
}

async function lanes(pool: Pool, errand: (client: PoolClient) => Promise<void>): Promise<void> {
  const lane = async (): Promise<void> => {
    const client = await pool.connect();
    try {
      await errand(client);
    } finally {
      client.release(true);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function gramsOfTexts(pool: Pool): Promise<void> {
  const titles = VERBS.flatMap((verb) =>
    ['', RARE_WORD, SOME_WORD].flatMap((word) =>
      OBJECTS.flatMap((object) => ENDINGS.map((ending) => verb + word + object + ending)),
    ),
  );
  const numbers = Array.from({ length: PLAN_SIZE }, (_, index) => `T${index + 1}`);
  const rows = [...titles, ...numbers].map((text) => ({ text, grams: grams(text) }));
  await pool.query('create unlogged table crowd_grams (text text primary key, grams text[] not null)');
  await pool.query('insert into crowd_grams select * from jsonb_populate_recordset(null::crowd_grams, $1)', [
    JSON.stringify(rows),
  ]);
}

export { COMMON_WORD, RARE_WORD, SOME_WORD };
