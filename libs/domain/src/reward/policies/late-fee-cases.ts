import { type LateFeeFacts, type LateFeeReason, type LateFeeResult } from '../late-fee.ts';
import { type WorkedCase } from '../worked-case.ts';
import { type LateFeeParameters } from './late-fee.policy.ts';

type Case = WorkedCase<LateFeeParameters, LateFeeFacts, LateFeeResult>;

const L1: LateFeeFacts = {
  principalYuan: '10000000',
  due: '2024-03-01',
  payments: [{ on: '2024-08-30', yuan: '10000000' }],
  fxSettlement: true,
  enterpriseFault: false,
  asOf: '2024-08-30',
};

const FEE = 182_000_000;
const not = (...reasons: LateFeeReason[]): Partial<LateFeeResult> => ({
  recommendation: 'NO_WAIVER',
  waivableFen: 0,
  reasons,
});
const paidOn = (due: string, on: string): LateFeeFacts => ({
  ...L1,
  due,
  payments: [{ on, yuan: '10000000' }],
  asOf: on,
});

/** Domain B4, by its numbers, and the days on both sides of the limit. */
export const LATE_FEE_CASES: readonly Case[] = [
  {
    no: 'L1',
    says: '因银行原因结汇延误，逾期182天',
    runs: [
      {
        facts: L1,
        expected: {
          feeFen: FEE,
          overdue: [{ fen: 1_000_000_000, days: 182, feeFen: FEE }],
          lastWaivableDay: '2024-09-01',
          recommendation: 'WAIVE',
          waivableFen: FEE,
          reasons: [],
        },
      },
      { facts: paidOn('2024-03-01', '2024-09-01'), expected: { recommendation: 'WAIVE', reasons: [] } },
      { facts: paidOn('2024-03-01', '2024-09-02'), expected: not('OVER_SIX_MONTHS') },
    ],
  },
  {
    no: 'L2',
    says: '刚好6个月',
    runs: [
      {
        facts: paidOn('2024-02-29', '2024-08-29'),
        expected: { recommendation: 'WAIVE', lastWaivableDay: '2024-08-29', feeFen: FEE },
      },
      { facts: paidOn('2024-02-29', '2024-08-30'), expected: not('OVER_SIX_MONTHS') },
      { facts: paidOn('2023-08-31', '2024-02-29'), expected: { recommendation: 'WAIVE' } },
      { facts: paidOn('2023-08-31', '2024-03-01'), expected: not('OVER_SIX_MONTHS') },
    ],
  },
  {
    no: 'L5',
    says: '以境内人民币缴纳',
    runs: [{ facts: { ...L1, fxSettlement: false }, expected: { feeFen: FEE, ...not('NOT_FX_SETTLEMENT') } }],
  },
  {
    no: 'L6',
    says: '企业迟交资料',
    runs: [{ facts: { ...L1, enterpriseFault: true }, expected: not('ENTERPRISE_FAULT') }],
  },
  {
    no: 'L8',
    says: '尚未缴纳，欠款4个月',
    runs: [
      {
        facts: { ...L1, payments: [], asOf: '2024-07-01' },
        expected: {
          feeFen: 122_000_000,
          lastWaivableDay: '2024-09-01',
          recommendation: 'PENDING',
          waivableFen: 0,
          reasons: [],
        },
      },
      { facts: { ...L1, payments: [], asOf: '2024-09-02' }, expected: not('OVER_SIX_MONTHS') },
    ],
  },
  {
    no: 'L0',
    says: '按期缴纳，没有欠款',
    runs: [{ facts: paidOn('2024-03-01', '2024-03-01'), expected: { feeFen: 0, overdue: [], ...not('NO_ARREARS') } }],
  },
];
