import fc from 'fast-check';
import { millis } from '../time/day.ts';
import { workingCalendar } from '../time/working-calendar.ts';
import { ROLES } from '../unit/actor.ts';
import { isRobot, ROBOTS } from './channel.ts';
import { defaultPreferences, WAYS, wayOf } from './preferences.ts';
import { type Addressed, routingOf } from './routing.ts';
import { isAtOnce } from './urgency.ts';

const calendar = workingCalendar('1', []);
const day = { now: '2023-02-01T10:00:00+08:00', calendar };
const night = { now: '2023-02-01T22:00:00+08:00', calendar };
const reachable: Addressed = {
  role: 'officer',
  preferences: defaultPreferences('officer'),
  hasMail: true,
  hasPhone: true,
  robots: ['wecom'],
};
const told = (code: string, about = '', urgent = false) => ({ code, about, urgent, due: null });

describe('at once or in the digest', () => {
  it.each([
    ['desk.new', '', false, false],
    ['desk.new', '', true, true],
    ['desk.reminder', 'rung:4:T-15:1', false, false],
    ['desk.reminder', 'rung:4:T-3:1', false, false],
    ['desk.reminder', 'rung:4:T-1:1', false, true],
    ['desk.reminder', 'rung:4:T:2', false, true],
    ['desk.reminder', 'rung:4:half:1', false, false],
    ['desk.reminder', 'rung:4:half:1', true, true],
    ['desk.overdue', 'rung:4:+2:1', false, true],
    ['desk.urged', 'urged:7', false, true],
    ['desk.returned', '', false, true],
    ['measure.yellow-confirmed', '', false, true],
    ['extension.granted', '', false, false],
    ['extension.refused', '', false, true],
    ['matter.closed', '', false, false],
    ['supporter.added', '', false, false],
    ['matter.commented', '', false, false],
    ['what.a-later-release-brings', '', false, false],
  ])('%s %s, urgent %s: at once %s', (code, about, urgent, atOnce) => {
    expect(isAtOnce({ code, about, urgent }, 'officer')).toBe(atOnce);
  });

  it('an enterprise is never left to wait for a digest', () => {
    expect(isAtOnce(told('extension.granted'), 'enterprise-agent')).toBe(true);
  });
});

it('an overdue desk reaches mail and the unit’s robot; at night from 08:03 on', () => {
  expect(routingOf(told('desk.overdue'), reachable, day)).toEqual({
    atOnce: ['mail', 'wecom'],
    digest: null,
    notBefore: day.now,
  });
  expect(routingOf(told('desk.overdue'), reachable, night).notBefore).toBe('2023-02-02T08:03:00+08:00');
});

it('the operator is told at any hour', () => {
  expect(routingOf(told('platform.red'), { ...reachable, role: 'operator' }, night).notBefore).toBe(night.now);
});

it('an enterprise is told by mail and text message', () => {
  const enterprise = { ...reachable, role: 'enterprise-agent' as const, robots: [] };
  const preferences = defaultPreferences('enterprise-agent');
  expect(routingOf(told('reward.decided'), { ...enterprise, preferences }, day).atOnce).toEqual(['mail', 'sms']);
});

it('a digest goes by mail, else by text message, else not at all', () => {
  const ways = ['sms', 'mail', 'robot'] as const;
  const to = { ...reachable, preferences: { ways, digest: true } };
  expect(routingOf(told('desk.new'), to, day).digest).toBe('mail');
  expect(routingOf(told('desk.new'), { ...to, hasMail: false }, day).digest).toBe('sms');
  const nowhere = { atOnce: [], digest: null, notBefore: null };
  expect(routingOf(told('desk.new'), { ...to, hasMail: false, hasPhone: false }, day)).toEqual(nowhere);
  expect(routingOf(told('desk.new'), { ...to, preferences: { ways, digest: false } }, day)).toEqual(nowhere);
});

const anybody = fc.record({
  role: fc.constantFrom(...ROLES),
  preferences: fc.record({ ways: fc.uniqueArray(fc.constantFrom(...WAYS)), digest: fc.boolean() }),
  hasMail: fc.boolean(),
  hasPhone: fc.boolean(),
  robots: fc.uniqueArray(fc.constantFrom(...ROBOTS)),
});
const anything = fc.record({
  code: fc.constantFrom('desk.new', 'desk.reminder', 'desk.overdue', 'desk.urged', 'extension.granted', 'x.y'),
  about: fc.constantFrom('laid:1', 'rung:1:T:1', 'rung:1:T-7:1', 'rung:1:+5:1'),
  urgent: fc.boolean(),
  due: fc.constantFrom(null, '2023-02-01', '2023-02-02'),
});
const anyHour = fc.constantFrom(day, night, { now: '2023-02-04T12:00:00+08:00', calendar });

it('whoever is told whatever at whatever hour: at once or in a digest, only by ways that he chose and that reach him', () => {
  fc.assert(
    fc.property(anything, anybody, anyHour, (what, to, hour) => {
      const { atOnce, digest, notBefore } = routingOf(what, to, hour);
      const channels = digest === null ? atOnce : [...atOnce, digest];
      expect(atOnce.length > 0 && digest !== null).toBe(false);
      expect(new Set(atOnce).size).toBe(atOnce.length);
      expect(notBefore === null).toBe(channels.length === 0);
      for (const channel of channels) {
        expect(to.preferences.ways).toContain(wayOf(channel));
        expect(isRobot(channel) ? to.robots.includes(channel) : channel === 'mail' ? to.hasMail : to.hasPhone).toBe(
          true,
        );
      }
      if (digest !== null) expect([isRobot(digest), to.preferences.digest]).toEqual([false, true]);
      if (notBefore !== null) expect(millis(notBefore)).toBeGreaterThanOrEqual(millis(hour.now));
    }),
  );
});
