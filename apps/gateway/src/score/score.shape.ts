import { type CommendationLine, type CooperationLine, type CooperationRequest } from '@duban/contracts/http/circular';
import { type Scores } from '@duban/contracts/http/scores';
import { type Adjustment, type Score } from '@duban/domain/score/score';
import { type ScoreRule } from '@duban/domain/score/score-rule';
import {
  anything,
  instant,
  list,
  maybe,
  nullable,
  number,
  object,
  oneOf,
  text,
  uuid,
  whole,
  yesNo,
} from '../openapi/shape.ts';

const RULE = object<ScoreRule>({
  onTime: number(),
  quality: number(),
  reporting: number(),
  cooperation: number(),
  reportLate: number('For each late report.'),
  yellow: number('For each confirmed yellow card.'),
  red: number('For each confirmed red card.'),
  commended: number('For each commendation.'),
  source: text(),
});

const SCORE = object<Score>({
  unit: text(),
  name: text(),
  kind: oneOf(['D', 'Z', 'P', 'V', 'G']),
  onTime: number(),
  quality: number(),
  reporting: number(),
  cooperation: number(),
  others: number('Cards and commendations.'),
  total: number(),
  sample: whole('Obligations that fell due.'),
  rank: nullable(whole('Null for samples under five and vertically managed units.')),
  adjustments: list(
    object<Adjustment>({
      code: oneOf(['late', 'returned', 'report-late', 'cooperation', 'yellow', 'red', 'commended']),
      points: number('Negative: taken.'),
      facts: list(anything('Matter, desk and entry, or the commendation.')),
    }),
  ),
});

export const SCORES = object<Scores>({ quarter: text(), asOf: instant(), rule: RULE, units: list(SCORE) });

export const COMMENDATION = object<CommendationLine>({
  id: uuid(),
  unit: text(),
  reason: text(),
  proposedAt: instant(),
  approved: nullable(yesNo('Null while the leader in charge has not decided.')),
  decidedAt: nullable(instant()),
});

export const MADE = object<{ id: string }>({ id: uuid() });

export const GIVEN = object<CooperationRequest & { matter: string }>({
  matter: uuid(),
  of: text(),
  score: whole(),
  words: maybe(nullable(text())),
});

export const COOPERATION = list(
  object<CooperationLine>({ by: text(), of: text(), score: whole(), words: nullable(text()), at: instant() }),
);
