import { type FieldProblem } from '@duban/contracts/http/problem';
import { isStorable } from '../refusal/plain-text.ts';

/** Says by its path what is wrong with a value. A plan may have ten thousand items: this is a walk, no reflection. */
export type Check = (value: unknown, at: string) => FieldProblem[];

const wrong = (field: string, problem: string): FieldProblem[] => [{ field, problem }];

export const such =
  (fits: (value: unknown) => boolean, what: string): Check =>
  (value, at) =>
    fits(value) ? [] : wrong(at, `must be ${what}`);

export const textUpTo = (longest: number): Check =>
  such(
    (value) => typeof value === 'string' && value.length <= longest && isStorable(value),
    `text of at most ${longest} characters`,
  );

export const matching = (pattern: RegExp, what: string): Check =>
  such((value) => typeof value === 'string' && pattern.test(value), what);

export const among = (words: readonly string[]): Check =>
  such((value) => typeof value === 'string' && words.includes(value), `one of ${words.join(', ')}`);

export const wholeNumber: Check = such((value) => Number.isSafeInteger(value) && Number(value) >= 0, 'a whole number');

export const yesOrNo: Check = such((value) => typeof value === 'boolean', 'true or false');

export const nullOr =
  (check: Check): Check =>
  (value, at) =>
    value === null ? [] : check(value, at);

export const listOf =
  (check: Check, most: number): Check =>
  (value, at) => {
    if (!Array.isArray(value) || value.length > most) return wrong(at, `must be a list of at most ${most}`);
    return value.flatMap((one, place) => check(one, `${at}.${place}`));
  };

/** Every field must be there, and no other. */
export const fieldsOf =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(at, 'must be an object');
    const strangers = Object.keys(value).filter((name) => !Object.hasOwn(checks, name));
    return [
      ...strangers.flatMap((name) => wrong(`${at}.${name}`, 'should not exist')),
      ...Object.entries(checks).flatMap(([name, check]) =>
        check((value as Record<string, unknown>)[name], `${at}.${name}`),
      ),
    ];
  };
