import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { CoEventsModule } from '../co-events/co-events.module.js';
import { ExchangeModule } from '../exchange/exchange.module.js';
import { MailModule } from '../mail/mail.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { SpeakersModule } from '../speakers/speakers.module.js';
import { CalendarSteering } from './calendar-steering.service.js';
import { CalendarSubscriptions } from './calendar.subscriptions.js';
import { ChangeAudienceQueries } from './change-mails/change-audience.queries.js';
import { ChangeMails } from './change-mails/change-mails.js';
import { ChangeNoticesService } from './change-mails/change-notices.service.js';
import { ChangeNoticesWorker } from './change-mails/change-notices.worker.js';
import { CoEventFeeds, FeedContext } from './co-event-feeds.js';
import { FeedBodies } from './feed-bodies.js';
import { FeedMails } from './feed-mails.js';
import { FeedItemsService } from './feed-items.service.js';
import { FeedPreparation } from './feed-preparation.js';
import { FeedStore } from './feed-store.js';
import { HeldUpdatesService } from './held-updates.service.js';
import { HeldUpdatesWorker } from './held-updates.worker.js';
import { InvitationSender } from './invitation-sender.js';
import { InvitationsService } from './invitations.service.js';
import { InviteesQueries } from './invitees.queries.js';
import { ParticipantCalendarsService } from './participant-calendars.service.js';
import { PersonalFeedFiles } from './personal-feed-files.js';
import { PersonalFeedsService } from './personal-feeds.service.js';
import { PersonalLinksService } from './personal-links.service.js';
import { PublicFeeds } from './public-feeds.js';
import { PublishedProgrammes } from './published-programmes.js';
import { Answerables } from './replies/answerables.js';
import { AttendanceQueries } from './replies/attendance.queries.js';
import { CounterProposalsService } from './replies/counter-proposals.service.js';
import { AnswersService } from './replies/answers.service.js';
import { ParticipantReplies } from './replies/participant-replies.js';
import { RepliesService } from './replies/replies.service.js';
import { ReplyHandler } from './replies/reply-handler.js';
import { ReplyMails } from './replies/reply-mails.js';
import { AnswerController } from './web/answer.controller.js';
import { ChangeMailsController } from './web/change-mails.controller.js';
import { CounterController } from './web/counter.controller.js';
import { AttendanceController } from './web/attendance.controller.js';
import { ScheduleFiles } from './schedule-files/schedule-files.js';
import { SpeakerInvitationsModule } from './speakers/speaker-invitations.module.js';
import { StoredFeeds } from './stored-feeds.js';
import { Feeds } from './feeds.js';
import { FeedServer } from './web/feed-server.js';
import { MyCalendarController } from './web/my-calendar.controller.js';
import { ParticipantCalendarController } from './web/participant-calendar.controller.js';
import { ScheduleServer } from './web/schedule-server.js';
import { SubscribeController } from './web/subscribe.controller.js';

@Module({
  imports: [
    AuditModule,
    AuthModule,
    CoEventsModule,
    ExchangeModule,
    MailModule,
    SchedulingModule,
    SessionsModule,
    SpeakerInvitationsModule,
    SpeakersModule,
  ],
  controllers: [
    AnswerController,
    AttendanceController,
    ChangeMailsController,
    CounterController,
    MyCalendarController,
    ParticipantCalendarController,
    SubscribeController,
  ],
  providers: [
    Answerables,
    AnswersService,
    AttendanceQueries,
    CalendarSteering,
    CalendarSubscriptions,
    ChangeAudienceQueries,
    ChangeMails,
    ChangeNoticesService,
    ChangeNoticesWorker,
    CoEventFeeds,
    CounterProposalsService,
    FeedBodies,
    FeedContext,
    FeedItemsService,
    FeedMails,
    FeedPreparation,
    Feeds,
    FeedServer,
    FeedStore,
    HeldUpdatesService,
    HeldUpdatesWorker,
    InvitationSender,
    InvitationsService,
    InviteesQueries,
    ParticipantCalendarsService,
    ParticipantReplies,
    PersonalFeedFiles,
    PersonalFeedsService,
    PersonalLinksService,
    PublicFeeds,
    PublishedProgrammes,
    ScheduleFiles,
    ScheduleServer,
    StoredFeeds,
    RepliesService,
    ReplyHandler,
    ReplyMails,
  ],
})
export class CalendarModule {}
