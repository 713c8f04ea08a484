import { randomUUID } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type Matter } from '@duban/domain/matter/matter';
import { type Refusal, refused } from '@duban/domain/refusal';
import { workingCalendar } from '@duban/domain/time/working-calendar';
import { appendEvent } from '../audit/system-log.store.ts';
import { instantIn } from '../instants.ts';
import { Ledger } from '../ledger/ledger.ts';
import { raiseReference } from '../reference/raise-reference.ts';
import { type Approver, type CalendarChange, insertChange } from './calendar-change.ts';
import { type Consequences, consequencesOf, recountingOf } from './consequences.ts';
import { recountMatters } from './recount-matters.ts';
import { readYears, stateIn, withYears, writeYear, type YearState } from './year-writing.ts';

/** Years that are to become something else, by whom, and how many due days he was shown to move. */
export interface CalendarWish {
  kind: CalendarChange['kind'];
  undoes: string | null;
  years: YearState[];
  approver: Approver;
  ip?: string;
  expected?: number;
}

/** The change, and the matters that moved with it in the same commit. */
export interface Changed {
  change: CalendarChange;
  done: Matter[];
}

/** So many matters at most move in the transaction that loads the notice; beyond, the worker carries it out in batches. */
const AT_ONCE = 500;

const RUNNING = { name: 'calendar-running', text: `select id from calendar_change where status = 'applying' limit 1` };
const NOW = { name: 'calendar-now', text: 'select business_now() as now' };
const PENDING = {
  name: 'calendar-pending',
  text: 'insert into calendar_pending (change_id, matter_id) select $1, unnest($2::uuid[])',
};

/** One change at a time: the next one waits until the moves of this one are done. */
export async function whyNotNow(client: PoolClient): Promise<Refusal | undefined> {
  const running = (await client.query<{ id: string }>(RUNNING)).rows[0];
  return running && refused('calendar.still-applying', { change: running.id });
}

/**
 * Writes years of the calendar and moves what moves with them, in a transaction that holds the lock of the reference data.
 * A refusal comes after years were written: the transaction is to be rolled back.
 */
export async function changeCalendar(pool: Pool, client: PoolClient, wish: CalendarWish): Promise<Changed | Refusal> {
  const years = await readYears(client);
  const before = wish.years.map(({ year }) => stateIn(years, year));
  for (const state of wish.years) await writeYear(client, state);
  const version = await raiseReference(client);
  const was = workingCalendar(String(version - 1), years);
  const is = workingCalendar(String(version), withYears(years, wish.years));
  const found = await consequencesOf(
    client,
    was,
    is,
    wish.years.map(({ year }) => year),
  );
  const change = await changeFrom(client, wish, { version, before }, found);
  const done = await carryOut(pool, client, change, { found, recounting: recountingOf(was, is), ...ipOf(wish) });
  const { expected = change.moves } = wish;
  if (expected !== change.moves) return refused('calendar.preview-outdated', { expected, now: change.moves });
  await record(client, change, wish);
  return { change, done };
}

const ipOf = ({ ip }: CalendarWish) => (ip === undefined ? {} : { ip });

async function changeFrom(
  client: PoolClient,
  { kind, undoes, years, approver }: CalendarWish,
  { version, before }: Pick<CalendarChange, 'version' | 'before'>,
  { matters, moves }: Consequences,
): Promise<CalendarChange> {
  const { rows } = await client.query<{ now: Date }>(NOW);
  const { id, name, unit } = approver;
  const later = matters.size > AT_ONCE;
  return {
    id: randomUUID(),
    version,
    kind,
    undoes,
    years,
    before,
    status: later ? 'applying' : 'applied',
    approvedBy: { id, name, unit },
    at: instantIn(rows[0]?.now),
    matters: matters.size,
    pending: later ? matters.size : 0,
    moves: moves.length,
    moved: later ? 0 : moves.length,
  };
}

async function carryOut(
  pool: Pool,
  client: PoolClient,
  change: CalendarChange,
  { found, ...cause }: { found: Consequences; recounting: ReturnType<typeof recountingOf>; ip?: string },
): Promise<Matter[]> {
  await insertChange(client, change);
  const ids = [...found.matters];
  if (change.status === 'applying') {
    await client.query({ ...PENDING, values: [change.id, ids] });
    return [];
  }
  // A ledger of its own: what it remembers of the reference data is not committed yet.
  const { done, moved } = await recountMatters(client, new Ledger(pool), ids, { change, ...cause });
  if (moved === change.moved) return done;
  // An act came in between the count and the lock.
  await client.query('update calendar_change set moves = $2, moved = $2 where id = $1', [change.id, moved]);
  Object.assign(change, { moves: moved, moved });
  return done;
}

async function record(client: PoolClient, change: CalendarChange, { ip }: CalendarWish): Promise<void> {
  const { id, version, kind, undoes, years, before, matters, moves } = change;
  await appendEvent(client, {
    actor: change.approvedBy,
    act: kind === 'load' ? 'load-calendar' : 'roll-back-calendar',
    object: years.map(({ year }) => year).join(','),
    body: { change: id, version, years, before, matters, moves, ...(undoes === null ? {} : { undoes }) },
    ip: ip ?? null,
    result: 'done',
  });
}
