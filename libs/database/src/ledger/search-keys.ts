import { partiesOf } from '@duban/domain/act/may-see';
import { type Matter } from '@duban/domain/matter/matter';
import { dayOf, type Instant } from '@duban/domain/time/day';

/** Text as the search compares it: small letters; PostgreSQL's `ilike` under the C locale knows no others. */
const plain = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Every character of a text and every two that stand together: Chinese has no blanks between its words. */
export function grams(text: string): string[] {
  const signs = [...plain(text)];
  return [...new Set([...signs, ...signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)])];
}

/** The grams that a text must have to hold what is looked for: its pairs, or its only character. */
export function gramsFor(sought: string): string[] {
  const signs = [...plain(sought)];
  return signs.length === 1 ? signs : [...new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`))];
}

/** Beijing month of an instant, `2311`. A search goes back month by month and ends when it has enough. */
export const monthOf = (at: Instant): string => dayOf(at).slice(2, 4) + dayOf(at).slice(5, 7);

export const unitKey = (unit: string): string => `@${unit}`;

/** What a matter is found by: the grams of title and number and its units, each with the month it was opened in. */
export function searchKeysOf(matter: Matter): string[] {
  const month = monthOf(matter.openedAt);
  const keys = [...grams(matter.title), ...grams(matter.no), ...partiesOf(matter).map(unitKey)];
  return [...new Set(keys)].map((key) => month + key);
}
