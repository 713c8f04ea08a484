import { type Rhythm } from '../act/step-rule.ts';
import { isOpen } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { addDays, addMonths, at, dayOf, weekday, type Day } from '../time/day.ts';

/** Steps of a leader's instruction; while one is open its task reports every week (domain D3). */
export const INSTRUCTION_STEPS: readonly string[] = ['handling', 'feedback', 'presentation'];

/** A month, `2023-04`, or a week by its Monday, `W2023-04-03`. */
export type Period = string;

export const monthOf = (day: Day): Period => day.slice(0, 7);
export const firstDayOf = (period: Period): Day => (period.startsWith('W') ? period.slice(1) : `${period}-01`);

const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** The last day of a month's break-down by which the same month is still reported on [D]. */
const STILL_THIS_MONTH = 15;

/**
 * 月度进展 (domain D3, D4): once the task has been broken down its lead reports every month until it is closed, by the
 * 25th, rolled back; every week, by Friday, while an instruction of a leader is being worked on.
 */
export function reportRhythm(task: Matter): Rhythm | undefined {
  const brokenDown = task.desks.find((desk) => desk.step === 'break-down' && desk.verdict === 'submit')?.decidedAt;
  if (!brokenDown) return undefined;
  const instruction = task.desks.find((desk) => isOpen(desk) && INSTRUCTION_STEPS.includes(desk.step));
  return instruction ? weekly(task, dayOf(instruction.laidAt)) : monthly(task, dayOf(brokenDown));
}

/** From the week after the instruction. */
function weekly(task: Matter, since: Day): Rhythm {
  const last = lastLaid(task, (period) => period.startsWith('W'));
  const next = [...(last === undefined ? [] : [addDays(firstDayOf(last), 7)]), addDays(mondayOf(since), 7)]
    .sort()
    .at(-1);
  return { next: at(next ?? since, '09:00'), periodAt: (now) => `W${mondayOf(dayOf(now))}` };
}

function monthly(task: Matter, brokenDown: Day): Rhythm {
  const last = lastLaid(task, (period) => !period.startsWith('W'));
  const next = last === undefined ? firstMonth(brokenDown) : monthOf(addMonths(firstDayOf(last), 1));
  return { next: at(firstDayOf(next), '09:00'), periodAt: (now) => monthOf(dayOf(now)) };
}

const lastLaid = (task: Matter, which: (period: Period) => boolean): Period | undefined =>
  task.desks
    .flatMap(({ step, about, voidedAt }) =>
      step === 'report' && about !== null && voidedAt === null && which(about) ? [about] : [],
    )
    .sort()
    .at(-1);

function firstMonth(brokenDown: Day): Period {
  const day = Number(brokenDown.slice(8));
  return monthOf(day <= STILL_THIS_MONTH ? brokenDown : addMonths(firstDayOf(monthOf(brokenDown)), 1));
}
