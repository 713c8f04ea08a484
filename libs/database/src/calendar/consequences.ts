import { type PoolClient } from 'pg';
import { type Recounting, retimed } from '@duban/domain/act/recount-matter';
import { type CalendarDifference, calendarDifference } from '@duban/domain/time/calendar-difference';
import { type Day } from '@duban/domain/time/day';
import { recounter } from '@duban/domain/time/recount';
import { type WorkingCalendar } from '@duban/domain/time/working-calendar';
import { type CountedDesk, scanDues } from './counted-dues.ts';

/** A due day that moves. */
export interface DueMove {
  desk: CountedDesk;
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
  await scanDues(client, difference.first, (desk) => weigh(desk, recounting, found));
  return found;
}

function weigh(desk: CountedDesk, recounting: Recounting, found: Consequences): void {
  const { due, provisional } = recounting.recount(desk.counted);
  found.firmer += Number(desk.provisional) - Number(provisional);
  if (due !== desk.counted.due) found.moves.push({ desk, becomes: due });
  else if (!retimed(desk, desk, recounting)) return;
  found.matters.add(desk.matter);
}
