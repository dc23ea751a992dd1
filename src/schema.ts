import type { Schema } from './kernel/database/data-sources.js';
import { Counter } from './kernel/database/counter.entity.js';
import { IdempotentRequest } from './kernel/http/idempotency.js';
import { Account } from './auth/account.entity.js';
import { AddressChange } from './auth/address-change.entity.js';
import { AuthSession } from './auth/auth-session.entity.js';
import { SignInLink } from './auth/sign-in-link.entity.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { AddressTrouble } from './mail/address-trouble.entity.js';
import { InboundMessage } from './mail/inbound/inbound-message.entity.js';
import { InboundPosition } from './mail/inbound/inbound-position.entity.js';
import { FileStore } from './files/file-store.entity.js';
import { StoredFile } from './files/stored-file.entity.js';
import { OutboxBody } from './mail/outbox-body.entity.js';
import { OutboxEvent } from './mail/outbox-event.entity.js';
import { OutboxHold } from './mail/outbox-hold.entity.js';
import { OutboxMessage } from './mail/outbox-message.entity.js';
import { OutboxRate } from './mail/outbox-rate.entity.js';
import { CalendarPreference } from './calendar/calendar-preference.entity.js';
import { ChangeNotice } from './calendar/change-mails/change-notice.entity.js';
import { FeedItem } from './calendar/feed-item.entity.js';
import { HeldUpdate } from './calendar/held-update.entity.js';
import { Invitation } from './calendar/invitation.entity.js';
import { InvitationAnswer } from './calendar/replies/invitation-answer.entity.js';
import { UnconfirmedReply } from './calendar/replies/unconfirmed-reply.entity.js';
import { PersonalFeed } from './calendar/personal-feed.entity.js';
import { StoredFeed } from './calendar/stored-feed.entity.js';
import { CoEvent } from './co-events/co-event.entity.js';
import { CoEventChange } from './co-events/co-event-change.entity.js';
import { CoEventCount } from './co-events/hosting/co-event-count.entity.js';
import { CoEventDraft } from './co-events/submission/co-event-draft.entity.js';
import { CoEventDecision } from './co-events/co-event-decision.entity.js';
import { CoEventHost } from './co-events/co-event-host.entity.js';
import { CoEventInvitation } from './calendar/co-events/co-event-invitation.entity.js';
import { CoEventInterest } from './co-events/co-event-interest.entity.js';
import { CoEventNotice } from './co-events/co-event-notice.entity.js';
import { CoEventOrganization } from './co-events/co-event-organization.entity.js';
import { CoEventSheet } from './co-events/imports/co-event-sheet.entity.js';
import { CoEventReport } from './co-events/co-event-report.entity.js';
import { IcalSource } from './co-events/ical-source.entity.js';
import { ModeratorAssignment } from './co-events/moderator-assignment.entity.js';
import { AccreditationDecision } from './delegations/accreditation/accreditation-decision.entity.js';
import { RosterImport, RosterImportContent } from './delegations/imports/roster-import.entity.js';
import { DelegationLetter } from './delegations/letters/delegation-letter.entity.js';
import { LetterTemplate } from './delegations/letters/letter-template.entity.js';
import { Room } from './forum/room.entity.js';
import { Venue } from './forum/venue.entity.js';
import { Delegation } from './people/delegation.entity.js';
import { FocalPoint } from './people/focal-point.entity.js';
import { Member } from './people/member.entity.js';
import { Organization } from './people/organization.entity.js';
import { Person } from './people/person.entity.js';
import { BulkDecision } from './registration/bulk/bulk-decision.entity.js';
import { BulkItem } from './registration/bulk/bulk-item.entity.js';
import { Quota } from './registration/places/quota.entity.js';
import { RegistrationChange } from './registration/registration-change.entity.js';
import { DuplicateKey } from './registration/duplicates/duplicate-key.entity.js';
import { DuplicatePair } from './registration/duplicates/duplicate-pair.entity.js';
import { DuplicateScan } from './registration/duplicates/duplicate-scan.entity.js';
import { RegistrationMerge } from './registration/duplicates/registration-merge.entity.js';
import { RegistrationDecision } from './registration/registration-decision.entity.js';
import { Registration } from './registration/registration.entity.js';
import { RegistrationDraft } from './registration/drafts/registration-draft.entity.js';
import { RegistrationInvitation } from './registration/invitations/registration-invitation.entity.js';
import { PlaceOffer } from './registration/waiting-list/place-offer.entity.js';
import { VenueDistance } from './forum/venue-distance.entity.js';
import { RoomTime } from './forum/room-time.entity.js';
import { ImportedSession } from './exchange/imported-session.entity.js';
import { ImportedName } from './exchange/imported-name.entity.js';
import { ImportedSpeaker } from './exchange/imported-speaker.entity.js';
import { ScheduleImport } from './exchange/schedule-import.entity.js';
import { BoardMove } from './scheduling/board/board-move.entity.js';
import { InterpreterTeam } from './scheduling/interpreters/interpreter-team.entity.js';
import { InterpreterTime } from './scheduling/interpreters/interpreter-time.entity.js';
import { SessionTeam } from './scheduling/interpreters/session-team.entity.js';
import { SilencedConflict } from './scheduling/conflicts/silenced-conflict.entity.js';
import { Message } from './messages/message.entity.js';
import { MessageRecipient } from './messages/message-recipient.entity.js';
import { ReleasedSession } from './scheduling/releases/released-session.entity.js';
import { ScheduleVersion } from './scheduling/releases/schedule-version.entity.js';
import { LastMove } from './scheduling/last-move.entity.js';
import { Slot } from './scheduling/slot.entity.js';
import { ProgrammeEntry } from './sessions/programme-entry.entity.js';
import { AgendaItem, AgendaItemSpeaker } from './sessions/agenda-item.entity.js';
import { Favourite } from './sessions/favourite.entity.js';
import { FavouriteChoice } from './sessions/favourite-choice.entity.js';
import { JoiningLink } from './sessions/joining-link.entity.js';
import { SeatReservation } from './sessions/seat-reservation.entity.js';
import { SessionDocument } from './sessions/session-document.entity.js';
import { SessionOrder } from './sessions/session-order.entity.js';
import { SessionOrganization } from './sessions/session-organization.entity.js';
import { SessionSpeaker } from './sessions/session-speaker.entity.js';
import { Session } from './sessions/session.entity.js';
import { Track } from './sessions/track.entity.js';
import { WaitingPlace } from './sessions/waiting-place.entity.js';
import { speakersEntities } from './speakers/speakers.entities.js';
import { SpeakerInvitation } from './calendar/speakers/speaker-invitation.entity.js';
import { speakingEntities } from './speaking/speaking.entities.js';
import { KeptCount } from './reporting/statistics/kept-count.entity.js';
import { Consent } from './personal-data/consent.entity.js';
import { Erasure } from './personal-data/erasure.entity.js';
import { PurgeRun } from './personal-data/purge-run.entity.js';
import { migrations } from './migrations/all.js';

/** Every table and every step that led to it, in order. */
export const schema: Schema = {
  entities: [
    Counter,
    IdempotentRequest,
    Account,
    AddressChange,
    SignInLink,
    AuthSession,
    AuditEntry,
    FileStore,
    StoredFile,
    OutboxMessage,
    OutboxBody,
    OutboxEvent,
    OutboxHold,
    OutboxRate,
    AddressTrouble,
    InboundMessage,
    InboundPosition,
    Venue,
    Room,
    Member,
    Organization,
    Person,
    Delegation,
    FocalPoint,
    LetterTemplate,
    DelegationLetter,
    RosterImport,
    RosterImportContent,
    AccreditationDecision,
    ...speakersEntities,
    ...speakingEntities,
    SpeakerInvitation,
    Track,
    Session,
    SessionSpeaker,
    SessionOrganization,
    SessionOrder,
    AgendaItem,
    AgendaItemSpeaker,
    JoiningLink,
    SessionDocument,
    SeatReservation,
    Favourite,
    FavouriteChoice,
    ProgrammeEntry,
    WaitingPlace,
    Slot,
    LastMove,
    ScheduleVersion,
    ReleasedSession,
    ImportedSession,
    ImportedName,
    ImportedSpeaker,
    ScheduleImport,
    SilencedConflict,
    InterpreterTeam,
    InterpreterTime,
    SessionTeam,
    BoardMove,
    RoomTime,
    VenueDistance,
    Registration,
    RegistrationDecision,
    DuplicateKey,
    DuplicatePair,
    DuplicateScan,
    RegistrationMerge,
    Message,
    MessageRecipient,
    RegistrationChange,
    Quota,
    PlaceOffer,
    BulkDecision,
    BulkItem,
    RegistrationInvitation,
    RegistrationDraft,
    FeedItem,
    PersonalFeed,
    StoredFeed,
    HeldUpdate,
    ChangeNotice,
    CalendarPreference,
    Invitation,
    InvitationAnswer,
    UnconfirmedReply,
    CoEvent,
    CoEventChange,
    CoEventCount,
    CoEventDecision,
    CoEventDraft,
    CoEventHost,
    CoEventInterest,
    CoEventInvitation,
    CoEventNotice,
    CoEventOrganization,
    CoEventReport,
    CoEventSheet,
    IcalSource,
    ModeratorAssignment,
    KeptCount,
    Consent,
    Erasure,
    PurgeRun,
  ],
  migrations,
};
