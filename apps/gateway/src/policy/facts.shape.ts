import { type LateFeeFacts } from '@duban/domain/reward/late-fee';
import {
  ACTIVITIES,
  type CentreFacts,
  DIRECTIONS,
  PROJECT_KINDS,
  type ProjectFacts,
  QUOTED_POLICIES,
  type QuoteFacts,
  type Receipt,
} from '@duban/domain/reward/quote-facts';
import { day, list, maybe, object, oneOf, text, whole, yesNo } from '../openapi/shape.ts';

/** Decimal text of at most two decimals. */
const money = (description: string) => ({ ...text(description), example: '2000000.01' });

const PROJECT = object<ProjectFacts>({
  id: text('Number in the register; the cap is for each project and year.'),
  kind: oneOf(PROJECT_KINDS),
  industry: { ...text('GB/T 4754.'), example: 'C2710' },
  activity: maybe(oneOf(ACTIVITIES, '类金融 trades and private funds.')),
  registeredOn: maybe(day()),
});

const RECEIPT = object<Receipt>({
  on: day('Receipts of other years are ignored.'),
  usd: money('US dollars as recognised, the shareholder loan included.'),
  shareholderLoanUsd: maybe(money('US dollars.')),
  inKind: maybe(yesNo()),
});

const CENTRE = object<CentreFacts>({
  id: text(),
  certifiedOn: day(),
  certified: yesNo(),
  rewardedBefore: yesNo(),
  otherCentreRewarded: maybe(yesNo()),
});

type Item<K extends 'cityAwards' | 'paid'> = NonNullable<QuoteFacts[K]>[number];

export const QUOTE_FACTS = object<QuoteFacts>({
  policy: oneOf(QUOTED_POLICIES),
  year: whole('The award year.'),
  applicant: object<QuoteFacts['applicant']>({ foreignInvested: yesNo(), inDistrict: yesNo() }),
  project: maybe(PROJECT),
  receipts: maybe(list(RECEIPT, 'All that is recognised for the project up to now.')),
  appraisal: maybe(yesNo('The appraisal of what was paid in kind is there.')),
  cityAwards: maybe(list(object<Item<'cityAwards'>>({ year: whole(), direction: oneOf(DIRECTIONS) }))),
  paid: maybe(
    list(object<Item<'paid'>>({ year: whole(), yuan: money('Paid before.'), onUsd: money('On how much of it.') })),
  ),
  noticeRate: maybe({ ...text('Set by the year’s notice; never below the floor.'), example: '0.02' }),
  centre: maybe(CENTRE),
});

export const LATE_FEE_FACTS = object<LateFeeFacts>({
  principalYuan: money('Yuan.'),
  due: day(),
  payments: list(object<LateFeeFacts['payments'][number]>({ on: day(), yuan: money('Yuan.') })),
  fxSettlement: yesNo('Paid by settling foreign exchange.'),
  enterpriseFault: yesNo('The delay is the enterprise’s own doing.'),
  asOf: day('From which it is looked at.'),
});
