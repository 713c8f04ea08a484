import { type Day } from '../time/day.ts';

/** Why a reward is refused, held or left to a person, in the order in which the rules ask (domain J); the first is the primary one. */
export const REASONS = [
  'NOT_FIE',
  'NOT_IN_DISTRICT',
  'YEAR_BEFORE_POLICY',
  'NOT_NEW_OR_INCREASE',
  'INDUSTRY_EXCLUDED',
  'THRESHOLD_NOT_EXCEEDED',
  'CITY_REWARD_ENJOYED',
  'PROJECT_YEAR_ALREADY_PAID',
  'NOT_CERTIFIED',
  'ONE_OFF_USED',
  'MATERIAL_MISSING',
  'MANUAL_REVIEW',
] as const;

export type Reason = (typeof REASONS)[number];

export const ADVISORIES = [
  'CITY_TIER_AVAILABLE',
  'PLAN_ENDED_POLICY_CONTINUES',
  'PROJECT_IDENTITY',
  'NO_REDUCTION_PROMISE',
] as const;

export type Advisory = (typeof ADVISORIES)[number];

/** One step of a computation, with the clause it rests on. */
export interface QuoteStep {
  text: string;
  clause: string;
}

/** 测算: a recommendation; a person decides. `fen` is what is still to be paid, proposed for `manual` and `hold`, null for `reject`. */
export interface QuoteResult {
  outcome: 'award' | 'reject' | 'manual' | 'hold';
  fen: number | null;
  capped: boolean;
  reasons: Reason[];
  advisories: Advisory[];
  steps: QuoteStep[];
}

/** 政策版本: parameters with the days between which they hold; frozen on each application. */
export interface PolicyVersion<Parameters = unknown> {
  policy: string;
  version: number;
  validFrom: Day;
  validTo: Day | null;
  parameters: Parameters;
  source: string;
}

/** The outcome that reasons add up to: a hard one refuses, a missing paper holds, a doubt is left to a person. */
export function outcomeOf(reasons: readonly Reason[], doubts: readonly Reason[]): QuoteResult['outcome'] {
  if (reasons.some((reason) => reason !== 'MATERIAL_MISSING')) return 'reject';
  if (reasons.includes('MATERIAL_MISSING')) return 'hold';
  return doubts.length > 0 ? 'manual' : 'award';
}

/**
 * The version that holds on a day: of those whose days include it the one published last. Before the first of them that one,
 * whose rule then says so itself; undefined after all have ended.
 */
export function versionOn<P>(versions: readonly PolicyVersion<P>[], day: Day): PolicyVersion<P> | undefined {
  const byAge = [...versions].sort((one, other) => one.version - other.version);
  const holding = byAge.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  if (holding.length > 0) return holding.at(-1);
  return byAge.every(({ validFrom }) => day < validFrom) ? byAge[0] : undefined;
}
