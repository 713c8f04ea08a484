import { type ActRule, type DeskContext, type MatterContext } from '../act/act.ts';
import { decided, laid, told } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { millis, type Day } from '../time/day.ts';
import { dueDay, dueDayOf } from '../time/due.ts';
import { complaintFacts, complaintOf } from './complaint.ts';

const handling = (matter: Matter): Desk | undefined =>
  matter.desks.find((desk) => isOpen(desk) && desk.step === 'handle');

/** 申请延期: before the last day, with a reason and a new day (Art 19). */
export const askExtension: ActRule<MatterContext> = {
  whyNot: (context) => {
    const { matter, act } = context;
    const desk = handling(matter);
    if (!desk?.due) return refused('complaint.not-handled-now');
    if (matter.desks.some((one) => isOpen(one) && one.step === 'extension')) return refused('extension.already-asked');
    return whyNotAfter(context, desk.due) ?? whyNotUntil(context, desk.due) ?? reasonGiven(act);
  },
  changes: ({ matter, act }) => [
    laid('extension', complaintOf(matter).handler, { about: `e${matter.version}`, facts: { day: act.day } }),
  ],
};

const whyNotAfter = ({ at }: MatterContext, due: string): Refusal | undefined =>
  millis(at.now) > millis(due) ? refused('extension.after-due', { due: dueDayOf(due) }) : undefined;

function whyNotUntil({ matter, act, at }: MatterContext, due: string): Refusal | undefined {
  const latest = dueDay(at.calendar, dueDayOf(due), complaintOf(matter).limits.extension).due;
  if (act.day === undefined || act.day <= dueDayOf(due)) return refused('extension.not-later');
  return act.day > latest ? refused('extension.too-long', { latest }) : undefined;
}

/** 批准延期, before the last day; the complainant is told the new one in the same act. */
export const grantExtension: ActRule = {
  whyNot: (context) => {
    const desk = handling(context.matter);
    return desk?.due ? whyNotAfter(context, desk.due) : refused('complaint.not-handled-now');
  },
  changes: (context) => {
    const day = dayAsked(context);
    const desk = handling(context.matter);
    return [
      decided(context),
      ...(desk ? [{ type: 'desk-due', desk: desk.no, day, why: 'extension' } as const] : []),
      { type: 'facts', facts: complaintFacts({ extendedTo: day }) },
      told(context.desk, 'extension.granted', `extension.granted:${context.matter.version}`),
    ];
  },
};

const dayAsked = ({ desk }: DeskContext): Day => String(desk.facts?.['day']);
