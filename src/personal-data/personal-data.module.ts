import { Module } from '@nestjs/common';
import { ReportingModule } from '../reporting/reporting.module.js';
import { Purge } from './purge.service.js';
import { PurgeReport } from './purge-report.js';
import { PurgeRuns } from './purge-runs.service.js';
import { PurgeWorker } from './purge.worker.js';
import { Removals } from './removals.service.js';

@Module({
  imports: [ReportingModule],
  providers: [Purge, PurgeReport, PurgeRuns, PurgeWorker, Removals],
})
export class PersonalDataModule {}
