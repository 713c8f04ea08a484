import { addDays, addMonths, at, type Day, dayOf, type Instant, millis } from './day.ts';

/** 季度, `2023-Q1`. */
export type Quarter = string;

const QUARTER = /^(\d{4})-Q([1-4])$/;

export const isQuarter = (text: unknown): text is Quarter => typeof text === 'string' && QUARTER.test(text);

/** @throws RangeError when the text is no quarter. */
export function firstDayOfQuarter(quarter: Quarter): Day {
  const found = QUARTER.exec(quarter);
  if (!found) throw new RangeError(`Not a quarter: ${quarter}`);
  return `${found[1]}-${String(Number(found[2]) * 3 - 2).padStart(2, '0')}-01`;
}

export const lastDayOfQuarter = (quarter: Quarter): Day => addDays(addMonths(firstDayOfQuarter(quarter), 3), -1);

/** From its first moment (included) until the first of the next (excluded). */
export const spanOfQuarter = (quarter: Quarter): { from: Instant; to: Instant } => ({
  from: at(firstDayOfQuarter(quarter), '00:00'),
  to: at(lastDayOfQuarter(quarter), '24:00'),
});

export const isOver = (quarter: Quarter, now: Instant): boolean => millis(spanOfQuarter(quarter).to) <= millis(now);

export function quarterOf(instant: Instant): Quarter {
  const day = dayOf(instant);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** 2023年第一季度 */
export function quarterInWords(quarter: Quarter): string {
  const [year, part] = quarter.split('-Q');
  return `${year}年第${'一二三四'[Number(part) - 1] ?? ''}季度`;
}
