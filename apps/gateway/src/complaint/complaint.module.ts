import { Module } from '@nestjs/common';
import { ComplaintController } from './complaint.controller.ts';
import { ComplaintActs } from './complaint-acts.ts';
import { ComplaintDrafts } from './complaint-drafts.ts';
import { Complaints } from './complaints.ts';
import { ComplaintReportController } from './complaint-report.controller.ts';
import { ComplaintReports } from './complaint-reports.ts';
import { ComplaintStores } from './complaint-stores.ts';
import { EnterComplaint } from './enter-complaint.ts';
import { MyComplaintController } from './my-complaint.controller.ts';
import { MyComplaints } from './my-complaints.ts';
import { ShowComplaintArchive } from './show-complaint-archive.ts';
import { ShowComplaintStatistics } from './show-complaint-statistics.ts';
import { SystemicTask } from './systemic-task.ts';

@Module({
  controllers: [ComplaintController, ComplaintReportController, MyComplaintController],
  providers: [
    ComplaintStores,
    ComplaintActs,
    ComplaintDrafts,
    MyComplaints,
    Complaints,
    EnterComplaint,
    SystemicTask,
    ComplaintReports,
    ShowComplaintArchive,
    ShowComplaintStatistics,
  ],
})
export class ComplaintModule {}
