import { type ActRule, type DeskContext, type MatterContext } from '../act/act.ts';
import { type Change, type Laying } from '../act/change.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { addMonths, dayOf, type Day } from '../time/day.ts';
import { parseTerm } from '../time/due.ts';
import { DISTRICT_GOVERNMENT, SUPERVISION_OFFICE } from '../unit/offices.ts';
import { beside, closedAgain } from './aftercare.ts';
import { complaintOf } from './complaint.ts';

const MEASURES: readonly string[] = ['inspection', 'penalty'];

/** The last day on which an inspection of the complainant, or a penalty against it, is looked into [D]. */
export function watchedUntil(matter: Matter): Day {
  const { receivedOn, rules } = complaintOf(matter);
  return addMonths(receivedOn, parseTerm(rules.retaliationWatch)?.n ?? 12);
}

/**
 * 打击报复核查: an inspection or a penalty against somebody who complained within the year before (条例 Art 31 forbids to
 * get even). Nobody but the office that looks into it, and the handler, learns of it.
 */
export const reportMeasure: ActRule<MatterContext> = {
  whyNot: (context) => {
    const { act } = context;
    if (!MEASURES.includes(act.complaint?.measure ?? '')) return refused('complaint.which-measure');
    return whyNotUnit(context) ?? whyNotDay(context);
  },
  changes: ({ matter, act }) => {
    const by = reviewer(matter, act.unit);
    const facts = { unit: act.unit, on: act.day, measure: act.complaint?.measure };
    return by ? beside(matter, { ...by, about: `m${matter.version}`, facts }) : [];
  },
};

function whyNotUnit({ matter, act, at }: MatterContext): Refusal | undefined {
  const unit = act.unit ?? '';
  if (!at.units.has(unit)) return refused('unit.unknown', { unit });
  return reviewer(matter, unit) ? undefined : refused('complaint.higher-level');
}

function whyNotDay({ matter, act: { day }, at }: MatterContext): Refusal | undefined {
  const { receivedOn } = complaintOf(matter);
  const last = watchedUntil(matter);
  if (day === undefined || day > dayOf(at.now)) return refused('day.in-the-future');
  return day < receivedOn || day > last ? refused('complaint.not-watched', { from: receivedOn, last }) : undefined;
}

/** The supervision office, else the leader in charge; neither where both are in question, and the higher level has to look. */
function reviewer(matter: Matter, unit: string | undefined): Pick<Laying, 'step' | 'party'> | undefined {
  const inQuestion = [complaintOf(matter).complainee, unit];
  return REVIEWERS.find(({ party }) => !inQuestion.includes(party));
}

const REVIEWERS: readonly Pick<Laying, 'step' | 'party'>[] = [
  { step: 'retaliation-review', party: SUPERVISION_OFFICE },
  { step: 'retaliation-review-by-leader', party: DISTRICT_GOVERNMENT },
];

/** 不属打击报复. */
export const notRetaliation: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context), ...closedAgain(context.matter, context.desk)],
};

/** 属打击报复: the leader in charge is told, unless he is in question himself; measures against persons are for others to take. */
export const retaliation: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context), ...toldLeader(context), ...closedAgain(context.matter, context.desk)],
};

function toldLeader({ matter, desk }: DeskContext): Change[] {
  if ([complaintOf(matter).complainee, desk.facts?.['unit']].includes(DISTRICT_GOVERNMENT)) return [];
  const about = `retaliation:${matter.version}`;
  const notice = {
    code: 'complaint.retaliation',
    unit: DISTRICT_GOVERNMENT,
    to: 'leader',
    desk: desk.no,
    about,
  } as const;
  return [{ type: 'notice', notice }];
}
