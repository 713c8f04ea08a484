import { type Pool, type PoolClient } from 'pg';
import { maySee, reachOf } from '@duban/domain/act/may-see';
import { countedIn, type NumberId } from '@duban/domain/board/numbers';
import { isOpen } from '@duban/domain/desk/desk';
import { lampOf, type Lamp } from '@duban/domain/desk/lamp';
import { lampOfMatter } from '@duban/domain/matter/lamp-of-matter';
import { cardOf, letterOf, type Matter } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { type BoardCounts, type BoardMatter } from '../board/board.store.ts';
import { NEWEST_SOURCE_FIRST, TASK_SOURCES } from '../board/board.sql.ts';
import { numberKey } from '../ledger/number-key.ts';
import { AsOfStore } from './as-of.store.ts';

/** The board of a past moment: the live board's shape and definitions, over the matters as they stood then. */
export interface PastBoard {
  counts: BoardCounts;
  matters: BoardMatter[];
}

/** Whose board, when, of which plan, with how many rows of the matrix. */
export interface PastBoardWish {
  actor: Actor;
  moment: Instant;
  plan: string | undefined;
  limit: number;
}

const SOURCES = `select id from ${TASK_SOURCES} ${NEWEST_SOURCE_FIRST}`;

/** Which figure of the board counts under which name. */
const COUNTERS = {
  open: 'open',
  overdue: 'overdue',
  near: 'near',
  waitingToSign: 'waiting-to-sign',
  waitingForMe: 'waiting-for-me',
  closed: 'closed',
  closedOnTime: 'closed-on-time',
} as const satisfies Record<keyof BoardCounts, NumberId>;

/** 驾驶舱 of a past moment, added up from the entries: the same numbers whenever it is asked. */
export class BoardAsOfStore {
  private readonly past: AsOfStore;

  constructor(private readonly pool: Pool | PoolClient) {
    this.past = new AsOfStore(pool);
  }

  async board({ actor, moment, plan, limit }: PastBoardWish): Promise<PastBoard> {
    const counts = Object.fromEntries(Object.keys(COUNTERS).map((name) => [name, 0])) as unknown as BoardCounts;
    const matters: BoardMatter[] = [];
    for await (const matter of this.past.all(plan, moment, reachOf(actor))) {
      if (!maySee(actor, matter)) continue;
      for (const name of COUNTER_NAMES) counts[name] += hits(COUNTERS[name], matter, { actor, moment });
      matters.push(rowOf(matter, moment));
    }
    const sources = await this.pool.query<{ id: string }>(SOURCES);
    return { counts, matters: inOrder(matters, sources.rows).slice(0, limit) };
  }
}

const COUNTER_NAMES = Object.keys(COUNTERS) as (keyof BoardCounts)[];

const hits = (id: NumberId, matter: Matter, { actor, moment }: Pick<PastBoardWish, 'actor' | 'moment'>): number =>
  countedIn(id, matter, { now: moment, me: actor }).filter(({ hit }) => hit).length;

const rowOf = (matter: Matter, now: Instant): BoardMatter => ({
  matter: matter.id,
  no: matter.no,
  title: matter.title,
  planId: matter.planId,
  leads: matter.leads,
  supports: matter.supports,
  lamp: lampOfMatter(matter, now),
  card: cardOf(matter),
  letter: letterOf(matter),
  parties: partiesOf(matter, now),
});

const WORST_FIRST: readonly Lamp[] = ['overdue', 'near', 'provisional', 'on-time'];

/** The worst lamp of the open desks of each unit that has any; all of them stand still while the matter is suspended. */
function partiesOf(matter: Matter, now: Instant): Record<string, Lamp> {
  const parties: Record<string, Lamp> = {};
  for (const desk of matter.desks.filter(isOpen)) {
    const [lamp, before] = [lampOf(desk, now, matter.suspendedAt !== null), parties[desk.party]];
    if (before === undefined || WORST_FIRST.indexOf(lamp) < WORST_FIRST.indexOf(before)) parties[desk.party] = lamp;
  }
  return parties;
}

/** The newest plan first, its tasks by their numbers, then its safeguards, as the live matrix sorts them. */
function inOrder(matters: BoardMatter[], sources: readonly { id: string }[]): BoardMatter[] {
  const place = new Map(sources.map(({ id }, index) => [id, index]));
  const ofPlan = ({ planId }: BoardMatter): number => place.get(planId) ?? sources.length;
  const later = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return matters.sort(
    (one, other) =>
      ofPlan(one) - ofPlan(other) || later(one.planId, other.planId) || later(numberKey(one.no), numberKey(other.no)),
  );
}
