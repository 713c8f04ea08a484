import fc from 'fast-check';
import { type Sight } from '@duban/domain/act/sight';
import { COMPLAINT_STEPS } from '@duban/domain/complaint/steps';
import { complaintStory } from './complaint.story.ts';
import { impurityOf } from './purity.sample.ts';
import { tell, type Finding } from './story.ts';

const MAIN = Object.entries(COMPLAINT_STEPS).filter(([, rule]) => rule.line === 'main');

/** Any sight there can be, and many that cannot. */
const sights: fc.Arbitrary<Sight> = fc.record(
  {
    version: fc.nat(),
    edition: fc.constant(1),
    chapter: fc.integer({ min: 1, max: 3 }),
    round: fc.integer({ min: 1, max: 9 }),
    closed: fc.constant(false),
    owed: fc.boolean(),
    wake: fc.option(fc.nat()),
    steps: fc.record(
      Object.fromEntries(
        MAIN.map(([step, rule]) => [step, fc.constantFrom('owed', 'open', 'passed', 'withdrawn', ...rule.verdicts)]),
      ),
    ),
    beside: fc.record({ 'long-pending': fc.constantFrom('owed', 'passed') }),
    held: fc.constant(true as const),
  },
  { requiredKeys: ['version', 'edition', 'chapter', 'round', 'closed', 'owed', 'wake', 'steps', 'beside'] },
);

const SAMPLE = fc.sample(sights, { numRuns: 300, seed: 7 });

const OUTCOMES: Record<string, string | undefined> = {
  refuse: 'refused',
  redirect: 'redirected',
  withdrawn: 'withdrawn',
};

/** What the story owes, said another way: step by step over the states. */
function expected({ steps, beside, held }: Sight): Finding {
  const atEnd = (outcome: string): Finding => (held ? 'wait' : { end: outcome });
  const [first, second, ...rest] = MAIN.map(([step]) => step);
  for (const step of [first ?? '', second ?? '']) {
    const state = steps[step] ?? 'passed';
    if (state === 'owed') return { lay: step };
    if (state === 'open') return 'wait';
    const outcome = OUTCOMES[state];
    if (outcome) return atEnd(outcome);
  }
  if (beside?.['long-pending'] === 'owed') return { lay: 'long-pending' };
  const stop = rest.find((step) => steps[step] === 'owed' || steps[step] === 'open');
  if (stop === undefined) return atEnd('terminated');
  return steps[stop] === 'open' ? 'wait' : { lay: stop };
}

describe('the story of a complaint', () => {
  it('is a pure function of the record', () => {
    expect(impurityOf(complaintStory, SAMPLE)).toBeUndefined();
  });

  it('lays the first step that is owed, waits at the first that is open, ends otherwise, and for nothing before what holds it', () => {
    fc.assert(
      fc.property(sights, (sight) => {
        expect(tell(complaintStory, sight)).toEqual(expected(sight));
      }),
      { numRuns: 2_000 },
    );
  });

  it('fits into 1 KiB as it crosses to the engine', () => {
    expect(Math.max(...SAMPLE.map((sight) => JSON.stringify(sight).length))).toBeLessThan(1024);
  });
});
