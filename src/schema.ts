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
import { CreateKernelTables1763800000010 } from './migrations/1763800000010-create-kernel-tables.js';
import { CreateAccounts1763800000020 } from './migrations/1763800000020-create-accounts.js';
import { CreateProgramme1763800000030 } from './migrations/1763800000030-create-programme.js';
import { CreateOutbox1763800000040 } from './migrations/1763800000040-create-outbox.js';
import { CreateRegistrations1763800000050 } from './migrations/1763800000050-create-registrations.js';
import { CreateCalendar1763800000060 } from './migrations/1763800000060-create-calendar.js';
import { CreateInboundMail1763800000210 } from './migrations/1763800000210-create-inbound-mail.js';
import { AddLanguagesAndTargetsToSession1763800000140 } from './migrations/1763800000140-add-languages-and-targets-to-session.js';
import { CreateInvitationAnswers1763800000220 } from './migrations/1763800000220-create-invitation-answers.js';
import { CreateWaitingList1763800000230 } from './migrations/1763800000230-create-waiting-list.js';
import { AddBounces1763800000240 } from './migrations/1763800000240-add-bounces.js';
import { CreateFeedBody1763800000150 } from './migrations/1763800000150-create-feed-body.js';
import { CreateHeldUpdate1763800000160 } from './migrations/1763800000160-create-held-update.js';
import { CreateAudit1763800000250 } from './migrations/1763800000250-create-audit.js';
import { AddOutboxControl1763800000260 } from './migrations/1763800000260-add-outbox-control.js';
import { AdmitHostsAndModerators1763900000000 } from './migrations/1763900000000-admit-hosts-and-moderators.js';
import { CreateCoEvents1763900000010 } from './migrations/1763900000010-create-co-events.js';
import { CreateDelegations1764000000010 } from './migrations/1764000000010-create-delegations.js';
import { CreateLettersAndImports1764000000070 } from './migrations/1764000000070-create-letters-and-imports.js';
import { WidenRegistration1764000000020 } from './migrations/1764000000020-widen-registration.js';
import { CreateDecisions1764000000050 } from './migrations/1764000000050-create-decisions.js';
import { IndexRegistrationList1764000000055 } from './migrations/1764000000055-index-registration-list.js';
import { IndexCoEventMark1764000000115 } from './migrations/1764000000115-index-co-event-mark.js';
import { CreateImportsAndReminders1764000000110 } from './migrations/1764000000110-create-imports-and-reminders.js';
import { CreateCoEventDrafts1764000000120 } from './migrations/1764000000120-create-co-event-drafts.js';
import { MoveAccounts1764000000210 } from './migrations/1764000000210-move-accounts.js';
import { AddZoneToCalendarPreference1764000000220 } from './migrations/1764000000220-add-zone-to-calendar-preference.js';
import { AddPreviousStartToSlot1764000000230 } from './migrations/1764000000230-add-previous-start-to-slot.js';
import { CreateDraftsAndRegistrationInvitations1764000000040 } from './migrations/1764000000040-create-drafts-and-registration-invitations.js';
import { CreateFiles1764000000310 } from './migrations/1764000000310-create-files.js';
import { CreateDuplicates1764000000320 } from './migrations/1764000000320-create-duplicates.js';
import { CreateMessages1764000000330 } from './migrations/1764000000330-create-messages.js';
import { KeepPersonalDataInOrder1764000000300 } from './migrations/1764000000300-keep-personal-data-in-order.js';
import { TellRedirectedMails1764000000240 } from './migrations/1764000000240-tell-redirected-mails.js';
import { CreateBoardMove1764000000530 } from './migrations/1764000000530-create-board-move.js';
import { CreateSilencedConflict1764000000400 } from './migrations/1764000000400-create-silenced-conflict.js';
import { CreateExchange1764000000540 } from './migrations/1764000000540-create-exchange.js';
import { CreateSpeakerInvitation1764000000522 } from './migrations/1764000000522-create-speaker-invitation.js';
import { CreateSpeaking1764000000521 } from './migrations/1764000000521-create-speaking.js';
import { WidenSpeaker1764000000520 } from './migrations/1764000000520-widen-speaker.js';
import { CreateScheduleVersions1764000000500 } from './migrations/1764000000500-create-schedule-versions.js';
import { CreateChangeNotices1764000000501 } from './migrations/1764000000501-create-change-notices.js';
import { DescribeRooms1764000000410 } from './migrations/1764000000410-describe-rooms.js';
import { ChooseFavouritesForFeed1764000000511 } from './migrations/1764000000511-choose-favourites-for-feed.js';
import { WidenSessions1764000000510 } from './migrations/1764000000510-widen-sessions.js';
import { CreateInterpretersAndDistances1764000000550 } from './migrations/1764000000550-create-interpreters-and-distances.js';

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
    ScheduleVersion,
    ReleasedSession,
    ImportedSession,
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
  migrations: [
    CreateKernelTables1763800000010,
    CreateAccounts1763800000020,
    CreateProgramme1763800000030,
    CreateOutbox1763800000040,
    CreateRegistrations1763800000050,
    CreateCalendar1763800000060,
    CreateInboundMail1763800000210,
    AddLanguagesAndTargetsToSession1763800000140,
    CreateInvitationAnswers1763800000220,
    CreateWaitingList1763800000230,
    AddBounces1763800000240,
    CreateAudit1763800000250,
    AddOutboxControl1763800000260,
    CreateFeedBody1763800000150,
    CreateHeldUpdate1763800000160,
    AdmitHostsAndModerators1763900000000,
    CreateCoEvents1763900000010,
    CreateImportsAndReminders1764000000110,
    IndexCoEventMark1764000000115,
    CreateDelegations1764000000010,
    WidenRegistration1764000000020,
    CreateDecisions1764000000050,
    IndexRegistrationList1764000000055,
    CreateDraftsAndRegistrationInvitations1764000000040,
    CreateCoEventDrafts1764000000120,
    MoveAccounts1764000000210,
    AddZoneToCalendarPreference1764000000220,
    AddPreviousStartToSlot1764000000230,
    TellRedirectedMails1764000000240,
    CreateFiles1764000000310,
    CreateDuplicates1764000000320,
    CreateMessages1764000000330,
    KeepPersonalDataInOrder1764000000300,
    CreateLettersAndImports1764000000070,
    CreateSilencedConflict1764000000400,
    DescribeRooms1764000000410,
    CreateScheduleVersions1764000000500,
    CreateChangeNotices1764000000501,
    WidenSessions1764000000510,
    ChooseFavouritesForFeed1764000000511,
    WidenSpeaker1764000000520,
    CreateSpeaking1764000000521,
    CreateSpeakerInvitation1764000000522,
    CreateBoardMove1764000000530,
    CreateInterpretersAndDistances1764000000550,
    CreateExchange1764000000540,
  ],
};
