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
  beside: fc.record({ report: fc.constantFrom('owed', 'passed') }),
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
        const first = sight.steps['register'];
        const expected =
          first === 'reject'
            ? { end: 'not-registered' }
            : first !== 'owed' && first !== 'open' && sight.beside?.['report'] === 'owed'
              ? { lay: 'report' }
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

describe('beside the main line', () => {
  const done: Sight = {
    version: 9,
    edition: 2,
    chapter: 1,
    round: 1,
    closed: false,
    owed: false,
    wake: null,
    steps: Object.fromEntries(MAIN.map(([step, rule]) => [step, rule.verdicts[0] ?? 'passed'])),
  };
  const waiting: Sight = { ...done, steps: { ...done.steps, deliver: 'open' } };

  it('lays a report that is owed whatever the main line waits for', () => {
    expect(tell(keyTaskStory, { ...waiting, beside: { report: 'owed' } })).toEqual({ lay: 'report' });
    expect(tell(keyTaskStory, { ...waiting, beside: { report: 'passed' } })).toBe('wait');
  });

  it('a task without an end waits after its deliveries, and goes on when it is given one', () => {
    const endless: Sight = { ...done, steps: { ...done.steps, answer: 'owed' }, endless: true };
    expect(tell(keyTaskStory, endless)).toBe('wait');
    expect(tell(keyTaskStory, { ...done, steps: endless.steps })).toEqual({ lay: 'answer' });
  });

  it('is not closed while a desk holds it', () => {
    expect(tell(keyTaskStory, { ...done, held: true })).toBe('wait');
    expect(tell(keyTaskStory, done)).toEqual({ end: 'done' });
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
