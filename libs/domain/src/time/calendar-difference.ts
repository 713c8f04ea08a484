import { addDays, type Day } from './day.ts';
import { parseTerm } from './due.ts';
import { type CountedDue } from './recount.ts';
import { type WorkingCalendar } from './working-calendar.ts';

/** A day that is off under one calendar and worked under the other. */
export interface ChangedDay {
  day: Day;
  /** What it becomes. */
  working: boolean;
  /** Of the holiday that it is off for or makes up for, as the calendar has it that says so. */
  name?: string;
}

/** Between which days two calendars differ; a year whose notice came or went differs as a whole, by being provisional. */
export interface CalendarDifference {
  days: ChangedDay[];
  first: Day;
  last: Day;
}

/** @param years those that were written; undefined when they make no difference to any due day. */
export function calendarDifference(
  was: WorkingCalendar,
  is: WorkingCalendar,
  years: readonly number[],
): CalendarDifference | undefined {
  const days = years.flatMap((year) => daysOf(year).flatMap((day) => changedDay(was, is, day) ?? []));
  const whole = years.filter((year) => was.years.includes(year) !== is.years.includes(year));
  const touched = [
    ...days.map(({ day }) => day),
    ...whole.flatMap((year) => [`${year}-01-01`, `${year}-12-31`]),
  ].sort();
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? undefined : { days, first, last };
}

/** The days for which a due day moves: of a term in working days all that lie in it, of another those it is rolled over. */
export function movedBy(days: readonly ChangedDay[], { from, term, due }: CountedDue, becomes: Day): ChangedDay[] {
  const [early, late] = due < becomes ? [due, becomes] : [becomes, due];
  const inTerm = parseTerm(term)?.unit === 'wd';
  return days.filter(({ day }) => (inTerm ? day > from : day >= early) && day <= late);
}

function changedDay(was: WorkingCalendar, is: WorkingCalendar, day: Day): ChangedDay | undefined {
  const [before, after] = [was.kind(day), is.kind(day)];
  if (before.working === after.working) return undefined;
  const name = after.name ?? before.name;
  return { day, working: after.working, ...(name === undefined ? {} : { name }) };
}

function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
}
