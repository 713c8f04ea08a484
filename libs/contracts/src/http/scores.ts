import { type Score } from '@duban/domain/score/score';
import { type ScoreRule } from '@duban/domain/score/score-rule';
import { type Instant } from '@duban/domain/time/day';

/** 考核得分 of a quarter, each deduction with its facts; of a running quarter as it stands. */
export interface Scores {
  quarter: string;
  asOf: Instant;
  rule: ScoreRule;
  units: Score[];
}
