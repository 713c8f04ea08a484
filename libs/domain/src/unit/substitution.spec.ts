import fc from 'fast-check';
import { whyNotSubstitute, type Substitution } from './substitution.ts';

const TODAY = '2024-03-01';
const of = (absent: string, deputy: string, fromDay = '2024-03-04', toDay = '2024-03-08'): Substitution => ({
  absent,
  deputy,
  fromDay,
  toDay,
});

describe('a substitution', () => {
  it('may follow another, never overlap it by a day', () => {
    const standing = [of('A', 'B')];
    expect(whyNotSubstitute(of('A', 'C', '2024-03-09', '2024-03-10'), standing, TODAY)).toBeUndefined();
    expect(whyNotSubstitute(of('A', 'C', '2024-03-08', '2024-03-10'), standing, TODAY)?.code).toBe(
      'substitution.overlaps',
    );
  });

  it('begins today at the earliest', () => {
    expect(whyNotSubstitute(of('A', 'B', TODAY, TODAY), [], TODAY)).toBeUndefined();
    expect(whyNotSubstitute(of('A', 'B', '2024-02-29', TODAY), [], TODAY)?.code).toBe('substitution.in-the-past');
    expect(whyNotSubstitute(of('A', 'B', TODAY, '2024-02-29'), [], TODAY)?.code).toBe('substitution.in-the-past');
  });

  it('closes no circle, not through others either, but only on days that all of it shares', () => {
    const chain = [of('B', 'C'), of('C', 'A', '2024-03-06', '2024-03-20')];
    expect(whyNotSubstitute(of('A', 'A'), [], TODAY)?.code).toBe('substitution.loop');
    expect(whyNotSubstitute(of('A', 'B'), chain, TODAY)?.code).toBe('substitution.loop');
    expect(whyNotSubstitute(of('A', 'B', '2024-03-04', '2024-03-05'), chain, TODAY)).toBeUndefined();
    expect(whyNotSubstitute(of('A', 'B', '2024-03-09', '2024-03-12'), chain, TODAY)).toBeUndefined();
  });

  it('whatever is granted in whatever order: on every day everybody’s chain of deputies ends with somebody at work', () => {
    const people = ['A', 'B', 'C', 'D', 'E'];
    const day = fc.integer({ min: 1, max: 9 }).map((date) => `2024-03-0${date}`);
    const wish = fc
      .record({ absent: fc.constantFrom(...people), deputy: fc.constantFrom(...people), one: day, other: day })
      .map(({ absent, deputy, one, other }) =>
        of(absent, deputy, one < other ? one : other, one < other ? other : one),
      );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
        const standing: Substitution[] = [];
        for (const one of wishes) if (!whyNotSubstitute(one, standing, TODAY)) standing.push(one);
        for (let date = 1; date <= 9; date++) {
          for (const person of people) expect(endOf(person, `2024-03-0${date}`, standing)).toBeDefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Who works a person's desks on a day; undefined when deputies go round in a circle. */
function endOf(person: string, day: string, standing: readonly Substitution[]): string | undefined {
  let works = person;
  for (let steps = 0; steps <= standing.length; steps++) {
    const next = standing.find(({ absent, fromDay, toDay }) => absent === works && fromDay <= day && day <= toDay);
    if (!next) return works;
    works = next.deputy;
  }
  return undefined;
}
