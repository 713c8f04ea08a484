import { type Page } from '@duban/contracts/http/page';
import { millis, type Instant } from '@duban/domain/time/day';
import { invalid } from './problem-error.ts';

/** The place where the next page begins, as text that means nothing to anybody else. */
export const cursorOf = (parts: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** A page of what was found, one line more than its limit; `placeOf` is where the next one begins. */
export function pageOf<Found, Item>(
  found: readonly Found[],
  limit: number,
  placeOf: (last: Found) => readonly (string | number | null)[],
  itemOf: (one: Found) => Item,
): Page<Item> {
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(itemOf), next: last === undefined ? null : cursorOf(placeOf(last)) };
}

/** A line that is shown as it was found. */
export const asFound = <Found>(one: Found): Found => one;

/** What a part of a cursor must look like. */
export type CursorPart = (value: unknown) => boolean;

/** @throws a 400 that names `cursor`, unless every part has its shape. */
export function readCursor(cursor: string, shape: readonly CursorPart[]): unknown[] {
  const parts = parsed(cursor);
  const fits =
    Array.isArray(parts) && parts.length === shape.length && shape.every((fits, place) => fits(parts[place]));
  if (!fits) throw invalid([{ field: 'cursor', problem: 'cursor is not one of this list in this order' }]);
  return parts;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

export function isInstant(value: unknown): value is Instant {
  try {
    return typeof value === 'string' && Number.isFinite(millis(value));
  } catch {
    return false;
  }
}

export const isWholeNumber = (value: unknown): boolean => Number.isSafeInteger(value);
export const orNull =
  (part: CursorPart): CursorPart =>
  (value) =>
    value === null || part(value);
