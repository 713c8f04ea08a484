import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from '../time/day.ts';
import { type LateFeeFacts, reckonLateFee } from './late-fee.ts';
import { amountText } from './money.ts';
import { LATE_FEE, LATE_FEE_FIELDS } from './policies/late-fee.policy.ts';
import { readLateFeeFacts } from './read-late-fee-facts.ts';

const reckon = (facts: LateFeeFacts) => reckonLateFee(LATE_FEE.parameters, facts);
const DUE = '2024-03-01';
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);

const paidIn = (parts: readonly { fen: bigint; after: number }[], due = DUE): LateFeeFacts => ({
  principalYuan: amountText(sum(parts.map(({ fen }) => fen))),
  due,
  payments: parts.map(({ fen, after }) => ({ on: addDays(due, after), yuan: amountText(fen) })),
  fxSettlement: true,
  enterpriseFault: false,
  asOf: addDays(due, 400),
});

const part = fc.record({ fen: fc.bigInt({ min: 1n, max: 10n ** 12n }), after: fc.integer({ min: -60, max: 400 }) });

it('is the sum of its part payments, each as if it stood alone, and what a naive reckoning says', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const { feeFen, overdue } = reckon(paidIn(parts));
      expect(feeFen).toBe(parts.reduce((all, one) => all + reckon(paidIn([one])).feeFen, 0));
      const late = parts.filter(({ after }) => after > 0);
      expect(BigInt(feeFen)).toBe(sum(late.map(({ fen, after }) => (fen * BigInt(after)) / 1000n)));
      expect(sum(overdue.map((one) => BigInt(one.fen)))).toBe(sum(late.map(({ fen }) => fen)));
    }),
  );
});

it('is waivable up to the corresponding day of the sixth month and not a day longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), (offset) => {
      const due = addDays('2020-01-01', offset);
      const last = addMonths(due, 6);
      const on = (day: string) => reckon(paidIn([{ fen: 100_000n, after: daysBetween(due, day) }], due));
      expect(on(last)).toMatchObject({ recommendation: 'WAIVE', lastWaivableDay: last, reasons: [] });
      expect(on(addDays(last, 1))).toMatchObject({ recommendation: 'NO_WAIVER', reasons: ['OVER_SIX_MONTHS'] });
    }),
  );
});

it('counts no day when paid on the due day, and one on the day after', () => {
  expect(reckon(paidIn([{ fen: 100_000n, after: 0 }]))).toMatchObject({ feeFen: 0, reasons: ['NO_ARREARS'] });
  expect(reckon(paidIn([{ fen: 100_000n, after: 1 }]))).toMatchObject({ feeFen: 100, overdue: [{ days: 1 }] });
});

it('grows with what is unpaid until the day it is looked at, in the order of the days', () => {
  const facts: LateFeeFacts = { ...paidIn([]), principalYuan: '3000.00', asOf: '2024-04-01' };
  const payments = [
    { on: '2024-03-21', yuan: '1000' },
    { on: '2024-03-11', yuan: '500' },
  ];
  expect(reckon({ ...facts, payments })).toMatchObject({
    feeFen: 500 + 2000 + 4650,
    overdue: [
      { fen: 50_000, days: 10, feeFen: 500 },
      { fen: 100_000, days: 20, feeFen: 2000 },
      { fen: 150_000, days: 31, feeFen: 4650 },
    ],
    recommendation: 'PENDING',
  });
});

it('waives no part when any part was more than six months late, and names all reasons in their order', () => {
  const facts = paidIn([
    { fen: 100_000n, after: 10 },
    { fen: 100_000n, after: 200 },
  ]);
  expect(reckon({ ...facts, fxSettlement: false, enterpriseFault: true })).toMatchObject({
    waivableFen: 0,
    reasons: ['NOT_FX_SETTLEMENT', 'ENTERPRISE_FAULT', 'OVER_SIX_MONTHS'],
  });
});

it('facts that are none are refused with every field named', () => {
  const read = readLateFeeFacts({
    principalYuan: 1,
    due: '2024-02-30',
    payments: [{ on: 'x' }],
    fxSettlement: 'yes',
    more: 1,
  });
  expect('problems' in read && read.problems.map(({ field }) => field)).toEqual([
    'principalYuan',
    'due',
    'payments.0.on',
    'payments.0.yuan',
    'fxSettlement',
    'enterpriseFault',
    'asOf',
    'more',
  ]);
  const facts = paidIn([{ fen: 500n, after: 3 }]);
  const contradictory = readLateFeeFacts({ ...facts, principalYuan: '4.99', asOf: DUE });
  expect('problems' in contradictory && contradictory.problems.map(({ field }) => field)).toEqual([
    'payments',
    'payments.0.on',
  ]);
});

it('the greatest amount over the longest time is still a whole safe number', () => {
  const most = { ...paidIn([]), principalYuan: '999999999999.99', due: '1990-01-01', asOf: '2100-12-31' };
  expect(readLateFeeFacts(most)).toEqual({ facts: most });
  const { most: dailyMillionths = 0 } = LATE_FEE_FIELDS.dailyMillionths;
  const dearest = reckonLateFee({ ...LATE_FEE.parameters, dailyMillionths }, most).feeFen;
  expect(Number.isSafeInteger(dearest) && dearest > 0).toBe(true);
  const beyond = readLateFeeFacts({ ...most, due: '1989-12-31', asOf: '9999-12-31' });
  expect('problems' in beyond && beyond.problems.map(({ field }) => field)).toEqual(['due', 'asOf']);
});
