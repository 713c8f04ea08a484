import { civilDate } from './day-number.ts';
import { addDays, addMonths, at, type Day, dayOf, dayOfNumber, type Instant, numberOfDay } from './day.ts';
import { type DayKind, type WorkingCalendar } from './working-calendar.ts';

/** A length of time to act in: working days (工作日), calendar days, months or years. */
export type Term = `${number}wd` | `${number}d` | `${number}m` | `${number}y`;

export type TermUnit = 'wd' | 'd' | 'm' | 'y';

/** Why a due day is the day it is; stored with it, so that it can be shown and, with a new notice, recomputed. */
export interface DueExplanation {
  /** The day of the event, which is not counted. */
  from: Day;
  term: string;
  rule: 'legal' | 'report' | 'fixed';
  /** Version of the calendar it was reckoned with. */
  calendar: string;
  /** A day that decided it lies in a year without an official notice. */
  provisional: boolean;
  due: Day;
  days: ExplainedDay[];
}

export interface ExplainedDay {
  day: Day;
  /** Its place in the term, from 1; null for a day that is passed over. */
  counted: number | null;
  /** 'rolled' is a rest day on which the term would have ended; the day it ends on instead keeps its own reason. */
  why: 'weekday' | 'make-up' | 'weekend' | 'holiday' | 'calendar-day' | 'rolled';
  /** Of the holiday; a rolled day of a plain weekend says 周末. */
  name?: string;
}

/** How far the days of a term are reckoned: `last` is where it ends by mere counting, `due` where it is rolled to. */
interface Reckoning {
  calendar: WorkingCalendar;
  unit: TermUnit;
  from: number;
  last: number;
  due: number;
}

const TERM = /^(\d+)(wd|d|m|y)$/;

/** '7wd' → {n: 7, unit: 'wd'}; undefined for all that is not a whole, non-negative number and a unit. */
export function parseTerm(text: string): { n: number; unit: TermUnit } | undefined {
  const found = TERM.exec(text);
  const n = Number(found?.[1]);
  return found && Number.isSafeInteger(n) ? { n, unit: found[2] as TermUnit } : undefined;
}

/**
 * The last day of a term that an event sets running. The day of the event is not counted (民法典 Art 201). A term in
 * days, months (corresponding day, else month's end, Art 202) or years that would end on a rest day ends on the next
 * working day (Art 203, rule 'legal'); internal reports fall due on the working day before it ('report'). A weekend day
 * that is worked is no rest day. A term of 0 ends on the day of the event, rolled alike.
 *
 * @throws RangeError when `term` is no term, `from` no day, or the term ends after year 9999.
 */
export function dueDay(
  calendar: WorkingCalendar,
  from: Day,
  term: Term,
  rule: 'legal' | 'report' = 'legal',
): DueExplanation {
  const parsed = parseTerm(term);
  if (!parsed) throw new RangeError(`Not a term: ${term}`);
  const last = lastDay(calendar, from, parsed);
  const due = rule === 'legal' ? calendar.rollForward(last) : calendar.rollBack(last);
  const numbers = { from: numberOfDay(from), last: numberOfDay(last), due: numberOfDay(due) };
  const reckoning = { calendar, unit: parsed.unit, ...numbers };
  return {
    from,
    term,
    rule,
    calendar: calendar.version,
    provisional: isProvisional(reckoning),
    due,
    days: explained(reckoning),
  };
}

/**
 * A date that a person or a plan has set: it stands as written, also on a rest day. It is provisional in a year without
 * a notice, since the reminders before it count working days.
 */
export function fixedDay(calendar: WorkingCalendar, day: Day): DueExplanation {
  const { provisional } = calendar.kind(day);
  return { from: day, term: 'fixed', rule: 'fixed', calendar: calendar.version, provisional, due: day, days: [] };
}

/** The moment a due day ends: offices close at 17:30, enterprises may act online until 24:00 (民法典 Art 203). */
export function dueMoment(due: Day, hours: 'office' | 'online'): Instant {
  return at(due, hours === 'office' ? '17:30' : '24:00');
}

/** The day of a due moment; one at 24:00 belongs to the day that ends there. */
export const dueDayOf = (due: Instant): Day =>
  due.slice(11, 19) === '00:00:00' ? addDays(dayOf(due), -1) : dayOf(due);

function lastDay(calendar: WorkingCalendar, from: Day, { n, unit }: { n: number; unit: TermUnit }): Day {
  if (unit === 'wd') return calendar.addWorkingDays(from, n);
  if (unit === 'd') return addDays(from, n);
  return addMonths(from, unit === 'm' ? n : 12 * n);
}

/** Every day of a term in working days decides where it ends; of other terms only those from the last day to the due. */
function isProvisional({ calendar, unit, from, last, due }: Reckoning): boolean {
  const first = unit === 'wd' ? Math.min(from + 1, last, due) : Math.min(last, due);
  const end = civilDate(Math.max(last, due)).year;
  for (let { year } = civilDate(first); year <= end; year += 1) if (!calendar.years.includes(year)) return true;
  return false;
}

function explained(reckoning: Reckoning): ExplainedDay[] {
  const { calendar, from, last, due } = reckoning;
  const first = last === due ? from + 1 : Math.min(from + 1, rolledOver(reckoning).first);
  const days: ExplainedDay[] = [];
  let counted = 0;
  for (let number = first; number <= Math.max(last, due); number += 1) {
    const day = dayOfNumber(number);
    const kind = calendar.kind(day);
    const counts = isCounted(reckoning, number, kind);
    if (counts) counted += 1;
    days.push({ day, counted: counts ? counted : null, ...reason(reckoning, number, kind) });
  }
  return days;
}

function isCounted({ unit, from, last }: Reckoning, number: number, { working }: DayKind): boolean {
  return number > from && number <= last && (unit !== 'wd' || working);
}

function reason(reckoning: Reckoning, number: number, { why, name }: DayKind): Pick<ExplainedDay, 'why' | 'name'> {
  const rolled = rolledOver(reckoning);
  if (number >= rolled.first && number <= rolled.last) return { why: 'rolled', name: name ?? '周末' };
  if (reckoning.unit !== 'wd' && number <= reckoning.last) return { why: 'calendar-day' };
  return name === undefined ? { why } : { why, name };
}

/** The rest days between where a term ends by counting and where it is due; first > last when there are none. */
function rolledOver({ last, due }: Reckoning): { first: number; last: number } {
  return last <= due ? { first: last, last: due - 1 } : { first: due + 1, last };
}
