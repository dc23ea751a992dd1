import { Module } from '@nestjs/common';
import { AuthModule } from '../../auth/auth.module.js';
import { FilesModule } from '../../files/files.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { ReportPhotos } from './report-photos.js';
import { ReportRemindersWorker } from './report-reminders.worker.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsService } from './reports.service.js';
import { HostReportsController } from './web/host-reports.controller.js';
import { OrganizerReportsController } from './web/organizer-reports.controller.js';

@Module({
  imports: [AuthModule, FilesModule, MailModule],
  controllers: [HostReportsController, OrganizerReportsController],
  providers: [ReportPhotos, ReportRemindersWorker, ReportsQueries, ReportsService],
})
export class ReportsModule {}
