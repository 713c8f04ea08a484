import { type Moment } from '../act/moment.ts';
import { isLive, isOpen } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { dayOf, millis } from '../time/day.ts';
import { piecesOf } from './pieces.ts';

/** 序时进度: green on plan, yellow falling behind, red overdue, grey suspended, blue closed in time, dark blue closed late (domain D3). */
export type Pace = 'green' | 'yellow' | 'red' | 'grey' | 'blue' | 'dark-blue';

/** Working days before the end from which a task that lags is yellow. */
const LAST_STRETCH = 7;

/** The percentage last reported; before the first report, what the delivered sub-duties weigh. 100 when closed as done. */
export function progressOfTask(task: Matter): number {
  if (task.closedAt !== null && task.outcome === 'done') return 100;
  const reported = task.desks
    .filter((desk) => desk.step === 'report' && isLive(desk) && typeof desk.facts?.['progress'] === 'number')
    .sort((one, other) => (one.decidedVersion ?? 0) - (other.decidedVersion ?? 0))
    .at(-1);
  return reported ? Number(reported.facts?.['progress']) : delivered(task);
}

/** Sub-duties delivered, by their percentages; evenly where none are given. */
function delivered(task: Matter): number {
  const pieces = piecesOf(task);
  const done = new Map(
    task.desks
      .filter((desk) => desk.step === 'deliver' && desk.verdict !== null && isLive(desk))
      .map((desk) => [desk.party, Number(desk.facts?.['progress'] ?? 100)]),
  );
  const weights = pieces.map(({ percent }) => percent ?? 100 / pieces.length);
  return Math.round(
    pieces.reduce((sum, { unit }, index) => sum + ((weights[index] ?? 0) * (done.get(unit) ?? 0)) / 100, 0),
  );
}

/** The percentage that the calendar asks for: the part of the span that has passed; null without an end. */
export function plannedProgress(task: Matter, now: string): number | null {
  if (task.due === null) return null;
  const [from, to] = [millis(task.openedAt), millis(task.due)];
  return to <= from ? 100 : Math.round(Math.min(1, Math.max(0, (millis(now) - from) / (to - from))) * 100);
}

/** The pro-rata lamp of a task. */
export function paceOf(task: Matter, at: Moment): Pace {
  if (task.closedAt !== null) return isPast(task.due, task.closedAt) ? 'dark-blue' : 'blue';
  if (task.suspendedAt !== null) return 'grey';
  if (isPast(task.due, at.now)) return 'red';
  return isLagging(task, at) || hasLateReport(task, at) ? 'yellow' : 'green';
}

const isPast = (due: string | null, now: string): boolean => due !== null && millis(due) < millis(now);

function isLagging(task: Matter, at: Moment): boolean {
  if (task.due === null) return false;
  const left = at.calendar.workingDaysBetween(dayOf(at.now), dayOf(task.due));
  return left <= LAST_STRETCH && progressOfTask(task) < (plannedProgress(task, at.now) ?? 0);
}

const hasLateReport = (task: Matter, at: Moment): boolean =>
  task.desks.some((desk) => desk.step === 'report' && isOpen(desk) && isPast(desk.due, at.now));
