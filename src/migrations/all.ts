import { CreateKernelTables1763800000010 } from './1763800000010-create-kernel-tables.js';
import { CreateAccounts1763800000020 } from './1763800000020-create-accounts.js';
import { CreateProgramme1763800000030 } from './1763800000030-create-programme.js';
import { CreateOutbox1763800000040 } from './1763800000040-create-outbox.js';
import { CreateRegistrations1763800000050 } from './1763800000050-create-registrations.js';
import { CreateCalendar1763800000060 } from './1763800000060-create-calendar.js';
import { AddLanguagesAndTargetsToSession1763800000140 } from './1763800000140-add-languages-and-targets-to-session.js';
import { CreateFeedBody1763800000150 } from './1763800000150-create-feed-body.js';
import { CreateHeldUpdate1763800000160 } from './1763800000160-create-held-update.js';
import { CreateInboundMail1763800000210 } from './1763800000210-create-inbound-mail.js';
import { CreateInvitationAnswers1763800000220 } from './1763800000220-create-invitation-answers.js';
import { CreateWaitingList1763800000230 } from './1763800000230-create-waiting-list.js';
import { AddBounces1763800000240 } from './1763800000240-add-bounces.js';
import { CreateAudit1763800000250 } from './1763800000250-create-audit.js';
import { AddOutboxControl1763800000260 } from './1763800000260-add-outbox-control.js';
import { AdmitHostsAndModerators1763900000000 } from './1763900000000-admit-hosts-and-moderators.js';
import { CreateCoEvents1763900000010 } from './1763900000010-create-co-events.js';
import { CreateDelegations1764000000010 } from './1764000000010-create-delegations.js';
import { WidenRegistration1764000000020 } from './1764000000020-widen-registration.js';
import { CreateDraftsAndRegistrationInvitations1764000000040 } from './1764000000040-create-drafts-and-registration-invitations.js';
import { CreateDecisions1764000000050 } from './1764000000050-create-decisions.js';
import { IndexRegistrationList1764000000055 } from './1764000000055-index-registration-list.js';
import { CreateLettersAndImports1764000000070 } from './1764000000070-create-letters-and-imports.js';
import { CreateImportsAndReminders1764000000110 } from './1764000000110-create-imports-and-reminders.js';
import { IndexCoEventMark1764000000115 } from './1764000000115-index-co-event-mark.js';
import { CreateCoEventDrafts1764000000120 } from './1764000000120-create-co-event-drafts.js';
import { MoveAccounts1764000000210 } from './1764000000210-move-accounts.js';
import { AddZoneToCalendarPreference1764000000220 } from './1764000000220-add-zone-to-calendar-preference.js';
import { AddPreviousStartToSlot1764000000230 } from './1764000000230-add-previous-start-to-slot.js';
import { TellRedirectedMails1764000000240 } from './1764000000240-tell-redirected-mails.js';
import { KeepPersonalDataInOrder1764000000300 } from './1764000000300-keep-personal-data-in-order.js';
import { CreateFiles1764000000310 } from './1764000000310-create-files.js';
import { CreateDuplicates1764000000320 } from './1764000000320-create-duplicates.js';
import { CreateMessages1764000000330 } from './1764000000330-create-messages.js';
import { CreateSilencedConflict1764000000400 } from './1764000000400-create-silenced-conflict.js';
import { DescribeRooms1764000000410 } from './1764000000410-describe-rooms.js';
import { CreateScheduleVersions1764000000500 } from './1764000000500-create-schedule-versions.js';
import { CreateChangeNotices1764000000501 } from './1764000000501-create-change-notices.js';
import { WidenSessions1764000000510 } from './1764000000510-widen-sessions.js';
import { ChooseFavouritesForFeed1764000000511 } from './1764000000511-choose-favourites-for-feed.js';
import { WidenSpeaker1764000000520 } from './1764000000520-widen-speaker.js';
import { CreateSpeaking1764000000521 } from './1764000000521-create-speaking.js';
import { CreateSpeakerInvitation1764000000522 } from './1764000000522-create-speaker-invitation.js';
import { CreateBoardMove1764000000530 } from './1764000000530-create-board-move.js';
import { CreateExchange1764000000540 } from './1764000000540-create-exchange.js';
import { CreateInterpretersAndDistances1764000000550 } from './1764000000550-create-interpreters-and-distances.js';
import { UndoMerges1764000000605 } from './1764000000605-undo-merges.js';
import { CreateImportedName1764000000625 } from './1764000000625-create-imported-name.js';
import { RememberLastMoves1764000000630 } from './1764000000630-remember-last-moves.js';
import { DateLastChangeOfSession1764000000635 } from './1764000000635-date-last-change-of-session.js';
import { WordNotesInLanguages1764000000636 } from './1764000000636-word-notes-in-languages.js';
import { NoteDoubtsOfSpeakers1764000000640 } from './1764000000640-note-doubts-of-speakers.js';
import { MoveMailBodiesOut1764000000660 } from './1764000000660-move-mail-bodies-out.js';
import { UndoSpeakerMerges1764000000680 } from './1764000000680-undo-speaker-merges.js';

/** Every step of the schema, oldest first: the number in a migration's name is its place in the order. */
export const migrations = [
  CreateKernelTables1763800000010,
  CreateAccounts1763800000020,
  CreateProgramme1763800000030,
  CreateOutbox1763800000040,
  CreateRegistrations1763800000050,
  CreateCalendar1763800000060,
  AddLanguagesAndTargetsToSession1763800000140,
  CreateFeedBody1763800000150,
  CreateHeldUpdate1763800000160,
  CreateInboundMail1763800000210,
  CreateInvitationAnswers1763800000220,
  CreateWaitingList1763800000230,
  AddBounces1763800000240,
  CreateAudit1763800000250,
  AddOutboxControl1763800000260,
  AdmitHostsAndModerators1763900000000,
  CreateCoEvents1763900000010,
  CreateDelegations1764000000010,
  WidenRegistration1764000000020,
  CreateDraftsAndRegistrationInvitations1764000000040,
  CreateDecisions1764000000050,
  IndexRegistrationList1764000000055,
  CreateLettersAndImports1764000000070,
  CreateImportsAndReminders1764000000110,
  IndexCoEventMark1764000000115,
  CreateCoEventDrafts1764000000120,
  MoveAccounts1764000000210,
  AddZoneToCalendarPreference1764000000220,
  AddPreviousStartToSlot1764000000230,
  TellRedirectedMails1764000000240,
  KeepPersonalDataInOrder1764000000300,
  CreateFiles1764000000310,
  CreateDuplicates1764000000320,
  CreateMessages1764000000330,
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
  CreateExchange1764000000540,
  CreateInterpretersAndDistances1764000000550,
  UndoMerges1764000000605,
  CreateImportedName1764000000625,
  RememberLastMoves1764000000630,
  DateLastChangeOfSession1764000000635,
  WordNotesInLanguages1764000000636,
  NoteDoubtsOfSpeakers1764000000640,
  MoveMailBodiesOut1764000000660,
  UndoSpeakerMerges1764000000680,
];
