import { type ActRule, type MatterContext } from '../act/act.ts';
import { decided, laid } from '../act/changes.ts';
import { isOpen } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { DISTRICT_GOVERNMENT } from '../unit/offices.ts';

/** 提请终止: the office proposes with a reason, the leader in charge decides. */
export const terminate: ActRule<MatterContext> = {
  whyNot: ({ act, matter }) =>
    matter.desks.some((desk) => isOpen(desk) && desk.step === 'termination')
      ? refused('terminate.already-proposed')
      : reasonGiven(act),
  changes: ({ act, by }) => [
    laid('termination', DISTRICT_GOVERNMENT, { facts: { reason: act.words ?? '', by: by.name } }),
  ],
};

/** 同意终止: every open desk is void. */
export const approveTermination: ActRule = {
  whyNot: () => undefined,
  changes: (context) => [
    decided(context),
    ...[...context.matter.leads, ...context.matter.supports].map((unit) => ({
      type: 'notice' as const,
      notice: {
        code: 'matter.terminated',
        unit,
        to: 'party' as const,
        desk: null,
        about: `terminated:${context.matter.version}`,
      },
    })),
    { type: 'closed', outcome: 'terminated' },
  ],
};
