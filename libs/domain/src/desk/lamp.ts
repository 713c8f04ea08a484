import { millis, type Instant } from '../time/day.ts';
import { isOpen, type Desk } from './desk.ts';

/** 亮灯, first that fits: closed in time or late, stopped, overdue, near, provisional, on time (pages §4, domain D3). */
export type Lamp = 'closed' | 'closed-late' | 'stopped' | 'overdue' | 'near' | 'provisional' | 'on-time';

/** Lamp of one desk at business time `now`. */
export function lampOf(desk: Desk, now: Instant): Lamp {
  const moment = millis(now);
  const late = (by: number) => desk.due !== null && millis(desk.due) < by;
  if (!isOpen(desk)) return late(millis(desk.decidedAt ?? desk.voidedAt ?? now)) ? 'closed-late' : 'closed';
  if (late(moment)) return 'overdue';
  if (desk.near !== null && millis(desk.near) <= moment) return 'near';
  return desk.provisional ? 'provisional' : 'on-time';
}
