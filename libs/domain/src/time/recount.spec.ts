import fc from 'fast-check';
import { HOLIDAY_NOTICES } from '../calendar/notices.ts';
import { calendarDifference, movedBy } from './calendar-difference.ts';
import { dayOfNumber, numberOfDay } from './day.ts';
import { dueDay, fixedDay, type Term } from './due.ts';
import { recount, recounter } from './recount.ts';
import { type CalendarYear, workingCalendar } from './working-calendar.ts';

const all = workingCalendar('all', HOLIDAY_NOTICES);
const until = (year: number) =>
  workingCalendar(
    `until ${year}`,
    HOLIDAY_NOTICES.filter((notice) => notice.year <= year),
  );

const days = fc.integer({ min: numberOfDay('2022-01-01'), max: numberOfDay('2026-12-31') }).map(dayOfNumber);
const terms = fc.constantFrom<Term>('0d', '1wd', '2wd', '5wd', '7wd', '10wd', '60wd', '30d', '25d', '2m');
const rules = fc.constantFrom('legal' as const, 'report' as const);
const calendars = fc.constantFrom(2021, 2022, 2023, 2024, 2025, 2026).map(until);

it('moves a complaint’s 60 working days from 2025-01-23 to 01-24 when the notice of 2025 is known, and names the day', () => {
  const before = dueDay(until(2024), '2024-10-31', '60wd');
  expect([before.due, before.provisional]).toEqual(['2025-01-23', true]);
  const after = recount(before, until(2025));
  expect([after.due, after.provisional, after.from, after.term]).toEqual(['2025-01-24', false, '2024-10-31', '60wd']);
  const difference = calendarDifference(until(2024), until(2025), [2025]);
  expect([difference?.first, difference?.last]).toEqual(['2025-01-01', '2025-12-31']);
  expect(movedBy(difference?.days ?? [], before, after.due)).toEqual([
    { day: '2025-01-01', working: false, name: '元旦' },
  ]);
});

it('leaves a day that was set where it was set, and says whether its year is announced', () => {
  const set = fixedDay(until(2024), '2025-01-01');
  expect(recount(set, until(2025))).toEqual({ ...set, calendar: 'until 2025', provisional: false });
});

it('counted anew by the calendar it was counted by, a due day is what it was', () => {
  fc.assert(
    fc.property(calendars, days, terms, rules, (calendar, from, term, rule) => {
      const counted = dueDay(calendar, from, term, rule);
      expect(recount(counted, calendar)).toEqual(counted);
      expect(recounter(calendar)(counted)).toEqual(counted);
    }),
  );
});

it('what came in between makes no difference: by b after a, it is what it is by b', () => {
  fc.assert(
    fc.property(calendars, calendars, days, terms, rules, (a, b, from, term, rule) => {
      const counted = dueDay(all, from, term, rule);
      expect(recount(recount(counted, a), b)).toEqual(recount(counted, b));
    }),
  );
});

it('a due day that moves has a changed day to show for it, and none moves before the first one', () => {
  fc.assert(
    fc.property(fc.constantFrom(2023, 2024, 2025, 2026), days, terms, rules, (year, from, term, rule) => {
      const [was, is] = [until(year - 1), until(year)];
      const counted = dueDay(was, from, term, rule);
      const { due } = recount(counted, is);
      const difference = calendarDifference(was, is, [year]);
      if (due === counted.due) return;
      expect(movedBy(difference?.days ?? [], counted, due)).not.toEqual([]);
      expect(counted.due >= `${year - 1}-12-20`).toBe(true);
    }),
  );
});

it('an amendment differs on its days only; the same notice under another title on none', () => {
  const notice = HOLIDAY_NOTICES.find(({ year }) => year === 2025) as CalendarYear;
  const { '2025-04-27': moved, ...makeUps } = notice.makeUps;
  const amended = { ...notice, announcedOn: '2025-03-01', makeUps: { ...makeUps, '2025-05-10': moved ?? '' } };
  const is = workingCalendar('amended', [...HOLIDAY_NOTICES, amended]);
  expect(calendarDifference(all, is, [2025])).toEqual({
    days: [
      { day: '2025-04-27', working: false, name: '劳动节' },
      { day: '2025-05-10', working: true, name: '劳动节' },
    ],
    first: '2025-04-27',
    last: '2025-05-10',
  });
  const renamed = workingCalendar('renamed', [
    ...HOLIDAY_NOTICES,
    { ...notice, announcedOn: '2025-03-01', source: 'x' },
  ]);
  expect(calendarDifference(all, renamed, [2025])).toBeUndefined();
});
