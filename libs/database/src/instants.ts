import { type Instant, instantOf } from '@duban/domain/time/day';

/** Text that stands as `domain/time` writes it is taken as it is. */
const AS_WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?\+08:00$/;

/** A moment as PostgreSQL gives it (Date, or text inside JSON), printed as Duban prints moments. */
export const instantIn = (value: unknown): Instant =>
  typeof value === 'string' && AS_WRITTEN.test(value)
    ? value
    : instantOf(value instanceof Date ? value.getTime() : Date.parse(String(value)));

export const optionalInstantIn = (value: unknown): Instant | null =>
  value === null || value === undefined ? null : instantIn(value);
