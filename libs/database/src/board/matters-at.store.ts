import { type Pool, type PoolClient } from 'pg';
import { type Matter } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';
import { AsOfStore } from '../as-of/as-of.store.ts';
import { RecordedMatters } from './recorded-matters.store.ts';

/** Matters as they stand, or as they stood at a past moment. */
export class MattersAt {
  private readonly recorded: RecordedMatters;
  private readonly past: AsOfStore;

  constructor(pool: Pool | PoolClient) {
    this.recorded = new RecordedMatters(pool);
    this.past = new AsOfStore(pool);
  }

  /** @param asOf absent: now. */
  all(plan: string | undefined, unit: string | undefined, asOf: Instant | undefined): AsyncGenerator<Matter> {
    return asOf === undefined
      ? this.recorded.all({ plan, unit })
      : this.past.all(plan, asOf, unit === undefined ? 'all' : { unit });
  }
}
