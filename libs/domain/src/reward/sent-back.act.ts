import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { beginAgain } from './begin-again.ts';
import { tookPart } from './took-part.ts';

/** 退回: a reviewer, the leader or the payer's checker sends it back, with his reason, to the step that has to mend it. */
export const sentBackTo = (to: string, apartFrom: readonly string[] = []): ActRule => ({
  whyNot: (context) => tookPart(context, apartFrom) ?? reasonGiven(context.act),
  changes: (context) => [decided(context), beginAgain(context.desk, to)],
});

/** A second person agrees to what the first did. */
export const confirmedApartFrom = (steps: readonly string[]): ActRule => ({
  whyNot: (context) => tookPart(context, steps),
  changes: (context) => [decided(context)],
});

/** The same for a «no»: it says why. */
export const deniedApartFrom = (steps: readonly string[]): ActRule => ({
  whyNot: (context) => tookPart(context, steps) ?? reasonGiven(context.act),
  changes: (context) => [decided(context)],
});
