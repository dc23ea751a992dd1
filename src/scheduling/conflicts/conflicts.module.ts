import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { AcceptancesService } from './acceptances.service.js';
import { ConflictTeller } from './conflict-teller.js';
import { ConflictsService } from './conflicts.service.js';
import { PlanQueries } from './plan.queries.js';
import { ConflictsController } from './web/conflicts.controller.js';

@Module({
  imports: [AuditModule],
  controllers: [ConflictsController],
  providers: [PlanQueries, ConflictsService, ConflictTeller, AcceptancesService],
  exports: [ConflictsService, ConflictTeller],
})
export class ConflictsModule {}
