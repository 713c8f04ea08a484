import { type ActRule, type DeskContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided, laid } from '../act/changes.ts';
import { type Matter } from '../matter/matter.ts';
import { isOpen, type Facts } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { sentBackTo } from '../reward/sent-back.act.ts';
import { tookPart } from '../reward/took-part.ts';
import { dayOf } from '../time/day.ts';
import { CHANNELS, type Duty } from './complaint-form.ts';
import { complaintOf, type Termination, written } from './complaint.ts';
import { inRound } from './in-round.ts';

/** Whoever proposed the end, in his own name or another's, does not approve it. */
const PROPOSERS = ['handle', 'propose-end'] as const;

/** 同意终结: what was agreed is laid before those who have to do it; a report on its long pending is no longer owed. */
export const approve: ActRule = {
  whyNot: (context) => tookPart(context, PROPOSERS),
  changes: (context) => {
    const { matter } = context;
    const duties = (proposalOf(matter)['duties'] ?? []) as Duty[];
    return [
      decided(context),
      { type: 'facts', facts: written({ termination: terminationOf(context) }) },
      ...matter.desks
        .filter((desk) => isOpen(desk) && desk.step === 'long-pending')
        .map(({ no }): Change => ({ type: 'voided', desk: no })),
      ...duties.map((duty, index) => laid('perform', duty.unit, { about: `d${index + 1}`, facts: { ...duty } })),
    ];
  },
};

/** 退回继续办理: the limit of handling is the same. */
export const returned: ActRule = sentBackTo('handle', PROPOSERS);

/** 书面告知结果 (Art 20), with the day and the way of service. */
export const served: ActRule = {
  whyNot: ({ matter, act, at }) => {
    const { termination } = complaintOf(matter);
    if (!CHANNELS.some((channel) => channel === act.complaint?.channel))
      return refused('complaint.which-channel', { allowed: [...CHANNELS] });
    if (act.day === undefined || act.day < (termination?.on ?? '')) return refused('day.in-the-past');
    return act.day > dayOf(at.now) ? refused('day.in-the-future') : undefined;
  },
  changes: (context) => {
    const { act, at } = context;
    const on = act.day ?? dayOf(at.now);
    return [
      decided(context, { on, channel: act.complaint?.channel }),
      { type: 'facts', facts: written({ notifiedOn: on }) },
    ];
  },
};

const proposalOf = (matter: Matter): Facts => inRound(matter, 'handle').findLast((desk) => desk.verdict)?.facts ?? {};

function terminationOf({ matter, at }: DeskContext): Termination {
  const { reason, method = null, duties } = proposalOf(matter) as Partial<Termination> & { duties?: Duty[] };
  return { reason: reason ?? 'AGREED', method, on: dayOf(at.now), settled: duties !== undefined };
}
