import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ComplaintArchiveView, type ComplaintReportView } from '@duban/contracts/http/complaint-reports';
import { type ComplaintStatistics } from '@duban/domain/complaint/statistics';
import { HANDLERS } from '@duban/domain/complaint/may-see-complaint';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { ComplaintReportFilingDto, ComplaintReportQueryDto, ComplaintYearQueryDto } from './complaint-report.dto.ts';
import {
  COMPLAINT_ARCHIVE,
  COMPLAINT_REPORT,
  COMPLAINT_REPORT_RECEIPT,
  COMPLAINT_STATISTICS,
} from './complaint-report.shape.ts';
import { ComplaintReports } from './complaint-reports.ts';
import { ShowComplaintArchive } from './show-complaint-archive.ts';
import { ShowComplaintStatistics } from './show-complaint-statistics.ts';

/** What is told of complaints as a whole: to the higher agency, to the archive, to the public. */
@ApiTags('complaint')
@Controller('api')
export class ComplaintReportController {
  constructor(
    private readonly reports: ComplaintReports,
    private readonly archive: ShowComplaintArchive,
    private readonly statistics: ShowComplaintStatistics,
  ) {}

  @Get('complaint-reports')
  @Allow(...HANDLERS)
  @Answers('两月报告 of the handling unit (Art 25): what was filed, else a preview; an entry.', COMPLAINT_REPORT, {
    problems: [400, 401, 403],
  })
  report(@Asking() asker: Asker, @Query() { period }: ComplaintReportQueryDto): Promise<ComplaintReportView> {
    return this.reports.one(asker, period);
  }

  @Post('complaint-reports')
  @Allow(...HANDLERS)
  @ApiIdempotencyKey()
  @Answers('Files the report of a period that is over, once; it stays as it was filed.', COMPLAINT_REPORT_RECEIPT, {
    status: 201,
    problems: [400, 401, 403, 409, 422],
  })
  file(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: ComplaintReportFilingDto): Promise<Answer> {
    return this.reports.file(asker, key, body);
  }

  @Get('complaint-archive')
  @Allow(...HANDLERS)
  @Answers('年度归档目录 of the handling unit (Art 24), with what proves it; an entry.', COMPLAINT_ARCHIVE, {
    problems: [400, 401, 403],
  })
  archived(@Asking() asker: Asker, @Query() { year }: ComplaintYearQueryDto): Promise<ComplaintArchiveView> {
    return this.archive.handle(asker, Number(year));
  }

  @Get('public/complaint-statistics')
  @Allow('public')
  @Answers('投诉统计公开 of a year that is over; groups below three are told as «other».', COMPLAINT_STATISTICS, {
    problems: [400, 404],
  })
  open(@Query() { year }: ComplaintYearQueryDto): Promise<ComplaintStatistics> {
    return this.statistics.handle(Number(year));
  }
}
