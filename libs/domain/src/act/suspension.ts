import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { dayOf, instantOf, millis, type Day, type Instant } from '../time/day.ts';
import { dueDay, dueDayOf, dueMoment, type DueExplanation } from '../time/due.ts';
import { type Writing } from './lay.ts';
import { type Moment } from './moment.ts';
import { arm, setDue } from './set-due.ts';

/** The clock stops: no rung of any open desk is due before the matter is resumed. */
export function suspend(matter: Matter, ground: string, at: Moment): void {
  matter.suspendedAt = at.now;
  matter.pauses = [...matter.pauses, { from: at.now, to: null, ground }];
  matter.desks.filter(isOpen).forEach((desk) => void (desk.rungAt = null));
}

/** The clock goes on: every open due, the task's own included, moves by the working days it stood still. */
export function resume({ matter, dues }: Writing, at: Moment): void {
  const since = matter.suspendedAt ?? at.now;
  matter.suspendedAt = null;
  matter.pauses = matter.pauses.map((pause) => (pause.to === null ? { ...pause, to: at.now } : pause));
  if (matter.due !== null) matter.due = dueMoment(shifted(dayOf(matter.due), since, at).due, 'office');
  for (const desk of matter.desks.filter(isOpen)) {
    const explanation = desk.due === null ? undefined : shifted(dueDayOf(desk.due), laterOf(since, desk.laidAt), at);
    if (!explanation || explanation.due === dueDayOf(desk.due ?? at.now)) arm(matter, desk, at.now, at);
    else move({ matter, dues }, desk, explanation, { at, why: 'resumed' });
  }
}

/** A due moment moves: its version rises, so that rungs of the older one are void. */
export function move(
  { matter, dues }: Pick<Writing, 'matter' | 'dues'>,
  desk: Desk,
  explanation: DueExplanation,
  { at, why }: { at: Moment; why: string },
): void {
  desk.dueVersion += 1;
  setDue(matter, desk, explanation, at);
  dues.push({ desk: desk.no, dueVersion: desk.dueVersion, due: desk.due ?? at.now, why, explanation });
}

/** The same by another calendar; a desk that is overdue by it at once climbs what that asks for. */
export function moveCounted(
  applied: Pick<Writing, 'matter' | 'dues'>,
  desk: Desk,
  explanation: DueExplanation,
  cause: { at: Moment; why: string },
): void {
  const { at } = cause;
  const was = desk.due;
  move(applied, desk, explanation, cause);
  if (desk.due === null || was === null || !isLater(was, at.now) || isLater(desk.due, at.now)) return;
  arm(applied.matter, desk, instantOf(millis(desk.due) - 1), at);
}

/** A due day moved on by the working days between two moments; counted from the old day, so that it can be shown. */
export function shifted(due: Day, since: Instant, at: Moment): DueExplanation {
  const days = at.calendar.workingDaysBetween(dayOf(since), dayOf(at.now));
  return dueDay(at.calendar, due, `${days}wd`);
}

const isLater = (one: Instant, other: Instant): boolean => millis(one) > millis(other);
const laterOf = (one: Instant, other: Instant): Instant => (isLater(one, other) ? one : other);
