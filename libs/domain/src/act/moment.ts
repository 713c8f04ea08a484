import { type Instant } from '../time/day.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';
import { type Unit } from '../unit/unit.ts';

/** What a rule may know of the world beside the matter, read in the deciding transaction. */
export interface Moment {
  /** Business time: PostgreSQL's clock plus the movable offset. */
  now: Instant;
  calendar: WorkingCalendar;
  units: ReadonlyMap<string, Unit>;
}
