import type { Schema } from './kernel/database/data-sources.js';
import { Counter } from './kernel/database/counter.entity.js';
import { IdempotentRequest } from './kernel/http/idempotency.js';
import { Account } from './auth/account.entity.js';
import { AuthSession } from './auth/auth-session.entity.js';
import { SignInLink } from './auth/sign-in-link.entity.js';
import { OutboxMessage } from './mail/outbox-message.entity.js';
import { CalendarPreference } from './calendar/calendar-preference.entity.js';
import { FeedItem } from './calendar/feed-item.entity.js';
import { Invitation } from './calendar/invitation.entity.js';
import { PersonalFeed } from './calendar/personal-feed.entity.js';
import { CoEvent } from './co-events/co-event.entity.js';
import { CoEventChange } from './co-events/co-event-change.entity.js';
import { CoEventDecision } from './co-events/co-event-decision.entity.js';
import { CoEventHost } from './co-events/co-event-host.entity.js';
import { CoEventInterest } from './co-events/co-event-interest.entity.js';
import { CoEventNotice } from './co-events/co-event-notice.entity.js';
import { CoEventOrganization } from './co-events/co-event-organization.entity.js';
import { CoEventReport } from './co-events/co-event-report.entity.js';
import { IcalSource } from './co-events/ical-source.entity.js';
import { ModeratorAssignment } from './co-events/moderator-assignment.entity.js';
import { Room } from './forum/room.entity.js';
import { Venue } from './forum/venue.entity.js';
import { Member } from './people/member.entity.js';
import { Organization } from './people/organization.entity.js';
import { Person } from './people/person.entity.js';
import { RegistrationDecision } from './registration/registration-decision.entity.js';
import { Registration } from './registration/registration.entity.js';
import { Slot } from './scheduling/slot.entity.js';
import { ProgrammeEntry } from './sessions/programme-entry.entity.js';
import { SessionOrganization } from './sessions/session-organization.entity.js';
import { SessionSpeaker } from './sessions/session-speaker.entity.js';
import { Session } from './sessions/session.entity.js';
import { Track } from './sessions/track.entity.js';
import { Speaker } from './speakers/speaker.entity.js';
import { CreateKernelTables1763800000010 } from './migrations/1763800000010-create-kernel-tables.js';
import { CreateAccounts1763800000020 } from './migrations/1763800000020-create-accounts.js';
import { CreateProgramme1763800000030 } from './migrations/1763800000030-create-programme.js';
import { CreateOutbox1763800000040 } from './migrations/1763800000040-create-outbox.js';
import { CreateRegistrations1763800000050 } from './migrations/1763800000050-create-registrations.js';
import { CreateCalendar1763800000060 } from './migrations/1763800000060-create-calendar.js';
import { AdmitHostsAndModerators1763900000000 } from './migrations/1763900000000-admit-hosts-and-moderators.js';
import { CreateCoEvents1763900000010 } from './migrations/1763900000010-create-co-events.js';

/** Every table and every step that led to it, in order. */
export const schema: Schema = {
  entities: [
    Counter,
    IdempotentRequest,
    Account,
    SignInLink,
    AuthSession,
    OutboxMessage,
    Venue,
    Room,
    Member,
    Organization,
    Person,
    Speaker,
    Track,
    Session,
    SessionSpeaker,
    SessionOrganization,
    ProgrammeEntry,
    Slot,
    Registration,
    RegistrationDecision,
    FeedItem,
    PersonalFeed,
    CalendarPreference,
    Invitation,
    CoEvent,
    CoEventChange,
    CoEventDecision,
    CoEventHost,
    CoEventInterest,
    CoEventNotice,
    CoEventOrganization,
    CoEventReport,
    IcalSource,
    ModeratorAssignment,
  ],
  migrations: [
    CreateKernelTables1763800000010,
    CreateAccounts1763800000020,
    CreateProgramme1763800000030,
    CreateOutbox1763800000040,
    CreateRegistrations1763800000050,
    CreateCalendar1763800000060,
    AdmitHostsAndModerators1763900000000,
    CreateCoEvents1763900000010,
  ],
};
