import { type Day } from '../time/day.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';
import { type ComplaintCase, type ComplaintEvent, type Ending, ENDINGS, stateOn } from './complaint-case.ts';
import { isWithin, type ReportDays, reportDays, type ReportPeriod, type Span, spanOfPeriod } from './report-period.ts';

/** By code; what there was none of is not there. */
export type Counts = Record<string, number>;

export interface ReportFigures {
  /** By the day it was received. */
  received: number;
  /** Received in an earlier period and entered in this one (letters): an earlier report may lack them. */
  enteredLate: number;
  accepted: number;
  reopened: number;
  extended: number;
  redirected: number;
  withdrawn: number;
  /** By ground (Art 14). */
  refused: Counts;
  /** By reason (Art 20). */
  closed: Counts;
  /** By points. */
  rated: Counts;
  /** At the end of the period: not decided on yet, being handled, and handled for more than a year. */
  undecided: number;
  inProgress: number;
  longPending: number;
}

export interface ReportGroup {
  /** The type, topic or unit. */
  of: string;
  figures: ReportFigures;
}

/** 办结情况: one ending in the period, codes and days; neither who complained nor a word of it. */
export interface ClosedCase {
  no: string;
  type: 1 | 2;
  topic: string;
  complainee: string;
  receivedOn: Day;
  acceptedOn: Day | null;
  how: Ending;
  code: string | null;
  on: Day;
}

/** 两月报告 to the higher agency (Art 25); what is advised on policy is written beside it. */
export interface PeriodicReport extends Span, ReportDays {
  handler: string;
  period: ReportPeriod;
  figures: ReportFigures;
  byType: ReportGroup[];
  byTopic: ReportGroup[];
  byUnit: ReportGroup[];
  closed: ClosedCase[];
}

export interface ReportSource {
  handler: string;
  period: ReportPeriod;
  calendar: WorkingCalendar;
  /** All of the handler's, of whatever time and in any order. */
  cases: readonly ComplaintCase[];
}

export function periodicReport({ handler, period, calendar, cases }: ReportSource): PeriodicReport {
  const span = spanOfPeriod(period);
  const groups = (of: (one: ComplaintCase) => string) => groupsOf(cases, span, of);
  return {
    handler,
    period,
    ...span,
    ...reportDays(period, calendar),
    figures: figuresOf(cases, span),
    byType: groups(({ line }) => String(line.type)),
    byTopic: groups(({ line }) => line.topic),
    byUnit: groups(({ line }) => line.complainee),
    closed: cases.flatMap((one) => closedIn(one, span)).sort(byDayAndNumber),
  };
}

/** Groups with nothing to tell of the period are left out. */
function groupsOf(cases: readonly ComplaintCase[], span: Span, of: (one: ComplaintCase) => string): ReportGroup[] {
  return [...new Set(cases.map(of))]
    .sort()
    .map((key) => ({
      of: key,
      figures: figuresOf(
        cases.filter((one) => of(one) === key),
        span,
      ),
    }))
    .filter(({ figures }) => Object.values(figures).some((figure) => !isNothing(figure as number | Counts)));
}

const isNothing = (figure: number | Counts): boolean =>
  typeof figure === 'number' ? figure === 0 : Object.keys(figure).length === 0;

function figuresOf(cases: readonly ComplaintCase[], span: Span): ReportFigures {
  const { from, to } = span;
  const events = cases.flatMap((one) => one.events.filter(({ on }) => isWithin(on, span)));
  const number = (what: ComplaintEvent['what']) => events.filter((event) => event.what === what).length;
  const known = cases.filter(({ line }) => line.receivedOn <= to);
  const handled = known.filter((one) => stateOn(one, to) === 'in-progress');
  return {
    received: known.filter(({ line }) => line.receivedOn >= from).length,
    enteredLate: cases.filter(({ line, enteredOn }) => line.receivedOn < from && isWithin(enteredOn, span)).length,
    accepted: number('accepted'),
    reopened: number('reopened'),
    extended: number('extended'),
    redirected: number('redirected'),
    withdrawn: number('withdrawn'),
    refused: byCode(events, 'refused'),
    closed: byCode(events, 'terminated'),
    rated: byCode(events, 'rated'),
    undecided: known.filter((one) => stateOn(one, to) === 'undecided').length,
    inProgress: handled.length,
    longPending: handled.filter((one) => isLongPending(one, to)).length,
  };
}

const isLongPending = ({ events }: ComplaintCase, to: Day): boolean =>
  events.some(({ what, on }) => what === 'long-pending' && on <= to);

function byCode(events: readonly ComplaintEvent[], what: ComplaintEvent['what']): Counts {
  const counts: Counts = {};
  for (const event of events)
    if (event.what === what) counts[event.code ?? 'unknown'] = (counts[event.code ?? 'unknown'] ?? 0) + 1;
  return counts;
}

function closedIn({ no, line, events }: ComplaintCase, span: Span): ClosedCase[] {
  const { type, topic, complainee, receivedOn } = line;
  return events.flatMap(({ what, on, code }, place) => {
    if (!isEnding(what) || !isWithin(on, span)) return [];
    const accepted = events.slice(0, place).findLast((event) => event.what === 'accepted');
    return [{ no, type, topic, complainee, receivedOn, acceptedOn: accepted?.on ?? null, how: what, code, on }];
  });
}

const isEnding = (what: ComplaintEvent['what']): what is Ending => (ENDINGS as readonly string[]).includes(what);

const byDayAndNumber = (one: ClosedCase, other: ClosedCase): number =>
  `${one.on} ${one.no}` < `${other.on} ${other.no}` ? -1 : 1;
