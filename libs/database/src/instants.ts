import { type Instant, instantOf } from '@duban/domain/time/day';

/** A moment as PostgreSQL gives it (Date, or text inside JSON), printed as Duban prints moments. */
export const instantIn = (value: unknown): Instant =>
  instantOf(value instanceof Date ? value.getTime() : Date.parse(String(value)));

export const optionalInstantIn = (value: unknown): Instant | null =>
  value === null || value === undefined ? null : instantIn(value);
