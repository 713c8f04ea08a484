import { civilDate, weekdayOfNumber } from './day-number.ts';
import { type Day, dayOfNumber, numberOfDay } from './day.ts';

/** What a yearly holiday notice (节假日安排通知) changes about a plain Monday-to-Friday year. */
export interface CalendarYear {
  year: number;
  /** Title, and number where known, of the notice. */
  source: string;
  announcedOn: Day;
  /** Weekdays off, with the holiday's name. */
  holidays: Record<Day, string>;
  /** Weekend days worked (调休上班), with the name of the holiday they make up for. */
  makeUps: Record<Day, string>;
}

export interface DayKind {
  working: boolean;
  why: 'weekday' | 'make-up' | 'weekend' | 'holiday';
  /** Of the holiday; absent on plain weekdays and weekends. */
  name?: string;
  /** No official notice for this year yet: Monday to Friday is assumed, and dues that rest on it will be recomputed. */
  provisional: boolean;
}

/** Which days count as 工作日. All methods throw RangeError for what is no day, and past the years 0001 to 9999. */
export interface WorkingCalendar {
  readonly version: string;
  /** Years with an official notice, ascending. */
  readonly years: readonly number[];
  kind(day: Day): DayKind;
  isWorkingDay(day: Day): boolean;
  /** The n-th working day after (negative: before) the day, which is itself not counted; n = 0 gives the day itself. */
  addWorkingDays(day: Day, n: number): Day;
  /** Working days in (a, b]; negative, over (b, a], when b is the earlier one. */
  workingDaysBetween(a: Day, b: Day): number;
  /** The day itself when worked, else the next working day: legal terms (民法典 Art 203). */
  rollForward(day: Day): Day;
  /** The day itself when worked, else the working day before: internal report dates. */
  rollBack(day: Day): Day;
}

/** More working days than the years 0001 to 9999 hold; refused before the walk, not after it. */
const MOST = 2_700_000;

/**
 * The calendar that the given notices make. Of two notices for one year the one announced later replaces the other
 * whole: a change within the year (Labour Day 2019) is given as the full year anew.
 */
export function workingCalendar(version: string, years: readonly CalendarYear[]): WorkingCalendar {
  const valid = new Map<number, CalendarYear>();
  const byAnnouncement = [...years].sort((a, b) => numberOfDay(a.announcedOn) - numberOfDay(b.announcedOn));
  for (const each of byAnnouncement) valid.set(each.year, each);
  return new NoticedCalendar(version, valid);
}

/** A day on which a notice departs from Monday to Friday. */
type Exception = Omit<DayKind, 'provisional'>;

class NoticedCalendar implements WorkingCalendar {
  readonly years: readonly number[];
  readonly #exceptions: ReadonlyMap<number, Exception>;

  constructor(
    readonly version: string,
    notices: ReadonlyMap<number, CalendarYear>,
  ) {
    this.years = [...notices.keys()].sort((a, b) => a - b);
    this.#exceptions = new Map([...notices.values()].flatMap(exceptionsOf));
  }

  kind(day: Day): DayKind {
    const number = numberOfDay(day);
    const provisional = !this.years.includes(civilDate(number).year);
    const exception = this.#exceptions.get(number);
    if (exception) return { ...exception, provisional };
    const working = weekdayOfNumber(number) <= 5;
    return { working, why: working ? 'weekday' : 'weekend', provisional };
  }

  isWorkingDay(day: Day): boolean {
    return this.#works(numberOfDay(day));
  }

  addWorkingDays(day: Day, n: number): Day {
    let left = Math.abs(n);
    if (!Number.isInteger(n) || left > MOST) throw new RangeError(`Not a countable number of working days: ${n}`);
    const step = n < 0 ? -1 : 1;
    let number = numberOfDay(day);
    while (left > 0) {
      number += step;
      if (this.#works(number)) left -= 1;
    }
    return dayOfNumber(number);
  }

  workingDaysBetween(a: Day, b: Day): number {
    const [from, to] = [numberOfDay(a), numberOfDay(b)];
    return from <= to ? this.#worked(from, to) : 0 - this.#worked(to, from);
  }

  rollForward(day: Day): Day {
    let number = numberOfDay(day);
    while (!this.#works(number)) number += 1;
    return dayOfNumber(number);
  }

  rollBack(day: Day): Day {
    let number = numberOfDay(day);
    while (!this.#works(number)) number -= 1;
    return dayOfNumber(number);
  }

  #works(number: number): boolean {
    return this.#exceptions.get(number)?.working ?? weekdayOfNumber(number) <= 5;
  }

  #worked(after: number, until: number): number {
    let count = 0;
    for (let number = after + 1; number <= until; number += 1) if (this.#works(number)) count += 1;
    return count;
  }
}

function exceptionsOf({ holidays, makeUps }: CalendarYear): [number, Exception][] {
  return [
    ...Object.entries(holidays).map(([day, name]) => exception(day, { working: false, why: 'holiday', name })),
    ...Object.entries(makeUps).map(([day, name]) => exception(day, { working: true, why: 'make-up', name })),
  ];
}

function exception(day: Day, kind: Exception): [number, Exception] {
  return [numberOfDay(day), kind];
}
