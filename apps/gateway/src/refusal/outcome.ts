import { type Outcome } from '@duban/database/ledger/outcome';
import { type OnceOutcome } from '@duban/database/ledger/once';
import { ProblemError, refusedBy, unseen } from './problem-error.ts';

/** The record's «no» as a problem; what is left was done or repeated. */
export function accepted(outcome: Outcome): Exclude<Outcome, { refusal: unknown } | 'other-body' | 'unseen'> {
  if (outcome === 'unseen') throw unseen();
  if (outcome === 'other-body') throw otherBody();
  if ('refusal' in outcome) throw refusedBy(outcome.refusal);
  return outcome;
}

/** The same for what changes reference data: the text that was kept. */
export function acceptedOnce(outcome: OnceOutcome): string {
  if (outcome === 'other-body') throw otherBody();
  if ('refusal' in outcome) throw refusedBy(outcome.refusal);
  return 'repeated' in outcome ? outcome.repeated : outcome.answer;
}

/** The key was used before, for a request that said something else. */
export const otherBody = (): ProblemError => new ProblemError(422, 'idempotency.other-body');
