import { millis, type Instant } from '../time/day.ts';
import { isOpen, type Desk } from './desk.ts';

/** 亮灯, first that fits: closed in time or late, stopped, overdue, near, provisional, on time (pages §4, domain D3). */
export type Lamp = 'closed' | 'closed-late' | 'stopped' | 'overdue' | 'near' | 'provisional' | 'on-time';

/** Lamp of one desk at business time `now`; `stopped` while its matter is suspended. */
export function lampOf(desk: Desk, now: Instant, stopped: boolean): Lamp {
  if (!isOpen(desk)) return closedLamp(desk, now);
  if (stopped) return 'stopped';
  if (isBefore(desk.due, now)) return 'overdue';
  if (desk.near !== null && !isBefore(now, desk.near)) return 'near';
  return desk.provisional ? 'provisional' : 'on-time';
}

const closedLamp = (desk: Desk, now: Instant): Lamp =>
  isBefore(desk.due, endOf(desk) ?? now) ? 'closed-late' : 'closed';

const isBefore = (one: Instant | null, other: Instant): boolean => one !== null && millis(one) < millis(other);

const endOf = (desk: Desk): Instant | null => desk.decidedAt ?? desk.voidedAt;
