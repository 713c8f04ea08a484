import { type Desk } from '../desk/desk.ts';
import { nextRungAt } from '../ladder/ladder.ts';
import { type Matter } from '../matter/matter.ts';
import { at as momentOf, dayOf, type Day, type Instant } from '../time/day.ts';
import { dueMoment, type DueExplanation, parseTerm } from '../time/due.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';
import { type Moment } from './moment.ts';

/** Near begins 3 working days before the due day; 1 where the limit is 5 working days or less (domain D3). */
export function nearOf(counted: Pick<DueExplanation, 'term' | 'due'>, setOn: Day, calendar: WorkingCalendar): Instant {
  const term = parseTerm(counted.term);
  const short = term ? term.unit === 'wd' && term.n <= 5 : calendar.workingDaysBetween(setOn, counted.due) <= 5;
  return momentOf(calendar.addWorkingDays(counted.due, short ? -1 : -3), '09:00');
}

/** Offices close at 17:30; an applicant acts online until the day ends (民法典 Art 203, domain E3.4). */
export const hoursOf = (desk: Desk): 'office' | 'online' => (desk.seat === 'enterprise-agent' ? 'online' : 'office');

export function setDue(matter: Matter, desk: Desk, counted: DueExplanation, at: Moment): void {
  desk.due = dueMoment(counted.due, hoursOf(desk));
  desk.near = nearOf(counted, dayOf(at.now), at.calendar);
  desk.provisional = counted.provisional;
  arm(matter, desk, at.now, at);
}

/** Finds the next rung after a moment; none while the matter is suspended. */
export function arm(matter: Matter, desk: Desk, after: string, at: Moment): void {
  desk.rungAt = matter.suspendedAt === null ? nextRungAt(desk, after, at.calendar) : null;
}
