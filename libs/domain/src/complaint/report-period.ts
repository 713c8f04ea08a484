import { addDays, addMonths, at, type Day, type Instant, millis } from '../time/day.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';

/** 报告期: two months, named by the first of them: `2023-03` is March and April (Art 25). */
export type ReportPeriod = string;

const PERIOD = /^[12]\d{3}-(01|03|05|07|09|11)$/;

export const isReportPeriod = (text: unknown): text is ReportPeriod => typeof text === 'string' && PERIOD.test(text);

/** Days, both included. */
export interface Span {
  from: Day;
  to: Day;
}

export const isWithin = (day: Day, { from, to }: Span): boolean => from <= day && day <= to;

/** @throws RangeError when the text is no period. */
export function spanOfPeriod(period: ReportPeriod): Span {
  if (!isReportPeriod(period)) throw new RangeError(`Not a period of two months: ${period}`);
  const from = `${period}-01`;
  return { from, to: addDays(addMonths(from, 2), -1) };
}

export const isPeriodOver = (period: ReportPeriod, now: Instant): boolean =>
  millis(at(spanOfPeriod(period).to, '24:00')) <= millis(now);

/** When a period's report is made, when it is due here, and when the city has to send its own on. */
export interface ReportDays {
  begins: Day;
  due: Day;
  cityDue: Day;
  /** The holiday notice of that year is not known yet. */
  provisional: boolean;
}

/** Made from the 1st, due by the 3rd working day after the period [D], so that the city meets the 7th (Art 25, M+). */
const [FIRST, OURS, THE_CITYS] = [1, 3, 7];

export function reportDays(period: ReportPeriod, calendar: WorkingCalendar): ReportDays {
  const { to } = spanOfPeriod(period);
  const cityDue = calendar.addWorkingDays(to, THE_CITYS);
  return {
    begins: calendar.addWorkingDays(to, FIRST),
    due: calendar.addWorkingDays(to, OURS),
    cityDue,
    provisional: calendar.kind(cityDue).provisional,
  };
}
