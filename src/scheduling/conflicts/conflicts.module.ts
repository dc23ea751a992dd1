import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { AcceptancesService } from './acceptances.service.js';
import { ConflictTeller } from './conflict-teller.js';
import { ConflictsService } from './conflicts.service.js';
import { PlanQueries } from './plan.queries.js';
import { ConflictFilesController } from './web/conflict-files.controller.js';
import { ConflictsApiController } from './web/conflicts-api.controller.js';
import { ConflictsController } from './web/conflicts.controller.js';

@Module({
  imports: [AuditModule],
  controllers: [ConflictFilesController, ConflictsController, ConflictsApiController],
  providers: [PlanQueries, ConflictsService, ConflictTeller, AcceptancesService],
  exports: [ConflictsService, ConflictTeller, PlanQueries],
})
export class ConflictsModule {}
