import { type Day } from '../time/day.ts';
import { type CalendarYear } from '../time/working-calendar.ts';

/** Month-days, separated by spaces: weekdays off for a holiday, and the weekend days worked for it. */
interface Arrangement {
  off: string;
  worked?: string;
}

/**
 * The yearly holiday notices of the State Council's General Office that Duban is delivered with. A later year comes in
 * with `duban calendar add`. A weekday off is named after the holiday whose break it belongs to; where two breaks are
 * joined (2023, 2025), the day of 中秋节 keeps its name and the rest is 国庆节.
 */
export const HOLIDAY_NOTICES: CalendarYear[] = [
  notice(2022, '2021-10-25', {
    元旦: { off: '01-03' },
    春节: { off: '01-31 02-01 02-02 02-03 02-04', worked: '01-29 01-30' },
    清明节: { off: '04-04 04-05', worked: '04-02' },
    劳动节: { off: '05-02 05-03 05-04', worked: '04-24 05-07' },
    端午节: { off: '06-03' },
    中秋节: { off: '09-12' },
    国庆节: { off: '10-03 10-04 10-05 10-06 10-07', worked: '10-08 10-09' },
  }),
  notice(2023, '2022-12-08', {
    元旦: { off: '01-02' },
    春节: { off: '01-23 01-24 01-25 01-26 01-27', worked: '01-28 01-29' },
    清明节: { off: '04-05' },
    劳动节: { off: '05-01 05-02 05-03', worked: '04-23 05-06' },
    端午节: { off: '06-22 06-23', worked: '06-25' },
    中秋节: { off: '09-29' },
    国庆节: { off: '10-02 10-03 10-04 10-05 10-06', worked: '10-07 10-08' },
  }),
  notice(2024, '2023-10-25', {
    元旦: { off: '01-01' },
    春节: { off: '02-12 02-13 02-14 02-15 02-16', worked: '02-04 02-18' },
    清明节: { off: '04-04 04-05', worked: '04-07' },
    劳动节: { off: '05-01 05-02 05-03', worked: '04-28 05-11' },
    端午节: { off: '06-10' },
    中秋节: { off: '09-16 09-17', worked: '09-14' },
    国庆节: { off: '10-01 10-02 10-03 10-04 10-07', worked: '09-29 10-12' },
  }),
  notice(2025, '2024-11-12', {
    元旦: { off: '01-01' },
    春节: { off: '01-28 01-29 01-30 01-31 02-03 02-04', worked: '01-26 02-08' },
    清明节: { off: '04-04' },
    劳动节: { off: '05-01 05-02 05-05', worked: '04-27' },
    端午节: { off: '06-02' },
    中秋节: { off: '10-06' },
    国庆节: { off: '10-01 10-02 10-03 10-07 10-08', worked: '09-28 10-11' },
  }),
  notice(2026, '2025-11-04', {
    元旦: { off: '01-01 01-02', worked: '01-04' },
    春节: { off: '02-16 02-17 02-18 02-19 02-20 02-23', worked: '02-14 02-28' },
    清明节: { off: '04-06' },
    劳动节: { off: '05-01 05-04 05-05', worked: '05-09' },
    端午节: { off: '06-19' },
    中秋节: { off: '09-25' },
    国庆节: { off: '10-01 10-02 10-05 10-06 10-07', worked: '09-20 10-10' },
  }),
];

/** The notices that were public on a day: what a due reckoned then could know. */
export function noticesAnnouncedBy(day: Day): CalendarYear[] {
  return HOLIDAY_NOTICES.filter(({ announcedOn }) => announcedOn <= day);
}

function notice(year: number, announcedOn: Day, arrangements: Record<string, Arrangement>): CalendarYear {
  const named = (which: keyof Arrangement): Record<Day, string> =>
    Object.fromEntries(
      Object.entries(arrangements).flatMap(([name, { [which]: days }]) =>
        (days?.split(' ') ?? []).map((monthDay) => [`${year}-${monthDay}`, name]),
      ),
    );
  const source = `国务院办公厅关于${year}年部分节假日安排的通知`;
  return { year, source, announcedOn, holidays: named('off'), makeUps: named('worked') };
}
