import { isDay, weekday } from '../time/day.ts';
import { type CalendarYear } from '../time/working-calendar.ts';

type Fields = Record<string, unknown>;

/** What a list of days must be made of, and the sentence for a day that is not. */
interface DayList {
  field: 'holidays' | 'makeUps';
  fits: (weekday: number) => boolean;
  misfit: string;
}

const HOLIDAYS: DayList = {
  field: 'holidays',
  fits: (weekday) => weekday <= 5,
  misfit: 'falls on a weekend, which is off anyway',
};
const MAKE_UPS: DayList = {
  field: 'makeUps',
  fits: (weekday) => weekday > 5,
  misfit: 'is a weekday, which is worked anyway',
};

const FIELDS: readonly string[] = ['year', 'source', 'announcedOn', 'holidays', 'makeUps'];

/**
 * A holiday notice as `duban calendar add FILE` takes it:
 * `{year: 2027, source, announcedOn: 'YYYY-MM-DD', holidays: {'YYYY-MM-DD': name}, makeUps: {'YYYY-MM-DD': name}}`.
 * One wrong day moves due days of the whole district, so nothing is guessed: every wrong field is named, one sentence
 * each, in the order `field[.day]: reason`.
 */
export function parseHolidayNotice(json: unknown): { ok: CalendarYear } | { errors: string[] } {
  if (!isObject(json)) return { errors: ['notice: must be a JSON object'] };
  const errors = [
    ...unknownFields(json),
    ...yearErrors(json['year']),
    ...sourceErrors(json['source']),
    ...announcedErrors(json['announcedOn'], json['year']),
    ...dayListErrors(json, HOLIDAYS),
    ...dayListErrors(json, MAKE_UPS),
    ...emptyErrors(json['holidays']),
  ];
  return errors.length > 0 ? { errors } : { ok: noticeOf(json) };
}

/** Copied field by field: what was read must not change under the calendar's feet. */
function noticeOf(json: Fields): CalendarYear {
  return {
    year: json['year'] as number,
    source: (json['source'] as string).trim(),
    announcedOn: json['announcedOn'] as string,
    holidays: { ...(json['holidays'] as Record<string, string>) },
    makeUps: { ...(json['makeUps'] as Record<string, string>) },
  };
}

function unknownFields(json: Fields): string[] {
  return Object.keys(json)
    .filter((field) => !FIELDS.includes(field))
    .map((field) => `${field}: is not a field of a notice`);
}

function yearErrors(year: unknown): string[] {
  return isYear(year) ? [] : ['year: must be a whole number such as 2027'];
}

function sourceErrors(source: unknown): string[] {
  return isText(source) ? [] : ['source: must name the notice'];
}

function announcedErrors(announcedOn: unknown, year: unknown): string[] {
  if (!isDay(announcedOn)) return ['announcedOn: must be an existing day, YYYY-MM-DD'];
  const late = isYear(year) && Number(announcedOn.slice(0, 4)) > year;
  return late ? [`announcedOn: ${announcedOn} is after the year ${year}`] : [];
}

/** An empty list would pass a year for officially known that has no notice at all. */
function emptyErrors(holidays: unknown): string[] {
  return isObject(holidays) && Object.keys(holidays).length === 0 ? ['holidays: names no day off'] : [];
}

function dayListErrors(json: Fields, list: DayList): string[] {
  const days = json[list.field];
  if (!isObject(days)) return [`${list.field}: must be an object of day: name`];
  return Object.entries(days).flatMap(([day, name]) => [
    ...dayErrors(day, json['year'], list),
    ...(isText(name) ? [] : [`${list.field}.${day}: must have the holiday's name`]),
  ]);
}

function dayErrors(day: string, year: unknown, { field, fits, misfit }: DayList): string[] {
  if (!isDay(day)) return [`${field}.${day}: must be an existing day, YYYY-MM-DD`];
  const errors: string[] = [];
  if (isYear(year) && Number(day.slice(0, 4)) !== year) errors.push(`${field}.${day}: is not a day of ${year}`);
  if (!fits(weekday(day))) errors.push(`${field}.${day}: ${misfit}`);
  return errors;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isYear(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1000 && (value as number) <= 9999;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
