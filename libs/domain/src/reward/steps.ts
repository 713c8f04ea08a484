import { type Laying } from '../act/change.ts';
import { type Moment } from '../act/moment.ts';
import { type Limit, type StepRule, stepRule, within } from '../act/step-rule.ts';
import { isLive, type Desk } from '../desk/desk.ts';
import { type LadderName } from '../ladder/ladder.ts';
import { type Matter } from '../matter/matter.ts';
import { addMonths, dayOf } from '../time/day.ts';
import { type Term } from '../time/due.ts';
import { DISTRICT_GOVERNMENT } from '../unit/offices.ts';
import { type Unit } from '../unit/unit.ts';
import { type Role } from '../unit/actor.ts';
import { applicationOf } from './application.ts';
import { COMMERCE, FINANCE, JOINT_REVIEWERS } from './parties.ts';

const commerce = (): string[] => [COMMERCE];
const finance = (): string[] => [FINANCE];
const government = (): string[] => [DISTRICT_GOVERNMENT];
const applicant = (matter: Matter): string[] => [applicationOf(matter).enterprise.code];

/** Before these, if the record asks for it; otherwise the step is passed over. */
const when =
  (asked: (matter: Matter) => boolean, parties: (matter: Matter) => string[]) =>
  (matter: Matter): string[] =>
    asked(matter) ? parties(matter) : [];

const ofUnits = (unit: Unit | undefined): LadderName =>
  unit?.kind === 'V' ? 'vertical' : unit?.kind === 'G' ? 'office' : 'responsible';

const hasSome = (value: unknown): boolean => value !== undefined && value !== null;

const step = (title: string, seat: Role, verdicts: string, rest: Partial<StepRule>): StepRule =>
  stepRule(title, seat, verdicts, { parties: commerce, ladder: ofUnits, ...rest });

/** A term of the applicant's: silence ends it, at 24:00 of its last day (domain E3.4). */
const applicants = (title: string, verdict: string, term: Term, asked?: (matter: Matter) => boolean): StepRule =>
  step(title, 'enterprise-agent', `${verdict} lapse`, {
    parties: asked ? when(asked, applicant) : applicant,
    limit: within(term),
    ladder: () => 'applicant',
  });

/** 奖励申报 step by step (domain D4, F): title, whose it is, verdicts, before whom, limit. Limits are defaults [D]. */
export const REWARD_STEPS = {
  'accept-review': step('受理审查', 'officer', 'accept ask-supplement not-accept', { limit: within('5wd') }),
  supplement: applicants('补正', 'supplement', '10wd', (matter) => said(matter, 'accept-review', 'ask-supplement')),
  'duplicate-check': step('重复申报核准', 'unit-leader', 'confirm deny', {
    parties: when((matter) => hasSome(applicationOf(matter).duplicate), commerce),
    limit: within('3wd'),
  }),
  'first-review': step('初审', 'officer', 'pass propose-reject', { limit: within('10wd') }),
  'second-review': step('初审复核', 'unit-leader', 'confirm return', {
    parties: when((matter) => hasSome(applicationOf(matter).override), commerce),
    limit: within('3wd'),
  }),
  'reject-proposed': applicants('拟不予奖励陈述', 'state', '5wd', isToBeRejected),
  'reject-decision': step('不予奖励决定', 'unit-leader', 'reject reconsider', {
    parties: when(isToBeRejected, commerce),
    limit: within('5wd'),
  }),
  'joint-review': step('部门联审', 'officer', 'agree return', {
    parties: () => [...JOINT_REVIEWERS],
    limit: within('10wd'),
  }),
  'expert-review': step('第三方评审', 'officer', 'conclude return', {
    parties: when((matter) => applicationOf(matter).expert, commerce),
    limit: within('15wd'),
  }),
  publicity: step('公示', 'officer', 'end', {
    limit: (matter) => ({ term: `${Math.max(5, applicationOf(matter).publicityDays)}wd` }),
    ladder: () => 'publicity',
  }),
  'government-approval': step('区政府审定', 'leader-in-charge', 'approve return', {
    parties: government,
    limit: within('20wd'),
  }),
  disburse: step('拨付经办', 'finance-officer', 'order', { parties: finance, limit: within('15wd') }),
  'pay-check': step('拨付复核', 'finance-officer', 'confirm send-back', { parties: finance, limit: asOrdered }),
  treasury: step('国库支付', 'finance-officer', 'paid failed unknown', { parties: finance, limit: asOrdered }),
  'verify-payment': step('支付核实', 'finance-officer', 'paid failed', {
    parties: when((matter) => said(matter, 'treasury', 'unknown'), finance),
    limit: within('5wd'),
  }),
  'watch-first-year': step('跟踪第一年', 'officer', 'clear breach', { limit: afterYears(1) }),
  'watch-second-year': step('跟踪第二年', 'officer', 'clear breach', {
    parties: when((matter) => !said(matter, 'watch-first-year', 'breach'), commerce),
    limit: afterYears(2),
  }),
  'clawback-notice': step('追回告知', 'officer', 'issue', {
    parties: when(isBreached, commerce),
    limit: within('15wd'),
  }),
  hearing: applicants('陈述申辩', 'state', '15wd', isBreached),
  'clawback-decision': step('追回决定', 'leader-in-charge', 'recover waive', {
    parties: when(isBreached, government),
    limit: within('15wd'),
  }),
  recovery: step('追回执行', 'finance-officer', 'recovered enforce', {
    parties: when((matter) => said(matter, 'clawback-decision', 'recover'), finance),
    limit: within('15wd'),
  }),
  'objection-check': step('异议核查', 'officer', 'unfounded republish reject', {
    line: 'side',
    holds: true,
    limit: within('10wd'),
  }),
} satisfies Record<string, StepRule>;

/** Rises with a step that comes `since` a later edition; fixed for each application when it is submitted. */
export const REWARD_EDITION = Math.max(...Object.values(REWARD_STEPS).map((rule) => rule.since));

export type RewardStep = keyof typeof REWARD_STEPS;

/** The verdict of a step in this round. */
export function said(matter: Matter, name: string, verdict: string): boolean {
  return inRound(matter, name).some((desk) => desk.verdict === verdict);
}

/** The desks of a step in this round that were not voided. */
export const inRound = (matter: Matter, name: string): Desk[] =>
  matter.desks.filter((desk) => isLive(desk) && desk.step === name && desk.round === matter.round);

/** By the first review, or by a founded objection, which begins the round there. */
function isToBeRejected(matter: Matter): boolean {
  return matter.route?.to === 'reject-proposed' || said(matter, 'first-review', 'propose-reject');
}

function isBreached(matter: Matter): boolean {
  return said(matter, 'watch-first-year', 'breach') || said(matter, 'watch-second-year', 'breach');
}

/** Order, check and payment share the 15 working days of the order. */
function asOrdered(matter: Matter): Limit {
  const due = inRound(matter, 'disburse')[0]?.due;
  return due ? { day: dayOf(due) } : { term: '15wd' };
}

/** The year's check is made in the 10 working days after the year has passed since the payment. */
function afterYears(years: number) {
  return (matter: Matter, _: Laying, at: Moment): Limit => ({
    from: yearsAfterPayment(matter, years) ?? dayOf(at.now),
    term: '10wd',
  });
}

export function yearsAfterPayment(matter: Matter, years: number): string | undefined {
  const paidOn = applicationOf(matter).payment?.paidOn;
  return paidOn && addMonths(paidOn, 12 * years);
}
