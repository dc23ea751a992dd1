import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FilesModule } from '../files/files.module.js';
import { ConflictsModule } from '../scheduling/conflicts/conflicts.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { ExportCommand } from './command-line/export-command.js';
import { ImportCommand } from './command-line/import-command.js';
import { DraftExport } from './draft-export.js';
import { DraftItems } from './draft-items.queries.js';
import '../sheets/sheets.texts.js';
import './exchange.texts.js';
import { ImportedSpeakerWriter } from './imported-speaker-writer.js';
import { ImportConflicts } from './import-conflicts.js';
import { ImportPlanner } from './import-planner.service.js';
import { MissingSessionsWriter } from './missing-sessions-writer.js';
import { ImportWriter } from './import-writer.service.js';
import { DraftRecordsQueries } from './planning/draft-records.queries.js';
import { SaidQueries } from './said.queries.js';
import { ScheduleImportsService } from './schedule-imports.service.js';
import { ExchangeController } from './web/exchange.controller.js';
import { ImportsController } from './web/imports.controller.js';

@Module({
  imports: [AuditModule, ConflictsModule, FilesModule, SchedulingModule, SessionsModule],
  controllers: [ExchangeController, ImportsController],
  providers: [
    DraftExport,
    DraftItems,
    DraftRecordsQueries,
    ExportCommand,
    ImportCommand,
    ImportedSpeakerWriter,
    ImportConflicts,
    ImportPlanner,
    ImportWriter,
    MissingSessionsWriter,
    SaidQueries,
    ScheduleImportsService,
  ],
  exports: [SaidQueries],
})
export class ExchangeModule {}
