import { type ActRule, type DeskContext } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { mayBeNamed } from '../unit/may-be-named.ts';
import { complaintOf } from './complaint.ts';
import { isOneOf, METHODS, TERMINATION_REASONS } from './grounds.ts';
import { inChapter } from './in-round.ts';

/** 提请终结: on one of six grounds (Art 20), and by which of the four ways it was handled (Art 18). */
export const proposeTermination: ActRule = {
  whyNot: ({ matter, act }) =>
    whyNotReason(matter, act.ground) ?? whyNotMethod(act.ground, act.complaint?.method) ?? reasonGiven(act),
  changes: (context) => {
    const { act } = context;
    return [decided(context, { reason: act.ground, method: act.complaint?.method ?? null })];
  },
};

/** 和解: both have signed, and what each unit has taken on has a day (Art 18); the complainant agrees to the end by it. */
export const settle: ActRule = {
  whyNot: (context) => whyNotDuties(context) ?? whyNotSigned(context),
  changes: (context) => {
    const { duties = [], signed } = context.act.complaint ?? {};
    return [decided(context, { reason: 'AGREED', method: 'MUTUAL_UNDERSTANDING', duties, signed })];
  },
};

function whyNotReason(matter: Matter, ground: string | undefined): Refusal | undefined {
  if (!isOneOf(TERMINATION_REASONS, ground))
    return refused('complaint.which-ground', { allowed: Object.keys(TERMINATION_REASONS) });
  if (ground === 'ABSENT' && !isAbsent(matter)) return refused('complaint.not-absent');
  return ground === 'WITHDRAWN' && !complaintOf(matter).withdrawal ? refused('complaint.not-withdrawn') : undefined;
}

/** 连续三十日 have passed, and nobody has decided since that the complaint goes on. */
function isAbsent(matter: Matter): boolean {
  const lapsed = inChapter(matter, 'silence').findLast((desk) => desk.verdict === 'lapse');
  const gone = inChapter(matter, 'propose-end').findLast((desk) => desk.verdict === 'go-on');
  return lapsed !== undefined && (gone === undefined || gone.no < lapsed.no);
}

/** An agreement was reached in some way. */
function whyNotMethod(ground: string | undefined, method: string | undefined): Refusal | undefined {
  const isMissing = method === undefined ? ground === 'AGREED' : !isOneOf(METHODS, method);
  return isMissing ? refused('complaint.which-method', { allowed: Object.keys(METHODS) }) : undefined;
}

function whyNotDuties({ act, at }: DeskContext): Refusal | undefined {
  const today = dayOf(at.now);
  const duties = act.complaint?.duties ?? [];
  if (duties.length === 0 || duties.some(({ duty }) => !duty.trim())) return refused('complaint.settlement-incomplete');
  const unknown = duties.find(({ unit }) => !mayBeNamed(at.units.get(unit), today));
  if (unknown) return refused('unit.unknown', { unit: unknown.unit });
  return duties.some(({ due }) => due < today) ? refused('day.in-the-past') : undefined;
}

function whyNotSigned({ act, at }: DeskContext): Refusal | undefined {
  const { complainant, complainee } = act.complaint?.signed ?? {};
  if (!complainant || !complainee) return refused('complaint.settlement-incomplete');
  return [complainant, complainee].some((day) => day > dayOf(at.now)) ? refused('day.in-the-future') : undefined;
}
