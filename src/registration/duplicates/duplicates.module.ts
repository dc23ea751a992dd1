import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { FilesModule } from '../../files/files.module.js';
import { RegistrationModule } from '../registration.module.js';
import { DuplicatesQueries } from './duplicates.queries.js';
import { DuplicatesService } from './duplicates.service.js';
import './duplicates.texts.js';
import { DuplicatesWorker } from './duplicates.worker.js';
import { MergeService } from './merge.service.js';
import { Settlements } from './settlements.service.js';
import { DuplicatesController } from './web/duplicates.controller.js';

@Module({
  imports: [AuditModule, FilesModule, RegistrationModule],
  controllers: [DuplicatesController],
  providers: [DuplicatesQueries, DuplicatesService, DuplicatesWorker, MergeService, Settlements],
})
export class DuplicatesModule {}
