import { type ActRule, type MatterContext } from '../act/act.ts';
import { laid } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { refused, type Refusal } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { dueDayOf } from '../time/due.ts';
import { mayBeNamed } from '../unit/may-be-named.ts';
import { complaintOf, written } from './complaint.ts';
import { accusedWith } from './handler-of.ts';
import { openAt, openHandle } from './in-round.ts';
import { isOpen } from '../desk/desk.ts';

/** 告知内容: the officer sets apart what the unit complained of may read; nothing else of the complaint ever shows there. */
export const release: ActRule<MatterContext> = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: ({ by, at }) => [{ type: 'facts', facts: written({ released: { on: dayOf(at.now), by: by.id } }) }],
};

/** 请被投诉人答复: it has to say what it knows (Art 17), once what it may read has been set apart. */
export const askReply: ActRule<MatterContext> = {
  whyNot: ({ matter }) => {
    if (!complaintOf(matter).released) return refused('complaint.not-released');
    return openAt(matter, 'reply') ? refused('complaint.asked-already') : undefined;
  },
  changes: ({ matter }) => [laid('reply', complaintOf(matter).complainee, { about: String(openHandle(matter)?.no) })],
};

/** 征求意见: departments that know something of it, within what is left of the time; when nothing is left, by the day that is set. */
export const consult: ActRule<MatterContext> = {
  whyNot: (context) => whyNotUnits(context) ?? whyNotDay(context) ?? reasonGiven(context.act),
  changes: ({ matter, act }) =>
    [...new Set(act.units)].map((unit) =>
      laid('consult', unit, { about: String(openHandle(matter)?.no), facts: { day: act.day } }),
    ),
};

function whyNotUnits({ matter, act, at }: MatterContext): Refusal | undefined {
  const units = act.units ?? [];
  const { complainee, handler } = complaintOf(matter);
  const unknown = units.filter((unit) => !mayBeNamed(at.units.get(unit), dayOf(at.now)));
  if (units.length === 0 || unknown.length > 0) return refused('unit.unknown', { unit: unknown.join(' ') });
  const partial = units.filter((unit) => [...accusedWith(complainee), handler].includes(unit));
  if (partial.length > 0) return refused('complaint.not-to-be-consulted', { units: partial });
  const isAsked = (unit: string) =>
    matter.desks.some((desk) => isOpen(desk) && desk.step === 'consult' && desk.party === unit);
  return units.some(isAsked) ? refused('complaint.asked-already') : undefined;
}

function whyNotDay({ matter, act, at }: MatterContext): Refusal | undefined {
  const due = openHandle(matter)?.due;
  const today = dayOf(at.now);
  const latest = due ? dueDayOf(due) : today;
  if (act.day === undefined || act.day < today) return refused('day.in-the-past');
  return latest >= today && act.day > latest ? refused('complaint.beyond-the-limit', { latest }) : undefined;
}
