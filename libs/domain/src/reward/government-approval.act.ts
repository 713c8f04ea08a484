import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { refused } from '../refusal.ts';
import { applicationOf, payableFen, written } from './application.ts';
import { tookPart } from './took-part.ts';

/** 区政府审定, with the number of the minutes; the ledger reserves the budget in the same transaction. */
export const approveAward: ActRule = {
  whyNot: (context) => {
    const { act, matter } = context;
    const no = tookPart(context, ['accept-review', 'first-review', 'second-review', 'joint-review']);
    if (no) return no;
    if (!act.number?.trim()) return refused('reward.minutes-needed');
    return payableFen(applicationOf(matter)) > 0 ? undefined : refused('reward.nothing-to-pay');
  },
  changes: (context) => [
    decided(context, { minutes: context.act.number }),
    {
      type: 'facts',
      facts: written({ approvedFen: payableFen(applicationOf(context.matter)), minutes: context.act.number ?? '' }),
    },
  ],
};
