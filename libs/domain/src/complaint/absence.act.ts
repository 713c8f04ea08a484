import { type ActRule, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided, laid } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { isOpen, type Desk, type Facts } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused } from '../refusal.ts';
import { COMPLAINANT } from '../unit/offices.ts';
import { complaintOf, written } from './complaint.ts';
import { type TerminationReason } from './grounds.ts';
import { openAt, openHandle } from './in-round.ts';
import { logged } from './logged.ts';

/** 联系未果: the complainant was contacted and did not come; 30 consecutive days run from now (Art 20(6)). */
export const contactedAbsent: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => (openAt(matter, 'silence') ? refused('complaint.asked-already') : reasonGiven(act)),
  changes: (context) => [
    logged(context, 'contacted-absent'),
    laid('silence', COMPLAINANT, { about: String(openHandle(context.matter)?.no) }),
  ],
};

/** 投诉人已回应: the days that ran were not consecutive; they begin anew with another contact. */
export const heard: ActRule<MatterContext> = {
  whyNot: ({ matter }) => (openAt(matter, 'silence') ? undefined : refused('complaint.no-silence')),
  changes: (context) => [
    ...context.matter.desks.filter((desk) => isOpen(desk) && desk.step === 'silence').map(voided),
    logged(context, 'heard'),
  ],
};

/** 30日无回应: the clock has recorded it; whether the complaint ends a person decides. */
export const absenceProved = (_: Desk, matter: Matter): Change[] => proposalToEnd(matter, { reason: 'ABSENT' });

/** 终结动议 before the officer, in the place of one that is open; none when it is not being handled. */
export function proposalToEnd(matter: Matter, facts: Facts & { reason: TerminationReason }): Change[] {
  const handle = openHandle(matter);
  const before = openAt(matter, 'propose-end');
  if (!handle) return [];
  return [
    ...(before ? [voided(before)] : []),
    laid('propose-end', complaintOf(matter).handler, { about: String(handle.no), facts }),
  ];
}

/** 提请终结: the handling is over with it, and the leader decides. */
export const propose: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => {
    const handle = openHandle(context.matter);
    const reason = context.desk.facts?.['reason'];
    const own = decided(context);
    if (!handle || own.type !== 'decided') return [own];
    return [own, { ...own, desk: handle.no, verdict: 'propose-termination', facts: { reason, method: null } }];
  },
};

/** 继续办理: the complaint goes on all the same. */
export const goOn: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context), { type: 'facts', facts: written({ withdrawal: null }) }],
};

const voided = (desk: Desk): Change => ({ type: 'voided', desk: desk.no });
