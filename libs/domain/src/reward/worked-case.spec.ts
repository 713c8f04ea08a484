import { CATALOGUE, policyOf, type RewardPolicy } from './catalogue.ts';
import { changeParameters, isRateBelowFloor } from './change-parameters.ts';
import { watchGuaranteeFee } from './guarantee-fee.ts';
import { reckonLateFee } from './late-fee.ts';
import { problemsOf } from './policy-field.ts';
import { quote } from './quote.ts';
import { readQuoteFacts } from './read-quote-facts.ts';
import { fieldsIn, rework, type WorkedRun } from './worked-case.ts';

const COMPUTE: Record<string, (version: RewardPolicy['first'], facts: never) => unknown> = {
  'fdi-award': quote,
  'rd-centre': quote,
  'late-fee': ({ parameters }, facts) => reckonLateFee(parameters as never, facts),
  'guarantee-fee': ({ parameters }, facts) => watchGuaranteeFee(parameters as never, facts),
};

const runs = CATALOGUE.flatMap((policy) =>
  policy.cases.flatMap((one) => ('runs' in one ? one.runs.map((run) => [one.no, one.says, policy, run] as const) : [])),
);

it.each(runs)('%s %s', (_no, _says, policy, { facts, parameters = {}, expected }: WorkedRun) => {
  const version = { ...policy.first, parameters: { ...(policy.first.parameters as object), ...parameters } };
  expect(COMPUTE[policy.code]?.(version, facts as never)).toMatchObject(expected as object);
});

const wrong = CATALOGUE.flatMap(({ cases }) => cases).flatMap((one) => ('badFacts' in one ? one.badFacts : []));

it.each(wrong)('35: $facts.receipts.0.usd is refused with its field', ({ facts, fields }) => {
  const read = readQuoteFacts(facts);
  expect('problems' in read && fieldsIn(read.problems)).toEqual(fields);
});

it('31: a rate below the floor is no parameter, and the floor itself cannot be moved', () => {
  const fdi = policyOf('fdi-award') as RewardPolicy;
  const was = fdi.first.parameters as object;
  const below = CATALOGUE.flatMap(({ cases }) => cases).flatMap((one) => ('badParameters' in one ? [one] : []));
  expect(below.map(({ no, code }) => [no, code])).toEqual([['31', 'RATE_BELOW_FLOOR']]);
  for (const { badParameters } of below) expect(isRateBelowFloor({ ...was, ...badParameters })).toBe(true);
  expect(isRateBelowFloor(was)).toBe(false);
  const moved = changeParameters(fdi, was, { rateFloorMillionths: 10_000, capFen: -1, stranger: 1 });
  expect('problems' in moved && fieldsIn(moved.problems)).toEqual([
    'parameters.rateFloorMillionths',
    'parameters.capFen',
    'parameters.stranger',
  ]);
});

it('every case of the rule book is there', () => {
  const numbers = CATALOGUE.map(({ cases }) => cases.map(({ no }) => no).join(' '));
  expect(numbers).toEqual([
    '1 2 4 6 7 9 10 11 13 14 15 16 17 18 20 22 23 24 26 27 29 30 31 32 34 35',
    'R1 R2 R3 R4 R5 R6 R7 R8',
    'L1 L2 L5 L6 L8 L0',
    'G1 G2 G3 G4 G5',
  ]);
});

it.each(CATALOGUE)('$code: the first version has the parameters it describes, each with its clause', (policy) => {
  expect(problemsOf(policy.fields, policy.first.parameters)).toEqual([]);
  for (const { title, clause } of Object.values(policy.fields)) expect([title, clause]).not.toContain('');
});

it('a changed cap shows which cases it moves, old and new', () => {
  const fdi = policyOf('fdi-award') as RewardPolicy;
  const was = fdi.first.parameters as object;
  expect(rework(fdi, was, was).some(({ changed }) => changed)).toBe(false);
  const moved = rework(fdi, was, { ...was, capFen: 18_000_000 }).filter(({ changed }) => changed);
  expect(moved.map(({ no, was: before, becomes }) => [no, before.fen, becomes.fen])).toEqual([
    ['4', 20_000_000, 18_000_000],
    ['6', 19_999_999, 18_000_000],
    ['7', 20_000_000, 18_000_000],
    ['9', 20_000_000, 18_000_000],
    ['30', 20_000_000, 18_000_000],
  ]);
});
