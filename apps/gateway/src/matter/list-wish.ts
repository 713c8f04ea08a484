import { type MatterQuery } from '@duban/contracts/http/matter-query';
import { sortsOffered } from '@duban/contracts/http/matter-order';
import { type ListPlace, type ListSort, type ListWish } from '@duban/database/matter/list-wish';
import { cursorOf, type CursorPart, isInstant, isUuid, orNull, readCursor } from '../refusal/cursor.ts';
import { A_PAGE } from '../refusal/page-query.dto.ts';
import { invalid } from '../refusal/problem-error.ts';

const NUMBER: CursorPart = (value) => typeof value === 'string' && /^[01]\d{8}$/.test(value);

const KEY_OF: Record<ListSort, CursorPart> = {
  no: NUMBER,
  due: orNull(isInstant),
  opened: isInstant,
  changed: isInstant,
  next: orNull(isInstant),
};

/** What a query asks the list for; absent parameters stay absent. @throws a 400 for an order that is not offered with such filters. */
export function listWish(query: MatterQuery): ListWish {
  const { cursor, overdue, sort: order, limit = A_PAGE, ...filters } = query;
  const offered = sortsOffered(query);
  const [usual = 'no'] = offered;
  if (order !== undefined && !offered.includes(order)) {
    throw invalid([{ field: 'sort', problem: `with these filters sort is one of ${offered.join(', ')}` }]);
  }
  const wish: ListWish = { ...filters, ...orderIn(order ?? usual), limit };
  if (overdue !== undefined) wish.overdue = true;
  if (cursor !== undefined) wish.after = placeIn(cursor, wish);
  return wish;
}

const orderIn = (order: string): Pick<ListWish, 'sort' | 'descending'> => ({
  sort: order.replace('-', '') as ListSort,
  descending: order.startsWith('-'),
});
const orderName = (sort: ListSort, descending: boolean): string => (descending ? `-${sort}` : sort);

/** A cursor holds for one order only; with another the rows between would be lost. */
export const nextCursor = (place: ListPlace | undefined, wish: ListWish): string | null =>
  place === undefined ? null : cursorOf([orderOf(wish), place.key, place.id]);

function placeIn(cursor: string, wish: ListWish): ListPlace {
  const order = orderOf(wish);
  const [, key, id] = readCursor(cursor, [(value) => value === order, KEY_OF[wish.sort], isUuid]);
  return { key: key as string | null, id: id as string };
}

/** What is on time is ordered by another moment than what is late. */
const orderOf = ({ sort, descending, lamp }: ListWish): string =>
  orderName(sort, descending) + (sort === 'next' && lamp !== undefined ? ` ${lamp}` : '');
