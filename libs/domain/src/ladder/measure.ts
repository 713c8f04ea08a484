import { type DecidedBy } from '../desk/decided-by.ts';
import { type Instant } from '../time/day.ts';

/** 黄牌 and 红牌: a system's card is a proposal until a person confirms it (督查条例 Art 21). */
export type Card = 'yellow-proposed' | 'red-proposed' | 'yellow' | 'red';

/** 商请函 and 联席会议: what a vertically managed unit gets instead of a card (domain D3). */
export type Letter = 'letter-proposed' | 'meeting-proposed' | 'letter' | 'meeting';

export type MeasureName = 'yellow' | 'red' | 'letter' | 'meeting';

/** A measure that a rung proposed, and what a person made of it; kept, so that a score can be told from it. */
export interface Measure {
  what: MeasureName;
  proposedAt: Instant;
  decision: 'confirmed' | 'waived' | null;
  decidedAt: Instant | null;
  by: DecidedBy | null;
  words: string | null;
}

/** Gravest first. */
export const CARDS: readonly Card[] = ['red', 'red-proposed', 'yellow', 'yellow-proposed'];
export const LETTERS: readonly Letter[] = ['meeting', 'meeting-proposed', 'letter', 'letter-proposed'];

/** The measures nobody has decided on yet, gravest first. */
export const pendingOf = (measures: readonly Measure[]): Measure[] =>
  measures
    .filter((one) => one.decision === null)
    .sort((one, other) => GRAVITY.indexOf(one.what) - GRAVITY.indexOf(other.what));

const GRAVITY: readonly MeasureName[] = ['red', 'meeting', 'yellow', 'letter'];

/** What a desk shows of its measures: confirmed ones and proposals that wait; waived ones are gone. */
export function shownOf<Shown extends Card | Letter>(
  measures: readonly Measure[],
  gravest: readonly Shown[],
): Shown | null {
  const names = measures.flatMap(({ what, decision }) =>
    decision === 'waived' ? [] : [decision === 'confirmed' ? what : `${what}-proposed`],
  );
  return gravest.find((one) => names.includes(one)) ?? null;
}
