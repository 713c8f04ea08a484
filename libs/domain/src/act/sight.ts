import { isOpen } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { millis, type Instant } from '../time/day.ts';
import { besideState, besideSteps, nextPeriodAt } from './beside.ts';
import { type KindRules } from './kind-rules.ts';
import { progressOf, type StepState } from './progress.ts';
import { ruleOf, type StepTable } from './step-rule.ts';

/** What a workflow sees of a matter: ids, small words and numbers, at most 1 KiB, no names and no texts. */
export interface Sight {
  version: number;
  edition: number;
  chapter: number;
  round: number;
  closed: boolean;
  /** The record says that something may be owed; when the story finds nothing, it says so. */
  owed: boolean;
  /** Milliseconds until the next rung is due or the next period begins; null when none is. */
  wake: number | null;
  steps: Record<string, StepState>;
  /** Of the steps beside the main line: how the period now owed stands. */
  beside?: Record<string, StepState>;
  /** 长期坚持: there is no day by which the task ends. */
  endless?: true;
  /** A desk is open without whose decision the matter is not closed. */
  held?: true;
}

/** Seen by a build that is older than the matter's edition: it lays nothing and looks again later. */
export type TooNew = 'too-new';

/** The next moment at which any open desk climbs, or a period begins; none while the matter is suspended. */
export function nextWake(matter: Matter, steps: StepTable): Instant | null {
  const period = nextPeriodAt(matter, steps);
  const moments = matter.desks.filter(isOpen).flatMap((desk) => (desk.rungAt === null ? [] : [desk.rungAt]));
  return [...moments, ...(period === null ? [] : [period])].reduce<Instant | null>(
    (first, one) => (first === null || millis(one) < millis(first) ? one : first),
    null,
  );
}

export function sightOf(kind: KindRules, matter: Matter, now: Instant): Sight | TooNew {
  if (matter.edition > kind.edition) return 'too-new';
  const { steps } = kind;
  const wake = nextWake(matter, steps);
  const held = matter.desks.some((desk) => isOpen(desk) && steps[desk.step]?.holds === true);
  return {
    version: matter.version,
    edition: matter.edition,
    chapter: matter.chapter,
    round: matter.round,
    closed: matter.closedAt !== null,
    owed: matter.owedSince !== null,
    wake: wake === null ? null : Math.max(0, millis(wake) - millis(now)),
    steps: progressOf(matter, steps),
    beside: Object.fromEntries(besideSteps(steps).map((step) => [step, besideState(matter, step, steps, now)])),
    ...(matter.due === null ? { endless: true } : {}),
    ...(held ? { held: true } : {}),
  };
}

/** Whether a change leaves the story something to do: a step was cleared or joined, a round or chapter begun, a hold or the end lifted, or the next wake came nearer. */
export function owesStory(kind: KindRules, before: Matter, after: Matter): boolean {
  // An act that closes the matter leaves its run to be told.
  if (after.closedAt !== null) return before.closedAt === null;
  if (before.round !== after.round || before.chapter !== after.chapter) return true;
  if (isFreed(before, after, kind.steps)) return true;
  const [was, is] = [progressOf(before, kind.steps), progressOf(after, kind.steps)];
  if (Object.keys(is).some((step) => was[step] !== is[step] && is[step] !== 'open')) return true;
  const [slept, sleeps] = [nextWake(before, kind.steps), nextWake(after, kind.steps)];
  return sleeps !== null && (slept === null || millis(sleeps) < millis(slept));
}

/** A task got an end, was resumed, or lost the desk that held its closing. */
function isFreed(before: Matter, after: Matter, steps: StepTable): boolean {
  if (before.due === null && after.due !== null) return true;
  if (before.suspendedAt !== null && after.suspendedAt === null) return true;
  const holds = (matter: Matter) => matter.desks.some((desk) => isOpen(desk) && ruleOf(steps, desk.step).holds);
  return holds(before) && !holds(after);
}
