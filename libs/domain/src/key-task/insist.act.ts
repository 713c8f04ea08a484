import { type ActRule } from '../act/act.ts';
import { decided, laid } from '../act/changes.ts';
import { reasoned } from '../act/verdict.act.ts';

/** 维持交办: the office insists; the unit signs, and cannot send back a second time. */
export const insist: ActRule = {
  whyNot: reasoned.whyNot,
  changes: (context) => [decided(context), laid('sign', context.desk.about ?? '', { facts: { insisted: true } })],
};
