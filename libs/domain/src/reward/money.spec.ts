import fc from 'fast-check';
import { amountInWords, amountText, millionthsOf, minorOf, rateText, shareOf, whole } from './money.ts';

it.each([
  ['0', 0n],
  ['0.01', 1n],
  ['2000000.1', 200_000_010n],
  ['999999999999.99', 99_999_999_999_999n],
])('%s is %s hundredths', (text, minor) => {
  expect(minorOf(text)).toBe(minor);
});

it.each([
  -1,
  NaN,
  1,
  1n,
  null,
  undefined,
  '',
  '-1',
  '+1',
  '1e7',
  '2,000,000',
  '01',
  '1.',
  '.5',
  '1.001',
  '１',
  ' 1',
  '1\n',
  {},
])('%p is no amount', (text) => {
  expect(minorOf(text)).toBeUndefined();
  expect(millionthsOf(text === '1.001' ? '0.0000001' : text)).toBeUndefined();
});

it('text and hundredths, rates and millionths are each other’s reverse', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (minor) => minorOf(amountText(minor)) === minor),
  );
  fc.assert(fc.property(fc.nat(999_999_999), (millionths) => millionthsOf(rateText(millionths)) === millionths));
});

it('a share is the largest whole number of fen that is not above it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(1_000_000), (minor, rate) => {
      const share = shareOf(minor, rate);
      return share * 1_000_000n <= minor * BigInt(rate) && (share + 1n) * 1_000_000n > minor * BigInt(rate);
    }),
  );
});

it('the door to numbers lets whole safe ones through only', () => {
  expect([whole('12'), whole(12n)]).toEqual([12, 12]);
  for (const no of ['1.5', '9007199254740992', 2n ** 53n, 'x']) expect(() => whole(no)).toThrow(RangeError);
});

it.each([
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角'],
  [100, '壹元整'],
  [101, '壹元零壹分'],
  [110, '壹元壹角'],
  [4_000_000, '肆万元整'],
  [5_000_000, '伍万元整'],
  [20_000_000, '贰拾万元整'],
  [19_999_999, '壹拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  [200_000_000, '贰佰万元整'],
  [1_000_100, '壹万零壹元整'],
  [100_050_000, '壹佰万零伍佰元整'],
  [10_001_000_000, '壹亿零壹万元整'],
  [10_000_000_000, '壹亿元整'],
  [1_010_000, '壹万零壹佰元整'],
  [100_000_005, '壹佰万元零伍分'],
])('%d fen are %s', (fen, words) => {
  expect(amountInWords(fen)).toBe(words);
});
