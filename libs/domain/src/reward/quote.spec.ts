import { FDI_AWARD } from './policies/fdi-award.policy.ts';
import { amountInWords } from './money.ts';
import { quote } from './quote.ts';
import { type QuoteFacts } from './quote-facts.ts';

const facts = (usd: string, more: Partial<QuoteFacts> = {}): QuoteFacts => ({
  policy: 'fdi-award',
  year: 2023,
  applicant: { foreignInvested: true, inDistrict: true },
  project: { id: 'P1', kind: 'new', industry: 'C2710' },
  receipts: [{ on: '2023-06-30', usd }],
  ...more,
});

it.each([
  ['2000000.00', 'reject', null],
  ['2000000.01', 'award', 4_000_000],
  ['2500000', 'award', 5_000_000],
  ['9999999.99', 'award', 19_999_999],
  ['12000000', 'award', 20_000_000],
])('%s USD: %s %s', (usd, outcome, fen) => {
  expect(quote(FDI_AWARD, facts(usd))).toMatchObject({ outcome, fen });
});

it.each([
  [5_000_000, '伍万元整'],
  [20_000_000, '贰拾万元整'],
  [19_999_999, '壹拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  [100_000_005, '壹佰万元零伍分'],
  [1_000_500_00, '壹佰万零伍佰元整'],
  [10, '壹角'],
  [0, '零元整'],
])('%s fen is %s', (fen, words) => {
  expect(amountInWords(fen)).toBe(words);
});
