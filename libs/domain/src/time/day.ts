import { civilDate, type CivilDate, dayNumber, daysInMonth, weekdayOfNumber } from './day-number.ts';

/** A Beijing calendar day, 'YYYY-MM-DD', years 0001 to 9999. */
export type Day = string;

/** A moment, ISO 8601 with offset to the second; printed at '+08:00', with milliseconds only where there are any. */
export type Instant = string;

const DAY = /^\d{4}-\d\d-\d\d$/;
/** Our own spelling to the second, which the way of every act meets a hundred times. */
const OURS = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d+))?)?(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;
const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

const MINUTE = 60_000;
const DAY_LENGTH = 1440 * MINUTE;
/** Duban stands in one district, and China has kept UTC+8 without summer time since 1992. */
const BEIJING = 480 * MINUTE;

/** Whether the text is a day that exists: 2023-02-29 and 2023-2-1 are none. */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && civilDateOf(text) !== undefined;
}

/** @throws RangeError for a fraction of a day, and past year 9999. */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(numberOfDay(day) + days);
}

/**
 * The corresponding day of a later (or, negative, earlier) month; where the month has none, its last day
 * (民法典 Art 202): 2023-08-31 + 6 = 2024-02-29.
 *
 * @throws RangeError for a fraction of a month, and past year 9999.
 */
export function addMonths(day: Day, months: number): Day {
  const from = existing(day);
  const count = from.year * 12 + from.month - 1 + months;
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number of months: ${months}`);
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOfNumber(dayNumber({ year, month, date: Math.min(from.date, daysInMonth(year, month)) }));
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return weekdayOfNumber(numberOfDay(day));
}

/** Calendar days from a to b; negative when b is the earlier one. */
export function daysBetween(a: Day, b: Day): number {
  return numberOfDay(b) - numberOfDay(a);
}

/** The Beijing day of a moment, whatever offset it is written in and whatever TZ the process has. */
export function dayOf(instant: Instant): Day {
  if (ourDay(instant)) return instant.slice(0, 10);
  return dayOfNumber(Math.floor((millis(instant) + BEIJING) / DAY_LENGTH));
}

/** A Beijing wall-clock time of a day, 'HH:MM'; '24:00' is the end of the day, written as 00:00 of the next (Art 203). */
export function at(day: Day, time: string): Instant {
  const found = TIME.exec(time);
  if (!found) throw new RangeError(`Not a time of day: ${time}`);
  const [, hour = '24', minute = '00'] = found;
  return instantOf(numberOfDay(day) * DAY_LENGTH + (Number(hour) * 60 + Number(minute)) * MINUTE - BEIJING);
}

/** Milliseconds since 1970-01-01T00:00Z; finer fractions (PostgreSQL's microseconds) are cut off. */
export function millis(instant: Instant): number {
  const ours = ourDay(instant);
  if (ours)
    return (
      dayNumber(ours) * DAY_LENGTH +
      (two(instant, 11) * 60 + two(instant, 14)) * MINUTE +
      two(instant, 17) * 1000 -
      BEIJING
    );
  const found = INSTANT.exec(instant);
  if (!found || !isDay(found[1])) throw new RangeError(`Not an instant with offset: ${instant}`);
  const [, day, hour, minute, second = '0', fraction = '', offset = 'Z'] = found;
  const minutes = Number(hour) * 60 + Number(minute) - minutesOf(offset);
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return numberOfDay(day) * DAY_LENGTH + minutes * MINUTE + Number(second) * 1000 + ms;
}

/** The moment as Duban prints it: 1675416600000 is '2023-02-03T17:30:00+08:00'. A fraction of a millisecond is cut off. */
export function instantOf(ms: number): Instant {
  const local = Math.floor(ms) + BEIJING;
  const number = Math.floor(local / DAY_LENGTH);
  const rest = local - number * DAY_LENGTH;
  const time = [Math.floor(rest / 3_600_000), Math.floor(rest / MINUTE) % 60, Math.floor(rest / 1000) % 60];
  const fraction = rest % 1000 === 0 ? '' : `.${padded(rest % 1000, 3)}`;
  return `${dayOfNumber(number)}T${time.map((part) => padded(part, 2)).join(':')}${fraction}+08:00`;
}

/** The day's number (see {@link dayNumber}), for arithmetic over many days. @throws RangeError when it is no day. */
export function numberOfDay(day: Day): number {
  return dayNumber(existing(day));
}

/** The inverse of {@link numberOfDay}. @throws RangeError outside the years 0001 to 9999. */
export function dayOfNumber(number: number): Day {
  const { year, month, date } = civilDate(number);
  if (!Number.isSafeInteger(number) || year < 1 || year > 9999) throw new RangeError(`No day has the number ${number}`);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** The day of a moment in our own spelling, when it exists. */
const ourDay = (instant: Instant): CivilDate | undefined => (OURS.test(instant) ? dateIn(instant) : undefined);

function existing(day: Day): CivilDate {
  const found = civilDateOf(day);
  if (!found) throw new RangeError(`Not a day: ${day}`);
  return found;
}

const civilDateOf = (text: string): CivilDate | undefined => (DAY.test(text) ? dateIn(text) : undefined);

/** The date a text of the right form begins with, when it exists. */
function dateIn(text: string): CivilDate | undefined {
  const [year, month, date] = [two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8)];
  if (year < 1 || month < 1 || month > 12) return undefined;
  return date >= 1 && date <= daysInMonth(year, month) ? { year, month, date } : undefined;
}

/** Two digits as a number. */
const two = (text: string, from: number): number =>
  (text.charCodeAt(from) - ZERO) * 10 + text.charCodeAt(from + 1) - ZERO;

const ZERO = '0'.charCodeAt(0);

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', ''));
  return offset.startsWith('-') ? -minutes : minutes;
}

function padded(part: number, width: number): string {
  return String(part).padStart(width, '0');
}
