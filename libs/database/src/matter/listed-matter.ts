import { type Lamp } from '@duban/domain/desk/lamp';
import { type Card, type Letter } from '@duban/domain/ladder/measure';
import { type Kind } from '@duban/domain/matter/matter';
import { type Instant, millis } from '@duban/domain/time/day';
import { instantIn, optionalInstantIn } from '../instants.ts';
import { type ListPlace } from './list-wish.ts';
import { type OpenLine } from '../ledger/list-columns.ts';

/** A matter as lists show it: raw columns, no desks but the open ones. */
export interface ListedMatter {
  id: string;
  kind: Kind;
  planId: string;
  no: string;
  title: string;
  leads: string[];
  supports: string[];
  round: number;
  chapter: number;
  version: number;
  openedAt: Instant;
  changedAt: Instant;
  due: Instant | null;
  firstDue: Instant | null;
  closedAt: Instant | null;
  outcome: string | null;
  owedSince: Instant | null;
  lamp: Lamp;
  card: Card | null;
  letter: Letter | null;
  open: OpenLine[];
  nextDue: Instant | null;
}

export interface ListedPage {
  matters: ListedMatter[];
  /** Where the next page begins; undefined on the last. A page may be short although another follows. */
  next: ListPlace | undefined;
}

/** How many a list has; of a long one only that it has more. */
export interface ListCount {
  count: number;
  more: boolean;
}

export type Row = Record<string, unknown>;

export function listedOf(row: Row): ListedMatter {
  const open = openIn(row['open_desks']);
  return {
    id: row['id'] as string,
    kind: row['kind'] as Kind,
    planId: row['plan_id'] as string,
    no: row['no'] as string,
    title: row['title'] as string,
    leads: row['leads'] as string[],
    supports: row['supports'] as string[],
    round: row['round'] as number,
    chapter: row['chapter'] as number,
    version: row['version'] as number,
    openedAt: instantIn(row['opened_at']),
    changedAt: instantIn(row['changed_at']),
    due: optionalInstantIn(row['due']),
    firstDue: optionalInstantIn(row['first_due']),
    closedAt: optionalInstantIn(row['closed_at']),
    outcome: row['outcome'] as string | null,
    owedSince: optionalInstantIn(row['owed_since']),
    lamp: row['lamp'] as Lamp,
    card: row['card'] as Card | null,
    letter: row['letter'] as Letter | null,
    open,
    nextDue: soonest(open),
  };
}

/** The open desks as the matter's row has them. */
const openIn = (column: unknown): OpenLine[] =>
  (column as OpenLine[]).map((desk) => ({
    ...desk,
    due: optionalInstantIn(desk.due),
    near: optionalInstantIn(desk.near),
  }));

function soonest(open: readonly OpenLine[]): Instant | null {
  const dues = open.flatMap(({ due }) => (due === null ? [] : [due]));
  return dues.sort((one, other) => millis(one) - millis(other))[0] ?? null;
}
