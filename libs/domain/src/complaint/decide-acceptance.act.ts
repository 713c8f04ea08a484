import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { written } from './complaint.ts';
import { whyNotOurs } from './handler-of.ts';
import { isOneOf, REFUSAL_GROUNDS, type RefusalGround } from './grounds.ts';
import { inChapter } from './in-round.ts';

/** 受理: the limit of handling runs from now. A complaint against the district's own government is the next higher agency's. */
export const accept: ActRule = {
  whyNot: ({ matter }) => whyNotOurs(matter),
  changes: (context) => {
    const today = dayOf(context.at.now);
    return [decided(context), { type: 'facts', facts: written({ acceptedOn: today, handlingFrom: today }) }];
  },
};

/** 一次性补正通知: names everything that is missing at once; there is no second one (Art 13). */
export const askSupplement: ActRule = {
  whyNot: ({ matter, act }) => {
    if (wasAsked(matter)) return refused('complaint.supplement-once');
    return act.complaint?.missing?.length ? undefined : refused('complaint.supplement-names-nothing');
  },
  changes: (context) => [decided(context, { missing: context.act.complaint?.missing ?? [] })],
};

/** 不予受理: on one of nine grounds, with reasons, and the way to the next higher agency (Arts 14, 15, 22). */
export const refuse: ActRule = {
  whyNot: ({ matter, act }) => whyNotGround(matter, act.ground) ?? reasonGiven(act),
  changes: (context) => {
    const { act, at } = context;
    const ground = act.ground as RefusalGround;
    return [
      decided(context, { ground }),
      { type: 'facts', facts: written({ refusal: { ground, on: dayOf(at.now) } }) },
    ];
  },
};

/** 告知向有权机关投诉: another agency is the right one, and is named (Art 15). */
export const redirect: ActRule = {
  whyNot: ({ act }) => (act.complaint?.agency?.trim() ? undefined : refused('complaint.which-agency')),
  changes: (context) => {
    const { act, at } = context;
    const agency = act.complaint?.agency ?? '';
    return [
      decided(context, { agency }),
      { type: 'facts', facts: written({ redirect: { agency, on: dayOf(at.now) } }) },
    ];
  },
};

/** «Still defective» can be said only of what a supplement was asked for. */
function whyNotGround(matter: Matter, ground: string | undefined): Refusal | undefined {
  if (!isOneOf(REFUSAL_GROUNDS, ground))
    return refused('complaint.which-ground', { allowed: Object.keys(REFUSAL_GROUNDS) });
  return ground === 'STILL_DEFECTIVE_AFTER_SUPPLEMENT' && !wasAsked(matter)
    ? refused('complaint.no-supplement-before')
    : undefined;
}

const wasAsked = (matter: Matter): boolean =>
  inChapter(matter, 'decide-acceptance').some((desk) => desk.verdict === 'ask-supplement');
