import { type ActRule, type DeskContext, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided, laid } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { beside, carriedOver, closedAgain } from './aftercare.ts';
import { type Complaint, complaintOf, written } from './complaint.ts';
import { whyNotOurs } from './handler-of.ts';

/** 向上级反映: against the refusal or the result (Art 22), also after the closing; the file is sent to the higher agency. */
export const appeal: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => {
    const { refusal, notifiedOn, appeal: made } = complaintOf(matter);
    if (!refusal && !notifiedOn) return refused('complaint.nothing-to-appeal');
    if (made) return refused(made.outcome === null ? 'complaint.asked-already' : 'complaint.appealed-already');
    return reasonGiven(act);
  },
  changes: ({ matter, at }) => [
    ...beside(matter, { step: 'appeal-file', party: complaintOf(matter).handler }),
    { type: 'facts', facts: written({ appeal: { on: dayOf(at.now), outcome: null } }) },
  ],
};

/** 已移送: what the higher agency orders is entered when it comes; it decides by its own rules and limits. */
export const fileSent: ActRule = {
  whyNot: () => undefined,
  changes: (context) => [decided(context), laid('appeal-outcome', complaintOf(context.matter).handler)],
};

/** 上级维持. */
export const upheld: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => {
    const { on = '' } = complaintOf(context.matter).appeal ?? {};
    return [
      decided(context),
      { type: 'facts', facts: written({ appeal: { on, outcome: 'upheld' } }) },
      ...closedAgain(context.matter, context.desk),
    ];
  },
};

/** 上级要求重新办理: another chapter begins at the handling, and with it the limit of handling; what binds or is looked into goes on. */
export const reopened: ActRule = {
  whyNot: ({ matter, act }) => whyNotOurs(matter) ?? reasonGiven(act),
  changes: (context) => [
    decided(context),
    ...carried(context),
    { type: 'facts', facts: written(handledAnew(context)) },
  ],
};

/** Open desks that do not end with the chapter. */
const OUTLIVE = [
  'perform',
  'performance-check',
  'breach-review',
  'rating-review',
  'retaliation-review',
  'retaliation-review-by-leader',
];

const carried = ({ matter, desk }: DeskContext): Change[] => [
  { type: 'chapter', route: { to: 'handle', then: 'level-by-level', from: null } },
  ...carriedOver(matter, desk, OUTLIVE),
];

function handledAnew({ matter, at }: DeskContext): Partial<Complaint> {
  const today = dayOf(at.now);
  return {
    acceptedOn: complaintOf(matter).acceptedOn ?? today,
    handlingFrom: today,
    extendedTo: null,
    refusal: null,
    withdrawal: null,
    termination: null,
    notifiedOn: null,
    rating: null,
    appeal: null,
    closedAs: null,
  };
}
