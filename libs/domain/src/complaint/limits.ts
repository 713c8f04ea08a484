import { type Laying } from '../act/change.ts';
import { type Moment } from '../act/moment.ts';
import { type Limit, type Rhythm } from '../act/step-rule.ts';
import { isLive } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { addMonths, at as momentOf, dayOf, type Day } from '../time/day.ts';
import { dueDay, parseTerm } from '../time/due.ts';
import { complaintOf, pendingSince } from './complaint.ts';
import { type RuleName } from './rule-sets.ts';

/** A term of the frozen rules that begins when the desk is laid. */
export const ruled =
  (name: RuleName) =>
  (matter: Matter): Limit => ({ term: complaintOf(matter).rules[name] });

/** 受理决定: from the receipt, or from when the materials were complete (Art 15). */
export function decisionLimit(matter: Matter): Limit {
  const { completeOn, receivedOn, rules } = complaintOf(matter);
  return { from: completeOn ?? receivedOn, term: rules.decision };
}

/** 办理期限: from the acceptance, also for a desk that a return has laid later; or the day it was extended to (Art 19). */
export function handlingLimit(matter: Matter, _: Laying, at: Moment): NonNullable<Limit> {
  const { handlingFrom, extendedTo, rules } = complaintOf(matter);
  return extendedTo ? { day: extendedTo } : { from: handlingFrom ?? dayOf(at.now), term: rules.close };
}

/** A term of the handler's own, which does not outlast the limit of handling while that runs. */
export const withinHandling =
  (name: RuleName) =>
  (matter: Matter, laying: Laying, at: Moment): Limit => {
    const term = complaintOf(matter).rules[name];
    const handling = handlingLimit(matter, laying, at);
    const [last, own] = [lastDayOf(handling, at), dueDay(at.calendar, dayOf(at.now), term).due];
    return last >= dayOf(at.now) && last < own ? handling : { term };
  };

export function lastDayOf(limit: NonNullable<Limit>, at: Moment): Day {
  return 'day' in limit ? limit.day : dueDay(at.calendar, limit.from ?? dayOf(at.now), limit.term, limit.rule).due;
}

/** 告知: from the day on which it was terminated (Art 20). */
export function noticeLimit(matter: Matter, _: Laying, at: Moment): Limit {
  const { termination, rules } = complaintOf(matter);
  return { from: termination?.on ?? dayOf(at.now), term: rules.resultNotice };
}

/** The day that the desk was laid with. */
export const setDay =
  (name: 'day' | 'due') =>
  (_: Matter, { facts }: Laying): Limit =>
    typeof facts?.[name] === 'string' ? { day: facts[name] } : null;

/** 长期未结的报告: in the working days after the year has passed. */
export function pendingLimit(matter: Matter, _: Laying, at: Moment): Limit {
  return { from: yearEnd(matter) ?? dayOf(at.now), term: complaintOf(matter).rules.longPendingReport };
}

/** 长期未结: once, when a year has passed since the acceptance and it is not terminated (Art 21). The year is not rolled on a rest day [D]. */
export function pendingRhythm(matter: Matter): Rhythm | undefined {
  const end = yearEnd(matter);
  const about = pendingSince(matter);
  const told = matter.desks.some((desk) => isLive(desk) && desk.step === 'long-pending' && desk.about === about);
  if (end === undefined || told || complaintOf(matter).termination) return undefined;
  return { next: momentOf(end, '24:00'), periodAt: () => about };
}

function yearEnd(matter: Matter): Day | undefined {
  const { handlingFrom, rules } = complaintOf(matter);
  const { n, unit } = parseTerm(rules.longPending) ?? { n: 1, unit: 'y' };
  return handlingFrom ? addMonths(handlingFrom, unit === 'y' ? 12 * n : n) : undefined;
}
