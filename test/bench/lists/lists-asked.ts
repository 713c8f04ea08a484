import { type ListWish } from '@duban/database/matter/list-wish';
import { type Actor, type Role } from '@duban/domain/unit/actor';
import { BIG_UNIT, COMMON_WORD, CROWD_UNITS, RARE_WORD, SMALL_UNIT, SOME_WORD } from './crowd.sql.ts';

/**
 * How a list finds its lines. `straight`: each in its order along an index of the matters. `by book`: along the book of a
 * unit, then each matter by its id. `passing over`: lines of an index that do not all belong to the list.
 */
export type Way = 'straight' | 'by book' | 'passing over';

export interface ListAsked {
  name: string;
  actor: Actor;
  wish: ListWish;
  way: Way;
}

const person = (unit: string, role: Role): Actor => ({ id: `${unit}.${role}`, name: role, unit, role, rank: null });

export const ACTORS = {
  office: person('GOV_OFFICE_SUP', 'supervision-office'),
  leader: person('DISTRICT_GOV', 'leader-in-charge'),
  big: person(BIG_UNIT, 'officer'),
  small: person(SMALL_UNIT, 'officer'),
};

const SORTS = ['no', 'due', 'opened', 'changed', 'next'] as const;
const OPEN_LAMPS = ['overdue', 'near', 'provisional', 'on-time', 'stopped'] as const;
const OTHER_UNIT = CROWD_UNITS[5] ?? '';

type Filters = Partial<Omit<ListWish, 'sort' | 'descending' | 'limit'>>;

const asked = (who: keyof typeof ACTORS, filters: Filters, order: string, way: Way): ListAsked => {
  const said = Object.entries(filters).map(([name, value]) => `${name}=${String(value)}`);
  return {
    name: [who, ...said, order].join(' '),
    actor: ACTORS[who],
    wish: {
      ...filters,
      sort: order.replace('-', '') as ListWish['sort'],
      descending: order.startsWith('-'),
      limit: 50,
    },
    way,
  };
};

const both = (sort: string): string[] => [sort, `-${sort}`];

const ofOffice = (plan: string): ListAsked[] => [
  ...SORTS.flatMap(both).map((order) => asked('office', {}, order, 'straight')),
  ...OPEN_LAMPS.flatMap((lamp) => both('next').map((order) => asked('office', { lamp }, order, 'straight'))),
  asked('office', { overdue: true }, 'next', 'straight'),
  asked('office', { step: 'deliver' }, 'next', 'straight'),
  ...['report', 'extension'].map((step) => asked('office', { step }, 'next', 'passing over')),
  asked('office', { step: 'deliver', lamp: 'overdue' }, 'next', 'straight'),
  asked('office', { lamp: 'closed' }, 'no', 'passing over'),
  asked('office', { lamp: 'closed-late' }, '-due', 'passing over'),
  asked('office', { plan }, 'no', 'straight'),
  asked('office', { plan, lamp: 'overdue' }, '-no', 'passing over'),
  asked('office', { unit: BIG_UNIT }, 'due', 'by book'),
  asked('office', { unit: SMALL_UNIT, role: 'lead' }, 'no', 'by book'),
  ...words('office'),
];

const ofUnit = (who: 'big' | 'small'): ListAsked[] => [
  ...['no', 'due', 'opened'].flatMap(both).map((order) => asked(who, {}, order, 'by book')),
  asked(who, { role: 'lead' }, 'no', 'by book'),
  asked(who, { role: 'support' }, '-opened', 'by book'),
  ...both('changed').map((order) => asked(who, {}, order, 'passing over')),
  ...both('next').map((order) => asked(who, {}, order, 'by book')),
  ...OPEN_LAMPS.map((lamp) => asked(who, { lamp }, 'next', 'by book')),
  ...['deliver', 'report'].map((step) => asked(who, { step }, 'next', 'by book')),
  asked(who, { lamp: 'overdue', role: 'lead' }, 'next', 'passing over'),
  asked(who, { lamp: 'closed-late' }, 'no', 'passing over'),
  asked(who, { unit: OTHER_UNIT }, 'no', 'passing over'),
  ...words(who),
];

function words(who: keyof typeof ACTORS): ListAsked[] {
  return [RARE_WORD, SOME_WORD, COMMON_WORD, '链', 'T77'].map((q) => asked(who, { q }, '-opened', 'passing over'));
}

/** Every list that the API offers, as several people ask for it; combined filters by example. */
export const listsAsked = (plan: string): ListAsked[] => [...ofOffice(plan), ...ofUnit('big'), ...ofUnit('small')];
