import { at, dayOf, millis, type Day, type Instant } from '../time/day.ts';
import { dueDayOf } from '../time/due.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';
import { APPLICANT_LADDER } from './applicant.ladder.ts';
import { COMPLAINT_LADDER, QUIET_COMPLAINT_LADDER } from './complaint.ladder.ts';
import { LAPSE_LADDER } from './lapse.ladder.ts';
import { NO_LADDER } from './none.ladder.ts';
import { OFFICE_LADDER } from './office.ladder.ts';
import { PUBLICITY_LADDER } from './publicity.ladder.ts';
import { REPORT_LADDER } from './report.ladder.ts';
import { RESPONSIBLE_LADDER, RESPONSIBLE_SIGN_LADDER } from './responsible.ladder.ts';
import { VERTICAL_LADDER, VERTICAL_SIGN_LADDER } from './vertical.ladder.ts';
import { type Rung } from './rung.ts';

export type LadderName =
  | 'none'
  | 'applicant'
  | 'complaint'
  | 'complaint-quiet'
  | 'lapse'
  | 'publicity'
  | 'office'
  | 'report'
  | 'responsible'
  | 'responsible-sign'
  | 'vertical'
  | 'vertical-sign';

/** Every escalation ladder by its name, its rungs in the order of their moments; a desk keeps the name of the one it climbs. */
export const LADDERS: Record<LadderName, readonly Rung[]> = {
  none: NO_LADDER,
  applicant: APPLICANT_LADDER,
  complaint: COMPLAINT_LADDER,
  'complaint-quiet': QUIET_COMPLAINT_LADDER,
  lapse: LAPSE_LADDER,
  publicity: PUBLICITY_LADDER,
  report: REPORT_LADDER,
  office: OFFICE_LADDER,
  responsible: RESPONSIBLE_LADDER,
  'responsible-sign': RESPONSIBLE_SIGN_LADDER,
  vertical: VERTICAL_LADDER,
  'vertical-sign': VERTICAL_SIGN_LADDER,
};

/** What of a desk decides when its rungs fall due. */
export interface Climber {
  ladder: LadderName;
  laidAt: Instant;
  due: Instant | null;
}

/** When a rung falls due: reminders at 09:00, overdue rungs at 17:30 of their day (domain D3). */
export function rungMoment(desk: Climber, rung: Rung, calendar: WorkingCalendar): Instant | null {
  if (desk.due === null) return null;
  if (rung.half) return at(halfWay(dayOf(desk.laidAt), dueDayOf(desk.due), calendar), '09:00');
  const day = calendar.addWorkingDays(dueDayOf(desk.due), rung.workingDays);
  return at(day, rung.time ?? (rung.overdue ? '17:30' : '09:00'));
}

/** A rung of a desk's ladder with the moment at which it falls due. */
export interface TimedRung {
  rung: Rung;
  moment: Instant;
}

/** A desk's rungs in the order of their moments; those that lie before the desk opened are none. */
export function timedRungs(desk: Climber, calendar: WorkingCalendar): TimedRung[] {
  return LADDERS[desk.ladder]
    .flatMap((rung) => {
      const moment = rungMoment(desk, rung, calendar);
      return moment !== null && millis(moment) > millis(desk.laidAt) ? [{ rung, moment }] : [];
    })
    .sort((one, other) => millis(one.moment) - millis(other.moment));
}

/** When the next rung after a moment falls due: by time, so that a rung put into a ladder shifts no running desk. */
export function nextRungAt(desk: Climber, after: Instant, calendar: WorkingCalendar): Instant | null {
  const from = Math.max(millis(after), millis(desk.laidAt));
  for (const rung of LADDERS[desk.ladder]) {
    const moment = rungMoment(desk, rung, calendar);
    if (moment !== null && millis(moment) > from) return moment;
  }
  return null;
}

function halfWay(from: Day, to: Day, calendar: WorkingCalendar): Day {
  return calendar.addWorkingDays(from, Math.ceil(calendar.workingDaysBetween(from, to) / 2));
}
