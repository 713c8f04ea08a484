import { HOLIDAY_NOTICES } from '../calendar/notices.ts';
import { workingCalendar } from '../time/working-calendar.ts';
import { isPeriodOver, isReportPeriod, reportDays, spanOfPeriod } from './report-period.ts';

const calendar = workingCalendar('2026.1', HOLIDAY_NOTICES);

it('a period is two months and begins with an odd one', () => {
  expect(spanOfPeriod('2023-01')).toEqual({ from: '2023-01-01', to: '2023-02-28' });
  expect(spanOfPeriod('2024-01')).toEqual({ from: '2024-01-01', to: '2024-02-29' });
  expect(spanOfPeriod('2023-11')).toEqual({ from: '2023-11-01', to: '2023-12-31' });
  for (const other of ['2023-02', '2023-13', '2023-1', '2023', '0023-01', '2023-01-01', 202301, undefined])
    expect(isReportPeriod(other)).toBe(false);
  expect(() => spanOfPeriod('2023-04')).toThrow(RangeError);
});

it('it is over when its last day is, in Beijing', () => {
  expect(isPeriodOver('2023-03', '2023-04-30T23:59:59+08:00')).toBe(false);
  expect(isPeriodOver('2023-03', '2023-05-01T00:00:00+08:00')).toBe(true);
  expect(isPeriodOver('2023-03', '2023-04-30T16:00:00Z')).toBe(true);
});

it.each([
  // The order’s example: the 7th working day of March 2026 (domain C2).
  ['2026-01', { begins: '2026-03-02', due: '2026-03-04', cityDue: '2026-03-10', provisional: false }],
  ['2023-01', { begins: '2023-03-01', due: '2023-03-03', cityDue: '2023-03-09', provisional: false }],
  // Labour Day lies at the beginning, and a Saturday is worked for it.
  ['2023-03', { begins: '2023-05-04', due: '2023-05-06', cityDue: '2023-05-11', provisional: false }],
  ['2023-11', { begins: '2024-01-02', due: '2024-01-04', cityDue: '2024-01-10', provisional: false }],
  ['2026-11', { begins: '2027-01-01', due: '2027-01-05', cityDue: '2027-01-11', provisional: true }],
])('the report of %s is due by the 3rd working day of the next odd month', (period, days) => {
  expect(reportDays(period, calendar)).toEqual(days);
});
