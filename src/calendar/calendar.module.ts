import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { CoEventsModule } from '../co-events/co-events.module.js';
import { MailModule } from '../mail/mail.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { CalendarSubscriptions } from './calendar.subscriptions.js';
import { CoEventFeeds, FeedContext } from './co-event-feeds.js';
import { FeedBodies } from './feed-bodies.js';
import { FeedItemsService } from './feed-items.service.js';
import { FeedStore } from './feed-store.js';
import { InvitationSender } from './invitation-sender.js';
import { InvitationsService } from './invitations.service.js';
import { InviteesQueries } from './invitees.queries.js';
import { ParticipantCalendarsService } from './participant-calendars.service.js';
import { PersonalFeedFiles } from './personal-feed-files.js';
import { PersonalFeedsService } from './personal-feeds.service.js';
import { PublicFeeds } from './public-feeds.js';
import { PublishedProgrammes } from './published-programmes.js';
import { FeedServer } from './web/feed-server.js';
import { MyCalendarController } from './web/my-calendar.controller.js';
import { SubscribeController } from './web/subscribe.controller.js';

@Module({
  imports: [AuthModule, CoEventsModule, MailModule, SchedulingModule, SessionsModule],
  controllers: [MyCalendarController, SubscribeController],
  providers: [
    CalendarSubscriptions,
    CoEventFeeds,
    FeedBodies,
    FeedContext,
    FeedItemsService,
    FeedServer,
    FeedStore,
    InvitationSender,
    InvitationsService,
    InviteesQueries,
    ParticipantCalendarsService,
    PersonalFeedFiles,
    PersonalFeedsService,
    PublicFeeds,
    PublishedProgrammes,
  ],
})
export class CalendarModule {}
