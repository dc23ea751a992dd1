import { Module } from '@nestjs/common';
import { CoEventsModule } from '../../co-events/co-events.module.js';
import { RemindersModule } from '../../co-events/reminders/reminders.module.js';
import { CoEventInvitationsService } from './co-event-invitations.service.js';
import { CoEventInvitationsWorker } from './co-event-invitations.worker.js';

@Module({
  imports: [CoEventsModule, RemindersModule],
  providers: [CoEventInvitationsService, CoEventInvitationsWorker],
})
export class CoEventInvitationsModule {}
