import { type Pool, type PoolClient } from 'pg';
import { type CalendarYear, workingCalendar, type WorkingCalendar } from '@duban/domain/time/working-calendar';
import { type Unit } from '@duban/domain/unit/unit';

/** The calendar and the units that rules refer to; one immutable picture for each version of the reference data. */
export interface Reference {
  version: number;
  calendar: WorkingCalendar;
  units: ReadonlyMap<string, Unit>;
}

const YEARS = `select year, source, announced_on::text as "announcedOn", holidays, make_ups as "makeUps"
  from calendar_year order by year`;
const UNITS = `select code, name, english, kind, valid_from::text as "validFrom", valid_to::text as "validTo", successor
  from unit where kind <> 'E' order by code`;

/** Reads the reference data anew only when their version has been raised. */
export class ReferenceCache {
  private held: Reference | undefined;

  async at(version: number, source: Pool | PoolClient): Promise<Reference> {
    if (this.held?.version === version) return this.held;
    const years = await source.query<CalendarYear>(YEARS);
    const units = await source.query<Unit>(UNITS);
    const calendar = workingCalendar(String(version), years.rows);
    this.held = { version, calendar, units: new Map(units.rows.map((unit) => [unit.code, unit])) };
    return this.held;
  }
}
