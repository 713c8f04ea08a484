import { HOLIDAY_NOTICES } from '@duban/domain/calendar/notices';
import { daysOf } from './show-calendar.ts';

it('shows a year as its notice has it', () => {
  const year = daysOf(
    2023,
    HOLIDAY_NOTICES.find((notice) => notice.year === 2023),
  );
  expect(year.days).toHaveLength(365);
  expect(year).toMatchObject({ provisional: false, announcedOn: '2022-12-08' });
  expect(year.days.find(({ day }) => day === '2023-10-07')).toMatchObject({
    working: true,
    why: 'make-up',
    name: '国庆节',
  });
});

it('assumes Monday to Friday for a year without one, and says so', () => {
  const year = daysOf(2028, undefined);
  expect(year.days).toHaveLength(366);
  expect(year).toMatchObject({ provisional: true, source: null, announcedOn: null });
  expect(year.days[0]).toEqual({ day: '2028-01-01', working: false, why: 'weekend' });
});
