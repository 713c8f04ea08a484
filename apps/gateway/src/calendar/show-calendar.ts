import { Injectable } from '@nestjs/common';
import { type CalendarDays } from '@duban/contracts/http/calendar-days';
import { addDays, daysBetween } from '@duban/domain/time/day';
import { type CalendarYear, workingCalendar } from '@duban/domain/time/working-calendar';
import { CalendarStore } from '@duban/database/calendar/calendar.store';
import { invalid } from '../refusal/problem-error.ts';

const [FIRST, LAST] = [2000, 2100];

/** 日历: a year day by day, as its notice has it. */
@Injectable()
export class ShowCalendar {
  constructor(private readonly calendar: CalendarStore) {}

  async handle(text: string): Promise<CalendarDays> {
    const year = /^\d{4}$/.test(text) ? Number(text) : 0;
    if (year < FIRST || year > LAST)
      throw invalid([{ field: 'year', problem: `year must be one from ${FIRST} to ${LAST}` }]);
    return daysOf(year, await this.calendar.year(year));
  }
}

export function daysOf(year: number, notice: CalendarYear | undefined): CalendarDays {
  const calendar = workingCalendar('shown', notice ? [notice] : []);
  const first = `${year}-01-01`;
  const length = daysBetween(first, `${year + 1}-01-01`);
  const days = Array.from({ length }, (_, place) => {
    const day = addDays(first, place);
    const { working, why, name } = calendar.kind(day);
    return { day, working, why, ...(name === undefined ? {} : { name }) };
  });
  return {
    year,
    provisional: notice === undefined,
    source: notice?.source ?? null,
    announcedOn: notice?.announcedOn ?? null,
    days,
  };
}
