import { Injectable } from '@nestjs/common';
import { type BoardTrend } from '@duban/contracts/http/board-trend';
import { TrendStore } from '@duban/database/as-of/trend.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { type Asker } from '../session/asker.ts';
import { type BoardQueryDto } from './board-query.dto.ts';
import { unitScope } from './unit-scope.ts';

const DAYS = 30;

/** 30日趋势. */
@Injectable()
export class ShowTrend {
  constructor(
    private readonly ledger: Ledger,
    private readonly trends: TrendStore,
  ) {}

  async handle({ actor }: Asker, { plan }: Pick<BoardQueryDto, 'plan'>): Promise<BoardTrend> {
    const { now } = await this.ledger.moment();
    const unit = unitScope(actor, undefined);
    return { now, days: await this.trends.days({ actor, now, plan, unit }, DAYS) };
  }
}
