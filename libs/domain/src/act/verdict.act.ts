import { always, type ActRule } from './act.ts';
import { decided } from './changes.ts';
import { reasonGiven } from './reason-given.ts';

/** A plain verdict: recorded with its words; the story does the rest. */
export const verdict: ActRule = { whyNot: always, changes: (context) => [decided(context)] };

/** The same, but a «no» must say why. */
export const reasoned: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context)],
};
