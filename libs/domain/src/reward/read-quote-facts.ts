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
import { amountText, millionthsOf, minorOf, rateText, sumOf } from './money.ts';
import { FDI_AWARD } from './policies/fdi-award.policy.ts';
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

/** Together they are an amount too. */
const receipts: Reader = (value, field) => {
  const wrong = list(receipt)(value, field);
  if (wrong.length > 0) return wrong;
  const total = sumOf((value as Receipt[]).map(({ usd }) => minorOf(usd) ?? 0n));
  return minorOf(amountText(total)) === undefined ? [{ field, problem: 'must not add up to more than 12 digits' }] : [];
};

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

const ANY = { project: optional(PROJECT), receipts: optional(receipts), centre: optional(CENTRE) };
const OF_FDI = record({ ...COMMON, ...ANY, project: PROJECT, receipts });
const OF_CENTRE = record({ ...COMMON, ...ANY, centre: CENTRE });
/** What no policy is named for: which of the fields are needed cannot be said. */
const OF_NONE = record({ ...COMMON, ...ANY });

/** The facts of a quote, or every field that is wrong; nothing is guessed (domain B2 cases 31 and 35). */
export function readQuoteFacts(value: unknown): { facts: QuoteFacts } | { problems: FieldProblem[] } {
  const { policy, noticeRate } = (value ?? {}) as { policy?: unknown; noticeRate?: unknown };
  const reader = policy === 'fdi-award' ? OF_FDI : policy === 'rd-centre' ? OF_CENTRE : OF_NONE;
  const problems = [...reader(value, ''), ...belowFloor(policy, noticeRate)];
  return problems.length > 0 ? { problems } : { facts: value as QuoteFacts };
}

/** The floor stands in the clause, so it is the same in every version. */
function belowFloor(policy: unknown, noticeRate: unknown): FieldProblem[] {
  const { rateFloorMillionths: floor } = FDI_AWARD.parameters;
  if (policy !== 'fdi-award' || (millionthsOf(noticeRate) ?? floor) >= floor) return [];
  return [{ field: 'noticeRate', problem: `RATE_BELOW_FLOOR: must not be below ${rateText(floor)}` }];
}
