import { type ActRule, type DeskContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { type Desk } from '../desk/desk.ts';
import { goOnAt } from '../reward/begin-again.ts';
import { dayOf, type Day } from '../time/day.ts';
import { dueDayOf } from '../time/due.ts';
import { refused } from '../refusal.ts';
import { COMPLAINANT } from '../unit/offices.ts';
import { written } from './complaint.ts';

/** 补正: the decision's limit runs anew from the day on which the materials are complete (Art 15). */
export const supplement: ActRule = {
  whyNot: (context) => {
    const day = cameOn(context);
    if (day > dayOf(context.at.now)) return refused('day.in-the-future');
    return day < dayOf(context.desk.laidAt) ? refused('day.in-the-past') : reasonGiven(context.act);
  },
  changes: (context) => [decided(context), ...decideAgain(context.desk, cameOn(context))],
};

/** Of what came by letter the officer enters the day on which it came. */
const cameOn = ({ act, by, at }: DeskContext): Day =>
  by.unit === COMPLAINANT ? dayOf(at.now) : (act.day ?? dayOf(at.now));

/** 逾期未补正: nothing came; the officer decides on what there is, from the last day of the term. */
export const supplementLapsed = (desk: Desk): Change[] =>
  decideAgain(desk, desk.due === null ? dayOf(desk.laidAt) : dueDayOf(desk.due));

const decideAgain = (desk: Desk, completeOn: Day): Change[] => [
  { type: 'facts', facts: written({ completeOn }) },
  goOnAt(desk, 'decide-acceptance'),
];
