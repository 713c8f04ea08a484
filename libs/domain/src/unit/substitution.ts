import { refused, type Refusal } from '../refusal.ts';
import { type Day } from '../time/day.ts';

/** 委托: from a day to a day, both included, the deputy works the desks of the absent colleague. */
export interface Substitution {
  absent: string;
  deputy: string;
  fromDay: Day;
  toDay: Day;
}

const meet = (one: Substitution, other: Substitution): boolean =>
  one.fromDay <= other.toDay && other.fromDay <= one.toDay;

/**
 * Whether a substitution may be made beside those that stand: not over days that have passed, one deputy at a time, and
 * no circle of deputies on any day (委托成环), in which nobody would be left to work.
 */
export function whyNotSubstitute(
  wish: Substitution,
  standing: readonly Substitution[],
  today: Day,
): Refusal | undefined {
  if (wish.absent === wish.deputy) return refused('substitution.loop');
  if (wish.fromDay < today || wish.toDay < wish.fromDay) return refused('substitution.in-the-past', { today });
  const other = standing.find((one) => one.absent === wish.absent && meet(one, wish));
  if (other) return refused('substitution.overlaps', { from: other.fromDay, to: other.toDay });
  return closesCircle(wish, standing) ? refused('substitution.loop') : undefined;
}

/** Follows the deputy's own deputies over the days of the wish. */
function closesCircle(wish: Substitution, standing: readonly Substitution[]): boolean {
  const open: Substitution[] = [wish];
  const seen = new Set<Substitution>();
  for (let link = open.pop(); link; link = open.pop()) {
    if (link.deputy === wish.absent) return true;
    for (const next of standing) {
      const days = common(link, next);
      if (next.absent !== link.deputy || !days || seen.has(next)) continue;
      seen.add(next);
      open.push({ ...next, ...days });
    }
  }
  return false;
}

/** The days on which both hold. */
function common(one: Substitution, other: Substitution): Pick<Substitution, 'fromDay' | 'toDay'> | undefined {
  if (!meet(one, other)) return undefined;
  return {
    fromDay: one.fromDay > other.fromDay ? one.fromDay : other.fromDay,
    toDay: one.toDay < other.toDay ? one.toDay : other.toDay,
  };
}
