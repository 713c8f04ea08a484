import { type ClimbingLine, type EscalationLine, type MeasureLine } from '@duban/contracts/http/escalations';
import { type EscalatedDesk, type EscalatedMeasure } from '@duban/database/escalation/escalation.store';
import { type Moment } from '@duban/domain/act/moment';
import { titleOf } from '@duban/domain/act/step-rule';
import { deskId } from '@duban/domain/desk/desk';
import { KEY_TASK_STEPS } from '@duban/domain/key-task/steps';
import { nextRung } from '@duban/domain/ladder/next-rung';
import { type Rung } from '@duban/domain/ladder/rung';
import { dayOf } from '@duban/domain/time/day';
import { dueDayOf } from '@duban/domain/time/due';

export function lineOf(found: EscalatedDesk, at: Moment): EscalationLine {
  const { matter, no, title, planId, desk, step, unit, due, decidedAt, suspended } = found;
  return {
    matter,
    no,
    title,
    planId,
    desk: deskId(matter, desk),
    step,
    stepTitle: titleOf(KEY_TASK_STEPS, step),
    unit,
    due,
    workingDaysLate: due === null ? null : at.calendar.workingDaysBetween(dueDayOf(due), dayOf(decidedAt ?? at.now)),
    open: decidedAt === null,
    suspended,
  };
}

export function measureLine(found: EscalatedMeasure, at: Moment): MeasureLine {
  const { what, proposedAt, decision, decidedAt, by, words } = found.measure;
  return { ...lineOf(found, at), what, proposedAt, decision, decidedAt, by: by?.name ?? null, words };
}

export function climbingLine(found: EscalatedDesk, at: Moment): ClimbingLine {
  const moment = found.rungAt ?? at.now;
  const { name, overdue, to, card, letter } = nextRung(found, moment, at.calendar)?.rung ?? GONE;
  return {
    ...lineOf(found, at),
    at: moment,
    rung: name,
    overdue,
    to: [...to],
    card: card ?? null,
    letter: letter ?? null,
  };
}

/** A release took the rung out of the ladder: at that moment the desk is armed for the next one. */
const GONE: Omit<Rung, 'name'> & { name: null } = { name: null, workingDays: 0, overdue: false, to: [] };
