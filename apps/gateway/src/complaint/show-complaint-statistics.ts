import { Injectable } from '@nestjs/common';
import { ComplaintStatisticStore } from '@duban/database/complaint/complaint-statistic.store';
import { type ComplaintStatistics, isYearOver } from '@duban/domain/complaint/statistics';
import { unseen } from '../refusal/problem-error.ts';
import { ComplaintStores } from './complaint-stores.ts';

/** A year that is over does not change; anybody may ask, so it is added up once in an hour. */
const KEPT_MS = 3_600_000;

interface Kept {
  since: number;
  statistics: Promise<ComplaintStatistics>;
}

/** 投诉统计公开. */
@Injectable()
export class ShowComplaintStatistics {
  private readonly kept = new Map<number, Kept>();

  constructor(
    private readonly store: ComplaintStatisticStore,
    private readonly stores: ComplaintStores,
  ) {}

  /** @throws a 404 for a year that is not over. */
  async handle(year: number): Promise<ComplaintStatistics> {
    if (!isYearOver(year, (await this.stores.ledger.moment()).now)) throw unseen();
    const kept = this.kept.get(year);
    if (kept && Date.now() - kept.since < KEPT_MS) return kept.statistics;
    const statistics = this.store.ofYear(year);
    this.kept.set(year, { since: Date.now(), statistics });
    statistics.catch(() => this.kept.delete(year));
    return statistics;
  }
}
