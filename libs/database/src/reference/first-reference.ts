import { type Pool } from 'pg';
import { noticesAnnouncedBy } from '@duban/domain/calendar/notices';
import { type Day } from '@duban/domain/time/day';
import { UNIT_ALIASES } from '@duban/domain/unit/alias';
import { UNITS } from '@duban/domain/unit/register';
import { CalendarStore } from '../calendar/calendar.store.ts';
import { UnitStore } from '../unit/unit.store.ts';

/**
 * What an installation knows before anybody has told it anything: the units, and the holiday notices that were public on
 * its business day. Only what is missing is loaded; what people have corrected since stays.
 */
export async function loadFirstReference(pool: Pool, today: Day): Promise<void> {
  const calendar = new CalendarStore(pool);
  const years = new Set((await calendar.years()).map(({ year }) => year));
  await calendar.load(noticesAnnouncedBy(today).filter(({ year }) => !years.has(year)));
  const units = new UnitStore(pool);
  const codes = new Set((await units.all()).map(({ code }) => code));
  const names = new Set((await units.aliases()).map(({ alias, unit }) => `${alias} ${unit}`));
  await units.load(
    UNITS.filter(({ code }) => !codes.has(code)),
    UNIT_ALIASES.filter(({ alias, unit }) => !names.has(`${alias} ${unit}`)),
  );
}
