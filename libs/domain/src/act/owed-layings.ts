import { type Matter } from '../matter/matter.ts';
import { owedPeriod } from './beside.ts';
import { type Change } from './change.ts';
import { laid } from './changes.ts';
import { type Moment } from './moment.ts';
import { stateOf, unasked } from './progress.ts';
import { ruleOf, type StepTable } from './step-rule.ts';

/** What laying a step means now: a desk before everybody to whom it is owed and who has none yet; nothing when none is. */
export function owedLayings(matter: Matter, step: string, steps: StepTable, at: Moment): Change[] {
  if (ruleOf(steps, step).line === 'beside') {
    const period = owedPeriod(matter, step, steps, at.now);
    if (period === undefined) return [];
    return ruleOf(steps, step)
      .parties(matter)
      .map((party) => laid(step, party, { about: period }));
  }
  if (stateOf(matter, step, steps) !== 'owed') return [];
  return unasked(matter, step, steps).map((party) => laid(step, party));
}
