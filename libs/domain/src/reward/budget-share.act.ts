import { type ActRule, type MatterContext } from '../act/act.ts';
import { isOpen } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { written } from './application.ts';
import { inRound } from './steps.ts';

/** 按比例 or 排队: what was decided where the budget does not reach for all that wait for approval. */
export const shareBudget: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => {
    if (act.budget === undefined) return refused('act.unknown');
    return inRound(matter, 'government-approval').some(isOpen) ? undefined : refused('reward.not-awaiting-approval');
  },
  changes: ({ act }) => [
    { type: 'facts', facts: written(act.budget === 'queue' ? { queued: true } : { share: act.budget ?? 10_000 }) },
  ],
};
