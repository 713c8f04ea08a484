import fc from 'fast-check';
import {
  addDays,
  addMonths,
  at,
  type Day,
  dayOf,
  dayOfNumber,
  daysBetween,
  instantOf,
  isDay,
  millis,
  numberOfDay,
  weekday,
} from './day.ts';

const DAY_LENGTH = 86_400_000;
/** Years 1000 to 9000, so that sums stay inside what a Day can say. */
const numbers = fc.integer({ min: -354_000, max: 2_567_000 });
const days = numbers.map(dayOfNumber);
const moments = fc.integer({ min: -30_000_000_000_000, max: 200_000_000_000_000 });

describe('a day', () => {
  it.each(['2023-02-28', '2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31'])('can be %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    ['2023-02-29', '1900-02-29', '2023-04-31', '2023-01-32', '2023-00-10', '2023-13-01', '2023-01-00', '0000-01-01'],
    ['2023-2-3', '20230203', '2023-02-03 ', ' 2023-02-03', '2023-02-03T00:00', '2023/02/03', '', '2023-02-03\n'],
    [undefined, null, 20230203, {}, ['2023-02-03']],
  ])('is never any of %j …', (...texts) => {
    expect(texts.filter((text) => isDay(text))).toEqual([]);
  });

  it('agrees with the ISO calendar of the platform, in number and weekday', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const reference = new Date(number * DAY_LENGTH);
        const day = reference.toISOString().slice(0, 10);
        expect(dayOfNumber(number)).toBe(day);
        expect(numberOfDay(day)).toBe(number);
        expect(weekday(day)).toBe(reference.getUTCDay() || 7);
      }),
    );
  });

  it('knows its weekday: 1 is Monday, 7 Sunday', () => {
    expect(weekday('2023-02-03')).toBe(5);
    expect(weekday('2025-09-28')).toBe(7);
    expect(weekday('2024-01-01')).toBe(1);
    expect(weekday('1969-12-31')).toBe(3);
  });

  it('moves over month, year and leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(daysBetween('2023-12-31', '2024-12-31')).toBe(366);
    expect(daysBetween('2024-12-31', '2023-12-31')).toBe(-366);
  });

  it('is as far away as it was moved', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300_000, max: 300_000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });

  it('refuses what is no day, no whole number and no year of four digits', () => {
    expect(() => addDays('2023-02-29', 1)).toThrow(RangeError);
    expect(() => addDays('2023-02-28', 0.5)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addMonths('2023-02-28', Number.NaN)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
    expect(() => weekday('yesterday')).toThrow(RangeError);
    expect(() => daysBetween('2023-02-28', '2023-02-30')).toThrow(RangeError);
  });
});

describe('the corresponding day of another month', () => {
  it.each([
    ['2024-03-01', 6, '2024-09-01'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-01-30', 1, '2023-02-28'],
    ['2023-01-28', 1, '2023-02-28'],
    ['2023-02-28', 1, '2023-03-28'],
    ['2023-11-15', 2, '2024-01-15'],
    ['2023-12-31', 12, '2024-12-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-01-15', 0, '2024-01-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('lies in that month, on the same date or on the month’s last day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, months) => {
        const moved = addMonths(day, months);
        const monthOf = (each: Day) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
        expect(monthOf(moved) - monthOf(day)).toBe(months);
        if (moved.slice(8) !== day.slice(8)) expect(addDays(moved, 1).slice(8)).toBe('01');
        expect(moved.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });
});

describe('a moment', () => {
  it('belongs to the Beijing day, whatever its offset', () => {
    expect(dayOf('2023-02-03T15:59:59Z')).toBe('2023-02-03');
    expect(dayOf('2023-02-03T16:00:00Z')).toBe('2023-02-04');
    expect(dayOf('2023-02-03T23:59:59.999+08:00')).toBe('2023-02-03');
    expect(dayOf('2023-02-04T00:00+08:00')).toBe('2023-02-04');
    expect(dayOf('2023-02-03T11:00:00-05:00')).toBe('2023-02-04');
    expect(dayOf('2023-02-03T10:59:59-05:00')).toBe('2023-02-03');
    expect(dayOf('2023-02-04T01:29:59+09:30')).toBe('2023-02-03');
    expect(dayOf('2023-02-04T01:30:00+0930')).toBe('2023-02-04');
    expect(dayOf('2023-12-31T16:00:00.000000+00')).toBe('2024-01-01');
  });

  it('is told by the office’s clock, and 24:00 is the next day’s midnight', () => {
    expect(at('2023-02-03', '17:30')).toBe('2023-02-03T17:30:00+08:00');
    expect(at('2023-02-03', '00:00')).toBe('2023-02-03T00:00:00+08:00');
    expect(at('2023-02-03', '23:59')).toBe('2023-02-03T23:59:00+08:00');
    expect(at('2023-02-03', '24:00')).toBe('2023-02-04T00:00:00+08:00');
    expect(at('2023-12-31', '24:00')).toBe('2024-01-01T00:00:00+08:00');
  });

  it.each(['24:01', '25:00', '9:00', '09:60', '0900', '09:00:00', ''])('has no time %j', (time) => {
    expect(() => at('2023-02-03', time)).toThrow(RangeError);
  });

  it('prints milliseconds only where there are any', () => {
    expect(instantOf(0)).toBe('1970-01-01T08:00:00+08:00');
    expect(instantOf(1_675_416_600_000)).toBe('2023-02-03T17:30:00+08:00');
    expect(instantOf(1_675_416_600_007)).toBe('2023-02-03T17:30:00.007+08:00');
    expect(instantOf(1_675_416_600_120)).toBe('2023-02-03T17:30:00.120+08:00');
    expect(instantOf(-1)).toBe('1970-01-01T07:59:59.999+08:00');
    expect(instantOf(1_675_416_600_000.9)).toBe('2023-02-03T17:30:00+08:00');
    expect(() => instantOf(Number.NaN)).toThrow(RangeError);
    expect(() => instantOf(Infinity)).toThrow(RangeError);
  });

  it('reads seconds, fractions and short offsets', () => {
    expect(millis('2023-02-03T17:30+08:00')).toBe(1_675_416_600_000);
    expect(millis('2023-02-03T09:30:00Z')).toBe(1_675_416_600_000);
    expect(millis('2023-02-03T17:30:00.123456+08')).toBe(1_675_416_600_123);
    expect(millis('2023-02-03T17:30:00.5+0800')).toBe(1_675_416_600_500);
  });

  it.each([
    '2023-02-03',
    '2023-02-03T17:30:00',
    '2023-02-30T17:30:00Z',
    '2023-02-03T24:00:00Z',
    '2023-02-03T17:60:00Z',
    '2023-02-03T17:30:60Z',
    '2023-02-03T17:30:00+15:00',
    '2023-02-03T17:30:00z',
    'now',
    '',
  ])('is not %j', (text) => {
    expect(() => millis(text)).toThrow(RangeError);
  });

  it('survives being printed and read, and agrees with the platform', () => {
    fc.assert(
      fc.property(moments, (ms) => {
        expect(millis(instantOf(ms))).toBe(ms);
        expect(millis(new Date(ms).toISOString())).toBe(ms);
        expect(new Date(instantOf(ms)).getTime()).toBe(ms);
        expect(dayOf(instantOf(ms))).toBe(instantOf(ms).slice(0, 10));
      }),
    );
  });
});
