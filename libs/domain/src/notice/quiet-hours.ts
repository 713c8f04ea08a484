import { at, dayOf, type Day, type Instant, millis } from '../time/day.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';

/** What a rule about the time of day is asked with. */
export interface Hour {
  now: Instant;
  calendar: WorkingCalendar;
}

const FROM = '20:00';
const UNTIL = '08:00';
/** What was kept back goes out together in the morning. */
const MORNING = '08:03';
const DIGEST = '09:03';
const AFTERNOON = '15:03';

const isBefore = (now: Instant, day: Day, time: string): boolean => millis(now) < millis(at(day, time));
const nextWorkingDay = ({ now, calendar }: Hour): Day => calendar.addWorkingDays(dayOf(now), 1);

/** 免打扰: from 20:00 to 08:00 and on rest days nobody is disturbed; the moment from which a message may go out. */
export function afterQuiet(hour: Hour): Instant {
  const { now, calendar } = hour;
  const today = dayOf(now);
  if (!calendar.isWorkingDay(today)) return at(nextWorkingDay(hour), MORNING);
  if (isBefore(now, today, UNTIL)) return at(today, MORNING);
  return isBefore(now, today, FROM) ? now : at(nextWorkingDay(hour), MORNING);
}

/** 汇总: 09:03 of the next working morning; 15:03 of the same day for what falls due on it and came too late for the morning. */
export function digestAt(hour: Hour, due: Day | null): Instant {
  const { now, calendar } = hour;
  const today = dayOf(now);
  if (!calendar.isWorkingDay(today)) return at(nextWorkingDay(hour), DIGEST);
  if (isBefore(now, today, DIGEST)) return at(today, DIGEST);
  return due === today && isBefore(now, today, AFTERNOON) ? at(today, AFTERNOON) : at(nextWorkingDay(hour), DIGEST);
}
