import { instantOf, isDay, millis, weekday, type Day, type Instant } from '@duban/domain/time/day';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 2024年9月14日（周六） */
export function dayText(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日（周${WEEKDAYS[weekday(day) - 1]}）`;
}

/** The Beijing day of a moment, written out. A due moment at 24:00 belongs to the day that ends there. */
export function dueText(due: Instant): string {
  const ours = instantOf(millis(due));
  const atMidnight = ours.slice(11, 16) === '00:00';
  return atMidnight ? `${dayText(instantOf(millis(due) - 1).slice(0, 10))}24:00` : dayText(ours.slice(0, 10));
}

/** 2024年9月14日（周六）10:32 */
export function momentText(moment: Instant): string {
  const ours = instantOf(millis(moment));
  return `${dayText(ours.slice(0, 10))}${ours.slice(11, 16)}`;
}

/** 10:32:07, for what was looked up just now. */
export const clockText = (moment: Instant): string => instantOf(millis(moment)).slice(11, 19);

/** A day or a moment as it is written; anything else as it is. */
export function writtenOut(text: string): string {
  if (isDay(text)) return dayText(text);
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? momentText(text) : text;
}
