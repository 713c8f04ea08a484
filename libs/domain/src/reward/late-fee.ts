import { addMonths, type Day, daysBetween } from '../time/day.ts';
import { amountText, least, type Minor, minorOf, rateText, sumOf, whole } from './money.ts';
import { LATE_FEE_FIELDS, type LateFeeParameters } from './policies/late-fee.policy.ts';
import { type QuoteStep } from './policy.ts';

/** 事实 of a land payment (domain J): amounts are decimal text, `asOf` is the day from which it is looked at. */
export interface LateFeeFacts {
  principalYuan: string;
  due: Day;
  payments: { on: Day; yuan: string }[];
  /** Paid by settling foreign exchange (外资结汇). */
  fxSettlement: boolean;
  /** The delay is the enterprise's own doing. */
  enterpriseFault: boolean;
  asOf: Day;
}

export const LATE_FEE_REASONS = ['NOT_FX_SETTLEMENT', 'ENTERPRISE_FAULT', 'OVER_SIX_MONTHS', 'NO_ARREARS'] as const;
export type LateFeeReason = (typeof LATE_FEE_REASONS)[number];

/** What was paid late, or is unpaid, and for how many days. */
export interface OverduePart {
  fen: number;
  days: number;
  feeFen: number;
}

/** 滞纳金: what is owed for the delay, and whether to recommend that an officer waives it. */
export interface LateFeeResult {
  feeFen: number;
  overdue: OverduePart[];
  /** Arrears that end on this day have lasted exactly as long as they may; no working day is looked for. */
  lastWaivableDay: Day;
  recommendation: 'WAIVE' | 'NO_WAIVER' | 'PENDING';
  /** Nothing while the recommendation is no waiver yet. */
  waivableFen: number;
  reasons: LateFeeReason[];
  steps: QuoteStep[];
}

interface Arrears {
  parts: { amount: Minor; until: Day; days: number }[];
  unpaid: Minor;
}

/** Each part is rounded down by itself, so that the fee of several payments is the sum of their fees. */
export function reckonLateFee(parameters: LateFeeParameters, facts: LateFeeFacts): LateFeeResult {
  const arrears = arrearsOf(facts);
  const overdue = arrears.parts.map(({ amount, days }) => ({
    fen: whole(amount),
    days,
    feeFen: whole(feeOf(amount, days, parameters)),
  }));
  const feeFen = whole(sumOf(overdue.map((part) => BigInt(part.feeFen))));
  const lastWaivableDay = addMonths(facts.due, parameters.waivableMonths);
  const reasons = reasonsOf(facts, arrears, lastWaivableDay);
  const recommendation = recommended(reasons, arrears);
  return {
    feeFen,
    overdue,
    lastWaivableDay,
    recommendation,
    waivableFen: recommendation === 'WAIVE' ? feeFen : 0,
    reasons,
    steps: stepsOf(parameters, facts, { arrears, feeFen, lastWaivableDay }),
  };
}

/** The day after the due day is the first of the arrears, the day of payment the last. */
function arrearsOf({ principalYuan, due, payments, asOf }: LateFeeFacts): Arrears {
  let unpaid = minorOf(principalYuan) ?? 0n;
  const parts: Arrears['parts'] = [];
  for (const { on, yuan } of [...payments].sort((one, other) => daysBetween(other.on, one.on))) {
    const amount = least(minorOf(yuan) ?? 0n, unpaid);
    unpaid -= amount;
    if (on > due && amount > 0n) parts.push({ amount, until: on, days: daysBetween(due, on) });
  }
  if (unpaid > 0n && asOf > due) parts.push({ amount: unpaid, until: asOf, days: daysBetween(due, asOf) });
  return { parts, unpaid };
}

const feeOf = (amount: Minor, days: number, { dailyMillionths }: LateFeeParameters): Minor =>
  (amount * BigInt(days) * BigInt(dailyMillionths)) / 1_000_000n;

function reasonsOf(facts: LateFeeFacts, { parts }: Arrears, last: Day): LateFeeReason[] {
  const asked: [LateFeeReason, boolean][] = [
    ['NOT_FX_SETTLEMENT', !facts.fxSettlement],
    ['ENTERPRISE_FAULT', facts.enterpriseFault],
    ['OVER_SIX_MONTHS', parts.some(({ until }) => until > last)],
    ['NO_ARREARS', parts.length === 0],
  ];
  return asked.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

function recommended(reasons: readonly LateFeeReason[], { unpaid }: Arrears): LateFeeResult['recommendation'] {
  if (reasons.length > 0) return 'NO_WAIVER';
  return unpaid > 0n ? 'PENDING' : 'WAIVE';
}

interface Found {
  arrears: Arrears;
  feeFen: number;
  lastWaivableDay: Day;
}

function stepsOf(
  { dailyMillionths, waivableMonths }: LateFeeParameters,
  facts: LateFeeFacts,
  found: Found,
): QuoteStep[] {
  const { arrears, feeFen, lastWaivableDay } = found;
  const daily: QuoteStep[] = arrears.parts.map(({ amount, until, days }) => ({
    text: `${amountText(amount)}元自${facts.due}次日至${until}逾期${days}天 × ${rateText(dailyMillionths)}`,
    clause: LATE_FEE_FIELDS.dailyMillionths.clause,
  }));
  return [
    ...daily,
    { text: `滞纳金合计${amountText(feeFen)}元`, clause: LATE_FEE_FIELDS.dailyMillionths.clause },
    { text: `欠款${waivableMonths}个月的最后一日为${lastWaivableDay}`, clause: LATE_FEE_FIELDS.waivableMonths.clause },
    { text: '土地竞得人身份、未能结汇的原因由经办人核实，是否免缴由经办人决定', clause: 'L25「可按规定免缴」' },
  ];
}
