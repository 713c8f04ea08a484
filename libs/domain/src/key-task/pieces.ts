import { type Piece } from '../act/act.ts';
import { type Moment } from '../act/moment.ts';
import { type Matter } from '../matter/matter.ts';
import { dayOf, type Day } from '../time/day.ts';

/** 分解清单: the sub-duties that the lead has submitted. */
export const piecesOf = (task: Matter): Piece[] => (task.facts['pieces'] as Piece[] | undefined) ?? [];

/** What one unit has to deliver, the latest of its sub-duties. */
export const pieceOf = (task: Matter, unit: string): Piece | undefined =>
  piecesOf(task)
    .filter((piece) => piece.unit === unit)
    .sort((one, other) => one.due.localeCompare(other.due))
    .at(-1);

/**
 * Latest day a supporter may be given: T−3 working days (domain D2), so that the lead can consolidate;
 * today, when that has passed; none for a task without an end.
 */
export function latestPieceDay(task: Matter, at: Moment): Day | undefined {
  if (task.due === null) return undefined;
  const today = dayOf(at.now);
  const latest = at.calendar.addWorkingDays(dayOf(task.due), -3);
  return latest < today ? today : latest;
}
