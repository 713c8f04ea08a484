import { type Pool, type PoolClient } from 'pg';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { appendEvent, type SystemEvent, THE_INSTALLER } from '../audit/system-log.store.ts';
import { lockReference, raiseReference } from '../reference/raise-reference.ts';
import { inTransaction } from '../transaction.ts';

/** What became of a notice; one announced before the one in force is refused as `older`. */
export interface LoadedYear {
  year: number;
  became: 'new' | 'changed' | 'same' | 'older';
}

export interface CalendarLoaded {
  /** Version of the reference data afterwards. */
  version: number;
  years: LoadedYear[];
}

const COLUMNS = `year, source, announced_on::text as "announcedOn", holidays, make_ups as "makeUps"`;
const YEARS = { name: 'calendar-years', text: `select ${COLUMNS} from calendar_year order by year` };
const YEAR = { name: 'calendar-year', text: `select ${COLUMNS} from calendar_year where year = $1` };
const BECAME = {
  name: 'calendar-became',
  text: `select case when y.year is null then 'new' when y.announced_on > $3::date then 'older'
      when (y.source, y.announced_on, y.holidays, y.make_ups) is distinct from ($2::text, $3::date, $4::jsonb, $5::jsonb)
      then 'changed' else 'same' end as became
    from (select $1::integer as year) given left join calendar_year y on y.year = given.year`,
};
const WRITE = {
  name: 'calendar-write',
  text: `insert into calendar_year (year, source, announced_on, holidays, make_ups) values ($1, $2, $3, $4, $5)
    on conflict (year) do update set source = excluded.source, announced_on = excluded.announced_on,
      holidays = excluded.holidays, make_ups = excluded.make_ups`,
};
const PROVISIONAL = {
  name: 'calendar-provisional',
  text: 'select count(*)::integer as dues from desk where provisional and verdict is null and voided_at is null',
};

export class CalendarStore {
  constructor(private readonly pool: Pool) {}

  async years(): Promise<CalendarYear[]> {
    return (await this.pool.query<CalendarYear>(YEARS)).rows;
  }

  async year(year: number): Promise<CalendarYear | undefined> {
    return (await this.pool.query<CalendarYear>({ ...YEAR, values: [year] })).rows[0];
  }

  /** Open desks whose due moment rests on a year without a notice. */
  async provisionalDues(): Promise<number> {
    return (await this.pool.query<{ dues: number }>(PROVISIONAL)).rows[0]?.dues ?? 0;
  }

  /** Loads notices, each whole; the same again changes nothing. Rules reckon with them from the next act on. */
  load(years: readonly CalendarYear[], by: SystemEvent['actor'] = THE_INSTALLER): Promise<CalendarLoaded> {
    return inTransaction(this.pool, async (client) => {
      const before = await lockReference(client);
      const loaded: LoadedYear[] = [];
      for (const year of years) loaded.push({ year: year.year, became: await write(client, year) });
      const changed = loaded.filter(({ became }) => became === 'new' || became === 'changed').map(({ year }) => year);
      if (changed.length === 0) return { version: before, years: loaded };
      const version = await raiseReference(client);
      const body = { version, years: years.filter(({ year }) => changed.includes(year)) };
      await appendEvent(client, {
        actor: by,
        act: 'load-calendar',
        object: changed.join(','),
        body,
        ip: null,
        result: 'done',
      });
      return { version, years: loaded };
    });
  }
}

async function write(
  client: PoolClient,
  { year, source, announcedOn, holidays, makeUps }: CalendarYear,
): Promise<LoadedYear['became']> {
  const values = [year, source, announcedOn, JSON.stringify(holidays), JSON.stringify(makeUps)];
  const found = await client.query<{ became: LoadedYear['became'] }>({ ...BECAME, values });
  const became = found.rows[0]?.became ?? 'new';
  if (became === 'new' || became === 'changed') await client.query({ ...WRITE, values });
  return became;
}
