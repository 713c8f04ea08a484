import { type ActRule, type MatterContext } from '../act/act.ts';
import { laid } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { isOpen } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { dueDayOf } from '../time/due.ts';
import { complaintFacts, complaintOf } from './complaint.ts';

/** 提供摘要: the text that the unit complained of and consulted departments may read, and nothing else of the file. */
export const releaseText: ActRule<MatterContext> = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: () => [{ type: 'facts', facts: complaintFacts({ released: true }) }],
};

/** 要求被投诉单位答复, on the released text alone. */
export const askReply: ActRule<MatterContext> = {
  whyNot: ({ matter }) => whyNotNow(matter) ?? whyNotTwice(matter, 'reply', complaintOf(matter).complainee),
  changes: ({ matter }) => [laid('reply', complaintOf(matter).complainee)],
};

/** 征求部门意见, until a day within the time that is left. */
export const consult: ActRule<MatterContext> = {
  whyNot: ({ matter, act, at }) => {
    const no = whyNotNow(matter);
    if (no) return no;
    const unknown = (act.units ?? []).filter((unit) => !at.units.has(unit) || at.units.get(unit)?.kind === 'E');
    if (!act.units?.length || unknown.length > 0) return refused('complaint.which-units', { units: unknown });
    if (act.units.includes(complaintOf(matter).complainee)) return refused('complaint.complainee-replies');
    return whyNotDay(matter, act.day, dayOf(at.now));
  },
  changes: ({ act }) => (act.units ?? []).map((unit) => laid('consult', unit, { facts: { day: act.day } })),
};

function whyNotNow(matter: Matter): Refusal | undefined {
  if (!matter.desks.some((desk) => isOpen(desk) && desk.step === 'handle')) return refused('complaint.not-handled-now');
  return complaintOf(matter).released ? undefined : refused('complaint.nothing-released');
}

const whyNotTwice = (matter: Matter, step: string, party: string): Refusal | undefined =>
  matter.desks.some((desk) => isOpen(desk) && desk.step === step && desk.party === party)
    ? refused('complaint.asked-already')
    : undefined;

function whyNotDay(matter: Matter, day: string | undefined, today: string): Refusal | undefined {
  const due = matter.desks.find((desk) => isOpen(desk) && desk.step === 'handle')?.due;
  const last = due ? dueDayOf(due) : today;
  return day !== undefined && day > today && day <= last ? undefined : refused('complaint.which-day', { last });
}
