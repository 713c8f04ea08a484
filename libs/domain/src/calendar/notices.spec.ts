import { weekday } from '../time/day.ts';
import { workingCalendar } from '../time/working-calendar.ts';
import { parseHolidayNotice } from './calendar-file.ts';
import { HOLIDAY_NOTICES, noticesAnnouncedBy } from './notices.ts';

describe('the holiday notices', () => {
  it.each([
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('make %i a year of %i working days', (year, expected) => {
    const calendar = workingCalendar('all', HOLIDAY_NOTICES);
    expect(calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toBe(expected);
  });

  it('list weekdays off and weekend days worked, and pass the door that later notices come in by', () => {
    for (const notice of HOLIDAY_NOTICES) {
      expect(Object.keys(notice.holidays).every((day) => weekday(day) <= 5)).toBe(true);
      expect(Object.keys(notice.makeUps).every((day) => weekday(day) > 5)).toBe(true);
      expect(parseHolidayNotice(structuredClone(notice))).toEqual({ ok: notice });
    }
  });

  it('name their source, and the seven holidays of a year', () => {
    for (const { year, source, holidays } of HOLIDAY_NOTICES) {
      expect(source).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
      expect(new Set(Object.values(holidays))).toEqual(
        new Set(['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']),
      );
    }
  });

  it('are known from the day they were announced', () => {
    const years = (day: string) => noticesAnnouncedBy(day).map(({ year }) => year);
    expect(years('2021-10-24')).toEqual([]);
    expect(years('2021-10-25')).toEqual([2022]);
    expect(years('2022-12-07')).toEqual([2022]);
    expect(years('2022-12-08')).toEqual([2022, 2023]);
    expect(years('2025-11-03')).toEqual([2022, 2023, 2024, 2025]);
    expect(years('2025-11-04')).toEqual([2022, 2023, 2024, 2025, 2026]);
  });
});
