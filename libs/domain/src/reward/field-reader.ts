import { isDay } from '../time/day.ts';
import { millionthsOf, minorOf } from './money.ts';

/** A field that is wrong, by its path. */
export interface FieldProblem {
  field: string;
  problem: string;
}

/** Says whether a value is right, or what is wrong with it and with its parts, each by its path. */
export type Reader = (value: unknown, field: string) => FieldProblem[];

const must =
  (holds: (value: unknown) => boolean, what: string): Reader =>
  (value, field) =>
    holds(value) ? [] : [{ field, problem: value === undefined ? 'is missing' : `must be ${what}` }];

export const yesNo = must((value) => typeof value === 'boolean', 'true or false');
export const day = must(isDay, 'a day, YYYY-MM-DD');
/** Of a time in which an office reckons; what is outside is a slip of the pen. */
export const dayOfOurTime = must(
  (value) => isDay(value) && value >= '1990-01-01' && value <= '2100-12-31',
  'a day between 1990-01-01 and 2100-12-31, YYYY-MM-DD',
);
export const amount = must(
  (value) => minorOf(value) !== undefined,
  'an amount as text, "2000000.01", of at most two decimals',
);
export const rate = must(
  (value) => millionthsOf(value) !== undefined,
  'a rate as text, "0.02", of at most six decimals',
);
export const year = must(
  (value) => Number.isInteger(value) && (value as number) >= 1990 && (value as number) <= 2100,
  'a year between 1990 and 2100',
);
export const name = must(
  (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 200,
  'text of 1 to 200 characters',
);
export const matching = (form: RegExp, what: string): Reader =>
  must((value) => typeof value === 'string' && form.test(value), what);
export const oneOf = (values: readonly string[]): Reader =>
  must((value) => typeof value === 'string' && values.includes(value), `one of ${values.join(', ')}`);

export const optional =
  (reader: Reader): Reader =>
  (value, field) =>
    value === undefined ? [] : reader(value, field);

export const list =
  (reader: Reader, most = 1000): Reader =>
  (value, field) => {
    if (!Array.isArray(value)) return [{ field, problem: value === undefined ? 'is missing' : 'must be a list' }];
    if (value.length > most) return [{ field, problem: `must have at most ${most} entries` }];
    return value.flatMap((one, index) => reader(one, `${field}.${index}`));
  };

/** An object with these fields and no others. */
export const record =
  (fields: Readonly<Record<string, Reader>>): Reader =>
  (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [{ field: field || 'facts', problem: value === undefined ? 'is missing' : 'must be an object' }];
    const at = (key: string): string => (field === '' ? key : `${field}.${key}`);
    const strangers = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
    return [
      ...Object.entries(fields).flatMap(([key, reader]) => reader((value as Record<string, unknown>)[key], at(key))),
      ...strangers.map((key) => ({ field: at(key), problem: 'is not known' })),
    ];
  };
