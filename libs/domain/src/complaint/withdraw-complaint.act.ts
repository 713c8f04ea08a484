import { type ActRule, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decider } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { proposalToEnd } from './absence.act.ts';
import { complaintOf, written } from './complaint.ts';
import { DEEMED_WITHDRAWALS, type RefusalGround } from './grounds.ts';
import { openAt, openHandle } from './in-round.ts';
import { channelOf } from './whose.ts';

/** 书面撤回: before the acceptance nothing is left to decide; later it is a ground to end the complaint (Art 20(4)). */
export const withdrawComplaint: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => {
    if (complaintOf(matter).withdrawal) return refused('complaint.asked-already');
    return undecided(matter) || openHandle(matter) ? reasonGiven(act) : refused('complaint.not-in-handling');
  },
  changes: (context) => [...recordedWithdrawal(context, null), ...ended(context)],
};

/** 视为撤回: the same matter has gone to a higher agency, a petition office, reconsideration or a court (Art 14(7)–(9), Art 20). */
export const deemWithdrawn: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => {
    if (!DEEMED_WITHDRAWALS.some((ground) => ground === act.ground))
      return refused('complaint.which-ground', { allowed: [...DEEMED_WITHDRAWALS] });
    return complaintOf(matter).withdrawal ? refused('complaint.asked-already') : reasonGiven(act);
  },
  changes: (context) => [
    ...recordedWithdrawal(context, context.act.ground as RefusalGround),
    ...proposalToEnd(context.matter, { reason: 'WITHDRAWN', deemed: context.act.ground }),
  ],
};

const recordedWithdrawal = ({ at }: MatterContext, deemed: RefusalGround | null): Change[] => [
  { type: 'facts', facts: written({ withdrawal: { on: dayOf(at.now), deemed } }) },
];

/** The desk at which it waits before its acceptance. */
const undecided = (matter: Matter): Desk | undefined =>
  openAt(matter, 'decide-acceptance') ?? openAt(matter, 'supplement');

function ended(context: MatterContext): Change[] {
  const { matter, act, by } = context;
  const desk = undecided(matter);
  if (!desk) return proposalToEnd(matter, { reason: 'WITHDRAWN' });
  const facts = { channel: channelOf(context) };
  return [{ type: 'decided', desk: desk.no, verdict: 'withdrawn', by: decider(by), words: act.words ?? null, facts }];
}
