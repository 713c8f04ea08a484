import { at, type Instant, millis } from '../time/day.ts';
import { type ComplaintCase, stateOn } from './complaint-case.ts';
import { isWithin } from './report-period.ts';

/** A group that has fewer is not told by itself. */
export const SMALLEST_GROUP = 3;
export const FOLDED = 'other';

export interface StatisticGroup {
  of: string;
  count: number;
}

/**
 * 投诉统计公开, without secrets (信息公开条例 Art 15): complaints entered in a year, by topic, and by how they stood at its
 * end. The two are not crossed, so that one does not tell of the other. Each adds up to the total.
 */
export interface ComplaintStatistics {
  year: number;
  /** Null where there were fewer than three: not even their number is told. */
  total: number | null;
  byTopic: StatisticGroup[];
  byOutcome: StatisticGroup[];
}

/** Only of a year that is over: of one that runs, yesterday's figures beside today's would tell of a single complaint. */
export const isYearOver = (year: number, now: Instant): boolean => millis(endOfYear(year)) <= millis(now);

export const endOfYear = (year: number): Instant => at(`${year}-12-31`, '24:00');

export function complaintStatistics(year: number, cases: readonly ComplaintCase[]): ComplaintStatistics {
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  const ofYear = cases.filter(({ enteredOn }) => isWithin(enteredOn, span));
  if (isTooSmall(ofYear.length)) return { year, total: null, byTopic: [], byOutcome: [] };
  const counted = (of: (one: ComplaintCase) => string) => foldSmall(ofYear.map(of));
  return {
    year,
    total: ofYear.length,
    byTopic: counted(({ line }) => line.topic),
    byOutcome: counted((one) => stateOn(one, span.to)),
  };
}

/**
 * Counts by name, the largest first, «other» last. What is too small goes into «other»; where that is too small itself, the
 * next smallest goes with it, since the total would tell what it hides. Only a total that is too small stays one such group.
 */
export function foldSmall(names: readonly string[]): StatisticGroup[] {
  const counts = countsOf(names);
  let other = counts.get(FOLDED) ?? 0;
  counts.delete(FOLDED);
  const shown = [...counts].map(([of, count]) => ({ of, count })).sort(largestFirst);
  for (let last = shown.at(-1); last && (isTooSmall(last.count) || isTooSmall(other)); last = shown.at(-1)) {
    shown.pop();
    other += last.count;
  }
  return other > 0 ? [...shown, { of: FOLDED, count: other }] : shown;
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const isTooSmall = (count: number): boolean => count > 0 && count < SMALLEST_GROUP;

const largestFirst = (one: StatisticGroup, another: StatisticGroup): number =>
  another.count - one.count || (one.of < another.of ? -1 : 1);
