import fc from 'fast-check';
import { TOPICS } from './complaint-body.ts';
import { sampleCase } from './complaint-case.sample.ts';
import { complaintStatistics, foldSmall, FOLDED, isYearOver, SMALLEST_GROUP } from './statistics.ts';

const names = fc.array(fc.constantFrom<string>(...TOPICS), { maxLength: 60 });

it('no group below three is told by itself, and the counts add up to the total', () => {
  fc.assert(
    fc.property(names, (all) => {
      const groups = foldSmall(all);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      for (const { of, count } of groups) {
        if (all.length >= SMALLEST_GROUP) expect(count).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        if (of !== FOLDED) expect(all.filter((one) => one === of)).toHaveLength(count);
      }
      if (all.length > 0 && all.length < SMALLEST_GROUP) expect(groups).toEqual([{ of: FOLDED, count: all.length }]);
    }),
  );
});

it('does not depend on the order, and folds no more than it has to', () => {
  fc.assert(
    fc.property(names, (all) => {
      const groups = foldSmall(all);
      expect(foldSmall([...all].reverse())).toEqual(groups);
      const large = new Set(all.filter((one) => all.filter((other) => other === one).length >= SMALLEST_GROUP));
      large.delete(FOLDED);
      const shown = groups.filter(({ of }) => of !== FOLDED).length;
      expect(large.size - shown).toBeLessThanOrEqual(1);
    }),
  );
});

it('takes the next smallest along where «other» would tell of one or two', () => {
  expect(foldSmall([...'aaaaabbbcc'])).toEqual([
    { of: 'a', count: 5 },
    { of: FOLDED, count: 5 },
  ]);
  expect(foldSmall([...'aaabbb', 'other', 'other', 'other'])).toEqual([
    { of: 'a', count: 3 },
    { of: 'b', count: 3 },
    { of: FOLDED, count: 3 },
  ]);
  expect(foldSmall([])).toEqual([]);
});

it('counts what was entered in the year as it stood at its end', () => {
  const cases = [
    ...['1', '2', '3'].map((no) => sampleCase(no, '2023-12-30', [['accepted', '2024-01-03']], { topic: 'tax' })),
    ...['4', '5', '6', '7'].map((no) => sampleCase(no, '2023-05-05', [['refused', '2023-05-08', 'NOT_FIE']])),
    sampleCase('8', '2023-12-31', [], { enteredOn: '2024-01-02' }),
    sampleCase('9', '2022-12-31', [['terminated', '2023-03-03', 'AGREED']]),
  ];
  expect(complaintStatistics(2023, cases)).toEqual({
    year: 2023,
    total: 7,
    byTopic: [
      { of: 'licensing', count: 4 },
      { of: 'tax', count: 3 },
    ],
    byOutcome: [
      { of: 'refused', count: 4 },
      { of: 'undecided', count: 3 },
    ],
  });
});

it('tells of no year that still runs', () => {
  expect(isYearOver(2023, '2023-12-31T23:59:59+08:00')).toBe(false);
  expect(isYearOver(2023, '2024-01-01T00:00:00+08:00')).toBe(true);
});
