import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { FilesModule } from '../files/files.module.js';
import { MailModule } from '../mail/mail.module.js';
import { RegistrationModule } from '../registration/registration.module.js';
import { SchedulingModule } from '../scheduling/scheduling.module.js';
import { SpeakersModule } from '../speakers/speakers.module.js';
import { OwnSpeakingQueries } from './area/own-speaking.queries.js';
import { SpeakerRegistrationService } from './area/speaker-registration.service.js';
import { InvitationsListQueries } from './invitations/invitations-list.queries.js';
import { KnownAnswers } from './invitations/known-answers.js';
import { SpeakingDoubts } from './invitations/speaking-doubts.service.js';
import { SpeakingInvitationsService } from './invitations/speaking-invitations.service.js';
import { SpeakingMails } from './invitations/speaking-mails.js';
import { SpeakingRecord } from './invitations/speaking-record.js';
import './manage-speaking.texts.js';
import { ManagedProfiles } from './managed-profiles.js';
import { SpeakerMergeUndo } from './merge/merge-undo.service.js';
import './merge/speaker-merges.texts.js';
import { SpeakerMergesService } from './merge/speaker-merges.service.js';
import { NewSpeakers } from './new-speakers.js';
import { PanelQueries } from './panel/panel.queries.js';
import { PanelService } from './panel/panel.service.js';
import { ProfileDesk } from './profile-desk.js';
import { MissingMails } from './reminders/missing-mails.js';
import { SpeakingReminders } from './reminders/speaking-reminders.service.js';
import { SpeakingRemindersWorker } from './reminders/speaking-reminders.worker.js';
import { SlidesService } from './slides/slides.service.js';
import { SpeakersOverviewQueries } from './speakers-overview.queries.js';
import './speaking.texts.js';
import { AffirmationsController } from './web/affirmations.controller.js';
import { AnswerView } from './web/answer-view.js';
import { AnswersController } from './web/answers.controller.js';
import { ConfirmationsController } from './web/confirmations.controller.js';
import { InvitationsListController } from './web/invitations-list.controller.js';
import { InvitePreview } from './web/invite-preview.js';
import { InvitingController } from './web/inviting.controller.js';
import { ManageProfileController } from './web/manage-profile.controller.js';
import { ManageSpeakersController } from './web/manage-speakers.controller.js';
import { MergeController } from './web/merge.controller.js';
import { OwnAnswersController } from './web/own-answers.controller.js';
import { OwnProfileController } from './web/own-profile.controller.js';
import { OwnSpeakingController } from './web/own-speaking.controller.js';
import { PanelController } from './web/panel.controller.js';
import { PanelView } from './web/panel-view.js';
import { SpeakerMergeController } from './web/speaker-merge.controller.js';

@Module({
  imports: [
    AuditModule,
    AuthModule,
    FilesModule,
    MailModule,
    RegistrationModule,
    SchedulingModule,
    SpeakersModule,
  ],
  controllers: [
    PanelController,
    InvitingController,
    ConfirmationsController,
    AffirmationsController,
    AnswersController,
    OwnProfileController,
    OwnAnswersController,
    OwnSpeakingController,
    InvitationsListController,
    // Its own addresses before the one with `:id`.
    ManageSpeakersController,
    ManageProfileController,
    MergeController,
    SpeakerMergeController,
  ],
  providers: [
    AnswerView,
    InvitationsListQueries,
    InvitePreview,
    KnownAnswers,
    ManagedProfiles,
    MissingMails,
    NewSpeakers,
    OwnSpeakingQueries,
    PanelQueries,
    PanelService,
    PanelView,
    ProfileDesk,
    SlidesService,
    SpeakerMergeUndo,
    SpeakerMergesService,
    SpeakerRegistrationService,
    SpeakersOverviewQueries,
    SpeakingDoubts,
    SpeakingInvitationsService,
    SpeakingMails,
    SpeakingRecord,
    SpeakingReminders,
    SpeakingRemindersWorker,
  ],
  exports: [SpeakingDoubts, SpeakingInvitationsService, SpeakingMails],
})
export class SpeakingModule {}
