import { type Matter } from '@duban/domain/matter/matter';
import { rowOfMatter, type Row } from '../ledger/columns.ts';
import { LIST_COLUMNS } from '../ledger/list-columns.ts';

const DERIVED = ['parties', 'next_wake', ...LIST_COLUMNS];

/** The columns for lists and the sweep follow from the others: a list that was made to hide a matter is found. */
export function derivedAsRead(matter: Matter, row: Row): boolean {
  const derived: Row = rowOfMatter(matter);
  return DERIVED.every((column) => plain(derived[column]) === plain(row[column]));
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** As text that is the same for the same value, however an instant is written and the fields of an object are ordered. */
const plain = (value: unknown): string => JSON.stringify(ordered(value ?? null));

function ordered(value: unknown): unknown {
  if (typeof value === 'string') return INSTANT.test(value) ? Date.parse(value) : value;
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([field, one]) => [field, ordered(one)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
