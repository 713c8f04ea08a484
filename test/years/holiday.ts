import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { type Actor } from '../actor.ts';

/** Loads a holiday notice as the office does: looks what it would move, then approves exactly that. */
export async function loadHoliday(office: Actor, notice: CalendarYear): Promise<void> {
  const preview = await office.post('/api/calendar/preview', notice);
  await office.post('/api/calendar/changes', { notice, expected: preview.moves });
}
