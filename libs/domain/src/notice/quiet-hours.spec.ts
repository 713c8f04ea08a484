import fc from 'fast-check';
import { dayOf, instantOf, millis } from '../time/day.ts';
import { workingCalendar } from '../time/working-calendar.ts';
import { afterQuiet, digestAt } from './quiet-hours.ts';

/** 2023: 1 May is a holiday, Saturday 6 May is worked for it. */
const calendar = workingCalendar('1', [
  {
    year: 2023,
    source: 'test',
    announcedOn: '2022-12-08',
    holidays: { '2023-05-01': '劳动节', '2023-05-02': '劳动节', '2023-05-03': '劳动节' },
    makeUps: { '2023-05-06': '劳动节' },
  },
]);
const at = (moment: string) => ({ now: `${moment}+08:00`, calendar });

it.each([
  ['Wednesday morning', '2023-02-01T07:59:59', '2023-02-01T08:03:00'],
  ['the end of the night', '2023-02-01T08:00:00', '2023-02-01T08:00:00'],
  ['the day', '2023-02-01T12:34:56', '2023-02-01T12:34:56'],
  ['the last minute', '2023-02-01T19:59:59', '2023-02-01T19:59:59'],
  ['the evening', '2023-02-01T20:00:00', '2023-02-02T08:03:00'],
  ['Friday evening', '2023-02-03T20:00:00', '2023-02-06T08:03:00'],
  ['Saturday noon', '2023-02-04T12:00:00', '2023-02-06T08:03:00'],
  ['Sunday before eight', '2023-02-05T07:00:00', '2023-02-06T08:03:00'],
  ['a holiday on a Monday', '2023-05-01T10:00:00', '2023-05-04T08:03:00'],
  ['a Saturday that is worked', '2023-05-06T10:00:00', '2023-05-06T10:00:00'],
  ['the Friday before it', '2023-05-05T21:00:00', '2023-05-06T08:03:00'],
])('at once, on %s', (_when, now, goes) => {
  expect(afterQuiet(at(now))).toBe(`${goes}+08:00`);
});

it.each([
  ['before the morning digest', '2023-02-01T09:02:59', null, '2023-02-01T09:03:00'],
  ['when it goes out', '2023-02-01T09:03:00', null, '2023-02-02T09:03:00'],
  ['in the day, due later', '2023-02-01T10:00:00', '2023-02-02', '2023-02-02T09:03:00'],
  ['in the day, due today', '2023-02-01T10:00:00', '2023-02-01', '2023-02-01T15:03:00'],
  ['just before the afternoon digest, due today', '2023-02-01T15:02:59', '2023-02-01', '2023-02-01T15:03:00'],
  ['when that goes out, due today', '2023-02-01T15:03:00', '2023-02-01', '2023-02-02T09:03:00'],
  ['on a Friday afternoon', '2023-02-03T16:00:00', null, '2023-02-06T09:03:00'],
  ['on a Saturday, due that day', '2023-02-04T10:00:00', '2023-02-04', '2023-02-06T09:03:00'],
  ['on a rest day before nine', '2023-02-05T08:00:00', null, '2023-02-06T09:03:00'],
  ['on a Saturday that is worked', '2023-05-06T08:00:00', null, '2023-05-06T09:03:00'],
])('in the digest, %s', (_when, now, due, goes) => {
  expect(digestAt(at(now), due)).toBe(`${goes}+08:00`);
});

const moments = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2023, 11, 20) }).map(instantOf);

it('nobody is disturbed at night or on a rest day, and nothing is kept back longer than it must be', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const goes = afterQuiet({ now, calendar });
      const time = goes.slice(11, 16);
      expect(calendar.isWorkingDay(dayOf(goes))).toBe(true);
      expect(time >= '08:00' && time < '20:00').toBe(true);
      expect(millis(goes)).toBeGreaterThanOrEqual(millis(now));
      expect(afterQuiet({ now: goes, calendar })).toBe(goes);
      const passed = calendar.workingDaysBetween(dayOf(now), dayOf(goes));
      expect(passed).toBeLessThanOrEqual(1);
    }),
  );
});

it('a digest goes out at 09:03 of a working day, at 15:03 only on the day that something falls due, always later than what it tells', () => {
  fc.assert(
    fc.property(moments, fc.boolean(), (now, today) => {
      const due = today ? dayOf(now) : null;
      const goes = digestAt({ now, calendar }, due);
      expect(calendar.isWorkingDay(dayOf(goes))).toBe(true);
      expect(millis(goes)).toBeGreaterThan(millis(now));
      if (goes.slice(11, 19) === '15:03:00') expect([due, dayOf(now)]).toEqual([dayOf(goes), dayOf(goes)]);
      else expect(goes.slice(11, 19)).toBe('09:03:00');
    }),
  );
});
