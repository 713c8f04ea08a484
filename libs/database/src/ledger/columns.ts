import { partiesOf } from '@duban/domain/act/may-see';
import { nextWake } from '@duban/domain/act/sight';
import { type Desk } from '@duban/domain/desk/desk';
import { type Matter } from '@duban/domain/matter/matter';
import { KINDS } from '@duban/domain/kind/kinds';
import { instantOf } from '@duban/domain/time/day';
import { listColumnsOf } from './list-columns.ts';

/** Which field of the record stands in which column, and how it is read back: instants come as Date, or as text inside JSON. */
type Reading = 'plain' | 'instant';
type Columns<T> = Readonly<{ [K in keyof T]-?: readonly [column: string, reading: Reading] }>;

export const DESK_COLUMNS: Columns<Desk> = {
  no: ['no', 'plain'],
  chapter: ['chapter', 'plain'],
  step: ['step', 'plain'],
  round: ['round', 'plain'],
  party: ['party', 'plain'],
  seat: ['seat', 'plain'],
  about: ['about', 'plain'],
  laidAt: ['laid_at', 'instant'],
  laidVersion: ['laid_version', 'plain'],
  due: ['due', 'instant'],
  firstDue: ['first_due', 'instant'],
  near: ['near', 'instant'],
  dueVersion: ['due_version', 'plain'],
  provisional: ['provisional', 'plain'],
  ladder: ['ladder', 'plain'],
  rung: ['rung', 'plain'],
  rungAt: ['rung_at', 'instant'],
  card: ['card', 'plain'],
  letter: ['letter', 'plain'],
  extensions: ['extensions', 'plain'],
  urgedAt: ['urged_at', 'instant'],
  verdict: ['verdict', 'plain'],
  decidedAt: ['decided_at', 'instant'],
  decidedVersion: ['decided_version', 'plain'],
  decidedBy: ['decided_by', 'plain'],
  words: ['words', 'plain'],
  facts: ['facts', 'plain'],
  voidedAt: ['voided_at', 'instant'],
  assignee: ['assignee', 'plain'],
  measures: ['measures', 'plain'],
};

export const MATTER_COLUMNS: Columns<Omit<Matter, 'desks'>> = {
  id: ['id', 'plain'],
  kind: ['kind', 'plain'],
  planId: ['plan_id', 'plain'],
  no: ['no', 'plain'],
  title: ['title', 'plain'],
  leads: ['leads', 'plain'],
  supports: ['supports', 'plain'],
  edition: ['edition', 'plain'],
  chapter: ['chapter', 'plain'],
  round: ['round', 'plain'],
  route: ['route', 'plain'],
  returns: ['returns', 'plain'],
  version: ['version', 'plain'],
  openedAt: ['opened_at', 'instant'],
  due: ['due', 'instant'],
  firstDue: ['first_due', 'instant'],
  extensions: ['extensions', 'plain'],
  closedAt: ['closed_at', 'instant'],
  outcome: ['outcome', 'plain'],
  owedSince: ['owed_since', 'instant'],
  suspendedAt: ['suspended_at', 'instant'],
  pauses: ['pauses', 'plain'],
  copies: ['copies', 'plain'],
  facts: ['facts', 'plain'],
  lastDesk: ['last_desk', 'plain'],
};

/** One row as PostgreSQL gives it: instants as Date, everything else as JSON knows it. */
export type Row = Record<string, unknown>;

/** Text that stands as `domain/time` writes it is taken as it is; reading a million desks, that is most of the work. */
const AS_WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?\+08:00$/;

const instantIn = (value: unknown): unknown =>
  typeof value === 'string' && AS_WRITTEN.test(value) ? value : instantOf(millisOf(value));

const millisOf = (value: unknown): number => (value instanceof Date ? value.getTime() : Date.parse(String(value)));

type Field = readonly [field: string, column: string, reading: Reading];

/** What stands in a table of columns, and an empty object of either form to begin with. */
interface Form {
  fields: Field[];
  emptyValue: Row;
  emptyRow: Row;
}

function formOf<T>(columns: Columns<T>): Form {
  const fields = Object.entries<readonly [string, Reading]>(columns).map(([field, [column, reading]]): Field => [
    field,
    column,
    reading,
  ]);
  return {
    fields,
    emptyValue: empty(fields.map(([field]) => field)),
    emptyRow: empty(fields.map(([, column]) => column)),
  };
}

/**
 * V8 lays out an object with known keys compactly; one that is filled key by key becomes a hash table, ten times slower to
 * copy and to print. For the same reason a wide object is spread last, into one that has the added keys already.
 */
const empty = (keys: string[]): Row => JSON.parse(`{${keys.map((key) => `"${key}":null`).join(',')}}`) as Row;

const DESK = formOf(DESK_COLUMNS);
const MATTER = formOf(MATTER_COLUMNS);

function read({ fields, emptyValue }: Form, row: Row): Row {
  const value = { ...emptyValue };
  for (const [field, column, reading] of fields) {
    const stored = row[column] ?? null;
    value[field] = reading === 'instant' && stored !== null ? instantIn(stored) : stored;
  }
  return value;
}

function write({ fields, emptyRow }: Form, value: object): Row {
  const row = { ...emptyRow };
  for (const [field, column] of fields) row[column] = (value as Row)[field];
  return row;
}

export const deskOfRow = (row: Row): Desk => read(DESK, row) as unknown as Desk;
export const matterOfRow = (row: Row, desks: Desk[]): Matter => ({
  desks,
  ...(read(MATTER, row) as unknown as Omit<Matter, 'desks'>),
});

/** What the inbox shows of a desk's matter: it then reads desks only. */
export const shownOf = ({ kind, no, title, leads, suspendedAt }: Matter): Row => ({
  kind,
  no,
  title,
  leads,
  suspendedAt,
});

/** A desk's row, with the column that is derived for the inbox. */
export const rowOfDesk = (matter: Matter, desk: Desk): Row => ({
  matter_id: matter.id,
  ...write(DESK, desk),
  shown: shownOf(matter),
});

/** Fields that came after the first release stand behind the others, and only when they hold something: older hashes still hold. */
const LATER: readonly string[] = ['suspendedAt', 'pauses', 'copies', 'assignee', 'measures'];

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

function stateOf({ fields }: Form, value: object): unknown[] {
  const row = value as Row;
  const first = fields.flatMap(([field]) => (field === 'owedSince' || LATER.includes(field) ? [] : [row[field]]));
  const later = LATER.flatMap((field) => (isEmpty(row[field] ?? null) ? [] : [{ [field]: row[field] }]));
  return [...first, ...later];
}

/** A matter's own fields, in the order of the table above; what is owed to the story is no part of its state. */
export const stateOfMatter = (matter: Matter): unknown[] => stateOf(MATTER, matter);

export const stateOfDesk = (matterId: string, desk: Desk): unknown[] => [matterId, ...stateOf(DESK, desk)];

/** A matter's row, with the columns that are derived for lists and the sweep. */
export const rowOfMatter = (matter: Matter): Row => ({
  parties: partiesOf(matter),
  next_wake: nextWake(matter, KINDS[matter.kind].steps),
  ...write(MATTER, matter),
  ...listColumnsOf(matter),
});
