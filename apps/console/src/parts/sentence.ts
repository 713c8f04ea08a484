import { type Refusal } from '@duban/domain/refusal';
import { type Problem } from '@duban/contracts/http/problem';
import { KINDS } from '@duban/domain/kind/kinds';
import { actWord } from '../words/acts.ts';
import { PROBLEM_WORDS } from '../words/problems.ts';
import { REFUSAL_WORDS } from '../words/refusals.ts';
import { writtenOut } from './moment-text.ts';

type Facts = NonNullable<Refusal['facts']>;
export type NameOf = (code: string) => string;

const SENTENCES: Record<string, string> = { ...PROBLEM_WORDS, ...REFUSAL_WORDS };

/** The sentence of a refusal or a problem, with its facts in it: units by their names, days and moments written out. */
export function sentenceOf({ code, facts = {} }: { code: Problem['code']; facts?: Facts }, nameOf: NameOf): string {
  const template = SENTENCES[code] ?? code;
  const known = template.replace(/\[([^\]]*)\]/g, (_, part: string) => optional(part, facts));
  return known.replace(PLACE, (_, name: string, step?: string) => {
    const fact = facts[name] ?? '';
    const parts = Array.isArray(fact) ? fact : [String(fact)];
    return parts.map((part) => (step ? titleOf(part) : wordOf(name, part, nameOf))).join('、');
  });
}

const PLACE = /\{(\w+)(:step)?\}/g;

/** A part in brackets stands only when all its facts are known. */
function optional(part: string, facts: Facts): string {
  const names = [...part.matchAll(PLACE)].map((found) => found[1] ?? '');
  return names.every((name) => isKnown(facts[name])) ? part : '';
}

const isKnown = (fact: Facts[string] | undefined): boolean =>
  fact !== undefined && (Array.isArray(fact) ? fact.length > 0 : fact !== '');

const ABOUT_ACTS = ['allowed', 'verdict'];

const wordOf = (name: string, value: string, nameOf: NameOf): string =>
  ABOUT_ACTS.includes(name) ? actWord(value) : writtenOut(nameOf(value));

const titleOf = (step: string): string =>
  Object.values(KINDS).flatMap(({ steps }) => steps[step]?.title ?? [])[0] ?? step;
