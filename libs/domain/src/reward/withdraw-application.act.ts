import { type ActRule, type MatterContext } from '../act/act.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { refused } from '../refusal.ts';
import { applicationOf } from './application.ts';

/** 撤回申请: the applicant's own, until the government has approved it. */
export const withdrawApplication: ActRule<MatterContext> = {
  whyNot: ({ matter, by, act }) => {
    const { enterprise, approvedFen } = applicationOf(matter);
    if (by.unit !== enterprise.code) return refused('act.not-yours');
    return approvedFen === undefined ? reasonGiven(act) : refused('reward.approved-already');
  },
  changes: () => [{ type: 'closed', outcome: 'withdrawn' }],
};
