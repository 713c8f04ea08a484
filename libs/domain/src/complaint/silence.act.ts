import { type ActRule, type MatterContext } from '../act/act.ts';
import { decided, laid } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { isOpen } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { complaintFacts, complaintOf } from './complaint.ts';
import { ELSEWHERE_GROUNDS, type RefusalGround } from './rule-sets.ts';

/** 联系未果: contacted and absent; the 30 days run from today (Art 20(6)). */
export const beginSilence: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => {
    if (!matter.desks.some((desk) => isOpen(desk) && desk.step === 'handle'))
      return refused('complaint.not-handled-now');
    if (matter.desks.some((desk) => isOpen(desk) && desk.step === 'silence')) return refused('complaint.asked-already');
    return reasonGiven(act);
  },
  changes: ({ matter }) => [laid('silence', complaintOf(matter).handler, { about: `s${matter.version}` })],
};

/** 已联系上: the days do not add up. */
export const heard: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context)],
};

/** 撤回投诉 in writing: before acceptance it ends at once, afterwards a leader decides on the termination (Art 20(4)). */
export const withdrawComplaint: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) =>
    complaintOf(matter).withdrawn ? refused('complaint.withdrawn-already') : reasonGiven(act),
  changes: ({ matter, at }) => {
    const facts = complaintFacts({ withdrawn: { on: dayOf(at.now), ground: null } });
    const isAccepted = complaintOf(matter).acceptedOn !== undefined;
    return [{ type: 'facts', facts }, ...(isAccepted ? [] : [{ type: 'closed', outcome: 'withdrawn' } as const])];
  },
};

/** 视为撤回: a situation of Art 14 (7) to (9) came up after acceptance (Art 20). */
export const goneElsewhere: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => {
    if (!ELSEWHERE_GROUNDS.includes(act.ground as RefusalGround))
      return refused('complaint.which-ground', { allowed: [...ELSEWHERE_GROUNDS] });
    if (complaintOf(matter).acceptedOn === undefined) return refused('complaint.not-handled-now');
    return complaintOf(matter).withdrawn ? refused('complaint.withdrawn-already') : reasonGiven(act);
  },
  changes: ({ act, at }) => {
    const withdrawn = { on: dayOf(at.now), ground: act.ground as RefusalGround };
    return [{ type: 'facts', facts: complaintFacts({ withdrawn }) }];
  },
};
