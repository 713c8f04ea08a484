import fc from 'fast-check';
import { amountText } from './money.ts';
import { FDI_AWARD } from './policies/fdi-award.policy.ts';
import { RD_CENTRE } from './policies/rd-centre.policy.ts';
import { tierAdvice } from './policies/tier-advice.ts';
import { REASONS, versionOn } from './policy.ts';
import { ACTIVITIES, DIRECTIONS, PROJECT_KINDS, type QuoteFacts } from './quote-facts.ts';
import { canonicalJson } from './canonical-json.ts';
import { isBelowFloor, quote } from './quote.ts';
import { readQuoteFacts } from './read-quote-facts.ts';

const { capFen, thresholdCents } = FDI_AWARD.parameters;
const money = (most: bigint) => fc.bigInt({ min: 0n, max: most }).map(amountText);

const receipt = fc.record(
  {
    on: fc.constantFrom('2022-12-31', '2023-01-01', '2023-07-01', '2023-12-31', '2024-01-01', '2025-05-05'),
    usd: money(2_000_000_000n),
    inKind: fc.boolean(),
  },
  { requiredKeys: ['on', 'usd'] },
);

const anyFacts = fc.record(
  {
    policy: fc.constant('fdi-award' as const),
    year: fc.integer({ min: 2022, max: 2026 }),
    applicant: fc.record({ foreignInvested: fc.boolean(), inDistrict: fc.boolean() }),
    project: fc.record(
      {
        id: fc.constant('P1'),
        kind: fc.constantFrom(...PROJECT_KINDS),
        industry: fc.constantFrom('C2710', 'K7010', 'J66', 'J6732', 'L72'),
        activity: fc.constantFrom(...ACTIVITIES),
      },
      { requiredKeys: ['id', 'kind', 'industry'] },
    ),
    receipts: fc.array(receipt, { maxLength: 5 }),
    appraisal: fc.boolean(),
    cityAwards: fc.array(fc.record({ year: fc.constantFrom(2023, 2024), direction: fc.constantFrom(...DIRECTIONS) }), {
      maxLength: 2,
    }),
    paid: fc.array(
      fc.record({ year: fc.constantFrom(2023, 2024), yuan: money(25_000_000n), onUsd: money(10n ** 9n) }),
      {
        maxLength: 2,
      },
    ),
    noticeRate: fc.constantFrom('0.02', '0.025', '0.03'),
  },
  { requiredKeys: ['policy', 'year', 'applicant', 'project', 'receipts'] },
) as fc.Arbitrary<QuoteFacts>;

/** Facts nothing speaks against but the amount. */
const plain = (cents: bigint): QuoteFacts => ({
  policy: 'fdi-award',
  year: 2023,
  applicant: { foreignInvested: true, inDistrict: true },
  project: { id: 'P1', kind: 'new', industry: 'C2710' },
  receipts: [{ on: '2023-06-30', usd: amountText(cents) }],
});

const base = fc.bigInt({ min: 0n, max: 3_000_000_000n });

it('never pays above the cap, what was paid before included', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const before = (facts.paid ?? []).filter(({ year }) => year === facts.year);
      const paid = before.reduce((sum, { yuan }) => sum + BigInt(yuan.replace('.', '')), 0n);
      const { fen } = quote(FDI_AWARD, facts);
      return fen === null || (fen >= 0 && (fen === 0 || BigInt(fen) + paid <= BigInt(capFen)));
    }),
    { numRuns: 2000 },
  );
});

it('rises with the base between threshold and cap, and never falls below the floor rate there', () => {
  fc.assert(
    fc.property(base, base, (one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      const [low, high] = [quote(FDI_AWARD, plain(less)).fen ?? 0, quote(FDI_AWARD, plain(more)).fen ?? 0];
      return low <= high;
    }),
  );
  fc.assert(
    fc.property(base, fc.constantFrom('0.02', '0.021', '0.03', '0.5'), (cents, noticeRate) => {
      const { outcome, fen } = quote(FDI_AWARD, { ...plain(cents), noticeRate });
      if (cents <= BigInt(thresholdCents)) return outcome === 'reject';
      const floor = (cents * 2n) / 100n;
      return BigInt(fen ?? -1) >= (floor < BigInt(capFen) ? floor : BigInt(capFen));
    }),
  );
});

it('is what a naive reckoning in whole numbers says', () => {
  fc.assert(
    fc.property(base, fc.integer({ min: 20_000, max: 99_999 }), (cents, rate) => {
      const noticeRate = `0.${String(rate).padStart(6, '0')}`;
      const naive = (cents * BigInt(rate)) / 1_000_000n;
      const { fen, capped } = quote(FDI_AWARD, { ...plain(cents), noticeRate });
      if (cents <= 200_000_000n) return fen === null;
      return naive > 20_000_000n ? fen === 20_000_000 && capped : fen === Number(naive) && !capped;
    }),
  );
});

it('gives all reasons in the order of the rule, each once, and the same answer for the same facts in any order', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { reasons, outcome, steps } = quote(FDI_AWARD, facts);
      const places = reasons.map((reason) => REASONS.indexOf(reason));
      if (outcome === 'reject') expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
      expect(outcome === 'award').toBe(reasons.length === 0);
      expect(steps.every(({ text, clause }) => text !== '' && clause !== '')).toBe(true);
      const turned = Object.fromEntries(Object.entries(facts).reverse()) as unknown as QuoteFacts;
      expect(canonicalJson(turned)).toBe(canonicalJson(facts));
      expect(quote(FDI_AWARD, JSON.parse(canonicalJson(facts)) as QuoteFacts)).toEqual(quote(FDI_AWARD, facts));
      expect(readQuoteFacts(facts)).toEqual({ facts });
    }),
    { numRuns: 1000 },
  );
});

it('names every failure at once', () => {
  const facts: QuoteFacts = {
    ...plain(100n),
    year: 2022,
    applicant: { foreignInvested: false, inDistrict: false },
    project: { id: 'P1', kind: 'other', industry: 'K7010' },
    receipts: [{ on: '2022-06-30', usd: '1', inKind: true }],
    cityAwards: [{ year: 2022, direction: 'fdi' }],
    paid: [{ year: 2022, yuan: '1', onUsd: '1' }],
  };
  expect(quote(FDI_AWARD, facts).reasons).toEqual([
    'NOT_FIE',
    'NOT_IN_DISTRICT',
    'YEAR_BEFORE_POLICY',
    'NOT_NEW_OR_INCREASE',
    'INDUSTRY_EXCLUDED',
    'THRESHOLD_NOT_EXCEEDED',
    'CITY_REWARD_ENJOYED',
    'PROJECT_YEAR_ALREADY_PAID',
    'MATERIAL_MISSING',
  ]);
});

it('asks for city awards of the same year only', () => {
  const cityAwards = [{ year: 2024, direction: 'fdi' as const }];
  expect(quote(FDI_AWARD, { ...plain(1_200_000_000n), cityAwards })).toMatchObject({
    outcome: 'award',
    advisories: ['CITY_TIER_AVAILABLE', 'NO_REDUCTION_PROMISE'],
  });
});

it('leaves private funds to a person in J67 and outside finance, and refuses them elsewhere in it', () => {
  const fund = (industry: string): QuoteFacts => ({
    ...plain(500_000_000n),
    project: { id: 'P1', kind: 'new', industry, activity: 'private-fund' },
  });
  expect(['J67', 'J6732', 'L7212', 'J66', 'K7010'].map((industry) => quote(FDI_AWARD, fund(industry)).outcome)).toEqual(
    ['manual', 'manual', 'manual', 'reject', 'reject'],
  );
});

it('rewards a centre once: what was paid for it counts, and the first day of 2022 is certain', () => {
  const facts: QuoteFacts = {
    policy: 'rd-centre',
    year: 2023,
    applicant: { foreignInvested: true, inDistrict: true },
    centre: { id: 'RD1', certifiedOn: '2022-01-01', certified: true, rewardedBefore: false },
  };
  expect(quote(RD_CENTRE, facts).outcome).toBe('award');
  const paid = [{ year: 2022, yuan: '2000000', onUsd: '0' }];
  expect(quote(RD_CENTRE, { ...facts, paid }).reasons).toEqual(['ONE_OFF_USED']);
});

it('leaves a city award to a person when the policy says so', () => {
  const version = { ...FDI_AWARD, parameters: { ...FDI_AWARD.parameters, duplicateMode: 'manual' } };
  const facts: QuoteFacts = { ...plain(600_000_000n), cityAwards: [{ year: 2023, direction: 'fdi' }] };
  expect(quote(version, facts)).toMatchObject({
    outcome: 'manual',
    fen: 12_000_000,
    reasons: ['MANUAL_REVIEW', 'CITY_REWARD_ENJOYED'],
  });
});

it('pays up to the cap once more money came, and nothing on the same money at a higher rate', () => {
  const paid = [{ year: 2023, yuan: '160000.00', onUsd: '8000000' }];
  expect(quote(FDI_AWARD, { ...plain(1_200_000_000n), paid })).toMatchObject({ fen: 4_000_000, capped: true });
  expect(quote(FDI_AWARD, { ...plain(800_000_000n), paid, noticeRate: '0.024' }).reasons).toEqual([
    'PROJECT_YEAR_ALREADY_PAID',
  ]);
});

it('tells what the city tier would mean (B2 case 9)', () => {
  const { parameters } = FDI_AWARD;
  expect(tierAdvice(parameters, plain(1_000_000_000n))).toMatchObject({ reached: false, fen: null });
  expect(tierAdvice(parameters, plain(1_200_000_000n))).toMatchObject({ reached: true, fen: 24_000_000 });
  expect(tierAdvice(parameters, plain(3_000_000_001n))).toMatchObject({ rateMillionths: 40_000, fen: 120_000_000 });
  expect(tierAdvice(parameters, plain(90_000_000_000n)).fen).toBe(1_000_000_000);
});

it('a notice’s rate is held against the floor of its policy', () => {
  expect(['0.015', '0.019999', '0.02', '0.03'].map((rate) => isBelowFloor(FDI_AWARD, rate))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('the version of a day is the one published last among those that hold', () => {
  const of = (version: number, validFrom: string, validTo: string | null) => ({
    ...FDI_AWARD,
    version,
    validFrom,
    validTo,
  });
  const versions = [of(1, '2023-01-01', null), of(3, '2024-01-01', '2024-12-31'), of(2, '2024-01-01', '2025-12-31')];
  const on = (day: string) => versionOn(versions, day)?.version;
  expect(['2022-12-31', '2023-12-31', '2024-06-01', '2025-06-01', '2026-01-01'].map(on)).toEqual([1, 1, 3, 2, 1]);
  expect(versionOn([of(1, '2023-01-01', '2023-12-31')], '2024-01-01')).toBeUndefined();
});

it('the greatest receipts are still whole safe numbers, and more than an amount is refused', () => {
  const most: QuoteFacts = { ...plain(99_999_999_999_999n) };
  expect(readQuoteFacts(most)).toEqual({ facts: most });
  expect(quote(FDI_AWARD, most).fen).toBe(capFen);
  expect(Number.isSafeInteger(tierAdvice(FDI_AWARD.parameters, most).fdiCents)).toBe(true);
  const twice = readQuoteFacts({ ...most, receipts: [...(most.receipts ?? []), ...(most.receipts ?? [])] });
  expect('problems' in twice && twice.problems.map(({ field }) => field)).toEqual(['receipts']);
});
