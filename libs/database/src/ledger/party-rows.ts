import { partiesOf } from '@duban/domain/act/may-see';
import { type Matter } from '@duban/domain/matter/matter';
import { type Row } from './columns.ts';
import { listColumnsOf } from './list-columns.ts';
import { searchKeysOf } from './search-keys.ts';

export type Part = 'lead' | 'support' | 'side';

/** What a unit is to a matter; `side`: it had a desk or a copy, or its part was given to another. */
const partOf = (matter: Matter, unit: string): Part =>
  matter.leads.includes(unit) ? 'lead' : matter.supports.includes(unit) ? 'support' : 'side';

/** A matter's lines in the books of its units (台账), by what an act seldom changes. */
function bookRows(matter: Matter): Row[] {
  const { no_key, due_key, ended } = listColumnsOf(matter);
  return partiesOf(matter).map((unit) => ({
    unit,
    matter_id: matter.id,
    kind: matter.kind,
    part: partOf(matter, unit),
    no_key,
    due_key,
    opened_at: matter.openedAt,
    ended: matter.outcome === 'done' ? ended : null,
  }));
}

/** The lines of what is open there, by what changes with its desks; none when it is closed. */
function openRows(matter: Matter): Row[] {
  if (matter.closedAt !== null) return [];
  const { open_due, open_near, provisional, step, besides, asides, signing } = listColumnsOf(matter);
  return partiesOf(matter).map((unit) => ({
    unit,
    matter_id: matter.id,
    kind: matter.kind,
    part: partOf(matter, unit),
    open_due,
    open_near,
    provisional,
    step,
    besides,
    asides,
    signing,
    stopped: matter.suspendedAt !== null,
  }));
}

const searchRow = (matter: Matter): Row => ({
  matter_id: matter.id,
  opened_at: matter.openedAt,
  keys: searchKeysOf(matter),
});

type Pair = readonly [after: Matter, before: Matter | null];

/** Rows of the one matter that the other has not, or not so. */
function rowsBeyond(
  one: Matter,
  other: Matter | null,
  rows: (matter: Matter) => Row[],
  key: (row: Row) => unknown,
): Row[] {
  const known = new Set(other ? rows(other).map((row) => JSON.stringify(key(row))) : []);
  return rows(one).filter((row) => !known.has(JSON.stringify(key(row))));
}

const changed = (pairs: readonly Pair[], rows: (matter: Matter) => Row[]): Row[] =>
  pairs.flatMap(([after, before]) => rowsBeyond(after, before, rows, (row) => row));

const gone = (pairs: readonly Pair[], rows: (matter: Matter) => Row[]): Row[] =>
  pairs.flatMap(([after, before]) => (before ? rowsBeyond(before, after, rows, ({ unit }) => unit) : []));

/** What acts change of that by which lists are found: lines of the books and those to strike, of all and of what is open; search keys. */
export const listSets = (pairs: readonly Pair[]): Row[][] => [
  changed(pairs, bookRows),
  gone(pairs, bookRows),
  changed(pairs, openRows),
  gone(pairs, openRows),
  changed(pairs, (matter) => [searchRow(matter)]),
];
