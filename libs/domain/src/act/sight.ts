import { isOpen } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { millis, type Instant } from '../time/day.ts';
import { type KindRules } from './kind-rules.ts';
import { progressOf, type StepState } from './progress.ts';

/** What a workflow sees of a matter: ids, small words and numbers, at most 1 KiB, no names and no texts. */
export interface Sight {
  version: number;
  edition: number;
  chapter: number;
  round: number;
  closed: boolean;
  /** The record says that something may be owed; when the story finds nothing, it says so. */
  owed: boolean;
  /** Milliseconds until the next rung is due; null when none is. */
  wake: number | null;
  steps: Record<string, StepState>;
}

/** Seen by a build that is older than the matter's edition: it lays nothing and looks again later. */
export type TooNew = 'too-new';

/** The next moment at which any open desk climbs. */
export function nextWake(matter: Matter): Instant | null {
  const moments = matter.desks.filter(isOpen).flatMap((desk) => (desk.rungAt === null ? [] : [desk.rungAt]));
  return moments.reduce<Instant | null>(
    (first, one) => (first === null || millis(one) < millis(first) ? one : first),
    null,
  );
}

export function sightOf(kind: KindRules, matter: Matter, now: Instant): Sight | TooNew {
  if (matter.edition > kind.edition) return 'too-new';
  const wake = nextWake(matter);
  return {
    version: matter.version,
    edition: matter.edition,
    chapter: matter.chapter,
    round: matter.round,
    closed: matter.closedAt !== null,
    owed: matter.owedSince !== null,
    wake: wake === null ? null : Math.max(0, millis(wake) - millis(now)),
    steps: progressOf(matter, kind.steps),
  };
}

/** Whether a change leaves the story something to do: a step was cleared, a round or chapter begun, or the next wake came nearer. */
export function owesStory(kind: KindRules, before: Matter, after: Matter): boolean {
  if (after.closedAt !== null) return false;
  if (before.round !== after.round || before.chapter !== after.chapter) return true;
  const [was, is] = [progressOf(before, kind.steps), progressOf(after, kind.steps)];
  if (Object.keys(is).some((step) => was[step] === 'open' && is[step] !== 'open')) return true;
  const [slept, sleeps] = [nextWake(before), nextWake(after)];
  return sleeps !== null && (slept === null || millis(sleeps) < millis(slept));
}
