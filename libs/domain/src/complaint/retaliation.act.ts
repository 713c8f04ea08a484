import { type ActRule, type DeskContext, type MatterContext } from '../act/act.ts';
import { type Change, type Laying } from '../act/change.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { type Matter } from '../matter/matter.ts';
import { refused } from '../refusal.ts';
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
  whyNot: ({ matter, act, at }) => {
    const { receivedOn } = complaintOf(matter);
    const last = watchedUntil(matter);
    if (!MEASURES.includes(act.complaint?.measure ?? '')) return refused('complaint.which-measure');
    if (!at.units.has(act.unit ?? '')) return refused('unit.unknown', { unit: act.unit ?? '' });
    if (act.day === undefined || act.day > dayOf(at.now)) return refused('day.in-the-future');
    return act.day < receivedOn || act.day > last
      ? refused('complaint.not-watched', { from: receivedOn, last })
      : undefined;
  },
  changes: ({ matter, act }) => {
    const facts = { unit: act.unit, on: act.day, measure: act.complaint?.measure };
    return beside(matter, { ...reviewer(matter, act.unit), about: `m${matter.version}`, facts });
  },
};

/** The supervision office; where it is itself the one in question, the leader in charge. */
function reviewer(matter: Matter, unit: string | undefined): Pick<Laying, 'step' | 'party'> {
  return [complaintOf(matter).complainee, unit].includes(SUPERVISION_OFFICE)
    ? { step: 'retaliation-review-by-leader', party: DISTRICT_GOVERNMENT }
    : { step: 'retaliation-review', party: SUPERVISION_OFFICE };
}

/** 不属打击报复. */
export const notRetaliation: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context), ...closedAgain(context.matter, context.desk)],
};

/** 属打击报复: the leader in charge is told; measures against persons are for others to take. */
export const retaliation: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context), toldLeader(context), ...closedAgain(context.matter, context.desk)],
};

function toldLeader({ matter, desk }: DeskContext): Change {
  const about = `retaliation:${matter.version}`;
  const notice = {
    code: 'complaint.retaliation',
    unit: DISTRICT_GOVERNMENT,
    to: 'leader',
    desk: desk.no,
    about,
  } as const;
  return { type: 'notice', notice };
}
