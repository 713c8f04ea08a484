import { type Pool, type PoolClient } from 'pg';
import { type CalendarYear } from '@duban/domain/time/working-calendar';

/** What a year is, or becomes: its notice, or none. */
export interface YearState {
  year: number;
  notice: CalendarYear | null;
}

/** What became of a notice; one announced before the one in force is refused as `older`. */
export interface LoadedYear {
  year: number;
  became: 'new' | 'changed' | 'same' | 'older';
}

export const YEAR_COLUMNS = `year, source, announced_on::text as "announcedOn", holidays, make_ups as "makeUps"`;

const YEARS = { name: 'calendar-years', text: `select ${YEAR_COLUMNS} from calendar_year order by year` };
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
const STRIKE = { name: 'calendar-strike', text: 'delete from calendar_year where year = $1' };

export async function readYears(client: Pool | PoolClient): Promise<CalendarYear[]> {
  return (await client.query<CalendarYear>(YEARS)).rows;
}

/** What a notice would become, beside the one in force. */
export async function becameOf(client: PoolClient, notice: CalendarYear): Promise<LoadedYear> {
  const found = await client.query<Pick<LoadedYear, 'became'>>({ ...BECAME, values: valuesOf(notice) });
  return { year: notice.year, became: found.rows[0]?.became ?? 'new' };
}

export async function writeYear(client: PoolClient, { year, notice }: YearState): Promise<void> {
  if (notice) await client.query({ ...WRITE, values: valuesOf(notice) });
  else await client.query({ ...STRIKE, values: [year] });
}

/** The years with some of them in another state. */
export const withYears = (years: readonly CalendarYear[], states: readonly YearState[]): CalendarYear[] => [
  ...years.filter(({ year }) => !states.some((one) => one.year === year)),
  ...states.flatMap(({ notice }) => notice ?? []),
];

export const stateIn = (years: readonly CalendarYear[], year: number): YearState => ({
  year,
  notice: years.find((one) => one.year === year) ?? null,
});

const valuesOf = ({ year, source, announcedOn, holidays, makeUps }: CalendarYear): unknown[] => [
  year,
  source,
  announcedOn,
  JSON.stringify(holidays),
  JSON.stringify(makeUps),
];
