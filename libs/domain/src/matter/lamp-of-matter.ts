import { isOpen } from '../desk/desk.ts';
import { lampOf, type Lamp } from '../desk/lamp.ts';
import { millis, type Instant } from '../time/day.ts';
import { type Matter } from './matter.ts';

const WORST_FIRST: Lamp[] = ['overdue', 'near', 'provisional', 'on-time'];

/** A matter's lamp is the worst of its open desks; of a closed one, whether it was closed by its due moment. */
export function lampOfMatter(matter: Matter, now: Instant): Lamp {
  if (matter.closedAt !== null) {
    return matter.due !== null && millis(matter.due) < millis(matter.closedAt) ? 'closed-late' : 'closed';
  }
  if (matter.suspendedAt !== null) return 'stopped';
  const lamps = matter.desks.filter(isOpen).map((desk) => lampOf(desk, now, false));
  return WORST_FIRST.find((lamp) => lamps.includes(lamp)) ?? 'on-time';
}
