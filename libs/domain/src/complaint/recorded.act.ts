import { type ActRule, type MatterContext } from '../act/act.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { logged } from './logged.ts';

/** 会商、实地了解、听取专家意见、提出建议: what handling consists of (Arts 16, 17, 26), recorded with its day. */
export const recorded = (what: string): ActRule<MatterContext> => ({
  whyNot: ({ act, at }) =>
    act.day !== undefined && act.day > dayOf(at.now) ? refused('day.in-the-future') : reasonGiven(act),
  changes: (context) => [logged(context, what, context.act.day)],
});
