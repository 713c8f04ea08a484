import { Injectable } from '@nestjs/common';
import { type Scores } from '@duban/contracts/http/scores';
import { Ledger } from '@duban/database/ledger/ledger';
import { QuarterFactsStore } from '@duban/database/score/quarter-facts.store';
import { reachOf } from '@duban/domain/act/may-see';
import { scoresOf } from '@duban/domain/score/score';
import { SCORE_RULE } from '@duban/domain/score/score-rule';
import { millis } from '@duban/domain/time/day';
import { quarterOf, spanOfQuarter } from '@duban/domain/time/quarter';
import { invalid } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { type ScoreQueryDto } from './score.dto.ts';

/** 考核得分 of a quarter. A leader of a unit sees its own. */
@Injectable()
export class ShowScores {
  constructor(
    private readonly ledger: Ledger,
    private readonly facts: QuarterFactsStore,
  ) {}

  async handle({ actor }: Asker, query: ScoreQueryDto): Promise<Scores> {
    const { now, units } = await this.ledger.moment();
    const quarter = query.quarter ?? quarterOf(now);
    const { from, to } = spanOfQuarter(quarter);
    if (millis(from) > millis(now)) throw invalid([{ field: 'quarter', problem: 'quarter has not begun' }]);
    const span = { from, to: millis(to) < millis(now) ? to : now };
    const { scores } = await this.facts.read(actor, query.plan, span);
    const all = scoresOf(scores, units);
    const reach = reachOf(actor);
    const shown = reach === 'all' ? all : all.filter(({ unit }) => unit === actor.unit);
    return { quarter, asOf: span.to, rule: SCORE_RULE, units: shown };
  }
}
