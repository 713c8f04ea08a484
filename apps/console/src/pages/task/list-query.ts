import { sortsOffered } from '@duban/contracts/http/matter-order';
import { type MatterQuery, type MatterSort } from '@duban/contracts/http/matter-query';
import { type Lamp } from '@duban/domain/desk/lamp';
import { LAMP_WORDS } from '../../words/lamps.ts';

/** What of the list stands in the address; all that a filter can ask for. */
export interface ListQuery extends MatterQuery {
  lamp?: Lamp;
  step?: string;
  unit?: string;
  q?: string;
  sort?: MatterSort;
}

/** Reads the filter from the address; what is no lamp, and no order that such a list can have, is passed over. */
export function queryIn(search: URLSearchParams): ListQuery {
  const lamp = given(search, 'lamp');
  const [step, unit, q] = [given(search, 'step'), given(search, 'unit'), given(search, 'q')];
  const query: ListQuery = {
    ...(lamp !== undefined && lamp in LAMP_WORDS ? { lamp: lamp as Lamp } : {}),
    ...(step === undefined ? {} : { step }),
    ...(unit === undefined ? {} : { unit }),
    ...(q === undefined ? {} : { q }),
  };
  const sort = sortsOffered(query).find((one) => one === search.get('sort'));
  return sort ? { ...query, sort } : query;
}

const given = (search: URLSearchParams, name: string): string | undefined => search.get(name)?.trim() || undefined;

/** The address of the list with such a filter; what is empty is left out. */
export function listAddress(query: object): string {
  const entries = Object.entries(query as Record<string, string | undefined>).filter(
    (entry): entry is [string, string] => Boolean(entry[1]),
  );
  return entries.length === 0 ? '/' : `/?${new URLSearchParams(entries).toString()}`;
}
