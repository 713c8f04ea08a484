import { type Pool } from 'pg';
import { complaintStatistics, type ComplaintStatistics, endOfYear } from '@duban/domain/complaint/statistics';
import { complaintCases } from './complaint-cases.ts';

/** 投诉统计公开: over the complaints of all handlers. */
export class ComplaintStatisticStore {
  constructor(private readonly pool: Pool) {}

  /** As things stood at the year's end: the same whenever it is asked. */
  async ofYear(year: number): Promise<ComplaintStatistics> {
    return complaintStatistics(year, await complaintCases(this.pool, null, endOfYear(year)));
  }
}
