import {
  type ComplaintArchiveView,
  type ComplaintReportReceipt,
  type ComplaintReportView,
  type FiledComplaintReport,
} from '@duban/contracts/http/complaint-reports';
import { TOPICS } from '@duban/domain/complaint/complaint-body';
import { type ArchivedComplaint } from '@duban/domain/complaint/archive';
import { ENDINGS } from '@duban/domain/complaint/complaint-case';
import {
  type ClosedCase,
  type PeriodicReport,
  type ReportFigures,
  type ReportGroup,
} from '@duban/domain/complaint/periodic-report';
import { type ComplaintStatistics, type StatisticGroup } from '@duban/domain/complaint/statistics';
import { day, instant, list, nullable, object, oneOf, type Shape, text, whole, yesNo } from '../openapi/shape.ts';

const counts = (description: string): Shape => ({
  type: 'object',
  additionalProperties: { type: 'integer' },
  description,
});

const FIGURES = object<ReportFigures>({
  received: whole('By the day it was received.'),
  enteredLate: whole('Received in an earlier period, entered in this one.'),
  accepted: whole(),
  reopened: whole(),
  extended: whole(),
  redirected: whole(),
  withdrawn: whole('Before it was accepted.'),
  refused: counts('By ground.'),
  closed: counts('By reason.'),
  rated: counts('By points.'),
  undecided: whole('At the end of the period.'),
  inProgress: whole('At the end of the period.'),
  longPending: whole('At the end of the period, for more than a year.'),
});

const GROUPS = list(object<ReportGroup>({ of: text(), figures: FIGURES }));

const CLOSED = object<ClosedCase>({
  no: text('TS2024-0007-4'),
  type: whole(),
  topic: oneOf(TOPICS),
  complainee: text(),
  receivedOn: day(),
  acceptedOn: nullable(day()),
  how: oneOf(ENDINGS),
  code: nullable(text('Ground or reason.')),
  on: day(),
});

const REPORT = object<PeriodicReport>({
  handler: text(),
  period: text('2023-03'),
  from: day(),
  to: day(),
  begins: day('Made from this day on.'),
  due: day('By the 3rd working day.'),
  cityDue: day('The city’s own, by the 7th working day.'),
  provisional: yesNo(),
  figures: FIGURES,
  byType: GROUPS,
  byTopic: GROUPS,
  byUnit: GROUPS,
  closed: list(CLOSED, 'Codes and days; neither who complained nor a word of it.'),
});

export const COMPLAINT_REPORT = object<ComplaintReportView>({
  report: REPORT,
  isOver: yesNo('Before that it cannot be filed.'),
  filed: nullable(
    object<FiledComplaintReport>({
      at: instant(),
      by: text(),
      contentSha256: text('Of the report in canonical JSON, hex.'),
      advice: nullable(text('政策建议.')),
    }),
  ),
  now: instant(),
});

export const COMPLAINT_REPORT_RECEIPT = object<ComplaintReportReceipt>({
  period: text(),
  filedAt: instant(),
  contentSha256: text(),
});

const ARCHIVED = object<ArchivedComplaint>({
  no: text(),
  receivedOn: day(),
  acceptedOn: nullable(day()),
  endedOn: nullable(day()),
  servedOn: nullable(day()),
  closedOn: day(),
  outcome: text(),
  code: nullable(text('Ground or reason.')),
  entries: whole('Of its chain.'),
  head: text('Hash of the last of them.'),
  textSha256: nullable(text('Of the closed text as it lies, hex.')),
  papers: list(text(), 'SHA-256 of its closed papers as they lie, hex.'),
});

export const COMPLAINT_ARCHIVE = object<ComplaintArchiveView>({
  handler: text(),
  year: whole(),
  complaints: list(ARCHIVED),
  sha256: text('Of handler, year and complaints in canonical JSON, hex.'),
  asOf: instant('The end of the year, or now while it runs.'),
});

const SHARES = list(object<StatisticGroup>({ of: text(), count: whole() }));

export const COMPLAINT_STATISTICS = object<ComplaintStatistics>({
  year: whole(),
  total: nullable(whole('Null where there were fewer than three.')),
  byTopic: SHARES,
  byOutcome: SHARES,
});
