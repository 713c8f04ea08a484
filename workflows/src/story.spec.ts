import fc from 'fast-check';
import { type Sight } from '@duban/domain/act/sight';
import { KEY_TASK_STEPS } from '@duban/domain/key-task/steps';
import { keyTaskStory } from './key-task.story.ts';
import { impurityOf } from './purity.sample.ts';
import { tell, type Story } from './story.ts';

const MAIN = Object.entries(KEY_TASK_STEPS).filter(([, rule]) => rule.line === 'main');

/** Any sight there can be, and many that cannot. */
const sights: fc.Arbitrary<Sight> = fc.record({
  version: fc.nat(),
  edition: fc.integer({ min: 1, max: 3 }),
  chapter: fc.integer({ min: 1, max: 3 }),
  round: fc.integer({ min: 1, max: 9 }),
  closed: fc.constant(false),
  owed: fc.boolean(),
  wake: fc.option(fc.nat()),
  steps: fc.record(
    Object.fromEntries(MAIN.map(([step, rule]) => [step, fc.constantFrom('owed', 'open', 'passed', ...rule.verdicts)])),
  ),
});

const SAMPLE = fc.sample(sights, { numRuns: 300, seed: 7 });

describe('the key task’s story', () => {
  it('is a pure function of the record', () => {
    expect(impurityOf(keyTaskStory, SAMPLE)).toBeUndefined();
  });

  it('always lays the first step that is owed, waits at the first that is open, and ends otherwise', () => {
    fc.assert(
      fc.property(sights, (sight) => {
        const stop = MAIN.map(([step]) => step).find(
          (step) => sight.steps[step] === 'owed' || sight.steps[step] === 'open',
        );
        const expected =
          sight.steps['register'] === 'reject'
            ? { end: 'not-registered' }
            : stop === undefined
              ? { end: 'done' }
              : sight.steps[stop] === 'open'
                ? 'wait'
                : { lay: stop };
        expect(tell(keyTaskStory, sight)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('fits into 1 KiB as it crosses to the engine', () => {
    expect(Math.max(...SAMPLE.map((sight) => JSON.stringify(sight).length))).toBeLessThan(1024);
  });
});

describe('an impure story is caught', () => {
  let visits = 0;
  const impure: Record<string, Story> = {
    clock: (task) => (Date.now() % 2 === 0 ? task.step('sign') : 'done'),
    dice: (task) => (Math.random() < 0.5 ? task.step('sign') : 'done'),
    memory: (task) => (visits++ % 2 === 0 ? task.step('sign') : 'done'),
  };

  it.each(Object.keys(impure))('%s', (what) => {
    expect(impurityOf(impure[what] ?? keyTaskStory, SAMPLE)).toContain(what);
  });
});
