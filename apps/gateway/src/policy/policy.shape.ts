import {
  type CaseResult,
  type PolicyCase,
  type PolicyParameter,
  type PolicyPreview,
  type PolicyPublished,
  type PolicyVersionView,
  type PolicyView,
} from '@duban/contracts/http/policies';
import { type CityTier, type LateFeeView, type QuoteView, type UsedVersion } from '@duban/contracts/http/quotes';
import { LATE_FEE_REASONS } from '@duban/domain/reward/late-fee';
import { ADVISORIES, type QuoteStep, REASONS } from '@duban/domain/reward/policy';
import { day, instant, list, nullable, object, oneOf, text, whole, yesNo } from '../openapi/shape.ts';

const PARAMETER = object<PolicyParameter>({
  name: text(),
  title: text(),
  unit: oneOf(['fen', 'cents', 'millionths', 'year', 'months', 'yes-no', 'one-of', 'some-of']),
  value: { description: 'A whole number, yes or no, a word or a list of words, by `unit`.' },
  text: text('The value as it is read.'),
  clause: text('Where it comes from.'),
  among: nullable(list(text())),
  fixed: yesNo('Stands in the clause itself and cannot be changed.'),
});

const VERSION = object<PolicyVersionView>({
  version: whole(),
  validFrom: day(),
  validTo: nullable(day()),
  source: text(),
  reason: text(),
  publishedAt: instant(),
  parameters: list(PARAMETER),
});

export const POLICY = object<PolicyView>({
  code: text(),
  title: text(),
  item: text('Of the plan.'),
  inForce: nullable(whole('The version that holds today.')),
  versions: list(VERSION, 'Newest first.'),
});

const RESULT = object<CaseResult>({
  outcome: text(),
  yuan: nullable(text()),
  capped: yesNo(),
  reasons: list(text()),
});

export const PREVIEW = object<PolicyPreview>({
  policy: text(),
  newest: whole('The version that it is compared with.'),
  parameters: list(PARAMETER),
  changes: whole('How many of the cases change.'),
  cases: list(
    object<PolicyCase>({ no: text(), says: text(), was: RESULT, becomes: RESULT, changed: yesNo() }),
    'Every worked case of the rule book.',
  ),
  seen: text('Goes back with the publication.'),
});

export const PUBLISHED = object<PolicyPublished>({ policy: text(), version: whole() });

const STEPS = list(object<QuoteStep>({ text: text(), clause: text() }));
const USED = object<UsedVersion>({
  policy: text(),
  version: whole(),
  validFrom: day(),
  validTo: nullable(day()),
  source: text(),
});

const CITY_TIER = object<CityTier>({
  reached: yesNo(),
  thresholdUsd: text(),
  fdiUsd: text(),
  rate: text(),
  capYuan: text(),
  yuan: nullable(text()),
  text: text(),
  clause: text(),
});

export const QUOTE = object<QuoteView>({
  outcome: oneOf(['award', 'reject', 'manual', 'hold']),
  yuan: nullable(text('What is still to be paid; proposed for `manual` and `hold`.')),
  capped: yesNo(),
  reasons: list(oneOf(REASONS), 'In the order of the rule; the first is the primary one.'),
  advisories: list(oneOf(ADVISORIES)),
  steps: STEPS,
  cityTier: nullable(CITY_TIER),
  used: USED,
});

export const LATE_FEE = object<LateFeeView>({
  feeYuan: text(),
  overdue: list(object<LateFeeView['overdue'][number]>({ yuan: text(), days: whole(), feeYuan: text() })),
  lastWaivableDay: day(),
  recommendation: oneOf(['WAIVE', 'NO_WAIVER', 'PENDING']),
  waivableYuan: text(),
  reasons: list(oneOf(LATE_FEE_REASONS)),
  steps: STEPS,
  used: USED,
});
