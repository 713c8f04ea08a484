import { amount, day, dayOfOurTime, type FieldProblem, list, record, yesNo } from './field-reader.ts';
import { type LateFeeFacts } from './late-fee.ts';
import { minorOf, sumOf } from './money.ts';

const FACTS = record({
  principalYuan: amount,
  due: dayOfOurTime,
  payments: list(record({ on: day, yuan: amount })),
  fxSettlement: yesNo,
  enterpriseFault: yesNo,
  asOf: dayOfOurTime,
});

/** The facts of a late fee, or every field that is wrong; nothing is guessed. */
export function readLateFeeFacts(value: unknown): { facts: LateFeeFacts } | { problems: FieldProblem[] } {
  const wrong = FACTS(value, '');
  const problems = wrong.length > 0 ? wrong : contradictions(value as LateFeeFacts);
  return problems.length > 0 ? { problems } : { facts: value as LateFeeFacts };
}

function contradictions({ principalYuan, payments, asOf }: LateFeeFacts): FieldProblem[] {
  const paid = sumOf(payments.map(({ yuan }) => minorOf(yuan) ?? 0n));
  return [
    ...(paid > (minorOf(principalYuan) ?? 0n)
      ? [{ field: 'payments', problem: 'must not add up to more than principalYuan' }]
      : []),
    ...payments.flatMap(({ on }, index) =>
      on > asOf ? [{ field: `payments.${index}.on`, problem: 'must not be after asOf' }] : [],
    ),
  ];
}
