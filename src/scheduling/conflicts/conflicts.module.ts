import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { SchedulingModule } from '../scheduling.module.js';
import { ConflictsQueries } from './conflicts.queries.js';
import { ConflictsService } from './conflicts.service.js';
import { PlanQueries } from './plan.queries.js';
import { ConflictNames } from './web/conflict-names.js';
import { ConflictsController } from './web/conflicts.controller.js';

@Module({
  imports: [AuditModule, SchedulingModule],
  controllers: [ConflictsController],
  providers: [PlanQueries, ConflictsQueries, ConflictsService, ConflictNames],
})
export class ConflictsModule {}
