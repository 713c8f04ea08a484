import { Injectable } from '@nestjs/common';
import { type ComplaintReportView } from '@duban/contracts/http/complaint-reports';
import { ComplaintReportStore, type FiledReport } from '@duban/database/complaint/complaint-report.store';
import { isPeriodOver, type ReportPeriod } from '@duban/domain/complaint/report-period';
import { Answer } from '../answer.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type ComplaintReportFilingDto } from './complaint-report.dto.ts';
import { ComplaintStores } from './complaint-stores.ts';
import { exported } from './exported.ts';
import { handlingUnit } from './handling-unit.ts';

/** 两月报告 of the handling unit. */
@Injectable()
export class ComplaintReports {
  constructor(
    private readonly reports: ComplaintReportStore,
    private readonly stores: ComplaintStores,
  ) {}

  /** What was filed, else what would be filed now; who has read it is written down before it is shown. */
  async one(asker: Asker, period: ReportPeriod): Promise<ComplaintReportView> {
    const of = { handler: handlingUnit(asker.actor), period };
    const at = await this.stores.ledger.moment();
    const filed = await this.reports.filed(of);
    const report = filed?.report ?? (await this.reports.preview(of, at));
    const told = { period, filed: filed !== undefined, rows: report.closed.length };
    await this.stores.log.append(exported(asker, 'complaint-report', told));
    return { report, isOver: isPeriodOver(period, at.now), filed: filed ? filingOf(filed) : null, now: at.now };
  }

  async file({ actor, ip }: Asker, key: string, body: ComplaintReportFilingDto): Promise<Answer> {
    const of = { handler: handlingUnit(actor), period: body.period };
    const request = {
      actor,
      act: 'file-complaint-report',
      object: null,
      ip,
      key: requestKey('complaint-reports', key, body),
    };
    const at = await this.stores.ledger.moment();
    return new Answer(acceptedOnce(await this.reports.file(of, body.advice?.trim() || null, at, request)), 201);
  }
}

const filingOf = ({ filedAt, filedBy, contentSha256, advice }: FiledReport) => ({
  at: filedAt,
  by: filedBy,
  contentSha256,
  advice,
});
