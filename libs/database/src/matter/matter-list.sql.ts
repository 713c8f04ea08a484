import { type Lamp } from '@duban/domain/desk/lamp';
import { type Actor } from '@duban/domain/unit/actor';
import { type Instant } from '@duban/domain/time/day';
import { hasLamp, isOverdue, openDesk } from './lamp.sql.ts';
import { reachIn } from './reach.ts';

export type ListSort = 'no' | 'due' | 'opened' | 'changed';

/** Where a page goes on: the sort key and the id of the last line before it. */
export interface ListPlace {
  /** An instant, or the key of a number; null for «no due day», which sorts last. */
  key: string | null;
  id: string;
}

/** What a list of matters is asked for; every value was checked outside. */
export interface ListWish {
  kind?: string;
  unit?: string;
  role?: 'lead' | 'support';
  step?: string;
  lamp?: Lamp;
  overdue?: boolean;
  plan?: string;
  q?: string;
  sort: ListSort;
  descending: boolean;
  after?: ListPlace;
  limit: number;
}

/** A number that is spoken, `T9` or `S1`, sorts tasks first, by their figures. */
export const NUMBER_KEY = (matter: string): string =>
  `case when ${matter}.no like 'T%' then '0' else '1' end || lpad(regexp_replace(${matter}.no, '\\D', '', 'g'), 8, '0')`;

export const SORT_KEYS: Readonly<Record<ListSort, { key: string; type: string }>> = {
  no: { key: NUMBER_KEY('m'), type: 'text' },
  due: { key: `coalesce(m.due, 'infinity')`, type: 'timestamptz' },
  opened: { key: 'm.opened_at', type: 'timestamptz' },
  changed: { key: 'm.changed_at', type: 'timestamptz' },
};

/** Gathers conditions and their values; a value only ever stands in a placeholder. */
export class Conditions {
  readonly values: unknown[];
  readonly #conditions: string[] = [];

  constructor(...values: unknown[]) {
    this.values = values;
  }

  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds the condition, if there is a value for it. */
  when<T>(value: T | undefined, condition: (place: string, value: T) => string): this {
    if (value !== undefined) this.#conditions.push(condition(this.place(value), value));
    return this;
  }

  always(condition: string): this {
    this.#conditions.push(condition);
    return this;
  }

  get text(): string {
    return this.#conditions.join(' and ');
  }
}

const PARTIES = { lead: 'm.leads', support: 'm.supports', any: 'm.parties' } as const;

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** $1 is business time. */
export function conditionsOf(actor: Actor, now: Instant, wish: ListWish): Conditions {
  const where = new Conditions(now);
  const reach = reachIn(actor, 'm', `$${where.values.length + 1}`);
  if (reach.value !== undefined) where.place(reach.value);
  where
    .always(reach.condition)
    .when(wish.kind, (place) => `m.kind = ${place}`)
    .when(wish.unit, (place) => `${PARTIES[wish.role ?? 'any']} @> array[${place}]::text[]`)
    .when(wish.step, (place) => openDesk('m', `d.step = ${place}`))
    .when(wish.plan, (place) => `m.plan_id = ${place}::uuid`);
  if (wish.lamp !== undefined) where.always(hasLamp('m', wish.lamp, '$1'));
  if (wish.overdue !== undefined) where.always(`${wish.overdue ? '' : 'not '}${isOverdue('m', '$1')}`);
  if (wish.q !== undefined) {
    where.when(`%${escaped(wish.q)}%`, (place) => `(m.title ilike ${place} or m.no ilike ${place})`);
  }
  return after(where, wish);
}

function after(where: Conditions, { sort, descending, after: place }: ListWish): Conditions {
  if (!place) return where;
  const { key, type } = SORT_KEYS[sort];
  const [last, id] = [where.place(place.key ?? 'infinity'), where.place(place.id)];
  return where.always(`(${key}, m.id) ${descending ? '<' : '>'} (${last}::${type}, ${id}::uuid)`);
}
