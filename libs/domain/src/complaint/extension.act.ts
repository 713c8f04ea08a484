import { type ActRule, type DeskContext, type MatterContext } from '../act/act.ts';
import { decided, laid } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { millis, type Day } from '../time/day.ts';
import { dueDay, dueDayOf } from '../time/due.ts';
import { COMPLAINANT } from '../unit/offices.ts';
import { complaintOf, written } from './complaint.ts';
import { openAt, openHandle } from './in-round.ts';
import { type Moment } from '../act/moment.ts';

/** 延期申请: before the limit of handling is over, with the reason and the new day (Art 19; at most 30 working days each [D]). */
export const requestExtension: ActRule<MatterContext> = {
  whyNot: (context) => {
    const { matter, act, at } = context;
    return (
      whyNotNow(openHandle(matter), at) ??
      (openAt(matter, 'extension') ? refused('extension.already-asked') : whyNotUntil(context)) ??
      reasonGiven(act)
    );
  },
  changes: ({ matter, act, by }) => {
    const handle = openHandle(matter);
    return [
      laid('extension', complaintOf(matter).handler, {
        about: String(handle?.no),
        facts: { day: act.day, askedBy: by.id },
      }),
    ];
  },
};

/** 同意延期: by the handler's leader, before the limit is over; the notice to the complainant is part of it. */
export const grant: ActRule = {
  whyNot: (context) => {
    const { matter, desk, by, at } = context;
    if (desk.facts?.['askedBy'] === by.id) return refused('act.second-person', { step: 'extension' });
    return whyNotNow(openHandle(matter), at);
  },
  changes: (context) => {
    const { matter, desk } = context;
    const day = desk.facts?.['day'] as Day;
    const handle = openHandle(matter);
    return [
      decided(context),
      { type: 'desk-due', desk: handle?.no ?? 0, day, why: 'extension' },
      { type: 'facts', facts: written({ extendedTo: day }) },
      toldComplainant(context, 'complaint.extended'),
    ];
  },
};

const toldComplainant = ({ matter, desk }: DeskContext, code: string) =>
  ({
    type: 'notice',
    notice: { code, unit: COMPLAINANT, to: 'party', desk: desk.no, about: `${code}:${matter.version}` },
  }) as const;

function whyNotNow(handle: Desk | undefined, at: Moment): Refusal | undefined {
  if (!handle?.due) return refused('complaint.not-in-handling');
  return millis(at.now) > millis(handle.due)
    ? refused('extension.after-due', { due: dueDayOf(handle.due) })
    : undefined;
}

function whyNotUntil({ matter, act, at }: MatterContext): Refusal | undefined {
  const due = dayDue(matter);
  if (act.day === undefined || due === undefined || act.day <= due) return refused('extension.not-later');
  const latest = dueDay(at.calendar, due, complaintOf(matter).rules.extension).due;
  return act.day > latest ? refused('complaint.extension-too-long', { latest }) : undefined;
}

function dayDue(matter: Matter): Day | undefined {
  const due = openHandle(matter)?.due;
  return due ? dueDayOf(due) : undefined;
}
