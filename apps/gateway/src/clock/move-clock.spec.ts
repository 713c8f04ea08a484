import { workingCalendar } from '@duban/domain/time/working-calendar';
import { targetOf } from './move-clock.ts';

const calendar = workingCalendar('1', []);
const friday = { now: '2023-02-03T10:32:00+08:00', calendar };

it('goes working days on, at the same time of day', () => {
  expect(targetOf({ workingDays: 1 }, friday)).toBe('2023-02-06T10:32:00+08:00');
  expect(targetOf({ workingDays: 6 }, friday)).toBe('2023-02-13T10:32:00+08:00');
});

it('goes to a moment', () => {
  expect(targetOf({ to: '2023-03-01T00:00:00Z' }, friday)).toBe('2023-03-01T00:00:00Z');
});

it('wants one of both', () => {
  for (const move of [{}, { to: '2023-03-01T00:00:00Z', workingDays: 1 }])
    expect(() => targetOf(move, friday)).toThrow('request.invalid');
});
