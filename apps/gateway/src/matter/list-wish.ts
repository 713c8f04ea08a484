import { type MatterQuery } from '@duban/contracts/http/matter-query';
import { type ListPlace, type ListSort, type ListWish } from '@duban/database/matter/matter-list.sql';
import { cursorOf, type CursorPart, isInstant, isUuid, orNull, readCursor } from '../refusal/cursor.ts';

const NUMBER: CursorPart = (value) => typeof value === 'string' && /^[01]\d{1,12}$/.test(value);

const KEY_OF: Record<ListSort, CursorPart> = {
  no: NUMBER,
  due: orNull(isInstant),
  opened: isInstant,
  changed: isInstant,
};

/** What a query asks the list for; absent parameters stay absent. */
export function listWish(query: MatterQuery): ListWish {
  const { cursor, overdue, sort: order = 'no', limit = 50, ...filters } = query;
  const sort = order.replace('-', '') as ListSort;
  const wish: ListWish = { ...filters, sort, descending: order.startsWith('-'), limit };
  if (overdue !== undefined) wish.overdue = overdue === 'true';
  if (cursor !== undefined) wish.after = placeIn(cursor, wish);
  return wish;
}

/** A cursor holds for one order only; with another the rows between would be lost. */
export const nextCursor = (place: ListPlace | undefined, { sort, descending }: ListWish): string | null =>
  place === undefined ? null : cursorOf([orderName(sort, descending), place.key, place.id]);

function placeIn(cursor: string, { sort, descending }: ListWish): ListPlace {
  const order = orderName(sort, descending);
  const [, key, id] = readCursor(cursor, [(value) => value === order, KEY_OF[sort], isUuid]);
  return { key: key as string | null, id: id as string };
}

const orderName = (sort: ListSort, descending: boolean): string => (descending ? `-${sort}` : sort);
