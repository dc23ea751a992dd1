import { Module, type OnModuleInit } from '@nestjs/common';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { RegistrationDeclined, RegistrationWithdrawn } from '../registration/registration.events.js';
import { OwnProgrammeService } from './own-programme.service.js';
import { SessionsQueries } from './sessions.queries.js';
import { SessionsService } from './sessions.service.js';
import './sessions.texts.js';
import { TracksApiController } from './web/tracks-api.controller.js';

@Module({
  controllers: [TracksApiController],
  providers: [OwnProgrammeService, SessionsQueries, SessionsService],
  exports: [OwnProgrammeService, SessionsQueries, SessionsService],
})
export class SessionsModule implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly ownProgrammes: OwnProgrammeService,
  ) {}

  /** Whoever does not come gives her places back. */
  onModuleInit(): void {
    for (const news of [RegistrationWithdrawn, RegistrationDeclined]) {
      this.events.on(news, (em, { accountId }) => this.ownProgrammes.removeAll(em, accountId));
    }
  }
}
