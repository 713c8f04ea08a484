import { type Advisory, type QuoteResult, type Reason } from '../policy.ts';
import { type QuoteFacts, type Receipt } from '../quote-facts.ts';
import { type WorkedCase } from '../worked-case.ts';
import { type FdiAwardParameters } from './fdi-award.policy.ts';

type More = Partial<Omit<QuoteFacts, 'project'>> & { project?: Partial<NonNullable<QuoteFacts['project']>> };
type Case = WorkedCase<FdiAwardParameters, QuoteFacts, QuoteResult>;

/** What B2 takes for granted: a district FIE, a new project, manufacturing, 2023, no notice, no city award. */
function facts(usd: string | Receipt[], { project = {}, ...more }: More = {}): QuoteFacts {
  return {
    policy: 'fdi-award',
    year: 2023,
    applicant: { foreignInvested: true, inDistrict: true },
    project: { id: 'P1', kind: 'new', industry: 'C2710', ...project },
    receipts: typeof usd === 'string' ? [{ on: `${more.year ?? 2023}-06-30`, usd }] : usd,
    ...more,
  };
}

const awarded = (fen: number, advisories: Advisory[] = [], capped = false): Partial<QuoteResult> => ({
  outcome: 'award',
  fen,
  capped,
  reasons: [],
  advisories: [...advisories, 'NO_REDUCTION_PROMISE'],
});

const rejected = (reason: Reason, ...advisories: Advisory[]): Partial<QuoteResult> => ({
  outcome: 'reject',
  fen: null,
  capped: false,
  reasons: [reason],
  advisories,
});

const row = (no: number, says: string, given: QuoteFacts, expected: Partial<QuoteResult>): Case => ({
  no: String(no),
  says,
  runs: [{ facts: given, expected }],
});

const FUND: More = { project: { industry: 'J6732', activity: 'private-fund' } };
const PAID = (yuan: string, onUsd: string): More => ({ paid: [{ year: 2023, yuan, onUsd }] });
const IN_KIND: Receipt[] = [{ on: '2023-05-08', usd: '2400000', inKind: true }];
const TWO_YEARS: Receipt[] = [
  { on: '2023-12-20', usd: '1200000' },
  { on: '2024-01-10', usd: '1000000' },
];
const MERGED: Receipt[] = [
  { on: '2023-03-01', usd: '1500000' },
  { on: '2023-09-01', usd: '1500000' },
];
const increase = (id: string): More => ({ project: { id, kind: 'increase' } });

/** Domain B2, by its numbers. */
export const FDI_AWARD_CASES: readonly Case[] = [
  row(1, '刚好200万美元，未超过', facts('2000000.00'), rejected('THRESHOLD_NOT_EXCEEDED')),
  row(2, '超过一美分', facts('2000000.01'), awarded(4_000_000)),
  {
    no: '4',
    says: '区分两种读法的算例',
    runs: [
      { facts: facts('2500000'), expected: awarded(5_000_000) },
      { facts: facts('2500000'), parameters: { reading: 'B' }, expected: awarded(20_000_000, [], true) },
    ],
  },
  row(6, '差一美分到上限', facts('9999999.99'), awarded(19_999_999)),
  row(7, '刚好到上限', facts('10000000.00'), awarded(20_000_000)),
  row(9, '超过上限，未申请市级', facts('12000000'), awarded(20_000_000, ['CITY_TIER_AVAILABLE'], true)),
  row(
    10,
    '同一年度已享受市级到资奖励',
    facts('12000000', { cityAwards: [{ year: 2023, direction: 'fdi' }] }),
    rejected('CITY_REWARD_ENJOYED'),
  ),
  row(
    11,
    '市级研发中心奖励为另一方向',
    facts('6000000', { cityAwards: [{ year: 2023, direction: 'rd-centre' }] }),
    awarded(12_000_000),
  ),
  row(
    13,
    '扣除外方股东贷款',
    facts([{ on: '2023-06-30', usd: '3000000', shareholderLoanUsd: '500000' }]),
    awarded(5_000_000),
  ),
  row(14, '房地产业', facts('5000000', { project: { industry: 'K7010' } }), rejected('INDUSTRY_EXCLUDED')),
  row(15, '货币金融服务', facts('5000000', { project: { industry: 'J66' } }), rejected('INDUSTRY_EXCLUDED')),
  {
    no: '16',
    says: '类金融业：保理、融资租赁、小额贷款',
    runs: (['factoring', 'financial-leasing', 'micro-loan'] as const).map((activity) => ({
      facts: facts('5000000', { project: { industry: 'L7259', activity } }),
      expected: rejected('INDUSTRY_EXCLUDED'),
    })),
  },
  row(17, '私募基金管理人，任务7鼓励而任务9除外', facts('5000000', FUND), {
    outcome: 'manual',
    fen: 10_000_000,
    reasons: ['MANUAL_REVIEW', 'INDUSTRY_EXCLUDED'],
  }),
  row(18, '2022年到资', facts('5000000', { year: 2022 }), rejected('YEAR_BEFORE_POLICY')),
  row(
    20,
    '计划到期后到资，政策继续有效',
    facts('3000000', { year: 2025 }),
    awarded(6_000_000, ['PLAN_ENDED_POLICY_CONTINUES']),
  ),
  {
    no: '22',
    says: '跨年到资不结转',
    runs: [2023, 2024].map((year) => ({
      facts: facts(TWO_YEARS, { year }),
      expected: rejected('THRESHOLD_NOT_EXCEEDED'),
    })),
  },
  row(
    23,
    '同一项目同一年度再次申请',
    facts('3000000', PAID('60000.00', '3000000')),
    rejected('PROJECT_YEAR_ALREADY_PAID'),
  ),
  {
    no: '24',
    says: '年内追加认定，补足差额',
    runs: [
      { facts: facts('7000000', PAID('80000.00', '4000000')), expected: awarded(6_000_000) },
      {
        facts: facts('7000000', PAID('80000.00', '4000000')),
        parameters: { allowSupplement: false },
        expected: rejected('PROJECT_YEAR_ALREADY_PAID'),
      },
    ],
  },
  {
    no: '26',
    says: '同一企业两个登记项目，上限按项目',
    runs: [
      { facts: facts('3000000'), expected: awarded(6_000_000) },
      { facts: facts('4000000', { project: { id: 'P2' } }), expected: awarded(8_000_000) },
    ],
  },
  {
    no: '27',
    says: '一次增资拆为两个项目，经办人合并后才够门槛',
    runs: [
      { facts: facts('1500000', increase('P1')), expected: rejected('THRESHOLD_NOT_EXCEEDED', 'PROJECT_IDENTITY') },
      { facts: facts('1500000', increase('P2')), expected: rejected('THRESHOLD_NOT_EXCEEDED', 'PROJECT_IDENTITY') },
      { facts: facts(MERGED, increase('P1')), expected: awarded(6_000_000) },
    ],
  },
  {
    no: '29',
    says: '实物出资缺评估报告，补齐后可奖',
    runs: [
      { facts: facts(IN_KIND), expected: { outcome: 'hold', fen: 4_800_000, reasons: ['MATERIAL_MISSING'] } },
      { facts: facts(IN_KIND, { appraisal: true }), expected: awarded(4_800_000) },
    ],
  },
  {
    no: '30',
    says: '当年通知提高比例',
    runs: [
      { facts: facts('6000000', { noticeRate: '0.03' }), expected: awarded(18_000_000) },
      { facts: facts('8000000', { noticeRate: '0.03' }), expected: awarded(20_000_000, [], true) },
    ],
  },
  { no: '31', says: '比例低于下限', badParameters: { rateMillionths: 15_000 }, code: 'RATE_BELOW_FLOOR' },
  row(
    32,
    '在其他区登记',
    facts('5000000', { applicant: { foreignInvested: true, inDistrict: false } }),
    rejected('NOT_IN_DISTRICT'),
  ),
  { no: '34', says: '两年内减资，按承诺书追回', elsewhere: 'the watch over what was paid opens the clawback' },
  {
    no: '35',
    says: '金额写法不对，一律退回',
    badFacts: [
      ...[-1, '-1', NaN, 'NaN', '2,000,000', '1e7', 10_000_000, '2000000.001', '', ' 1', '１', '+5', '05', '.5', null],
    ].map((usd) => ({ facts: { ...facts([{ on: '2023-06-30', usd: usd as string }]) }, fields: ['receipts.0.usd'] })),
  },
];
