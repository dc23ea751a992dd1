import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { FilesModule } from '../files/files.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RegistrationModule } from '../registration/registration.module.js';
import { AccreditationService } from './accreditation/accreditation.service.js';
import { CredentialsPolicy } from './accreditation/credentials-policy.js';
import { DelegationSettings } from './delegation-settings.service.js';
import { DelegationViewQueries } from './delegation-view.queries.js';
import { DelegationsSubscriptions } from './delegations.subscriptions.js';
import { FocalPointLinks } from './focal-points/focal-point-links.service.js';
import { FocalPointMails } from './focal-points/focal-point-mails.js';
import { FocalPointsService } from './focal-points/focal-points.service.js';
import { ImportPreviews } from './imports/import-preview.queries.js';
import { ImportStages } from './imports/import-stages.queries.js';
import { RosterImportRun } from './imports/roster-import-run.js';
import { RosterImportWorker } from './imports/roster-import.worker.js';
import { RosterImportsService } from './imports/roster-imports.service.js';
import { LetterDesk } from './letters/letter-desk.service.js';
import { LetterTemplates } from './letters/letter-templates.js';
import { LettersQueries } from './letters/letters.queries.js';
import { LettersService } from './letters/letters.service.js';
import { ManagedDelegations } from './managed-delegation.queries.js';
import { OverviewQueries } from './overview.queries.js';
import { DelegateCorrections } from './roster/delegate-corrections.js';
import { Departures } from './roster/departures.service.js';
import { Heads } from './roster/heads.service.js';
import { NewDelegates } from './roster/new-delegates.js';
import { OwnDelegates } from './roster/own-delegates.queries.js';
import { RequestsService } from './roster/requests.service.js';
import { RosterQueries } from './roster/roster.queries.js';
import { RosterService } from './roster/roster.service.js';
import { Settling } from './roster/settling.service.js';
import { AccreditationsController } from './web/accreditations.controller.js';
import { CredentialsController } from './web/credentials.controller.js';
import { DelegatesController } from './web/delegates.controller.js';
import { DeparturesController } from './web/departures.controller.js';
import { FocalPointListController } from './web/focal-point-list.controller.js';
import { FocalPointLinksController } from './web/focal-point-links.controller.js';
import { ImportController } from './web/import.controller.js';
import { LettersController } from './web/letters.controller.js';
import { ManageDelegationController } from './web/manage-delegation.controller.js';
import { ManageDelegationsController } from './web/manage-delegations.controller.js';
import { ManageFocalPointsController } from './web/manage-focal-points.controller.js';
import { OpenDelegationController } from './web/open-delegation.controller.js';
import { OwnDelegationsController } from './web/own-delegations.controller.js';
import { RequestsController } from './web/requests.controller.js';
import { RosterImportsController } from './web/roster-imports.controller.js';
import { RosterSheetController } from './web/roster-sheet.controller.js';

@Module({
  imports: [AuditModule, AuthModule, FilesModule, MailModule, PeopleModule, RegistrationModule],
  // Addresses of one word stand before those that take an id.
  controllers: [
    FocalPointLinksController,
    OwnDelegationsController,
    DelegatesController,
    DeparturesController,
    RequestsController,
    CredentialsController,
    RosterImportsController,
    RosterSheetController,
    ImportController,
    LettersController,
    ManageDelegationsController,
    OpenDelegationController,
    ManageDelegationController,
    ManageFocalPointsController,
    FocalPointListController,
    AccreditationsController,
  ],
  providers: [
    AccreditationService,
    CredentialsPolicy,
    DelegateCorrections,
    DelegationSettings,
    DelegationViewQueries,
    DelegationsSubscriptions,
    Departures,
    FocalPointLinks,
    FocalPointMails,
    FocalPointsService,
    Heads,
    ImportPreviews,
    ImportStages,
    LetterDesk,
    LetterTemplates,
    LettersQueries,
    LettersService,
    ManagedDelegations,
    NewDelegates,
    OverviewQueries,
    OwnDelegates,
    RequestsService,
    RosterImportRun,
    RosterImportWorker,
    RosterImportsService,
    RosterQueries,
    RosterService,
    Settling,
  ],
})
export class DelegationsModule {}
