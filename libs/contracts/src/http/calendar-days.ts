import { type Day } from '@duban/domain/time/day';

export interface CalendarDay {
  day: Day;
  working: boolean;
  why: 'weekday' | 'make-up' | 'weekend' | 'holiday';
  /** Of the holiday it is part of, or makes up for. */
  name?: string;
}

/** A year day by day; `provisional` while no notice of it is known: Monday to Friday is assumed then. */
export interface CalendarDays {
  year: number;
  provisional: boolean;
  source: string | null;
  announcedOn: Day | null;
  days: CalendarDay[];
}
