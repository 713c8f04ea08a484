import { type Figure } from '../board/counted.ts';
import { type UnitNumberId } from '../board/numbers.ts';
import { unitTable, type UnitLine } from '../board/unit-table.ts';
import { whyLate, type LateDesk } from '../key-task/why-late.ts';
import { KINDS } from '../kind/kinds.ts';
import { lampOfMatter } from '../matter/lamp-of-matter.ts';
import { type Matter } from '../matter/matter.ts';
import { scoresOf, type Score } from '../score/score.ts';
import { type ScoreFacts } from '../score/score-facts.ts';
import { type Moment } from '../act/moment.ts';
import { type Instant, millis } from '../time/day.ts';
import { spanOfQuarter, type Quarter } from '../time/quarter.ts';
import { type Unit } from '../unit/unit.ts';

/** A draft before the units; commented on by them; issued under a number. */
export type CircularStatus = 'draft' | 'issued';

/** 通报 figures: facts of the record alone, as they stood at the quarter's end; kept, and never counted anew. */
export interface CircularFigures {
  quarter: Quarter;
  asOf: Instant;
  plan: { id: string; title: string } | null;
  totals: {
    matters: number;
    open: number;
    overdue: number;
    /** 办结: done; what was terminated or not registered is no result of anybody's. */
    closed: number;
    /** 终止、未予立项; absent in circulars that were made before it was told apart. */
    dropped?: number;
    closedInQuarter: number;
    closedOnTimeInQuarter: number;
  };
  units: UnitLine[];
  scores: Score[];
  /** Matters with an overdue desk, and the one that is latest. */
  late: LateMatter[];
}

export interface LateMatter extends LateDesk {
  matter: string;
  no: string;
  title: string;
}

export interface CircularFacts {
  quarter: Quarter;
  plan: { id: string; title: string } | null;
  /** As they stood at the quarter's end. */
  matters: readonly Matter[];
  figures: ReadonlyMap<string, Record<UnitNumberId, Figure>>;
  scores: ReadonlyMap<string, ScoreFacts>;
}

/** Makes a quarter's figures. @param at with `now` = the quarter's end. */
export function circularFigures(facts: CircularFacts, at: Moment): CircularFigures {
  const { quarter, plan, matters, figures, scores } = facts;
  return {
    quarter,
    asOf: at.now,
    plan,
    totals: totalsOf(quarter, matters, at.now),
    units: unitTable({ figures, uses: new Map() }, at.units),
    scores: scoresOf(scores, at.units),
    late: matters.flatMap((matter) => lateMatter(matter, at)),
  };
}

function totalsOf(quarter: Quarter, matters: readonly Matter[], now: Instant): CircularFigures['totals'] {
  const { from } = spanOfQuarter(quarter);
  const closed = matters.filter(({ closedAt }) => closedAt !== null);
  const done = closed.filter(({ outcome }) => outcome === 'done');
  const inQuarter = done.filter(({ closedAt }) => millis(closedAt ?? now) >= millis(from));
  return {
    matters: matters.length,
    open: matters.length - closed.length,
    overdue: matters.filter((matter) => lampOfMatter(matter, now) === 'overdue').length,
    closed: done.length,
    dropped: closed.length - done.length,
    closedInQuarter: inQuarter.length,
    closedOnTimeInQuarter: inQuarter.filter((matter) => lampOfMatter(matter, now) === 'closed').length,
  };
}

function lateMatter(matter: Matter, at: Moment): LateMatter[] {
  if (lampOfMatter(matter, at.now) !== 'overdue') return [];
  const open = { ...matter, desks: matter.desks.filter(({ verdict }) => verdict === null) };
  const { latest } = whyLate(open, at, KINDS[matter.kind].steps);
  return latest === null ? [] : [{ matter: matter.id, no: matter.no, title: matter.title, ...latest }];
}

/** The units that a circular names: who may comment on it. */
export const unitsNamed = ({ units, scores, late }: CircularFigures): string[] => [
  ...new Set([...units, ...scores, ...late].map(({ unit }) => unit)),
];

/** Units whose figures may be shown to a leader of one unit. */
export function figuresOfUnit(figures: CircularFigures, unit: string): CircularFigures {
  const own = <T extends { unit: string }>(lines: T[]): T[] => lines.filter((line) => line.unit === unit);
  return { ...figures, units: own(figures.units), scores: own(figures.scores), late: own(figures.late) };
}

export const nameOf = (code: string, units: ReadonlyMap<string, Unit>): string => units.get(code)?.name ?? code;
