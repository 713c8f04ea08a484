import { amountText, least, type Minor, minorOf, millionthsOf, shareOf } from '../money.ts';
import {
  type Advisory,
  outcomeOf,
  type PolicyVersion,
  type QuoteResult,
  type QuoteStep,
  type Reason,
} from '../policy.ts';
import { type QuoteFacts, type Receipt } from '../quote-facts.ts';

/** Parameters of the FDI award; amounts are whole fen and US cents, rates millionths of a yuan for a dollar. */
export interface FdiAwardParameters {
  yearFrom: number;
  /** Strictly more than this (超过 excludes the number, 民法典 Art 1259). */
  thresholdCents: number;
  rateMillionths: number;
  /** 不低于: a yearly notice may set more, never less. */
  rateFloorMillionths: number;
  capFen: number;
  /** GB/T 4754 sections. */
  excludedIndustries: string[];
  excludedActivities: string[];
  /** Trades whose exclusion a person decides. */
  doubtfulActivities: string[];
  /** More recognised later in the year is rewarded too, up to the cap. */
  allowSupplement: boolean;
  cityTierCents: number;
  planEndYear: number;
  warnNoReduction: boolean;
}

/** 外资到资奖励 (plan T9, L23), reading A: yuan = 2 % of the dollar figure. */
export const FDI_AWARD: PolicyVersion<FdiAwardParameters> = {
  policy: 'fdi-award',
  version: 1,
  validFrom: '2023-01-01',
  validTo: null,
  source: 'L23',
  parameters: {
    yearFrom: 2023,
    thresholdCents: 200_000_000,
    rateMillionths: 20_000,
    rateFloorMillionths: 20_000,
    capFen: 20_000_000,
    excludedIndustries: ['K', 'J'],
    excludedActivities: ['micro-loan', 'guarantee', 'pawn', 'financial-leasing', 'factoring', 'local-amc'],
    doubtfulActivities: ['private-fund'],
    allowSupplement: true,
    cityTierCents: 1_000_000_000,
    planEndYear: 2024,
    warnNoReduction: true,
  },
};

const CLAUSE = 'L23';

/** What a project's year comes to, before anything is refused. */
interface Sum {
  gross: Minor;
  loans: Minor;
  fdi: Minor;
  rate: number;
  whole: Minor;
  capped: boolean;
  paid: Minor;
  left: Minor;
}

/** All that refuses, in the order of the rule (domain B1), and what is still to be paid. */
export function quoteFdiAward(parameters: FdiAwardParameters, facts: QuoteFacts): QuoteResult {
  const sum = sumOf(parameters, facts);
  const hard = refusals(parameters, facts, sum);
  const doubts: Reason[] = isDoubtful(parameters, facts) ? ['MANUAL_REVIEW', 'INDUSTRY_EXCLUDED'] : [];
  const outcome = outcomeOf(hard, doubts);
  return {
    outcome,
    fen: outcome === 'reject' ? null : Number(sum.left),
    capped: sum.capped && outcome !== 'reject',
    reasons: outcome === 'reject' ? hard : [...hard, ...doubts],
    advisories: advisories(parameters, facts, { sum, outcome, hard }),
    steps: stepsOf(parameters, sum),
  };
}

const cents = (text: string | undefined): Minor => minorOf(text ?? '0') ?? 0n;
const total = (amounts: readonly Minor[]): Minor => amounts.reduce((sum, amount) => sum + amount, 0n);
const receiptsOf = ({ receipts = [], year }: QuoteFacts): Receipt[] =>
  receipts.filter(({ on }) => Number(on.slice(0, 4)) === year);

function sumOf(parameters: FdiAwardParameters, facts: QuoteFacts): Sum {
  const receipts = receiptsOf(facts);
  const gross = total(receipts.map(({ usd }) => cents(usd)));
  const loans = total(receipts.map(({ shareholderLoanUsd }) => cents(shareholderLoanUsd)));
  const fdi = gross - loans;
  const rate = millionthsOf(facts.noticeRate) ?? parameters.rateMillionths;
  const whole = shareOf(fdi, rate);
  const cap = BigInt(parameters.capFen);
  const paid = total((facts.paid ?? []).filter(({ year }) => year === facts.year).map(({ yuan }) => cents(yuan)));
  const left = least(whole, cap) - paid;
  return { gross, loans, fdi, rate, whole, capped: whole > cap, paid, left: left > 0n ? left : 0n };
}

function refusals(parameters: FdiAwardParameters, facts: QuoteFacts, { fdi, left }: Sum): Reason[] {
  const { applicant, year, project, cityAwards = [] } = facts;
  const asked: [Reason, boolean][] = [
    ['NOT_FIE', !applicant.foreignInvested],
    ['NOT_IN_DISTRICT', !applicant.inDistrict],
    ['YEAR_BEFORE_POLICY', year < parameters.yearFrom],
    ['NOT_NEW_OR_INCREASE', project?.kind !== 'new' && project?.kind !== 'increase'],
    ['INDUSTRY_EXCLUDED', isExcluded(parameters, facts)],
    ['THRESHOLD_NOT_EXCEEDED', fdi <= BigInt(parameters.thresholdCents)],
    ['CITY_REWARD_ENJOYED', cityAwards.some((award) => award.direction === 'fdi' && award.year === year)],
    ['PROJECT_YEAR_ALREADY_PAID', isPaidAlready(parameters, facts, left)],
    ['MATERIAL_MISSING', receiptsOf(facts).some(({ inKind }) => inKind === true) && facts.appraisal !== true],
  ];
  return asked.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

function isPaidAlready({ allowSupplement }: FdiAwardParameters, { paid = [], year }: QuoteFacts, left: Minor): boolean {
  const before = paid.some((one) => one.year === year);
  return before && (left <= 0n || !allowSupplement);
}

const isExcluded = (parameters: FdiAwardParameters, facts: QuoteFacts): boolean => {
  const { industry = '', activity = '' } = facts.project ?? {};
  if (parameters.excludedActivities.includes(activity)) return true;
  return (
    parameters.excludedIndustries.some((section) => industry.startsWith(section)) && !isDoubtful(parameters, facts)
  );
};

/** 私募基金: T7 courts it, T9 excludes its section; outside J67 the section alone decides. */
function isDoubtful({ doubtfulActivities, excludedIndustries }: FdiAwardParameters, { project }: QuoteFacts): boolean {
  const { industry = '', activity = '' } = project ?? {};
  if (!doubtfulActivities.includes(activity)) return false;
  return industry.startsWith('J67') || !excludedIndustries.some((section) => industry.startsWith(section));
}

interface Found {
  sum: Sum;
  outcome: QuoteResult['outcome'];
  hard: readonly Reason[];
}

function advisories(parameters: FdiAwardParameters, facts: QuoteFacts, { sum, outcome, hard }: Found): Advisory[] {
  const hasCityAward = (facts.cityAwards ?? []).some(
    ({ direction, year }) => direction === 'fdi' && year === facts.year,
  );
  const asked: [Advisory, boolean][] = [
    ['CITY_TIER_AVAILABLE', sum.fdi > BigInt(parameters.cityTierCents) && !hasCityAward],
    ['PLAN_ENDED_POLICY_CONTINUES', facts.year > parameters.planEndYear],
    ['PROJECT_IDENTITY', facts.project?.kind === 'increase' && hard.includes('THRESHOLD_NOT_EXCEEDED')],
    ['NO_REDUCTION_PROMISE', parameters.warnNoReduction && outcome !== 'reject'],
  ];
  return asked.flatMap(([advisory, holds]) => (holds ? [advisory] : []));
}

function stepsOf({ thresholdCents, capFen }: FdiAwardParameters, sum: Sum): QuoteStep[] {
  const { gross, loans, fdi, rate, whole, paid, left } = sum;
  const over = fdi > BigInt(thresholdCents);
  const step = (text: string): QuoteStep => ({ text, clause: CLAUSE });
  return [
    step(`到资${amountText(gross)}美元 − 外方股东贷款${amountText(loans)}美元 = ${amountText(fdi)}美元`),
    step(`${amountText(fdi)}美元${over ? '超过' : '未超过'}${amountText(thresholdCents)}美元`),
    step(`${amountText(fdi)} × ${rateText(rate)} = ${amountText(whole)}元`),
    step(`单个项目年度最高${amountText(capFen)}元`),
    ...(paid > 0n ? [step(`本年度已拨付${amountText(paid)}元，尚可拨付${amountText(left)}元`)] : []),
  ];
}

/** Millionths as a decimal, without idle noughts: 20000 is 0.02. */
function rateText(millionths: number): string {
  const digits = String(millionths).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -6) : `${digits.slice(0, -6)}.${fraction}`;
}
