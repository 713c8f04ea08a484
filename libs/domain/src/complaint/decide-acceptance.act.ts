import { type ActRule, type DeskContext } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { isLive } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { goOnAt } from '../reward/begin-again.ts';
import { dayOf } from '../time/day.ts';
import { complaintFacts } from './complaint.ts';
import { REFUSAL_GROUNDS, type RefusalGround } from './rule-sets.ts';

/** 受理: from this day the 60 working days run (Art 15, 19). */
export const acceptComplaint: ActRule = {
  whyNot: () => undefined,
  changes: (context) => [
    decided(context),
    { type: 'facts', facts: complaintFacts({ acceptedOn: dayOf(context.at.now) }) },
  ],
};

/** 一次性补正通知: names everything that is missing; there is no second one (Art 13). */
export const askComplainant: ActRule = {
  whyNot: ({ matter, act }) => {
    if (wasAsked(matter)) return refused('complaint.supplement-once');
    return act.items?.length ? undefined : refused('complaint.supplement-names-nothing');
  },
  changes: (context) => [decided(context, { items: context.act.items ?? [] })],
};

const wasAsked = (matter: Matter): boolean =>
  matter.desks.some((desk) => isLive(desk) && desk.verdict === 'ask-supplement');

/** 补正: from complete materials the 7 working days run anew (Art 15). */
export const supplementComplaint: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [
    decided(context, { files: context.act.evidence ?? [] }),
    { type: 'facts', facts: complaintFacts({ completeOn: dayOf(context.at.now) }) },
    goOnAt(context.desk, 'decide-acceptance'),
  ],
};

/** 不予受理, on one of the nine grounds of Art 14, in writing with reasons. */
export const refuseComplaint: ActRule = {
  whyNot: (context) => whyNotGround(context) ?? reasonGiven(context.act),
  changes: (context) => {
    const ground = context.act.ground as RefusalGround;
    const refusal = { ground, on: dayOf(context.at.now) };
    return [decided(context, { ground }), { type: 'facts', facts: complaintFacts({ refused: refusal }) }];
  },
};

/** Only who was asked to supplement can still be defective after it (Art 14(4)). */
function whyNotGround({ act, matter }: DeskContext): Refusal | undefined {
  if (!Object.hasOwn(REFUSAL_GROUNDS, act.ground ?? ''))
    return refused('complaint.which-ground', { allowed: Object.keys(REFUSAL_GROUNDS) });
  return act.ground === 'STILL_DEFECTIVE_AFTER_SUPPLEMENT' && !wasAsked(matter)
    ? refused('complaint.never-asked-to-supplement')
    : undefined;
}

/** 告知向有权机构投诉: another agency is the right one; it is named (Art 15). */
export const redirectComplaint: ActRule = {
  whyNot: ({ act }) => (act.to?.trim() ? reasonGiven(act) : refused('complaint.which-agency')),
  changes: (context) => [
    decided(context, { to: context.act.to }),
    { type: 'facts', facts: complaintFacts({ redirectedTo: context.act.to ?? '' }) },
  ],
};
