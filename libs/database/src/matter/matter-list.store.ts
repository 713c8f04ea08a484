import { type Pool } from 'pg';
import { type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { instantIn } from '../instants.ts';
import { Values } from '../values.ts';
import { walkOf } from './list-walk.ts';
import { type ListPlace, type ListWish } from './list-wish.ts';
import { type ListCount, type ListedPage, listedOf, type Row } from './listed-matter.ts';
import { countText, EXAMINED, MOST_COUNTED, pageText } from './matter-list.sql.ts';
import { found } from './matter-search.ts';

/** 台账: the matters an actor may see, filtered, sorted, and paged by the key of the last line. */
export class MatterListStore {
  constructor(private readonly pool: Pool) {}

  async page(actor: Actor, now: Instant, wish: ListWish): Promise<ListedPage> {
    const rows = await this.rows(actor, now, wish);
    const fitting = rows.filter((row) => row['fits'] === true);
    const matters = fitting.slice(0, wish.limit);
    const last = fitting.length > wish.limit ? matters.at(-1) : rows.find((row) => row['at'] === EXAMINED);
    return { matters: matters.map(listedOf), next: last && placeOf(last) };
  }

  async count(actor: Actor, now: Instant, wish: ListWish): Promise<ListCount> {
    if (wish.q !== undefined) return this.countFound(actor, now, wish);
    const values = new Values(now);
    const text = countText(walkOf(actor, wish, values), wish.descending, values);
    const { rows } = await this.pool.query<{ count: number; examined: number }>({ text, values: values.all });
    const { count = 0, examined = 0 } = rows[0] ?? {};
    return { count: Math.min(count, MOST_COUNTED), more: examined > MOST_COUNTED };
  }

  private async countFound(actor: Actor, now: Instant, wish: ListWish): Promise<ListCount> {
    const { matters, next } = await this.page(actor, now, { ...wish, limit: MOST_COUNTED });
    return { count: matters.length, more: next !== undefined };
  }

  private async rows(actor: Actor, now: Instant, wish: ListWish): Promise<Row[]> {
    const values = new Values(now);
    const text = pageText(walkOf(actor, wish, values), wish, values);
    const { rows } = await this.pool.query<Row>({ text, values: values.all });
    return wish.q === undefined || isWhole(rows, wish) ? rows : found(this.pool, { actor, now, wish });
  }
}

/** What is often found is found among the newest; the keys are asked for the rest. */
const isWhole = (rows: Row[], { limit }: ListWish): boolean =>
  rows.length > limit || !rows.some((row) => row['at'] === EXAMINED);

function placeOf(row: Row): ListPlace {
  const key = row['key'];
  const isText = typeof key === 'string';
  return { key: isText ? key : key instanceof Date ? instantIn(key) : null, id: String(row['id']) };
}
