import { reachOf } from '@duban/domain/act/may-see';
import { type Actor } from '@duban/domain/unit/actor';
import { type Instant } from '@duban/domain/time/day';
import { type Pool } from 'pg';
import { instantIn } from '../instants.ts';
import { gramsFor, monthOf, unitKey } from '../ledger/search-keys.ts';
import { Values } from '../values.ts';
import { hitsOf } from './list-walk.ts';
import { type ListWish } from './list-wish.ts';
import { type Row } from './listed-matter.ts';
import { EXAMINED, hitsText } from './matter-list.sql.ts';

const OLDEST = { name: 'matter-oldest', text: 'select min(opened_at) as at from matter' };

interface Sought {
  actor: Actor;
  now: Instant;
  wish: ListWish;
}

/**
 * 查找, by the keys of each month from the newest back, more months at a time as nothing is found: what is rare costs a few
 * looks at the index, what is not is found in the newest months already. Ends when a page is full.
 */
export async function found(pool: Pool, { actor, now, wish }: Sought): Promise<Row[]> {
  const months = monthsBack(
    wish.after?.key ?? now,
    (await pool.query<{ at: Date | null }>(OLDEST)).rows[0]?.at ?? null,
  );
  const rows: Row[] = [];
  let span = 1;
  for (let from = 0; from < months.length; from += span, span *= 2) {
    rows.push(...(await hits(pool, { actor, now, wish }, months.slice(from, from + span))));
    if (rows.length > wish.limit || rows.some((row) => row['at'] === EXAMINED)) break;
  }
  return rows;
}

async function hits(pool: Pool, { actor, now, wish }: Sought, months: string[]): Promise<Row[]> {
  const values = new Values(now);
  const rest = hitsOf(actor, wish, values);
  const text = hitsText({ months, keys: keysOf(actor, wish), rest }, wish, values);
  return (await pool.query<Row>({ text, values: values.all })).rows;
}

function keysOf(actor: Actor, { q = '', unit }: ListWish): string[] {
  const reach = reachOf(actor);
  const units = [unit, typeof reach === 'object' ? reach.unit : undefined].filter((one) => one !== undefined);
  return [...gramsFor(q), ...units.map(unitKey)];
}

/** Beijing months from an instant back to another, newest first. */
function monthsBack(from: Instant, oldest: Date | null): string[] {
  if (oldest === null) return [];
  const [last, first] = [numberOf(monthOf(from)), numberOf(monthOf(instantIn(oldest)))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => nameOf(last - back));
}

const numberOf = (month: string): number => Number(month.slice(0, 2)) * 12 + Number(month.slice(2)) - 1;
const nameOf = (number: number): string =>
  String(Math.floor(number / 12)).padStart(2, '0') + String((number % 12) + 1).padStart(2, '0');
