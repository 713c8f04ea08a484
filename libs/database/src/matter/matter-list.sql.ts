import { type Values } from '../values.ts';
import { lampOf } from './lamp.sql.ts';
import { type Walk } from './list-walk.ts';
import { type ListPlace } from './list-wish.ts';

/** How many lines are looked at for one page when not each of them need fit; the next page goes on behind them. */
export const EXAMINED = 1_000;

const COLUMNS = [
  'id', 'kind', 'plan_id', 'no', 'title', 'leads', 'supports', 'round', 'chapter', 'version', 'opened_at', 'changed_at', 'due',
  'first_due', 'closed_at', 'outcome', 'owed_since', 'suspended_at', 'card', 'letter', 'open_desks',
]; // prettier-ignore

/** Asked by the rest, but not shown. */
const ASKED = ['parties', 'step', 'besides', 'asides', 'ended', 'open_due', 'open_near', 'provisional'];

const of = (line: string, columns: string[]): string => columns.map((column) => `${line}.${column}`).join(', ');

export interface PageWish {
  after?: ListPlace | undefined;
  descending: boolean;
  limit: number;
}

/** The lines of a walk in its order: whole matters, or where they stand when a book is read. */
function lines({ from, key, stretches }: Walk, { after, descending }: PageWish, most: string, values: Values): string {
  const [line, id, columns] =
    from === 'matter' ? ['m', 'id', of('m', [...COLUMNS, ...ASKED])] : ['b', 'matter_id', 'b.matter_id as id'];
  const direction = descending ? 'desc' : 'asc';
  const beyond = after
    ? ` and (${line}.${key}, ${line}.${id}) ${descending ? '<' : '>'} ${placed(after, key, values)}`
    : '';
  const each = stretches.map(
    (stretch) => `(select ${columns}, ${line}.${key} as key from ${from} ${line} where ${stretch}${beyond}
    order by ${line}.${key} ${direction}, ${line}.${id} ${direction} limit ${most})`,
  );
  if (each.length === 1) return each.join('');
  return `(select * from (${each.join(' union all ')}) s order by key ${direction}, id ${direction} limit ${most})`;
}

const placed = (after: ListPlace, key: string, values: Values): string =>
  `(${values.place(after.key ?? 'infinity')}::${key === 'no_key' ? 'text' : 'timestamptz'}, ${values.place(after.id)}::uuid)`;

/** Each line with its matter, which is fetched one by one: never a pass over all matters. */
const fetched = (walked: string): string => `${walked} w cross join lateral (
    select ${of('one', [...COLUMNS, ...ASKED])}, w.key from matter one where one.id = w.id limit 1) m`;

const whole = (walk: Walk, walked: string): string => (walk.from === 'matter' ? `${walked} m` : fetched(walked));

/** One page of a walk; of one that passes over lines also the last it looked at, so that the next goes on there. */
export function pageText(walk: Walk, wish: PageWish, values: Values): string {
  const limit = values.place(wish.limit + 1);
  if (walk.rest.length > 0) {
    return fittingOf(whole(walk, lines(walk, wish, String(EXAMINED), values)), walk.rest, {
      limit,
      descending: wish.descending,
      now: values.now,
    });
  }
  const direction = wish.descending ? 'desc' : 'asc';
  const walked = whole(walk, lines(walk, wish, limit, values));
  return `select ${of('m', COLUMNS)}, ${lampOf('m', values.now)} as lamp, m.key, true as fits, 0 as at from ${walked} order by key ${direction}, id ${direction}`;
}

function fittingOf(
  walked: string,
  rest: string[],
  { descending, limit, now }: { descending: boolean; limit: string; now: string },
): string {
  const direction = descending ? 'desc' : 'asc';
  return `select * from (
    select ${of('m', COLUMNS)}, ${lampOf('m', now)} as lamp, m.key, ${rest.join(' and ')} as fits,
      row_number() over (order by m.key ${direction}, m.id ${direction})::int as at from ${walked}) f
  where fits or at = ${EXAMINED} order by key ${direction}, id ${direction} limit ${limit}`;
}

/** What is looked for in the search keys of some months, and asked of each hit: the keys only say what is worth looking at. */
export interface Hits {
  months: string[];
  keys: string[];
  rest: string[];
}

export function hitsText({ months, keys, rest }: Hits, wish: PageWish, values: Values): string {
  const beyond = wish.after ? `where (h.opened_at, h.matter_id) < ${placed(wish.after, 'opened_at', values)}` : '';
  const hits = `(select h.matter_id as id, h.opened_at as key from unnest(${values.place(months)}::text[]) month
    cross join lateral (
      select matter_id, opened_at from search
      where keys @> array(select month || k from unnest(${values.place(keys)}::text[]) k)) h
    ${beyond} order by h.opened_at desc, h.matter_id desc limit ${EXAMINED})`;
  return fittingOf(fetched(hits), rest, { descending: true, limit: values.place(wish.limit + 1), now: values.now });
}

/** Counts no further than that; what is beyond is «more». */
export const MOST_COUNTED = 1_000;

/** How many lines there are, and of how many that were looked at. */
export function countText(walk: Walk, descending: boolean, values: Values): string {
  const most = String(MOST_COUNTED + 1);
  const walked = lines(walk, { descending, limit: 0 }, most, values);
  const from = walk.rest.length === 0 ? `${walked} w` : whole(walk, walked);
  return `select count(*) filter (where ${walk.rest.length === 0 ? 'true' : walk.rest.join(' and ')})::int as count,
    count(*)::int as examined from ${from}`;
}
