import { type ArchiveIndex } from '@duban/domain/complaint/archive';
import { type PeriodicReport } from '@duban/domain/complaint/periodic-report';
import { type ReportPeriod } from '@duban/domain/complaint/report-period';
import { type Instant } from '@duban/domain/time/day';

/** 两月报告: as it was filed, or as it would be filed now. */
export interface ComplaintReportView {
  report: PeriodicReport;
  /** Before its period is over it cannot be filed. */
  isOver: boolean;
  filed: FiledComplaintReport | null;
  now: Instant;
}

export interface FiledComplaintReport {
  at: Instant;
  /** Name of who filed it. */
  by: string;
  /** Of the report in canonical JSON, hex. */
  contentSha256: string;
  /** 政策建议. */
  advice: string | null;
}

export interface ComplaintReportFiling {
  period: ReportPeriod;
  /** 政策建议, as the officer writes it. */
  advice?: string;
}

export interface ComplaintReportReceipt {
  period: ReportPeriod;
  filedAt: Instant;
  contentSha256: string;
}

/** 年度归档目录. */
export interface ComplaintArchiveView extends ArchiveIndex {
  /** Of the index in canonical JSON (without this field and `asOf`), hex. */
  sha256: string;
  /** The end of the year, or now while it runs. */
  asOf: Instant;
}
