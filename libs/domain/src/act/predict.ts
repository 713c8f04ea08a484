import { type Matter } from '../matter/matter.ts';
import { type KindRules } from './kind-rules.ts';
import { partiesIn, progressOf } from './progress.ts';
import { ruleOf } from './step-rule.ts';

export interface PredictedStep {
  step: string;
  title: string;
  parties: string[];
}

/** The steps that lie ahead if everybody agrees, with whom they will be laid before. */
export function predictedSteps(kind: KindRules, matter: Matter): PredictedStep[] {
  if (matter.closedAt !== null) return [];
  return Object.entries(progressOf(matter, kind.steps))
    .filter(([, state]) => state === 'owed')
    .map(([step]) => ({ step, title: ruleOf(kind.steps, step).title, parties: partiesIn(matter, step, kind.steps) }));
}
