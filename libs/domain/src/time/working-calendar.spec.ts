import fc from 'fast-check';
import { HOLIDAY_NOTICES } from '../calendar/notices.ts';
import { addDays, type Day, dayOfNumber, numberOfDay, weekday } from './day.ts';
import { type CalendarYear, workingCalendar } from './working-calendar.ts';

const calendar = workingCalendar('2026.1', HOLIDAY_NOTICES);
const days = fc.integer({ min: numberOfDay('2020-06-01'), max: numberOfDay('2029-06-01') }).map(dayOfNumber);
const workingDays = days.filter((day) => calendar.isWorkingDay(day));
const spans = fc.integer({ min: -400, max: 400 });

describe('the kind of a day', () => {
  it.each([
    ['2023-02-03', { working: true, why: 'weekday', provisional: false }],
    ['2023-02-04', { working: false, why: 'weekend', provisional: false }],
    ['2023-01-02', { working: false, why: 'holiday', name: '元旦', provisional: false }],
    ['2023-01-03', { working: true, why: 'weekday', provisional: false }],
    ['2023-01-28', { working: true, why: 'make-up', name: '春节', provisional: false }],
    ['2024-02-09', { working: true, why: 'weekday', provisional: false }],
    ['2025-01-28', { working: false, why: 'holiday', name: '春节', provisional: false }],
    ['2025-10-04', { working: false, why: 'weekend', provisional: false }],
    ['2025-10-06', { working: false, why: 'holiday', name: '中秋节', provisional: false }],
    ['2026-12-31', { working: true, why: 'weekday', provisional: false }],
    ['2027-01-01', { working: true, why: 'weekday', provisional: true }],
    ['2027-01-02', { working: false, why: 'weekend', provisional: true }],
    ['2021-12-31', { working: true, why: 'weekday', provisional: true }],
    ['2022-01-01', { working: false, why: 'weekend', provisional: false }],
  ])('%s', (day, kind) => {
    expect(calendar.kind(day)).toEqual(kind);
    expect(calendar.isWorkingDay(day)).toBe(kind.working);
  });

  it('says which calendar it is, and which years are official', () => {
    expect(calendar.version).toBe('2026.1');
    expect(calendar.years).toEqual([2022, 2023, 2024, 2025, 2026]);
    expect(workingCalendar('none', []).years).toEqual([]);
  });

  it('follows the notice announced last when a year was noticed twice, in whatever order they come', () => {
    const year = (announcedOn: string, holidays: CalendarYear['holidays']): CalendarYear => ({
      year: 2019,
      source: announcedOn,
      announcedOn,
      holidays,
      makeUps: {},
    });
    const first = year('2018-12-06', { '2019-05-01': '劳动节' });
    const changed = year('2019-03-22', { '2019-05-01': '劳动节', '2019-05-02': '劳动节' });
    for (const notices of [
      [first, changed],
      [changed, first],
    ]) {
      expect(workingCalendar('2019.2', notices).isWorkingDay('2019-05-02')).toBe(false);
      expect(workingCalendar('2019.2', notices).years).toEqual([2019]);
    }
  });
});

describe('rolling', () => {
  it.each([
    ['2023-02-24', '2023-02-24', '2023-02-24'],
    ['2023-02-25', '2023-02-24', '2023-02-27'],
    ['2023-02-26', '2023-02-24', '2023-02-27'],
    ['2023-02-27', '2023-02-27', '2023-02-27'],
    ['2023-06-25', '2023-06-25', '2023-06-25'],
    ['2023-06-24', '2023-06-21', '2023-06-25'],
    ['2023-09-29', '2023-09-28', '2023-10-07'],
    ['2025-01-25', '2025-01-24', '2025-01-26'],
    ['2025-10-01', '2025-09-30', '2025-10-09'],
    ['2024-12-31', '2024-12-31', '2024-12-31'],
    ['2025-01-01', '2024-12-31', '2025-01-02'],
  ])('%s goes back to %s and forward to %s', (day, back, forward) => {
    expect(calendar.rollBack(day)).toBe(back);
    expect(calendar.rollForward(day)).toBe(forward);
  });

  it('finds the nearest working day and leaves a working day alone', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [back, forward] = [calendar.rollBack(day), calendar.rollForward(day)];
        expect(back <= day && day <= forward).toBe(true);
        expect(calendar.isWorkingDay(back) && calendar.isWorkingDay(forward)).toBe(true);
        expect(calendar.workingDaysBetween(back, forward)).toBe(back === forward ? 0 : 1);
      }),
    );
  });
});

describe('adding working days', () => {
  it.each([
    ['2022-09-30', 7, '2022-10-14'],
    ['2023-01-20', 7, '2023-02-03'],
    ['2023-12-29', 7, '2024-01-10'],
    ['2024-04-30', 3, '2024-05-08'],
    ['2024-12-31', 60, '2025-04-01'],
    ['2025-09-28', 7, '2025-10-14'],
    ['2026-01-05', 60, '2026-04-03'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2023-02-03', 1, '2023-02-06'],
    ['2023-02-04', 1, '2023-02-06'],
    ['2023-02-05', 1, '2023-02-06'],
    ['2023-02-06', -1, '2023-02-03'],
    ['2023-02-04', -1, '2023-02-03'],
    ['2023-02-03', -7, '2023-01-20'],
    ['2026-02-28', 7, '2026-03-10'],
    ['2025-10-04', 0, '2025-10-04'],
  ])('%s and %i is %s', (day, n, expected) => {
    expect(calendar.addWorkingDays(day, n)).toBe(expected);
  });

  it('comes back to the working day it left', () => {
    fc.assert(
      fc.property(workingDays, spans, (day, n) => {
        expect(calendar.addWorkingDays(calendar.addWorkingDays(day, n), -n)).toBe(day);
      }),
    );
  });

  it('never overtakes: a later event is never due earlier', () => {
    fc.assert(
      fc.property(days, days, spans, (a, b, n) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        expect(calendar.addWorkingDays(earlier, n) <= calendar.addWorkingDays(later, n)).toBe(true);
      }),
    );
  });

  it('grows with the number, each working day once', () => {
    fc.assert(
      fc.property(days, spans, (day, n) => {
        const [less, more] = [calendar.addWorkingDays(day, n), calendar.addWorkingDays(day, n + 1)];
        expect(less < more).toBe(true);
        if (n > 0) expect(calendar.workingDaysBetween(less, more)).toBe(1);
      }),
    );
  });

  it('refuses fractions, and counts that leave the calendar, without walking for ever', () => {
    expect(() => calendar.addWorkingDays('2023-02-03', 1.5)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2023-02-03', Number.NaN)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2023-02-30', 1)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2023-02-03', Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays('2023-02-03', -Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  });
});

describe('working days between', () => {
  it.each([
    ['2023-01-20', '2023-02-03', 7],
    ['2023-02-03', '2023-01-20', -7],
    ['2023-02-03', '2023-02-03', 0],
    ['2023-02-03', '2023-02-05', 0],
    ['2023-02-05', '2023-02-03', 0],
    ['2023-02-03', '2023-02-06', 1],
    ['2023-02-05', '2023-02-06', 1],
    ['2025-09-28', '2025-10-13', 6],
    ['2025-09-28', '2025-10-14', 7],
    ['2021-12-31', '2022-12-31', 249],
  ])('(%s, %s] are %i', (a, b, expected) => {
    expect(calendar.workingDaysBetween(a, b)).toBe(expected);
  });

  it('undoes adding', () => {
    fc.assert(
      fc.property(days, fc.nat(400), (day, n) => {
        expect(calendar.workingDaysBetween(day, calendar.addWorkingDays(day, n))).toBe(n);
      }),
    );
    fc.assert(
      fc.property(workingDays, spans, (day, n) => {
        expect(calendar.workingDaysBetween(day, calendar.addWorkingDays(day, n))).toBe(n);
      }),
    );
  });

  it('adds up over any day between, and turns its sign with its ends', () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const between = (from: Day, to: Day) => calendar.workingDaysBetween(from, to);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
    );
  });

  it('counts what a walk day by day counts', () => {
    fc.assert(
      fc.property(days, fc.nat(500), (day, length) => {
        const walked = Array.from({ length }, (_, i) => addDays(day, i + 1)).filter((each) => {
          const listed = HOLIDAY_NOTICES.some(
            ({ holidays, makeUps }) => each in (weekday(each) <= 5 ? holidays : makeUps),
          );
          return listed !== weekday(each) <= 5;
        });
        expect(calendar.workingDaysBetween(day, addDays(day, length))).toBe(walked.length);
      }),
    );
  });
});
