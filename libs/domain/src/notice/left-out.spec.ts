import { mayResend } from './delivery-state.ts';
import { isWanted, leftOut, leftOutIn } from './left-out.ts';

const unread = { code: 'desk.overdue', deskOpen: true, read: false };

it('what was acted on or read meanwhile is left out', () => {
  expect(leftOut(unread)).toBeUndefined();
  expect(leftOut({ ...unread, deskOpen: false })).toBe('acted-on');
  expect(leftOut({ ...unread, read: true })).toBe('read');
});

it('an answer to a request is told although its desk is decided', () => {
  expect(leftOut({ code: 'extension.granted', deskOpen: false, read: false })).toBeUndefined();
  expect(leftOut({ code: 'joint-meeting.forced', deskOpen: null, read: false })).toBeUndefined();
});

it('a group has not read it because one person has', () => {
  expect(leftOutIn('wecom', { ...unread, read: true })).toBeUndefined();
  expect(leftOutIn('mail', { ...unread, read: true })).toBe('read');
});

it('a way that was turned off since is not used', () => {
  expect(isWanted('sms', { ways: ['mail'], digest: true })).toBe(false);
  expect(isWanted('feishu', { ways: ['robot'], digest: true })).toBe(true);
});

it('only what failed, or found no way, may be sent again', () => {
  expect([mayResend('failed', 'refused'), mayResend('dropped', 'channel-off')]).toEqual([true, true]);
  for (const [state, reason] of [
    ['sent', null],
    ['waiting', null],
    ['sending', null],
    ['dropped', 'acted-on'],
    ['dropped', 'read'],
  ] as const)
    expect(mayResend(state, reason)).toBe(false);
});
