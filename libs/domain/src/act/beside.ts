import { type Matter } from '../matter/matter.ts';
import { millis, type Instant } from '../time/day.ts';
import { type StepState } from './progress.ts';
import { ruleOf, type Rhythm, type StepTable } from './step-rule.ts';

/** The steps that the story lays every period, beside its course. */
export const besideSteps = (steps: StepTable): string[] =>
  Object.keys(steps).filter((step) => steps[step]?.line === 'beside');

/** Its rhythm; none while the matter stands still, is closed, or was opened before the step came. */
function rhythmOf(matter: Matter, step: string, steps: StepTable): Rhythm | undefined {
  const rule = ruleOf(steps, step);
  const rests = matter.closedAt !== null || matter.suspendedAt !== null || matter.edition < rule.since;
  return rests ? undefined : rule.rhythm(matter);
}

/** The period that is owed now: the one that runs; those that ended unlaid, while everything was down, are not made up for. */
export function owedPeriod(matter: Matter, step: string, steps: StepTable, now: Instant): string | undefined {
  const rhythm = rhythmOf(matter, step, steps);
  return rhythm && millis(rhythm.next) <= millis(now) ? rhythm.periodAt(now) : undefined;
}

export const besideState = (matter: Matter, step: string, steps: StepTable, now: Instant): StepState =>
  owedPeriod(matter, step, steps, now) === undefined ? 'passed' : 'owed';

/** When the next period of any such step begins. */
export function nextPeriodAt(matter: Matter, steps: StepTable): Instant | null {
  const starts = besideSteps(steps).flatMap((step) => rhythmOf(matter, step, steps)?.next ?? []);
  return starts.reduce<Instant | null>(
    (first, one) => (first === null || millis(one) < millis(first) ? one : first),
    null,
  );
}
