import { addMonths, type Day } from '../time/day.ts';
import { parseTerm, type Term } from '../time/due.ts';
import { type ComplaintLine } from './complaint-line.ts';

/** One complaint in a year's archive. */
export interface ArchiveEntry {
  no: string;
  id: string;
  receivedOn: Day;
  closedOn: Day;
  ended: string;
}

/** 年度归档 (Art 24): every complaint that was closed in a year, once, in the order of their numbers. */
export interface ArchiveIndex {
  year: number;
  entries: ArchiveEntry[];
  /** What the package's fingerprint is taken of: the same complaints give the same text, in whatever order they came. */
  hashInput: string;
}

export function archiveIndex(lines: readonly ComplaintLine[], year: number): ArchiveIndex {
  const entries = lines
    .flatMap(({ no, id, receivedOn, closedOn, ended }) =>
      closedOn?.startsWith(`${year}-`) ? [{ no, id, receivedOn, closedOn, ended: ended ?? '' }] : [],
    )
    .sort((one, other) => compare(one.no, other.no) || compare(one.id, other.id));
  const rows = entries.map(({ no, id, receivedOn, closedOn, ended }) => [no, id, receivedOn, closedOn, ended]);
  return { year, entries, hashInput: JSON.stringify([year, rows]) };
}

/** The first day on which a complaint's archive may be given up. */
export function retainedUntil(closedOn: Day, retention: Term): Day {
  const { n, unit } = parseTerm(retention) ?? { n: 10, unit: 'y' };
  return addMonths(closedOn, unit === 'y' ? 12 * n : n);
}

/** By code points, wherever it runs. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
