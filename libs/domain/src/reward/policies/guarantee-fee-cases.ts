import { type GuaranteeFeeFacts, type GuaranteeFeeResult } from '../guarantee-fee.ts';
import { type WorkedCase } from '../worked-case.ts';
import { type GuaranteeFeeParameters } from './guarantee-fee.policy.ts';

type Case = WorkedCase<GuaranteeFeeParameters, GuaranteeFeeFacts, GuaranteeFeeResult>;

const facts = (more: Partial<GuaranteeFeeFacts> = {}): GuaranteeFeeFacts => ({
  guarantor: 'government-backed',
  foreignInvested: true,
  size: 'small',
  principalYuan: '3000000',
  rate: '0.0100',
  termMonths: 18,
  ...more,
});

const row = (
  no: string,
  says: string,
  more: Partial<GuaranteeFeeFacts>,
  expected: Partial<GuaranteeFeeResult>,
): Case => ({
  no,
  says,
  runs: [{ facts: facts(more), expected }],
});

/** Domain B5, by its numbers. */
export const GUARANTEE_FEE_CASES: readonly Case[] = [
  row('G1', '费率1.00%', {}, { outcome: 'OK' }),
  row('G2', '费率1.01%', { rate: '0.0101' }, { outcome: 'ABOVE_TARGET' }),
  row('G3', '商业性担保机构2%', { guarantor: 'commercial', rate: '0.02' }, { outcome: 'OUT_OF_SCOPE' }),
  row('G4', '中型企业', { size: 'medium' }, { outcome: 'OUT_OF_SCOPE' }),
  row('G5', '担保费 = 本金 × 年费率 × 月数 ÷ 12', {}, { feeFen: 4_500_000 }),
];
