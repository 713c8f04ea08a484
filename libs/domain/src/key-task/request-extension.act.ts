import { type ActRule, type MatterContext } from '../act/act.ts';
import { laid } from '../act/changes.ts';
import { deskNo, isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { addDays, dayOf, daysBetween, millis, type Day, type Instant } from '../time/day.ts';
import { latestPieceDay } from './pieces.ts';
import { DISTRICT_GOVERNMENT } from '../unit/offices.ts';

/** What is to be extended: a supporter's delivery, or the task itself. */
interface Subject {
  about: string;
  desk: Desk | null;
  start: Instant;
  due: Instant | null;
  firstDue: Instant | null;
  extensions: number;
}

/** 延期申请: before the due day, at most twice, together at most half of the first span (domain D3). */
export const requestExtension: ActRule<MatterContext> = {
  whyNot: (context) => {
    const subject = subjectOf(context);
    return 'code' in subject ? subject : (whyNotNow(context, subject) ?? whyNotUntil(context, subject));
  },
  changes: (context) => {
    const subject = subjectOf(context);
    if ('code' in subject) return [];
    const { matter, act, by, at } = context;
    const late = at.calendar.workingDaysBetween(dayOf(at.now), dayOf(subject.due ?? at.now)) < 3;
    const facts = { day: act.day, reason: act.words ?? '', late, asked: by.unit };
    return subject.desk
      ? [laid('extension', matter.leads[0] ?? '', { about: subject.about, facts })]
      : [laid('task-extension', DISTRICT_GOVERNMENT, { about: subject.about, facts })];
  },
};

/** The supporter asks at its delivery; the lead at its answer, or at no desk, for the task. */
function subjectOf(context: MatterContext): Subject | Refusal {
  const { matter, act, by } = context;
  if (act.desk === undefined) return taskOf(context);
  const no = deskNo(matter.id, act.desk);
  const desk = matter.desks.find((one) => one.no === no);
  if (!desk) return refused('desk.unknown');
  if (desk.party !== by.unit) return refused('act.not-yours');
  if (!isOpen(desk)) return refused('desk.already-decided');
  if (desk.step === 'deliver') return { ...desk, about: String(desk.no), desk, start: desk.laidAt };
  return desk.step === 'answer' ? taskOf(context) : refused('act.not-at-this-step', { step: desk.step });
}

function taskOf({ matter, by }: MatterContext): Subject | Refusal {
  if (by.unit === null || !matter.leads.includes(by.unit)) return refused('act.not-yours');
  return { ...matter, about: 'task', desk: null, start: matter.openedAt };
}

function whyNotNow({ matter, act, at }: MatterContext, subject: Subject): Refusal | undefined {
  if (subject.due === null) return refused('extension.no-due-day');
  if (millis(at.now) > millis(subject.due)) return refused('extension.after-due', { due: dayOf(subject.due) });
  if (subject.extensions >= 2) return refused('extension.too-many', { granted: subject.extensions });
  if (isAsked(matter, subject)) return refused('extension.already-asked');
  return act.words?.trim() ? undefined : refused('act.reason-needed');
}

const isAsked = (matter: Matter, { about }: Subject): boolean =>
  matter.desks.some((desk) => isOpen(desk) && desk.about === about && desk.step.endsWith('extension'));

function whyNotUntil(context: MatterContext, subject: Subject): Refusal | undefined {
  const day = context.act.day;
  if (day === undefined || subject.due === null || day <= dayOf(subject.due)) return refused('extension.not-later');
  const latest = latestDay(context, subject);
  return day > latest ? refused('extension.too-long', { latest }) : undefined;
}

function latestDay({ matter, at }: MatterContext, { start, due, firstDue, desk }: Subject): Day {
  const first = dayOf(firstDue ?? due ?? start);
  const half = addDays(first, Math.floor(daysBetween(dayOf(start), first) / 2));
  const pieces = desk ? latestPieceDay(matter, at) : undefined;
  return pieces !== undefined && pieces < half ? pieces : half;
}
