import { type PoolClient } from 'pg';
import { type Recounting, retimed } from '@duban/domain/act/recount-matter';
import { type CalendarDifference, calendarDifference } from '@duban/domain/time/calendar-difference';
import { type Day } from '@duban/domain/time/day';
import { type CountedDue, recounter } from '@duban/domain/time/recount';
import { type WorkingCalendar } from '@duban/domain/time/working-calendar';
import { readAlike, scanDues, type ScannedDesk } from './counted-dues.ts';

/** A due day that moves. */
export interface DueMove {
  desk: ScannedDesk;
  counted: CountedDue;
  becomes: Day;
}

/** What one calendar in the place of another does to the open desks. */
export interface Consequences {
  difference: CalendarDifference | undefined;
  moves: DueMove[];
  /** Matters of which anything moves, be it a lamp only. */
  matters: Set<string>;
  /** How many more dues rest on an announced year (positive), or fewer. */
  firmer: number;
}

export const recountingOf = (was: WorkingCalendar, is: WorkingCalendar): Recounting => ({
  was,
  is,
  recount: recounter(is),
});

/** Counts every open due anew that the change may concern. */
export async function consequencesOf(
  client: PoolClient,
  was: WorkingCalendar,
  is: WorkingCalendar,
  years: readonly number[],
): Promise<Consequences> {
  const difference = calendarDifference(was, is, years);
  const found: Consequences = { difference, moves: [], matters: new Set(), firmer: 0 };
  if (!difference) return found;
  const recounting = recountingOf(was, is);
  const known = new Map<string, Effect>();
  await scanDues(client, difference.first, (desk) => {
    const effect = known.get(desk.alike) ?? effectOf(desk.alike, recounting);
    known.set(desk.alike, effect);
    add(found, desk, effect);
  });
  return found;
}

/** What the change does to all desks that are alike. */
interface Effect {
  counted: CountedDue;
  becomes: Day;
  firmer: number;
  isRetimed: boolean;
}

function effectOf(alike: string, recounting: Recounting): Effect {
  const desk = readAlike(alike);
  const { due, provisional } = recounting.recount(desk.counted);
  return {
    counted: desk.counted,
    becomes: due,
    firmer: Number(desk.provisional) - Number(provisional),
    isRetimed: retimed(desk, desk, recounting) !== undefined,
  };
}

function add(found: Consequences, desk: ScannedDesk, { counted, becomes, firmer, isRetimed }: Effect): void {
  const moves = becomes !== counted.due;
  found.firmer += firmer;
  if (moves) found.moves.push({ desk, counted, becomes });
  if (moves || isRetimed) found.matters.add(desk.matter);
}
