import { amountText, millionthsOf, minorOf, rateText, whole } from './money.ts';
import {
  type ENTERPRISE_SIZES,
  GUARANTEE_FEE_FIELDS,
  type GuaranteeFeeParameters,
} from './policies/guarantee-fee.policy.ts';
import { type QuoteStep } from './policy.ts';

/** A guarantee as the finance bureau reports it: amounts and the yearly rate are decimal text. */
export interface GuaranteeFeeFacts {
  guarantor: 'government-backed' | 'commercial';
  foreignInvested: boolean;
  size: (typeof ENTERPRISE_SIZES)[number];
  principalYuan: string;
  rate: string;
  termMonths: number;
}

export interface GuaranteeFeeResult {
  outcome: 'OK' | 'ABOVE_TARGET' | 'OUT_OF_SCOPE';
  /** For the whole term, by months of a year of twelve. */
  feeFen: number;
  steps: QuoteStep[];
}

/** 担保费率监测: whether a fee is at the target, for government-backed guarantors and small foreign-invested firms. */
export function watchGuaranteeFee(parameters: GuaranteeFeeParameters, facts: GuaranteeFeeFacts): GuaranteeFeeResult {
  const { principalYuan, rate, termMonths } = facts;
  const [principal, millionths] = [minorOf(principalYuan) ?? 0n, millionthsOf(rate) ?? 0];
  const feeFen = whole((principal * BigInt(millionths) * BigInt(termMonths)) / 12_000_000n);
  const isInScope =
    facts.guarantor === 'government-backed' && facts.foreignInvested && parameters.sizes.includes(facts.size);
  const atTarget = millionths > parameters.targetMillionths ? 'ABOVE_TARGET' : 'OK';
  return {
    outcome: isInScope ? atTarget : 'OUT_OF_SCOPE',
    feeFen,
    steps: [
      {
        text: `${amountText(principal)}元 × 年费率${rateText(millionths)} × ${termMonths}个月 ÷ 12 = ${amountText(feeFen)}元`,
        clause: '按月计，一年12个月，系统默认',
      },
      {
        text: `年费率目标${rateText(parameters.targetMillionths)}及以下`,
        clause: GUARANTEE_FEE_FIELDS.targetMillionths.clause,
      },
    ],
  };
}
