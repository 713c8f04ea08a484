import { type ActRule } from '../act/act.ts';
import { decided, laid } from '../act/changes.ts';
import { refused } from '../refusal.ts';
import { complaintOf, written } from './complaint.ts';
import { reasonGiven } from '../act/reason-given.ts';

/** 好差评: 1 and 2 are bad, say what they are about, and are looked into by the handler's leader. */
export const rate: ActRule = {
  whyNot: ({ act }) => {
    const { stars = 0, reasons = [] } = act.complaint ?? {};
    return STARS.includes(stars) && (!isBad(stars) || reasons.length > 0)
      ? undefined
      : refused('complaint.which-stars');
  },
  changes: (context) => {
    const { stars = 0, reasons = [] } = context.act.complaint ?? {};
    const { handler } = complaintOf(context.matter);
    return [
      decided(context, { stars, reasons }),
      { type: 'facts', facts: written({ rating: { stars, reasons } }) },
      ...(isBad(stars) ? [laid('rating-review', handler, { facts: { stars, reasons } })] : []),
    ];
  },
};

const STARS: readonly number[] = [1, 2, 3, 4, 5];

const isBad = (stars: number): boolean => stars <= 2;

/** 差评整改反馈. */
export const answerRating: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context)],
};
