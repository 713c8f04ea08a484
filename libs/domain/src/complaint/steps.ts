import { type Laying } from '../act/change.ts';
import { type Moment } from '../act/moment.ts';
import { type Limit, type Rhythm, type StepRule, stepRule } from '../act/step-rule.ts';
import { isLive } from '../desk/desk.ts';
import { type LadderName } from '../ladder/ladder.ts';
import { type Matter } from '../matter/matter.ts';
import { addMonths, at as momentOf, dayOf } from '../time/day.ts';
import { type Role } from '../unit/actor.ts';
import { complaintOf } from './complaint.ts';
import { COMPLAINANT } from './parties.ts';
import { type ComplaintLimits } from './rule-sets.ts';

const handler = (matter: Matter): string[] => [complaintOf(matter).handler];
const complainant = (): string[] => [COMPLAINANT];
const nobody = (): string[] => [];

/** Before these, if the record asks for it; otherwise the step is passed over. */
const when =
  (asked: (matter: Matter) => boolean, parties: (matter: Matter) => string[]) =>
  (matter: Matter): string[] =>
    asked(matter) ? parties(matter) : [];

const LADDER = (): LadderName => 'complaint';

const step = (title: string, seat: Role, verdicts: string, rest: Partial<StepRule>): StepRule =>
  stepRule(title, seat, verdicts, { parties: handler, ladder: LADDER, ...rest });

/** A limit of the rule set that the complaint was received under, counted from the laying. */
const within =
  (limit: keyof ComplaintLimits) =>
  (matter: Matter): Limit => ({ term: complaintOf(matter).limits[limit] });

/** Laid by an act beside the main line. */
const side = (title: string, seat: Role, verdicts: string, rest: Partial<StepRule> = {}): StepRule =>
  step(title, seat, verdicts, { line: 'side', parties: nobody, ...rest });

/** A term of the complainant's: silence ends it, at 24:00 of its last day (domain E3.4). */
const complainants = (title: string, verdict: string, rest: Partial<StepRule>): StepRule =>
  step(title, 'enterprise-agent', `${verdict} lapse`, {
    parties: complainant,
    ladder: () => 'applicant',
    ...rest,
  });

/** 投诉 step by step (domain C2, D4): title, whose it is, verdicts, before whom, limit. */
export const COMPLAINT_STEPS = {
  'decide-acceptance': step('受理审查', 'complaint-officer', 'accept ask-supplement refuse redirect', {
    limit: fromComplete,
  }),
  supplement: complainants('补正', 'supplement', {
    parties: when((matter) => said(matter, 'decide-acceptance', 'ask-supplement'), complainant),
    limit: within('supplement'),
  }),
  'decide-after-lapse': step('逾期未补正的决定', 'complaint-officer', 'accept refuse', {
    parties: when((matter) => said(matter, 'supplement', 'lapse'), handler),
    limit: within('decision'),
  }),
  handle: step('办理', 'complaint-officer', 'propose-termination', { limit: toClose }),
  'termination-approval': step('终结审批', 'unit-leader', 'approve return', { limit: within('approval') }),
  notify: step('送达处理结果', 'complaint-officer', 'serve', { limit: within('notice') }),
  rating: complainants('评价', 'rate', { limit: within('rating') }),
  'appeal-outcome': step('上级处理结果登记', 'complaint-officer', 'reopen uphold', {
    parties: when(isAppealed, handler),
  }),
  reply: side('被投诉单位答复', 'officer', 'reply', { limit: within('reply') }),
  consult: side('征求部门意见', 'officer', 'reply', { limit: asAsked }),
  extension: side('延期审批', 'unit-leader', 'grant refuse', { limit: () => ({ term: '2wd' }) }),
  silence: side('联系投诉人', 'complaint-officer', 'heard lapse', {
    limit: within('silence'),
    ladder: () => 'silence',
  }),
  perform: side('履行和解协议', 'officer', 'performed', { limit: asAsked, holds: true }),
  'performance-check': side('核实履行', 'complaint-officer', 'kept broken', {
    limit: () => ({ term: '5wd' }),
    holds: true,
  }),
  'broken-promise': side('未履行处置', 'leader-in-charge', 'order waive', {
    limit: () => ({ term: '5wd' }),
    holds: true,
  }),
  'rating-review': side('差评核查', 'unit-leader', 'reviewed', { limit: () => ({ term: '5wd' }), holds: true }),
  'retaliation-review': side('打击报复核查', 'supervision-office', 'founded unfounded', {
    limit: () => ({ term: '10wd' }),
    holds: true,
  }),
  'long-pending': step('长期未结报告', 'complaint-officer', 'report', {
    line: 'beside',
    limit: within('longPendingReport'),
    rhythm: afterAYear,
  }),
} satisfies Record<string, StepRule>;

/** Rises with a step that comes `since` a later edition. */
export const COMPLAINT_EDITION = Math.max(...Object.values(COMPLAINT_STEPS).map((rule) => rule.since));

export type ComplaintStep = keyof typeof COMPLAINT_STEPS;

/** The verdict of a step in this round. */
export const said = (matter: Matter, name: string, verdict: string): boolean =>
  matter.desks.some(
    (desk) =>
      isLive(desk) &&
      desk.step === name &&
      desk.chapter === matter.chapter &&
      desk.round === matter.round &&
      desk.verdict === verdict,
  );

function isAppealed(matter: Matter): boolean {
  const { appeal } = complaintOf(matter);
  return appeal !== undefined && appeal.upheld === undefined;
}

/** 7 working days from receipt, or anew from complete materials (Art 13, 15). */
function fromComplete(matter: Matter): Limit {
  const { limits, receivedOn, completeOn } = complaintOf(matter);
  return { from: completeOn ?? receivedOn, term: limits.decision };
}

/** 60 working days from acceptance, or as extended; a returned proposal gains no time (Art 19). */
function toClose(matter: Matter, _: Laying, at: Moment): Limit {
  const { limits, acceptedOn, extendedTo } = complaintOf(matter);
  return extendedTo === undefined ? { from: acceptedOn ?? dayOf(at.now), term: limits.close } : { day: extendedTo };
}

/** The day that was written beside it when it was laid. */
function asAsked(matter: Matter, { facts }: Laying): Limit {
  const day = facts?.['day'];
  return typeof day === 'string' ? { day } : { term: complaintOf(matter).limits.reply };
}

/** One year from acceptance and not terminated: once in the complaint's life (Art 21). */
function afterAYear(matter: Matter): Rhythm | undefined {
  const { acceptedOn, ended } = complaintOf(matter);
  const isReported = matter.desks.some((desk) => isLive(desk) && desk.step === 'long-pending');
  if (acceptedOn === undefined || ended !== undefined || isReported) return undefined;
  return { next: momentOf(addMonths(acceptedOn, 12), '24:00'), periodAt: () => 'long-pending' };
}
