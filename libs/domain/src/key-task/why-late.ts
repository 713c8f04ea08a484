import { type StepTable } from '../act/step-rule.ts';
import { isLive, isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { dayOf, millis } from '../time/day.ts';
import { type Moment } from '../act/moment.ts';
import { elapsedMinutes, timeByHolder, type Held, type Holder } from './time-by-holder.ts';

/** A desk that was decided after its limit, or is open beyond it. */
export interface LateDesk {
  desk: number;
  step: string;
  unit: string;
  /** Working days after the due day; 0 means later on the same day. */
  workingDays: number;
  decided: boolean;
}

/** What the sentence «为什么晚» is made of. */
export interface WhyLate {
  elapsedMinutes: number;
  /** Working days after the task's due day; null while it is in time, or has none. */
  workingDaysLate: number | null;
  /** The step that was latest of all; null when none was. */
  latest: LateDesk | null;
  /** Who held the task how long, longest first; adds up to `elapsedMinutes`. */
  shares: { holder: Holder; minutes: number }[];
  /** The same in the order of time. */
  held: Held[];
}

/** 为什么晚: who held a task how long, and which step was latest. */
export function whyLate(task: Matter, at: Moment, steps: StepTable): WhyLate {
  const held = timeByHolder(task, at.now, steps);
  const minutes = new Map<Holder, number>();
  for (const one of held) minutes.set(one.holder, (minutes.get(one.holder) ?? 0) + one.minutes);
  return {
    elapsedMinutes: elapsedMinutes(task, at.now),
    workingDaysLate: lateness(task.due, task.closedAt ?? at.now, at),
    latest:
      lateDesks(task, at).sort((one, other) => other.workingDays - one.workingDays || one.desk - other.desk)[0] ?? null,
    shares: [...minutes]
      .map(([holder, sum]) => ({ holder, minutes: sum }))
      .sort((one, other) => other.minutes - one.minutes || (one.holder < other.holder ? -1 : 1)),
    held,
  };
}

/** Desks that count: live ones; while the matter stands still, an open one is not late. */
function lateDesks(task: Matter, at: Moment): LateDesk[] {
  return task.desks.filter(isLive).flatMap((desk) => {
    if (isOpen(desk) && task.suspendedAt !== null) return [];
    const workingDays = lateness(desk.due, desk.decidedAt ?? at.now, at);
    return workingDays === null ? [] : [lateDesk(desk, workingDays)];
  });
}

const lateDesk = (desk: Desk, workingDays: number): LateDesk => ({
  desk: desk.no,
  step: desk.step,
  unit: desk.party,
  workingDays,
  decided: desk.verdict !== null,
});

function lateness(due: string | null, end: string, at: Moment): number | null {
  if (due === null || millis(end) <= millis(due)) return null;
  return at.calendar.workingDaysBetween(dayOf(due), dayOf(end));
}
