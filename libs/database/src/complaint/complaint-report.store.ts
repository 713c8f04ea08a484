import { createHash } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { periodicReport, type PeriodicReport } from '@duban/domain/complaint/periodic-report';
import { isPeriodOver, type ReportPeriod, spanOfPeriod } from '@duban/domain/complaint/report-period';
import { refused } from '@duban/domain/refusal';
import { canonicalJson } from '@duban/domain/reward/canonical-json';
import { type Instant } from '@duban/domain/time/day';
import { appendBy } from '../audit/append-by.ts';
import { instantIn } from '../instants.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type SecretBox } from '../secret/secret-box.ts';
import { complaintCases } from './complaint-cases.ts';

/** Whose report, of which two months. */
export interface ReportOf {
  handler: string;
  period: ReportPeriod;
}

/** 两月报告 as it was filed. */
export interface FiledReport {
  report: PeriodicReport;
  /** Of the report in canonical JSON, hex. */
  contentSha256: string;
  advice: string | null;
  filedAt: Instant;
  /** Name of who filed it. */
  filedBy: string;
}

interface Row {
  content: PeriodicReport;
  contentSha256: string;
  advice: string | null;
  filedAt: Date;
  filedBy: string;
}

const ONE = {
  name: 'complaint-report-one',
  text: `select r.content, r.content_sha256 as "contentSha256", r.advice, r.filed_at as "filedAt", p.name as "filedBy"
    from complaint_report r join person p on p.id = r.filed_by where r.handler = $1 and r.period = $2`,
};
/** Of two that file at once the later one waits here, and finds that it was filed. */
const INSERT = {
  name: 'complaint-report-insert',
  text: `insert into complaint_report (handler, period, content, content_sha256, advice, filed_at, filed_by)
    values ($1, $2, $3, $4, $5, business_now(), $6) on conflict do nothing returning filed_at as "filedAt"`,
};

/** 两月报告: made of the record until it is filed, and from then on what was filed. */
export class ComplaintReportStore {
  constructor(
    private readonly pool: Pool,
    private readonly box: SecretBox,
  ) {}

  async filed(of: ReportOf): Promise<FiledReport | undefined> {
    const { rows } = await this.pool.query<Row>({ ...ONE, values: [of.handler, of.period] });
    return rows[0] && this.opened(of, rows[0]);
  }

  preview(of: ReportOf, at: Moment): Promise<PeriodicReport> {
    return made(this.pool, of, at);
  }

  /**
   * Files what the record tells now, once.
   * @returns a refusal before the period is over, and a second time.
   */
  file(of: ReportOf, advice: string | null, at: Moment, request: Keyed): Promise<OnceOutcome> {
    const { handler, period } = of;
    return once(this.pool, request, async (client) => {
      const { to } = spanOfPeriod(period);
      if (!isPeriodOver(period, at.now)) return refuseOnce(refused('complaint.period-not-over', { to }));
      const report = await made(client, of, at);
      const contentSha256 = createHash('sha256').update(canonicalJson(report)).digest('hex');
      const closed = advice === null ? null : this.box.close(advice, placeOf(of));
      const values = [handler, period, JSON.stringify(report), contentSha256, closed, request.actor.id];
      const { rows } = await client.query<Pick<Row, 'filedAt'>>({ ...INSERT, values });
      if (!rows[0]) return refuseFiled(client, of);
      await appendBy(client, request, 'file-complaint-report', { id: `${handler} ${period}`, contentSha256 });
      // Kept for a repeated request, in the clear: the advice is no part of it.
      return { period, filedAt: instantIn(rows[0].filedAt), contentSha256 };
    });
  }

  private opened(of: ReportOf, { content, contentSha256, advice, filedAt, filedBy }: Row): FiledReport {
    const words = advice === null ? null : this.box.open(advice, placeOf(of));
    return { report: content, contentSha256, advice: words, filedAt: instantIn(filedAt), filedBy };
  }
}

const placeOf = ({ handler, period }: ReportOf): string => `complaint_report|advice|${handler}|${period}`;

const made = async (client: Pool | PoolClient, of: ReportOf, { now, calendar }: Moment): Promise<PeriodicReport> =>
  periodicReport({ ...of, calendar, cases: await complaintCases(client, of.handler, now) });

async function refuseFiled(client: PoolClient, { handler, period }: ReportOf): Promise<never> {
  const { rows } = await client.query<Row>({ ...ONE, values: [handler, period] });
  const by = rows[0]?.filedBy ?? '';
  return refuseOnce(refused('complaint.report-filed-already', { by, at: instantIn(rows[0]?.filedAt) }));
}
