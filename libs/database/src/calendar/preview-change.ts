import { type Pool, type PoolClient } from 'pg';
import { titleOf } from '@duban/domain/act/step-rule';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Kind } from '@duban/domain/matter/matter';
import { type ChangedDay, movedBy } from '@duban/domain/time/calendar-difference';
import { type Day } from '@duban/domain/time/day';
import { type CalendarYear, workingCalendar } from '@duban/domain/time/working-calendar';
import { type Actor } from '@duban/domain/unit/actor';
import { reachIn } from '../matter/reach.ts';
import { inTransaction } from '../transaction.ts';
import { type Consequences, consequencesOf, type DueMove } from './consequences.ts';
import { becameOf, type LoadedYear, readYears, withYears } from './year-writing.ts';

/** A due day that moves, as people read it. */
export interface MoveLine {
  matter: { id: string; no: string; title: string };
  desk: number;
  step: string;
  title: string;
  party: string;
  was: Day;
  becomes: Day;
  /** The days that are worked or off otherwise than before. */
  because: ChangedDay[];
}

/** 试算: what loading a notice would do. Nothing is kept. */
export interface CalendarPreview {
  year: number;
  became: LoadedYear['became'];
  days: ChangedDay[];
  moves: number;
  matters: number;
  provisional: { before: number; after: number };
  /** The soonest of those that the reader may see. */
  lines: MoveLine[];
}

/** Longest list of moves; `moves` counts them all. */
export const MOST_LINES = 2_000;

const PROVISIONAL = {
  name: 'calendar-provisional',
  text: 'select count(*)::integer as dues from desk where provisional and verdict is null and voided_at is null',
};
const MATTERS = 'select m.id, m.kind, m.no, m.title from matter m where m.id = any($1::uuid[]) and ';

/** Open desks whose due moment rests on a year without a notice. */
export async function provisionalDues(client: Pool | PoolClient): Promise<number> {
  return (await client.query<{ dues: number }>(PROVISIONAL)).rows[0]?.dues ?? 0;
}

/** @param reader whose sight the lines are limited to; `all` at the command line of the stack itself. */
export function previewChange(pool: Pool, notice: CalendarYear, reader: Actor | 'all'): Promise<CalendarPreview> {
  return inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read read only');
    const years = await readYears(client);
    const { became } = await becameOf(client, notice);
    const loaded = became === 'new' || became === 'changed';
    const then = loaded ? withYears(years, [{ year: notice.year, notice }]) : years;
    const calendars = [workingCalendar('before', years), workingCalendar('after', then)] as const;
    const found = await consequencesOf(client, ...calendars, [notice.year]);
    const before = await provisionalDues(client);
    return {
      year: notice.year,
      became,
      days: found.difference?.days ?? [],
      moves: found.moves.length,
      matters: new Set(found.moves.map(({ desk }) => desk.matter)).size,
      provisional: { before, after: before - found.firmer },
      lines: await linesOf(client, found, reader),
    };
  });
}

const soonest = (one: DueMove, other: DueMove): number =>
  one.becomes.localeCompare(other.becomes) ||
  one.desk.matter.localeCompare(other.desk.matter) ||
  one.desk.desk - other.desk.desk;

interface Named {
  id: string;
  kind: Kind;
  no: string;
  title: string;
}

async function linesOf(client: PoolClient, found: Consequences, reader: Actor | 'all'): Promise<MoveLine[]> {
  const reach = reader === 'all' ? { condition: 'true' } : reachIn(reader, 'm', '$2');
  if (reach.condition === 'false') return [];
  const first = found.moves.sort(soonest).slice(0, MOST_LINES);
  const ids = [...new Set(first.map(({ desk }) => desk.matter))];
  const values = [ids, ...('value' in reach && reach.value !== undefined ? [reach.value] : [])];
  const { rows } = await client.query<Named>(MATTERS + reach.condition, values);
  const named = new Map(rows.map((row) => [row.id, row]));
  return first.flatMap((move) => lineOf(move, named.get(move.desk.matter), found.difference?.days ?? []));
}

function lineOf({ desk, counted, becomes }: DueMove, matter: Named | undefined, days: ChangedDay[]): MoveLine[] {
  if (!matter) return [];
  const { kind, ...named } = matter;
  const { step, party } = desk;
  const title = titleOf(KINDS[kind].steps, step);
  const because = movedBy(days, counted, becomes);
  return [{ matter: named, desk: desk.desk, step, title, party, was: counted.due, becomes, because }];
}
