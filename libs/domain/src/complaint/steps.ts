import { type StepRule, stepRule } from '../act/step-rule.ts';
import { type LadderName } from '../ladder/ladder.ts';
import { type Matter } from '../matter/matter.ts';
import { COMPLAINANT, DISTRICT_GOVERNMENT, SUPERVISION_OFFICE } from '../unit/offices.ts';
import { type Role } from '../unit/actor.ts';
import { type Unit } from '../unit/unit.ts';
import { complaintOf } from './complaint.ts';
import { inRound } from './in-round.ts';
import {
  decisionLimit,
  handlingLimit,
  noticeLimit,
  pendingLimit,
  pendingRhythm,
  ruled,
  setDay,
  withinHandling,
} from './limits.ts';
import { type RuleName } from './rule-sets.ts';

const handler = (matter: Matter): string[] => [complaintOf(matter).handler];
const complainant = (): string[] => [COMPLAINANT];
const nobody = (): string[] => [];

/** Whoever is complained of is told of no rung of anybody else's. */
function ofHandler(_: Unit | undefined, matter: Matter): LadderName {
  return complaintOf(matter).complainee === DISTRICT_GOVERNMENT ? 'complaint-quiet' : 'complaint';
}

function ofUnits(unit: Unit | undefined, matter: Matter): LadderName {
  if ([SUPERVISION_OFFICE, DISTRICT_GOVERNMENT].includes(complaintOf(matter).complainee))
    return ofHandler(unit, matter);
  return unit?.kind === 'V' ? 'vertical' : unit?.kind === 'G' ? 'complaint' : 'responsible';
}

const step = (title: string, seat: Role, verdicts: string, rest: Partial<StepRule>): StepRule =>
  stepRule(title, seat, verdicts, { parties: handler, ladder: ofHandler, ...rest });

/** A term of the complainant's: silence ends it, at 24:00 of its last day (domain E3.4). */
const complainants = (title: string, verdicts: string, name: RuleName, rest: Partial<StepRule> = {}): StepRule =>
  step(title, 'enterprise-agent', verdicts, {
    parties: complainant,
    limit: ruled(name),
    ladder: () => 'applicant',
    ...rest,
  });

const SIDE = { line: 'side', parties: nobody } as const;
/** Laid by an act, and decided before the complaint is closed. */
const HOLDING = { ...SIDE, holds: true } as const;

/** Nobody beside who looks into it is told that it is late. */
const QUIET_REVIEW: Partial<StepRule> = {
  ...HOLDING,
  limit: ruled('retaliationReview'),
  ladder: () => 'complaint-quiet',
};

/** 投诉办理 step by step (domain C2, D4): title, whose it is, verdicts, before whom, limit. Limits stand in the complaint's frozen rules. */
export const COMPLAINT_STEPS = {
  'decide-acceptance': step('受理决定', 'complaint-officer', 'accept ask-supplement redirect refuse', {
    limit: decisionLimit,
  }),
  supplement: complainants('补正', 'supplement lapse', 'supplement', {
    parties: (matter) => (isSupplementAsked(matter) ? complainant() : []),
  }),
  handle: step('办理', 'complaint-officer', 'settle propose-termination', { limit: handlingLimit }),
  'termination-approval': step('终结审批', 'unit-leader', 'approve return', { limit: withinHandling('approval') }),
  notify: step('结果告知', 'complaint-officer', 'served', { limit: noticeLimit }),
  rating: complainants('满意度评价', 'rate lapse', 'rating'),
  'long-pending': step('长期未结报告', 'complaint-officer', 'report', {
    line: 'beside',
    limit: pendingLimit,
    rhythm: pendingRhythm,
  }),
  reply: step('被投诉人答复', 'officer', 'reply', { ...SIDE, limit: ruled('reply'), ladder: ofUnits }),
  consult: step('征求部门意见', 'officer', 'reply', { ...SIDE, limit: setDay('day'), ladder: ofUnits }),
  extension: step('延期审批', 'unit-leader', 'grant refuse', { ...SIDE, limit: withinHandling('extensionDecision') }),
  silence: complainants('联系投诉人', 'lapse', 'absence', SIDE),
  'propose-end': step('终结动议', 'complaint-officer', 'propose go-on', {
    ...SIDE,
    limit: withinHandling('proposal'),
  }),
  perform: step('和解协议履行', 'officer', 'performed broken', {
    ...HOLDING,
    limit: setDay('due'),
    ladder: ofUnits,
  }),
  'performance-check': step('履行核实', 'complaint-officer', 'confirm deny', {
    ...HOLDING,
    limit: ruled('performanceCheck'),
  }),
  'breach-review': step('失约处理', 'leader-in-charge', 'press account', {
    ...HOLDING,
    limit: ruled('breachReview'),
  }),
  'rating-review': step('差评核查', 'unit-leader', 'answered', { ...HOLDING, limit: ruled('ratingReview') }),
  'appeal-file': step('移送上级', 'complaint-officer', 'sent', { ...HOLDING, limit: ruled('appealFile') }),
  'appeal-outcome': step('上级处理结果', 'complaint-officer', 'upheld reopened', HOLDING),
  'retaliation-review': step('打击报复核查', 'supervision-office', 'unfounded founded', {
    ...QUIET_REVIEW,
  }),
  'retaliation-review-by-leader': step('打击报复核查', 'leader-in-charge', 'unfounded founded', {
    ...QUIET_REVIEW,
  }),
} satisfies Record<string, StepRule>;

/** Rises with a step that comes `since` a later edition; fixed for each complaint when it is received. */
export const COMPLAINT_EDITION = Math.max(...Object.values(COMPLAINT_STEPS).map((rule) => rule.since));

export type ComplaintStep = keyof typeof COMPLAINT_STEPS;

const isSupplementAsked = (matter: Matter): boolean =>
  inRound(matter, 'decide-acceptance').some((desk) => desk.verdict === 'ask-supplement');
