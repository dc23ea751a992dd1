import { Module } from '@nestjs/common';
import { AuditModule } from '../../../audit/audit.module.js';
import { FilesModule } from '../../../files/files.module.js';
import { SessionsModule } from '../../../sessions/sessions.module.js';
import { SchedulingModule } from '../../scheduling.module.js';
import { SessionDesk } from '../../session-desk.service.js';
import { AgendaController } from './agenda.controller.js';
import { DeskQueries } from './desk.queries.js';
import { DocumentsController } from './documents.controller.js';
import { NewSessionController } from './new-session.controller.js';
import { SeatsController } from './seats.controller.js';
import { SeatsView } from './seats-view.js';
import { SessionFilesController } from './session-files.controller.js';
import { TracksController } from './tracks.controller.js';

/** Where organizers make sessions, and say what is in them beside the form. */
@Module({
  imports: [AuditModule, FilesModule, SessionsModule, SchedulingModule],
  controllers: [
    NewSessionController,
    SessionFilesController,
    AgendaController,
    DocumentsController,
    SeatsController,
    TracksController,
  ],
  providers: [DeskQueries, SeatsView, SessionDesk],
})
export class DeskModule {}
