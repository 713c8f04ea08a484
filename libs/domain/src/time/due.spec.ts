import fc from 'fast-check';
import { HOLIDAY_NOTICES, noticesAnnouncedBy } from '../calendar/notices.ts';
import { addDays, dayOfNumber, numberOfDay } from './day.ts';
import { dueDay, dueMoment, fixedDay, parseTerm, type Term } from './due.ts';
import { workingCalendar } from './working-calendar.ts';

const calendar = workingCalendar('2026.1', HOLIDAY_NOTICES);
const days = fc.integer({ min: numberOfDay('2021-06-01'), max: numberOfDay('2028-06-01') }).map(dayOfNumber);
const rules = fc.constantFrom('legal' as const, 'report' as const);
const units = fc.constantFrom('wd' as const, 'd' as const, 'm' as const, 'y' as const);
const terms = fc
  .tuple(fc.nat(90), units)
  .map(([n, unit]): Term => (unit === 'y' ? `${n % 3}y` : unit === 'm' ? `${n % 14}m` : `${n}${unit}`));

const due = (from: string, term: Term, rule?: 'legal' | 'report') => dueDay(calendar, from, term, rule).due;

describe('a term', () => {
  it.each([
    ['7wd', { n: 7, unit: 'wd' }],
    ['0d', { n: 0, unit: 'd' }],
    ['30d', { n: 30, unit: 'd' }],
    ['6m', { n: 6, unit: 'm' }],
    ['1y', { n: 1, unit: 'y' }],
  ])('%s', (text, expected) => {
    expect(parseTerm(text)).toEqual(expected);
  });

  it.each([
    '',
    '7',
    'wd',
    '-7wd',
    '+7wd',
    '1.5d',
    '1e2d',
    '7 wd',
    ' 7wd',
    '7WD',
    '7w',
    '7wdx',
    '７wd',
    '9007199254740993d',
  ])('is not %j', (text) => {
    expect(parseTerm(text)).toBeUndefined();
  });

  it('is refused when its type lied', () => {
    expect(() => due('2023-02-03', '1.5wd')).toThrow(RangeError);
    expect(() => due('2023-02-03', '-1d')).toThrow(RangeError);
    expect(() => due('2023-02-29', '1d')).toThrow(RangeError);
    expect(() => due('2023-02-03', '99999999d')).toThrow(RangeError);
    expect(() => due('2023-02-03', '9999999999wd')).toThrow(RangeError);
    expect(() => due('2023-02-03', '9000000000000000y')).toThrow(RangeError);
  });
});

describe('a due day in working days', () => {
  it.each<[string, Term, string]>([
    ['2022-09-30', '7wd', '2022-10-14'],
    ['2023-01-20', '7wd', '2023-02-03'],
    ['2023-12-29', '7wd', '2024-01-10'],
    ['2024-04-30', '3wd', '2024-05-08'],
    ['2024-12-31', '60wd', '2025-04-01'],
    ['2025-09-28', '7wd', '2025-10-14'],
    ['2026-01-05', '60wd', '2026-04-03'],
    ['2026-09-24', '5wd', '2026-10-09'],
  ])('%s + %s = %s; one less and one more lie on both sides', (from, term, expected) => {
    expect(due(from, term)).toBe(expected);
    expect(due(from, term, 'report')).toBe(expected);
    const { n } = parseTerm(term)!;
    expect(due(from, `${n - 1}wd`) < expected).toBe(true);
    expect(due(from, `${n + 1}wd`) > expected).toBe(true);
  });

  it('received online on a rest day counts from the next working day', () => {
    for (const restDay of ['2023-01-21', '2023-01-22', '2023-01-25', '2023-01-27']) {
      expect(due(restDay, '1wd')).toBe('2023-01-28');
    }
    expect(due('2023-01-20', '1wd')).toBe('2023-01-28');
    expect(due('2023-01-28', '1wd')).toBe('2023-01-29');
  });

  it('tells each day, counted or passed over, and why', () => {
    expect(dueDay(calendar, '2025-01-26', '3wd')).toEqual({
      from: '2025-01-26',
      term: '3wd',
      rule: 'legal',
      calendar: '2026.1',
      provisional: false,
      due: '2025-02-06',
      days: [
        { day: '2025-01-27', counted: 1, why: 'weekday' },
        { day: '2025-01-28', counted: null, why: 'holiday', name: '春节' },
        { day: '2025-01-29', counted: null, why: 'holiday', name: '春节' },
        { day: '2025-01-30', counted: null, why: 'holiday', name: '春节' },
        { day: '2025-01-31', counted: null, why: 'holiday', name: '春节' },
        { day: '2025-02-01', counted: null, why: 'weekend' },
        { day: '2025-02-02', counted: null, why: 'weekend' },
        { day: '2025-02-03', counted: null, why: 'holiday', name: '春节' },
        { day: '2025-02-04', counted: null, why: 'holiday', name: '春节' },
        { day: '2025-02-05', counted: 2, why: 'weekday' },
        { day: '2025-02-06', counted: 3, why: 'weekday' },
      ],
    });
    expect(dueDay(calendar, '2025-02-07', '1wd').days).toEqual([
      { day: '2025-02-08', counted: 1, why: 'make-up', name: '春节' },
    ]);
  });
});

describe('a due day in calendar days, months and years', () => {
  it.each<[string, Term, string]>([
    ['2025-09-02', '30d', '2025-10-09'],
    ['2025-08-31', '30d', '2025-09-30'],
    ['2025-09-01', '30d', '2025-10-09'],
    ['2025-09-08', '30d', '2025-10-09'],
    ['2025-09-09', '30d', '2025-10-09'],
    ['2025-09-10', '30d', '2025-10-10'],
    ['2025-09-11', '30d', '2025-10-11'],
    ['2025-09-12', '30d', '2025-10-13'],
    ['2026-01-16', '30d', '2026-02-24'],
    ['2025-08-09', '60d', '2025-10-09'],
    ['2023-08-31', '6m', '2024-02-29'],
    ['2022-08-31', '6m', '2023-02-28'],
    ['2024-03-01', '6m', '2024-09-02'],
    ['2022-02-03', '1y', '2023-02-03'],
    ['2024-02-29', '1y', '2025-02-28'],
    ['2022-02-04', '1y', '2023-02-06'],
  ])('%s + %s ends on %s', (from, term, expected) => {
    expect(due(from, term)).toBe(expected);
  });

  it('keeps a worked weekend day: it is no rest day, for either rule', () => {
    expect(due('2023-05-26', '30d')).toBe('2023-06-25');
    expect(due('2023-05-26', '30d', 'report')).toBe('2023-06-25');
    expect(due('2023-05-25', '30d')).toBe('2023-06-25');
    expect(due('2023-05-25', '30d', 'report')).toBe('2023-06-21');
  });

  it('goes back for reports: the 25th of February 2023 was a Saturday', () => {
    expect(due('2023-01-25', '1m', 'report')).toBe('2023-02-24');
    expect(due('2023-01-25', '1m')).toBe('2023-02-27');
    expect(due('2023-01-24', '1m', 'report')).toBe('2023-02-24');
    expect(due('2023-01-26', '1m', 'report')).toBe('2023-02-24');
    expect(due('2023-01-27', '1m', 'report')).toBe('2023-02-27');
  });

  it('numbers every day, then tells the rest days it was rolled over and where it landed', () => {
    const { days: told } = dueDay(calendar, '2025-09-02', '30d');
    expect(told.slice(0, 29)).toEqual(
      Array.from({ length: 29 }, (_, i) => ({
        day: addDays('2025-09-02', i + 1),
        counted: i + 1,
        why: 'calendar-day',
      })),
    );
    expect(told.slice(29)).toEqual([
      { day: '2025-10-02', counted: 30, why: 'rolled', name: '国庆节' },
      { day: '2025-10-03', counted: null, why: 'rolled', name: '国庆节' },
      { day: '2025-10-04', counted: null, why: 'rolled', name: '周末' },
      { day: '2025-10-05', counted: null, why: 'rolled', name: '周末' },
      { day: '2025-10-06', counted: null, why: 'rolled', name: '中秋节' },
      { day: '2025-10-07', counted: null, why: 'rolled', name: '国庆节' },
      { day: '2025-10-08', counted: null, why: 'rolled', name: '国庆节' },
      { day: '2025-10-09', counted: null, why: 'weekday' },
    ]);
    expect(dueDay(calendar, '2026-01-16', '30d').days.at(-1)).toEqual({
      day: '2026-02-24',
      counted: null,
      why: 'weekday',
    });
    expect(dueDay(calendar, '2023-05-25', '30d').days.at(-1)).toEqual({
      day: '2023-06-25',
      counted: null,
      why: 'make-up',
      name: '端午节',
    });
  });

  it('tells a report’s rest days as rolled, after the day it is due on', () => {
    expect(dueDay(calendar, '2023-02-22', '4d', 'report')).toMatchObject({
      due: '2023-02-24',
      rule: 'report',
      days: [
        { day: '2023-02-23', counted: 1, why: 'calendar-day' },
        { day: '2023-02-24', counted: 2, why: 'calendar-day' },
        { day: '2023-02-25', counted: 3, why: 'rolled', name: '周末' },
        { day: '2023-02-26', counted: 4, why: 'rolled', name: '周末' },
      ],
    });
  });

  it('of length nothing ends on the day of the event, rolled when that is a rest day', () => {
    for (const term of ['0wd', '0d', '0m', '0y'] as const) {
      expect(dueDay(calendar, '2023-02-03', term)).toMatchObject({ due: '2023-02-03', days: [] });
      expect(dueDay(calendar, '2023-02-05', term)).toMatchObject({
        due: '2023-02-06',
        days: [
          { day: '2023-02-05', counted: null, why: 'rolled', name: '周末' },
          { day: '2023-02-06', counted: null, why: 'weekday' },
        ],
      });
      expect(due('2023-02-05', term, 'report')).toBe('2023-02-03');
    }
  });
});

describe('a year without a notice', () => {
  it.each<[string, Term, string, boolean]>([
    ['2026-12-30', '1wd', '2026-12-31', false],
    ['2026-12-30', '2wd', '2027-01-01', true],
    ['2026-12-31', '1wd', '2027-01-01', true],
    ['2026-12-01', '30d', '2026-12-31', false],
    ['2026-12-02', '30d', '2027-01-01', true],
    ['2026-06-30', '6m', '2026-12-30', false],
    ['2026-07-01', '6m', '2027-01-01', true],
    ['2025-12-31', '1y', '2026-12-31', false],
    ['2026-02-12', '1y', '2027-02-12', true],
    ['2021-12-31', '1wd', '2022-01-04', false],
    ['2021-12-30', '1wd', '2021-12-31', true],
  ])('%s + %s = %s, provisional: %s', (from, term, expected, provisional) => {
    expect(dueDay(calendar, from, term)).toMatchObject({ due: expected, provisional });
  });

  it('is passed over by a term that ends in a known one: only where it ends decides, unless working days are counted', () => {
    const gap = workingCalendar(
      'gap',
      HOLIDAY_NOTICES.filter(({ year }) => year !== 2023),
    );
    expect(dueDay(gap, '2022-06-01', '2y')).toMatchObject({ due: '2024-06-03', provisional: false });
    expect(dueDay(gap, '2022-12-01', '300wd').provisional).toBe(true);
  });

  it('is provisional when only the rolling reaches into it, either way', () => {
    const until2022 = workingCalendar('2022', noticesAnnouncedBy('2022-01-01'));
    expect(dueDay(until2022, '2022-12-01', '30d')).toMatchObject({ due: '2023-01-02', provisional: true });
    expect(dueDay(calendar, '2022-12-01', '30d')).toMatchObject({ due: '2023-01-03', provisional: false });
    const only2022 = workingCalendar('2022', HOLIDAY_NOTICES.slice(0, 1));
    expect(dueDay(only2022, '2021-12-01', '1m', 'report')).toMatchObject({ due: '2021-12-31', provisional: true });
  });

  it('is reckoned anew, and no longer provisional, once the notice is loaded', () => {
    const before = workingCalendar('2025', noticesAnnouncedBy('2025-11-03'));
    expect(dueDay(before, '2025-12-31', '2wd')).toMatchObject({ due: '2026-01-02', provisional: true });
    expect(dueDay(calendar, '2025-12-31', '2wd')).toMatchObject({ due: '2026-01-05', provisional: false });
  });
});

describe('a fixed day', () => {
  it('stands as it was set, also on a rest day', () => {
    expect(fixedDay(calendar, '2023-10-01')).toEqual({
      from: '2023-10-01',
      term: 'fixed',
      rule: 'fixed',
      calendar: '2026.1',
      provisional: false,
      due: '2023-10-01',
      days: [],
    });
    expect(fixedDay(calendar, '2027-06-30').provisional).toBe(true);
    expect(() => fixedDay(calendar, '2023-06-31')).toThrow(RangeError);
  });
});

describe('the moment a due day ends', () => {
  it('is close of business for offices and midnight online', () => {
    expect(dueMoment('2023-02-03', 'office')).toBe('2023-02-03T17:30:00+08:00');
    expect(dueMoment('2023-02-03', 'online')).toBe('2023-02-04T00:00:00+08:00');
    expect(dueMoment('2024-02-29', 'online')).toBe('2024-03-01T00:00:00+08:00');
  });
});

describe('every explanation', () => {
  it('lists days without a gap up to the due day or the last day counted', () => {
    fc.assert(
      fc.property(days, terms, rules, (from, term, rule) => {
        const { days: told, due: end } = dueDay(calendar, from, term, rule);
        expect(told.map(({ day }) => day)).toEqual(told.map((_, i) => addDays(told[0]!.day, i)));
        if (told.length > 0) expect([end, told.at(-1)!.day].sort().at(-1)).toBe(told.at(-1)!.day);
        if (told.length > 0 && rule === 'legal') expect(told.at(-1)!.day).toBe(end);
      }),
    );
  });

  it('counts 1, 2, 3 … and ends its count with the term', () => {
    fc.assert(
      fc.property(days, terms, rules, (from, term, rule) => {
        const { n, unit } = parseTerm(term)!;
        const counts = dueDay(calendar, from, term, rule).days.flatMap(({ counted }) => counted ?? []);
        expect(counts).toEqual(counts.map((_, i) => i + 1));
        if (unit === 'wd' || unit === 'd') expect(counts.length).toBe(n);
      }),
    );
  });

  it('ends on a working day, and counts in working days nothing else', () => {
    fc.assert(
      fc.property(days, terms, rules, (from, term, rule) => {
        const { days: told, due: end } = dueDay(calendar, from, term, rule);
        expect(calendar.isWorkingDay(end)).toBe(true);
        const wrong = told.filter(({ day, counted, why }) => {
          const atWork = term.endsWith('wd') && counted !== null && why !== 'rolled';
          return calendar.isWorkingDay(day) ? why === 'rolled' : atWork;
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('is never due earlier for a later event or a longer term, and never earlier by law than for a report', () => {
    fc.assert(
      fc.property(days, fc.nat(60), terms, rules, (from, later, term, rule) => {
        const { n, unit } = parseTerm(term)!;
        expect(due(from, term, rule) <= due(addDays(from, later), term, rule)).toBe(true);
        expect(due(from, term, rule) <= due(from, `${n + 1}${unit}`, rule)).toBe(true);
        expect(due(from, term, 'report') <= due(from, term, 'legal')).toBe(true);
      }),
    );
  });

  it('is provisional exactly when a notice of an unknown year could still move it', () => {
    fc.assert(
      fc.property(days, terms, rules, (from, term, rule) => {
        const { days: told, due: end, provisional } = dueDay(calendar, from, term, rule);
        if (!calendar.years.includes(Number(end.slice(0, 4)))) expect(provisional).toBe(true);
        if (told.every(({ day }) => calendar.years.includes(Number(day.slice(0, 4)))) && told.length > 0)
          expect(provisional).toBe(false);
      }),
    );
  });
});
