import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from './auth/auth.module.js';
import { CoEventInvitationsModule } from './calendar/co-events/co-event-invitations.module.js';
import { SpeakerInvitationsModule } from './calendar/speakers/speaker-invitations.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CoEventsModule } from './co-events/co-events.module.js';
import { ImportsModule } from './co-events/imports/imports.module.js';
import { ReportsModule } from './co-events/reports/reports.module.js';
import { RemindersModule } from './co-events/reminders/reminders.module.js';
import { DelegationsModule } from './delegations/delegations.module.js';
import type { Config } from './kernel/config/env.js';
import { DatabaseModule } from './kernel/database/database.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { FilesModule } from './files/files.module.js';
import { ForumModule } from './forum/forum.module.js';
import { HomeModule } from './home/home.module.js';
import { KernelModule } from './kernel/kernel.module.js';
import { MailModule } from './mail/mail.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { MetricsController } from './metrics.controller.js';
import { OperationsController } from './operations.controller.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { PeopleModule } from './people/people.module.js';
import { DuplicatesModule } from './registration/duplicates/duplicates.module.js';
import { RegistrationModule } from './registration/registration.module.js';
import { ReportingModule } from './reporting/reporting.module.js';
import { BoardModule } from './scheduling/board/board.module.js';
import { ConflictsModule } from './scheduling/conflicts/conflicts.module.js';
import { ScheduledRoomsModule } from './scheduling/rooms/scheduled-rooms.module.js';
import { InterpretersModule } from './scheduling/interpreters/interpreters.module.js';
import { DeskModule } from './scheduling/web/desk/desk.module.js';
import { SchedulingModule } from './scheduling/scheduling.module.js';
import { schema } from './schema.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SpeakersModule } from './speakers/speakers.module.js';
import { SpeakingModule } from './speaking/speaking.module.js';
import { WebModule } from './web/web.module.js';

/** The features, lowest tier first. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        KernelModule.with(config),
        DatabaseModule.with(schema),
        WebModule,
        FilesModule,
        MailModule,
        AuthModule,
        ForumModule,
        PeopleModule,
        RegistrationModule,
        DuplicatesModule,
        SpeakersModule,
        CoEventsModule,
        ImportsModule,
        RemindersModule,
        ReportsModule,
        MessagesModule,
        SessionsModule,
        DelegationsModule,
        SchedulingModule,
        ConflictsModule,
        SpeakingModule,
        InterpretersModule,
        ScheduledRoomsModule,
        BoardModule,
        DeskModule,
        ExchangeModule,
        CalendarModule,
        CoEventInvitationsModule,
        SpeakerInvitationsModule,
        ReportingModule,
        PersonalDataModule,
        HomeModule,
      ],
      controllers: [MetricsController, OperationsController],
    };
  }
}
