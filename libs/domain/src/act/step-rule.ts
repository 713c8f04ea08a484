import { type LadderName } from '../ladder/ladder.ts';
import { type Matter } from '../matter/matter.ts';
import { type Day, type Instant } from '../time/day.ts';
import { type Term } from '../time/due.ts';
import { type Unit } from '../unit/unit.ts';
import { type Role } from '../unit/actor.ts';
import { type Laying } from './change.ts';
import { type Moment } from './moment.ts';

/** How long a party has: a term counted from now (or from a named day, by a rule), a fixed day, or none. */
export type Limit = { term: Term; from?: Day; rule?: 'legal' | 'report' } | { day: Day } | null;

/** A step beside the main line: when its next period begins that has not been laid, and which period a moment belongs to. */
export interface Rhythm {
  next: Instant;
  periodAt: (now: Instant) => string;
}

/** One line of a kind's table of steps. */
export interface StepRule {
  title: string;
  /** Whose step it is within the party. */
  seat: Role;
  /** The verdicts it allows, the good one first, graver ones later: of several parties' verdicts the gravest counts. */
  verdicts: readonly string[];
  /** Laid by the story in its course (main), by the story every period (beside), or by an act (side). */
  line: 'main' | 'side' | 'beside';
  /** The edition it came with: matters that were opened before pass it over. */
  since: number;
  /** A unit that takes another's place is asked anew; at other steps what its predecessor has done stands. */
  anew: boolean;
  /** The matter is not closed while such a desk is open. */
  holds: boolean;
  /** Before whom the story lays it; empty: the step is passed over. */
  parties: (matter: Matter) => string[];
  limit: (matter: Matter, laying: Laying, at: Moment) => Limit;
  /** Climbed by the unit it is laid before, in this matter. */
  ladder: (unit: Unit | undefined, matter: Matter) => LadderName;
  /** Of a step beside the main line; undefined while nothing is owed. */
  rhythm: (matter: Matter) => Rhythm | undefined;
}

/** A line of a kind's table: `verdicts` are words, the rest is what its table takes for granted and then its own. */
export const stepRule = (
  title: string,
  seat: Role,
  verdicts: string,
  rest: Partial<StepRule> & Pick<StepRule, 'parties' | 'ladder'>,
): StepRule => ({
  title,
  seat,
  verdicts: verdicts.split(' '),
  line: 'main',
  since: 1,
  anew: false,
  holds: false,
  rhythm: () => undefined,
  limit: () => null,
  ...rest,
});

/** A term that begins when the desk is laid. */
export const within = (term: Term) => (): Limit => ({ term });

export type StepTable = Readonly<Record<string, StepRule>>;

export function ruleOf(steps: StepTable, step: string): StepRule {
  const rule = steps[step];
  if (!rule) throw new Error(`no step ${step} in this build`);
  return rule;
}

/** A step's title; of a step that came with a later release than this build, its name. */
export const titleOf = (steps: StepTable, step: string): string => steps[step]?.title ?? step;
