import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { yearsAfterPayment } from './steps.ts';

/** What opens a clawback: the promise of two years was broken, or the award was not due (domain F, B2 case 34). */
export const BREACHES = [
  'capital-reduced',
  'capital-withdrawn',
  'city-award',
  'certificate-revoked',
  'false-materials',
] as const;

export type Breach = (typeof BREACHES)[number];

/** 跟踪 without a finding; only after the year has passed. */
export const clearYear = (years: number): ActRule => ({
  whyNot: ({ matter, at }) => {
    const from = yearsAfterPayment(matter, years);
    return from === undefined || dayOf(at.now) < from
      ? refused('reward.year-not-over', { from: String(from) })
      : undefined;
  },
  changes: (context) => [decided(context)],
});

/** 违诺: on a named ground; a clawback begins. */
export const breach: ActRule = {
  whyNot: ({ act }) => {
    const known = (BREACHES as readonly string[]).includes(act.ground ?? '');
    return known ? reasonGiven(act) : refused('reward.which-breach', { allowed: [...BREACHES] });
  },
  changes: (context) => [decided(context, { ground: context.act.ground })],
};
