import { millis, type Instant } from '../time/day.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';
import { timedRungs, type Climber, type TimedRung } from './ladder.ts';

/** The rung that a desk climbs at the moment it is armed for; undefined when a release took it out of the ladder. */
export function nextRung(desk: Climber, rungAt: Instant, calendar: WorkingCalendar): TimedRung | undefined {
  return timedRungs(desk, calendar).find(({ moment }) => millis(moment) === millis(rungAt));
}
