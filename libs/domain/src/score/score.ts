import { isRankable } from '../board/counted.ts';
import { type Unit, type UnitKind } from '../unit/unit.ts';
import { noFacts, type CommendationFact, type FactRef, type ScoreFacts } from './score-facts.ts';
import { SCORE_RULE, type ScoreRule } from './score-rule.ts';

/** Points taken (negative) or given, and the facts that they are for. */
export interface Adjustment {
  code: 'late' | 'returned' | 'report-late' | 'cooperation' | 'yellow' | 'red' | 'commended';
  points: number;
  facts: (FactRef | CommendationFact)[];
}

/** 考核得分 of a unit for a quarter. Points have two decimals. */
export interface Score {
  unit: string;
  name: string;
  kind: UnitKind;
  onTime: number;
  quality: number;
  reporting: number;
  cooperation: number;
  /** Cards and commendations. */
  others: number;
  total: number;
  /** Obligations that fell due; fewer than five are not ranked. */
  sample: number;
  /** Null for small samples and vertically managed units, which are shown, not ranked. */
  rank: number | null;
  adjustments: Adjustment[];
}

const rounded = (points: number): number => Math.round(points * 100) / 100;

const lost = (code: Adjustment['code'], points: number, facts: Adjustment['facts']): Adjustment[] =>
  facts.length === 0 || points === 0 ? [] : [{ code, points: -rounded(points), facts }];

/** A share of the full points; all of them while there is nothing to judge. */
const shareLost = (full: number, bad: number, all: number): number => (all === 0 ? 0 : (full * bad) / all);

/**
 * 100 points: on time, quality, reporting, cooperation; cards are taken off, commendations added (domain D3). A part
 * never falls below nothing, nor the whole; what there is nothing to judge by keeps its full points.
 */
export function scoreOf(unit: Unit, facts: ScoreFacts, rule: ScoreRule = SCORE_RULE): Score {
  const late = lost('late', shareLost(rule.onTime, facts.late.length, facts.due), facts.late);
  const returned = lost('returned', shareLost(rule.quality, facts.returned.length, facts.handedIn), facts.returned);
  const reports = Math.min(rule.reporting, rule.reportLate * facts.reportsLate.length);
  const reporting = lost('report-late', reports, facts.reportsLate);
  const missing = facts.cooperation.reduce((sum, { score }) => sum + (100 - score), 0);
  const below = facts.cooperation.filter(({ score }) => score < 100);
  const together = lost('cooperation', shareLost(rule.cooperation, missing / 100, facts.cooperation.length), below);
  const others = othersOf(facts, rule);
  const parts = {
    onTime: rounded(rule.onTime + sum(late)),
    quality: rounded(rule.quality + sum(returned)),
    reporting: rounded(rule.reporting + sum(reporting)),
    cooperation: rounded(rule.cooperation + sum(together)),
    others: rounded(sum(others)),
  };
  const total = rounded(
    Math.max(
      0,
      Object.values(parts).reduce((all, points) => all + points, 0),
    ),
  );
  const { code, name, kind } = unit;
  const adjustments = [...late, ...returned, ...reporting, ...together, ...others];
  return { unit: code, name, kind, ...parts, total, sample: facts.due, rank: null, adjustments };
}

const sum = (adjustments: readonly Adjustment[]): number => adjustments.reduce((all, { points }) => all + points, 0);

function othersOf({ measures, commendations }: ScoreFacts, rule: ScoreRule): Adjustment[] {
  const [yellow, red] = [
    measures.filter(({ what }) => what === 'yellow'),
    measures.filter(({ what }) => what === 'red'),
  ];
  const given = rule.commended * commendations.length;
  return [
    ...lost('yellow', rule.yellow * yellow.length, yellow),
    ...lost('red', rule.red * red.length, red),
    ...(given === 0 ? [] : [{ code: 'commended' as const, points: given, facts: commendations }]),
  ];
}

/** The scores of all responsible units, the highest first; those without a place come after. */
export function scoresOf(facts: ReadonlyMap<string, ScoreFacts>, units: ReadonlyMap<string, Unit>): Score[] {
  const scores = [...facts.keys()].flatMap((code) => {
    const unit = units.get(code);
    return unit && unit.kind !== 'G' ? [scoreOf(unit, facts.get(code) ?? noFacts())] : [];
  });
  const inRace = scores.filter(({ kind, sample }) => kind !== 'V' && isRankable({ hits: 0, rows: sample }));
  const place = (score: Score): number | null =>
    inRace.includes(score) ? inRace.filter(({ total }) => total > score.total).length + 1 : null;
  return scores
    .map((score) => ({ ...score, rank: place(score) }))
    .sort((one, other) => last(one) - last(other) || other.total - one.total || (one.unit < other.unit ? -1 : 1));
}

const last = ({ rank }: Score): number => rank ?? Number.MAX_SAFE_INTEGER;
