import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { ConflictsModule } from '../conflicts/conflicts.module.js';
import { InterpretersQueries } from './interpreters.queries.js';
import { InterpretersService } from './interpreters.service.js';
import { InterpretersController } from './web/interpreters.controller.js';
import { SessionTeamsController } from './web/session-teams.controller.js';
import { TeamTimesController } from './web/team-times.controller.js';

@Module({
  imports: [AuditModule, ConflictsModule],
  controllers: [SessionTeamsController, InterpretersController, TeamTimesController],
  providers: [InterpretersQueries, InterpretersService],
})
export class InterpretersModule {}
