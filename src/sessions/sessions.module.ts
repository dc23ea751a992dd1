import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { FilesModule } from '../files/files.module.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { MailModule } from '../mail/mail.module.js';
import { RegistrationDeclined, RegistrationWithdrawn } from '../registration/registration.events.js';
import { AgendasService } from './agendas.service.js';
import { FavouritesService } from './favourites.service.js';
import { MergedProgrammes } from './merged-programmes.js';
import { OwnProgrammeService } from './own-programme.service.js';
import { PastSessions } from './past-sessions.js';
import { SeatReservationsService } from './seat-reservations.service.js';
import { SeatReservationsWorker } from './seat-reservations.worker.js';
import { SeatsService } from './seats.service.js';
import { SessionDocumentFiles } from './session-document-files.js';
import { SessionDocumentsService } from './session-documents.service.js';
import { SessionViewersQueries } from './session-viewers.queries.js';
import { SessionsQueries } from './sessions.queries.js';
import { SessionsService } from './sessions.service.js';
import {
  CapacityChanged,
  ProgrammeEntryAdded,
  ProgrammeEntryRemoved,
  SessionReinstated,
} from './sessions.events.js';
import './sessions.texts.js';
import { TracksService } from './tracks.service.js';
import { WaitingListMails } from './waiting-list-mails.js';
import { WaitingListService } from './waiting-list.service.js';
import { TracksApiController } from './web/tracks-api.controller.js';

@Module({
  controllers: [TracksApiController],
  imports: [AuditModule, AuthModule, FilesModule, MailModule],
  providers: [
    AgendasService,
    FavouritesService,
    MergedProgrammes,
    OwnProgrammeService,
    PastSessions,
    SeatReservationsService,
    SeatReservationsWorker,
    SeatsService,
    SessionDocumentFiles,
    SessionDocumentsService,
    SessionViewersQueries,
    SessionsQueries,
    SessionsService,
    TracksService,
    WaitingListMails,
    WaitingListService,
  ],
  exports: [
    AgendasService,
    FavouritesService,
    OwnProgrammeService,
    PastSessions,
    SeatReservationsService,
    SeatsService,
    SessionDocumentsService,
    SessionViewersQueries,
    SessionsQueries,
    SessionsService,
    TracksService,
    WaitingListService,
  ],
})
export class SessionsModule implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly ownProgrammes: OwnProgrammeService,
    private readonly waitingList: WaitingListService,
  ) {}

  /** Whoever does not come gives her places back, and a place that becomes free goes to whoever waits for it. */
  onModuleInit(): void {
    for (const news of [RegistrationWithdrawn, RegistrationDeclined]) {
      this.events.on(news, async (em, { accountId }) => {
        await this.waitingList.leaveAll(em, accountId);
        await this.ownProgrammes.removeAll(em, accountId);
      });
    }
    for (const news of [ProgrammeEntryRemoved, CapacityChanged, SessionReinstated]) {
      this.events.on(news, (em, { sessionId }) => this.waitingList.moveUp(em, sessionId));
    }
    this.events.on(ProgrammeEntryAdded, (em, { accountId, sessionId }) =>
      this.waitingList.leave(em, accountId, sessionId),
    );
  }
}
