import {
  amount,
  day,
  type FieldProblem,
  list,
  matching,
  name,
  oneOf,
  optional,
  rate,
  record,
  type Reader,
  year,
  yesNo,
} from './field-reader.ts';
import { minorOf } from './money.ts';
import {
  ACTIVITIES,
  DIRECTIONS,
  PROJECT_KINDS,
  QUOTED_POLICIES,
  type QuoteFacts,
  type Receipt,
} from './quote-facts.ts';

const receipt: Reader = (value, field) => {
  const wrong = RECEIPT(value, field);
  if (wrong.length > 0) return wrong;
  const { usd, shareholderLoanUsd = '0' } = value as Receipt;
  return (minorOf(shareholderLoanUsd) ?? 0n) > (minorOf(usd) ?? 0n)
    ? [{ field: `${field}.shareholderLoanUsd`, problem: 'must not be more than usd, which includes it' }]
    : [];
};

const RECEIPT = record({
  on: day,
  usd: amount,
  shareholderLoanUsd: optional(amount),
  inKind: optional(yesNo),
});

const PROJECT = record({
  id: name,
  kind: oneOf(PROJECT_KINDS),
  industry: matching(/^[A-T]\d{0,4}$/, 'a GB/T 4754 code, C2710'),
  activity: optional(oneOf(ACTIVITIES)),
  registeredOn: optional(day),
});

const CENTRE = record({
  id: name,
  certifiedOn: day,
  certified: yesNo,
  rewardedBefore: yesNo,
  otherCentreRewarded: optional(yesNo),
});

const COMMON = {
  policy: oneOf(QUOTED_POLICIES),
  year,
  applicant: record({ foreignInvested: yesNo, inDistrict: yesNo }),
  appraisal: optional(yesNo),
  cityAwards: optional(list(record({ year, direction: oneOf(DIRECTIONS) }))),
  paid: optional(list(record({ year, yuan: amount, onUsd: amount }))),
  noticeRate: optional(rate),
};

const OF_FDI = record({ ...COMMON, project: PROJECT, receipts: list(receipt), centre: optional(CENTRE) });
const OF_CENTRE = record({
  ...COMMON,
  project: optional(PROJECT),
  receipts: optional(list(receipt)),
  centre: CENTRE,
});

/** The facts of a quote, or every field that is wrong; nothing is guessed (domain B2 case 35). */
export function readQuoteFacts(value: unknown): { facts: QuoteFacts } | { problems: FieldProblem[] } {
  const policy = (value as { policy?: unknown } | null)?.policy;
  const problems = (policy === 'rd-centre' ? OF_CENTRE : OF_FDI)(value, '');
  return problems.length > 0 ? { problems } : { facts: value as QuoteFacts };
}
