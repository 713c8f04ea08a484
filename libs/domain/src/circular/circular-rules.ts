import { refused, type Refusal } from '../refusal.ts';
import { at as momentOf, dayOf, type Instant, millis } from '../time/day.ts';
import { isOver, type Quarter } from '../time/quarter.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';
import { type CircularStatus } from './circular.ts';

/** Working days in which the units may comment on a draft (domain D3 [D]). */
const COMMENT_DAYS = 3;

/** A circular as its rules see it. */
export interface CircularStanding {
  status: CircularStatus;
  commentUntil: Instant;
}

/** The end of the third working day after the draft was made. */
export const commentUntil = (now: Instant, calendar: WorkingCalendar): Instant =>
  momentOf(calendar.addWorkingDays(dayOf(now), COMMENT_DAYS), '17:30');

/** Facts of a quarter are known when it is over. */
export const whyNotMake = (quarter: Quarter, now: Instant): Refusal | undefined =>
  isOver(quarter, now) ? undefined : refused('circular.quarter-not-over', { quarter });

/** 征求意见: within three working days, by a unit that it names. */
export function whyNotComment({ status, commentUntil: until }: CircularStanding, now: Instant): Refusal | undefined {
  if (status === 'issued') return refused('circular.issued-already');
  return millis(now) > millis(until) ? refused('circular.comments-closed', { until }) : undefined;
}

/** 签发: not before the units could comment. */
export function whyNotIssue({ status, commentUntil: until }: CircularStanding, now: Instant): Refusal | undefined {
  if (status === 'issued') return refused('circular.issued-already');
  return millis(now) <= millis(until) ? refused('circular.comments-open', { until }) : undefined;
}
