import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { FilesModule } from '../files/files.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { BulkDecisionsQueries } from './bulk/bulk-decisions.queries.js';
import { BulkDecisionsService } from './bulk/bulk-decisions.service.js';
import { BulkDecisionsWorker } from './bulk/bulk-decisions.worker.js';
import { BulkDrafting } from './bulk/bulk-drafting.js';
import { CorrectionsService } from './corrections.service.js';
import { DraftLinksService } from './drafts/draft-links.service.js';
import { DraftSubmissionService } from './drafts/draft-submission.service.js';
import { DraftsService } from './drafts/drafts.service.js';
import { InvitationBatches } from './invitations/invitation-batches.js';
import { InvitationToRegisterMails } from './invitations/registration-invitation-mails.js';
import { RegistrationInvitationsQueries } from './invitations/registration-invitations.queries.js';
import { RegistrationInvitationsService } from './invitations/registration-invitations.service.js';
import { KnownOrganizations } from './organizations/known-organizations.js';
import { ProposedOrganizations } from './organizations/proposed-organizations.service.js';
import { MaterialChangesService } from './material-changes.service.js';
import { OwnRegistrationQueries } from './own-registration.queries.js';
import { OwnStandingQueries } from './own-standing.queries.js';
import { QuotasQueries } from './places/quotas.queries.js';
import { QuotasService } from './places/quotas.service.js';
import { Places } from './places/places.service.js';
import { RegistrationContentService } from './registration-content.service.js';
import { RegistrationFilesPolicy } from './registration-files-policy.js';
import { RegistrationMails } from './registration-mails.js';
import { RegistrationMoves } from './registration-moves.service.js';
import { RegistrationRecordQueries } from './registration-record.queries.js';
import { RegistrationSearchKeys } from './registration-search-keys.js';
import { RegistrationStatesService } from './registration-states.service.js';
import { RegistrationsQueries } from './registrations.queries.js';
import { RegistrationsService } from './registrations.service.js';
import { RehearsedDatabase } from './rehearsed-database.js';
import { OfferAnswers } from './waiting-list/offer-answers.service.js';
import { PlaceOffers } from './waiting-list/place-offers.service.js';
import { RegistrationWaitingList } from './waiting-list/waiting-list.service.js';
import { WaitingListWorker } from './waiting-list/waiting-list.worker.js';
import { BulkDecisionsController } from './web/bulk-decisions.controller.js';
import { DecisionAnswers } from './web/decision-answers.js';
import { DecisionsController } from './web/decisions.controller.js';
import { CorrectionsController } from './web/corrections.controller.js';
import { DirectRegistration } from './web/direct-registration.js';
import { DraftCookie } from './web/draft-cookie.js';
import { DraftPages } from './web/draft-pages.js';
import { DraftPosts } from './web/draft-posts.js';
import { DraftSender } from './web/draft-sender.js';
import { DraftStepsController } from './web/draft-steps.controller.js';
import { DraftSubmissionController } from './web/draft-submission.controller.js';
import { InviteController } from './web/invite.controller.js';
import { InvitePreview } from './web/invite-preview.js';
import { InvitedController } from './web/invited.controller.js';
import { ManageInvitationsController } from './web/manage-invitations.controller.js';
import { OpenWindow } from './web/open-window.js';
import { OrganizationLookupController } from './web/organization-lookup.controller.js';
import { OwnCorrection } from './web/own-correction.js';
import { RegistrationUploads } from './web/registration-uploads.js';
import { SavedDraftsController } from './web/saved-drafts.controller.js';
import { DesignationChoices } from './web/designation-choices.js';
import { ManageRegistrationsController } from './web/manage-registrations.controller.js';
import { OwnAreaLinksController } from './web/own-area-links.controller.js';
import { OwnRegistrationController } from './web/own-registration.controller.js';
import { PlaceOffersController } from './web/place-offers.controller.js';
import { ProposedOrganizationsController } from './web/proposed-organizations.controller.js';
import { QuotasController } from './web/quotas.controller.js';
import { RegisterController } from './web/register.controller.js';
import { RegistrationExportsController } from './web/registration-exports.controller.js';
import { RegistrationChangesController } from './web/registration-changes.controller.js';
import { WithdrawalsController } from './web/withdrawals.controller.js';

@Module({
  imports: [AuditModule, AuthModule, FilesModule, MailModule, PeopleModule],
  controllers: [
    // Those with addresses of their own before the one with `:category` and `:step`.
    OrganizationLookupController,
    SavedDraftsController,
    DraftSubmissionController,
    DraftStepsController,
    InvitedController,
    InviteController,
    ManageInvitationsController,
    ProposedOrganizationsController,
    RegisterController,
    OwnRegistrationController,
    CorrectionsController,
    WithdrawalsController,
    OwnAreaLinksController,
    ManageRegistrationsController,
    DecisionsController,
    PlaceOffersController,
    QuotasController,
    BulkDecisionsController,
    RegistrationChangesController,
    RegistrationExportsController,
  ],
  providers: [
    BulkDecisionsQueries,
    BulkDecisionsService,
    BulkDecisionsWorker,
    BulkDrafting,
    DecisionAnswers,
    CorrectionsService,
    DesignationChoices,
    DirectRegistration,
    DraftCookie,
    DraftLinksService,
    DraftPages,
    DraftPosts,
    DraftSender,
    DraftsService,
    DraftSubmissionService,
    InvitationBatches,
    InvitationToRegisterMails,
    InvitePreview,
    KnownOrganizations,
    MaterialChangesService,
    OfferAnswers,
    OpenWindow,
    OwnCorrection,
    OwnRegistrationQueries,
    OwnStandingQueries,
    PlaceOffers,
    Places,
    ProposedOrganizations,
    QuotasQueries,
    QuotasService,
    RegistrationContentService,
    RegistrationFilesPolicy,
    RegistrationInvitationsQueries,
    RegistrationInvitationsService,
    RegistrationMails,
    RegistrationMoves,
    RegistrationRecordQueries,
    RegistrationSearchKeys,
    RehearsedDatabase,
    RegistrationStatesService,
    RegistrationsQueries,
    RegistrationsService,
    RegistrationUploads,
    RegistrationWaitingList,
    WaitingListWorker,
  ],
  exports: [
    CorrectionsService,
    DraftsService,
    ProposedOrganizations,
    RegistrationContentService,
    RegistrationInvitationsService,
    RegistrationMails,
    RegistrationStatesService,
    RegistrationsQueries,
  ],
})
export class RegistrationModule {}
