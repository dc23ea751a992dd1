import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { FilesModule } from '../../files/files.module.js';
import { RegistrationModule } from '../registration.module.js';
import { DuplicatesQueries } from './duplicates.queries.js';
import { DuplicatesService } from './duplicates.service.js';
import './duplicates.texts.js';
import { DuplicatesWorker } from './duplicates.worker.js';
import { Handover } from './handover.service.js';
import { MergeUndo } from './merge-undo.service.js';
import { MergeService } from './merge.service.js';
import { MergedAnswers } from './merged-answers.service.js';
import './merges.texts.js';
import { Settlements } from './settlements.service.js';
import { DuplicatesController } from './web/duplicates.controller.js';
import { MergesController } from './web/merges.controller.js';

@Module({
  imports: [AuditModule, FilesModule, RegistrationModule],
  controllers: [DuplicatesController, MergesController],
  providers: [
    DuplicatesQueries,
    DuplicatesService,
    DuplicatesWorker,
    Handover,
    MergeService,
    MergeUndo,
    MergedAnswers,
    Settlements,
  ],
})
export class DuplicatesModule {}
