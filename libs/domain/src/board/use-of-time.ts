import { type StepTable } from '../act/step-rule.ts';
import { timeByHolder } from '../key-task/time-by-holder.ts';
import { type Matter } from '../matter/matter.ts';
import { type Instant } from '../time/day.ts';

/** 用时: minutes that a unit worked on a matter itself, waited for other units, and waited for an approval. */
export interface UseOfTime {
  own: number;
  waiting: number;
  approval: number;
}

/**
 * 自办/等他人/等审批 of each unit that takes part in a matter. A minute that lay at an officer's desk is that unit's own
 * and all others' waiting; one at a leader's or an office's desk is everybody's waiting for approval. While the clock
 * stood still, nobody held the matter, or it was closed, nothing counts.
 */
export function useOfTime(matter: Matter, now: Instant, steps: StepTable): Map<string, UseOfTime> {
  const uses = new Map(
    [...matter.leads, ...matter.supports].map((unit) => [unit, { own: 0, waiting: 0, approval: 0 }]),
  );
  for (const { holder, step, minutes } of timeByHolder(matter, now, steps)) {
    if (step === null) continue;
    const approval = steps[step] !== undefined && steps[step].seat !== 'officer';
    for (const [unit, use] of uses) use[approval ? 'approval' : holder === unit ? 'own' : 'waiting'] += minutes;
  }
  return uses;
}

/** Average over matters, in whole minutes; null without any. */
export function averageUse(uses: readonly UseOfTime[]): UseOfTime | null {
  if (uses.length === 0) return null;
  const mean = (part: keyof UseOfTime): number =>
    Math.round(uses.reduce((sum, use) => sum + use[part], 0) / uses.length);
  return { own: mean('own'), waiting: mean('waiting'), approval: mean('approval') };
}
