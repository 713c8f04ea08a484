import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { refused } from '../refusal.ts';
import { applicationOf } from './application.ts';

/** 第三方评审: the experts' opinion. Each declares that nothing ties him to the applicant; who belongs to it recuses. */
export const concludeExperts: ActRule = {
  whyNot: ({ act, matter }) => {
    const experts = act.experts ?? [];
    if (experts.length === 0) return refused('reward.experts-needed');
    const own = applicationOf(matter).enterprise.name;
    const tied = experts.filter(({ organisation, declared }) => !declared || organisation.trim() === own);
    return tied.length > 0
      ? refused('reward.expert-recuses', { experts: tied.map(({ name }) => name) })
      : reasonGiven(act);
  },
  changes: (context) => [decided(context, { experts: context.act.experts ?? [] })],
};
