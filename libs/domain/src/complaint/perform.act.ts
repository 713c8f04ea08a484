import { type ActRule, type DeskContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided, decider, laid } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { isOpen, type Desk } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { dayOf, millis, type Day } from '../time/day.ts';
import { DISTRICT_GOVERNMENT } from '../unit/offices.ts';
import { complaintOf } from './complaint.ts';

/** 已履行, with evidence; the handler looks whether it is so. */
export const performed: ActRule = {
  whyNot: ({ act }) => (act.evidence?.length ? undefined : refused('complaint.evidence-needed')),
  changes: (context) => [
    decided(context),
    laid('performance-check', complaintOf(context.matter).handler, asked(context.desk)),
  ],
};

/** 未能履行: a settlement binds; it goes to the leader in charge (Art 18, 外商投资法实施条例 Art 41). */
export const broken: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context), escalated(context.desk)],
};

/** 认定未履行: the same said by the handler, once the day has passed. */
export const findBroken: ActRule = {
  whyNot: ({ desk, act, at }) => {
    if (desk.step !== 'perform') return refused('act.not-at-this-step', { step: desk.step });
    if (!isOpen(desk)) return refused('desk.already-decided');
    if (desk.due === null || millis(at.now) <= millis(desk.due))
      return refused('complaint.still-time', { until: String(desk.due) });
    return reasonGiven(act);
  },
  changes: ({ desk, act, by }) => [
    { type: 'decided', desk: desk.no, verdict: 'broken', by: decider(by), words: act.words ?? null, facts: null },
    escalated(desk),
  ],
};

/** 核实已履行. */
export const confirmPerformed: ActRule = {
  whyNot: () => undefined,
  changes: (context) => [decided(context)],
};

/** 核实未履行: it lies before the unit again, with the day it had. */
export const denyPerformed: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context), laidAgain(context, context.desk.facts?.['due'] as Day)],
};

/** 限期履行: the leader sets another day. */
export const press: ActRule = {
  whyNot: ({ act, at }) =>
    act.day === undefined || act.day <= dayOf(at.now) ? refused('day.in-the-past') : reasonGiven(act),
  changes: (context) => [decided(context), laidAgain(context, context.act.day ?? '')],
};

/** 提请追责: nothing more is expected of the unit; who answers for it is for others to say (条例 Art 41). */
export const account: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context)],
};

const asked = ({ about, facts }: Desk) => ({ about: about ?? '', facts: duty(facts) });

/** Of what a desk holds only the duty itself goes on to the next one. */
const duty = (facts: Desk['facts']) => ({ unit: facts?.['unit'], duty: facts?.['duty'], due: facts?.['due'] });

const escalated = (desk: Desk): Change => laid('breach-review', DISTRICT_GOVERNMENT, asked(desk));

const laidAgain = ({ desk }: DeskContext, due: Day): Change =>
  laid('perform', String(desk.facts?.['unit']), { about: desk.about ?? '', facts: { ...duty(desk.facts), due } });
