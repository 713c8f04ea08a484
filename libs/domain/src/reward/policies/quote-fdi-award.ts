import { least, type Minor, minorOf, millionthsOf, shareOf, sumOf, whole } from '../money.ts';
import { type Advisory, outcomeOf, type QuoteResult, type Reason } from '../policy.ts';
import { type QuoteFacts, type Receipt } from '../quote-facts.ts';
import { type FdiSum } from './fdi-sum.ts';
import { fdiAwardSteps } from './fdi-award-steps.ts';
import { type FdiAwardParameters } from './fdi-award.policy.ts';

/** All that refuses, in the order of the rule (domain B1), and what is still to be paid. */
export function quoteFdiAward(parameters: FdiAwardParameters, facts: QuoteFacts): QuoteResult {
  const sum = fdiSum(parameters, facts);
  const hard = refusals(parameters, facts, sum);
  const doubts = doubtsOf(parameters, facts);
  const outcome = outcomeOf(hard, doubts);
  return {
    outcome,
    fen: outcome === 'reject' ? null : whole(sum.left),
    capped: sum.capped && outcome !== 'reject',
    reasons: outcome === 'reject' ? hard : [...hard, ...doubts],
    advisories: advisories(parameters, facts, { sum, outcome, hard }),
    steps: fdiAwardSteps(parameters, facts, sum),
  };
}

const minor = (text: string | undefined): Minor => minorOf(text ?? '0') ?? 0n;

/** Receipts of other years are ignored: years do not carry over. */
const receiptsOf = ({ receipts = [], year }: QuoteFacts): Receipt[] =>
  receipts.filter(({ on }) => on.startsWith(`${year}-`));

export function fdiSum(parameters: FdiAwardParameters, facts: QuoteFacts): FdiSum {
  const receipts = receiptsOf(facts);
  const before = (facts.paid ?? []).filter(({ year }) => year === facts.year);
  const gross = sumOf(receipts.map(({ usd }) => minor(usd)));
  const loans = sumOf(receipts.map(({ shareholderLoanUsd }) => minor(shareholderLoanUsd)));
  const fdi = parameters.loanExcluded ? gross - loans : gross;
  const rate = millionthsOf(facts.noticeRate) ?? parameters.rateMillionths;
  const full = fullOf(parameters, fdi, rate);
  const cap = BigInt(parameters.capFen);
  const paid = sumOf(before.map(({ yuan }) => minor(yuan)));
  const paidOn = sumOf(before.map(({ onUsd }) => minor(onUsd)));
  const left = least(full, cap) - paid;
  return { gross, loans, fdi, rate, full, capped: full > cap, paid, paidOn, left: left > 0n ? left : 0n };
}

/** Reading B rounds once, after both factors. */
const fullOf = ({ reading, fxMillionths }: FdiAwardParameters, fdi: Minor, rate: number): Minor =>
  reading === 'A' ? shareOf(fdi, rate) : (fdi * BigInt(rate) * BigInt(fxMillionths)) / 1_000_000_000_000n;

function refusals(parameters: FdiAwardParameters, facts: QuoteFacts, sum: FdiSum): Reason[] {
  const { applicant, year, project } = facts;
  const asked: [Reason, boolean][] = [
    ['NOT_FIE', !applicant.foreignInvested],
    ['NOT_IN_DISTRICT', !applicant.inDistrict],
    ['YEAR_BEFORE_POLICY', year < parameters.yearFrom],
    ['NOT_NEW_OR_INCREASE', project?.kind !== 'new' && project?.kind !== 'increase'],
    ['INDUSTRY_EXCLUDED', isExcluded(parameters, facts)],
    ['THRESHOLD_NOT_EXCEEDED', sum.fdi <= BigInt(parameters.thresholdCents)],
    ['CITY_REWARD_ENJOYED', parameters.duplicateMode === 'exclusive' && hasCityAward(facts)],
    ['PROJECT_YEAR_ALREADY_PAID', isPaidAlready(parameters, facts, sum)],
    ['MATERIAL_MISSING', receiptsOf(facts).some(({ inKind }) => inKind === true) && facts.appraisal !== true],
  ];
  return asked.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

/** Same direction and same year; a city award for an R&D centre does not block (B2 case 11). */
const hasCityAward = ({ cityAwards = [], year }: QuoteFacts): boolean =>
  cityAwards.some((award) => award.direction === 'fdi' && award.year === year);

/** Nothing more was recognised since, nothing is left under the cap, or supplements are switched off. */
function isPaidAlready(
  { allowSupplement }: FdiAwardParameters,
  { paid = [], year }: QuoteFacts,
  { left, paidOn, fdi }: FdiSum,
): boolean {
  const before = paid.some((one) => one.year === year);
  return before && (left <= 0n || paidOn >= fdi || !allowSupplement);
}

function isExcluded(parameters: FdiAwardParameters, facts: QuoteFacts): boolean {
  const { industry = '', activity = '' } = facts.project ?? {};
  if (parameters.excludedActivities.includes(activity)) return true;
  return isInSection(parameters, industry) && !isDoubtful(parameters, facts);
}

const isInSection = ({ excludedIndustries }: FdiAwardParameters, industry: string): boolean =>
  excludedIndustries.some((section) => industry.startsWith(section));

/** 私募基金: T7 courts it, T9 excludes its section; outside J67 the section alone decides. */
function isDoubtful(parameters: FdiAwardParameters, { project }: QuoteFacts): boolean {
  const { industry = '', activity = '' } = project ?? {};
  if (!parameters.doubtfulActivities.includes(activity)) return false;
  return industry.startsWith('J67') || !isInSection(parameters, industry);
}

/** What a person decides, with the reason it may be refused for. */
function doubtsOf(parameters: FdiAwardParameters, facts: QuoteFacts): Reason[] {
  const doubts: Reason[] = [
    ...(isDoubtful(parameters, facts) ? (['INDUSTRY_EXCLUDED'] as const) : []),
    ...(parameters.duplicateMode === 'manual' && hasCityAward(facts) ? (['CITY_REWARD_ENJOYED'] as const) : []),
  ];
  return doubts.length > 0 ? ['MANUAL_REVIEW', ...doubts] : [];
}

interface Found {
  sum: FdiSum;
  outcome: QuoteResult['outcome'];
  hard: readonly Reason[];
}

function advisories(parameters: FdiAwardParameters, facts: QuoteFacts, { sum, outcome, hard }: Found): Advisory[] {
  const asked: [Advisory, boolean][] = [
    ['CITY_TIER_AVAILABLE', sum.fdi > BigInt(parameters.cityTierCents) && !hasCityAward(facts)],
    ['PLAN_ENDED_POLICY_CONTINUES', facts.year > parameters.planEndYear],
    ['PROJECT_IDENTITY', facts.project?.kind === 'increase' && hard.includes('THRESHOLD_NOT_EXCEEDED')],
    ['NO_REDUCTION_PROMISE', parameters.warnNoReduction && outcome !== 'reject'],
  ];
  return asked.flatMap(([advisory, holds]) => (holds ? [advisory] : []));
}
