import { type Pool } from 'pg';
import { type Lamp } from '@duban/domain/desk/lamp';
import { type Card, type Letter } from '@duban/domain/ladder/measure';
import { type Kind } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { instantIn, optionalInstantIn } from '../instants.ts';
import { cardOf, letterOf } from './card.sql.ts';
import { isOpen, matterLamp, worstOpen } from './lamp.sql.ts';
import { conditionsOf, type ListPlace, type ListWish, SORT_KEYS } from './matter-list.sql.ts';

export interface ListedDesk {
  no: number;
  step: string;
  party: string;
  due: Instant | null;
  near: Instant | null;
  provisional: boolean;
}

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
  open: ListedDesk[];
  nextDue: Instant | null;
}

export interface ListedPage {
  matters: ListedMatter[];
  /** Where the next page begins; undefined on the last. */
  next: ListPlace | undefined;
}

type Row = Record<string, unknown>;

const OPEN_DESKS = `coalesce(jsonb_agg(jsonb_build_object('no', d.no, 'step', d.step, 'party', d.party, 'due', d.due,
  'near', d.near, 'provisional', d.provisional) order by d.no), '[]')`;

const COLUMNS = `m.id, m.kind, m.plan_id, m.no, m.title, m.leads, m.supports, m.round, m.chapter, m.version, m.opened_at,
  m.changed_at, m.due, m.first_due, m.closed_at, m.outcome, m.owed_since, m.suspended_at`;

interface Text {
  where: string;
  sort: string;
  direction: 'asc' | 'desc';
  limit: string;
}

/** The page is found first, by the matter's own columns; desks are read for its lines only. */
const listOf = ({ where, sort, direction, limit }: Text): string => `
  with page as materialized (
    select ${COLUMNS}, ${sort} as key from matter m
    where ${where} order by ${sort} ${direction}, m.id ${direction} limit ${limit})
  select m.*, ${matterLamp('m', 'o.worst')} as lamp, o.open, o.next_due, c.card, c.letter
  from page m
  cross join lateral (
    select ${worstOpen('d', '$1')} as worst, min(d.due) as next_due, ${OPEN_DESKS} as open
    from desk d where d.matter_id = m.id and ${isOpen('d')}) o
  cross join lateral (select ${cardOf('d')} as card, ${letterOf('d')} as letter from desk d where d.matter_id = m.id) c
  order by m.key ${direction}, m.id ${direction}`;

/** 台账: the matters an actor may see, filtered, sorted, and paged by the key of the last line. */
export class MatterListStore {
  constructor(private readonly pool: Pool) {}

  async page(actor: Actor, now: Instant, wish: ListWish): Promise<ListedPage> {
    const where = conditionsOf(actor, now, wish);
    const limit = where.place(wish.limit + 1);
    const text = listOf({
      where: where.text,
      sort: SORT_KEYS[wish.sort].key,
      direction: wish.descending ? 'desc' : 'asc',
      limit,
    });
    const { rows } = await this.pool.query<Row>({ text, values: where.values });
    const matters = rows.slice(0, wish.limit);
    const last = rows.length > wish.limit ? matters.at(-1) : undefined;
    return { matters: matters.map(listedOf), next: last && placeOf(last) };
  }
}

function placeOf(row: Row): ListPlace {
  const key = row['key'];
  const isText = typeof key === 'string';
  return { key: isText ? key : key instanceof Date ? instantIn(key) : null, id: String(row['id']) };
}

function listedOf(row: Row): ListedMatter {
  const open = row['open'] as ListedDesk[];
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
    open: open.map((desk) => ({ ...desk, due: optionalInstantIn(desk.due), near: optionalInstantIn(desk.near) })),
    nextDue: optionalInstantIn(row['next_due']),
  };
}
