import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { FilesModule } from '../files/files.module.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { MailModule } from '../mail/mail.module.js';
import { RegistrationModule } from '../registration/registration.module.js';
import { RegistrationSubmitted } from '../registration/registration.events.js';
import { ReportingModule } from '../reporting/reporting.module.js';
import { SpeakingModule } from '../speaking/speaking.module.js';
import { ConsentsService } from './consents.service.js';
import { Erasing } from './erasing.service.js';
import { ErasureMails } from './erasure-mails.js';
import { ErasuresQueries } from './erasures.queries.js';
import { ErasuresService } from './erasures.service.js';
import { OwnDataArchive } from './own-data-archive.js';
import { OwnDataQueries } from './own-data.queries.js';
import { OwnPrivacyQueries } from './own-privacy.queries.js';
import { Purge } from './purge.service.js';
import { PurgeReport } from './purge-report.js';
import { PurgeRuns } from './purge-runs.service.js';
import { PurgeWorker } from './purge.worker.js';
import { Removals } from './removals.service.js';
import { SpeakerErasing } from './speaker-erasing.service.js';
import { ErasureController } from './web/erasure.controller.js';
import { ManagePersonalDataController } from './web/manage-personal-data.controller.js';
import { OwnPrivacyController } from './web/own-privacy.controller.js';
import { PrivacyController } from './web/privacy.controller.js';

@Module({
  imports: [AuditModule, FilesModule, MailModule, RegistrationModule, ReportingModule, SpeakingModule],
  controllers: [ErasureController, ManagePersonalDataController, OwnPrivacyController, PrivacyController],
  providers: [
    ConsentsService,
    Erasing,
    ErasureMails,
    ErasuresQueries,
    ErasuresService,
    OwnDataArchive,
    OwnDataQueries,
    OwnPrivacyQueries,
    Purge,
    PurgeReport,
    PurgeRuns,
    PurgeWorker,
    Removals,
    SpeakerErasing,
  ],
})
export class PersonalDataModule implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly consents: ConsentsService,
  ) {}

  onModuleInit(): void {
    this.events.on(RegistrationSubmitted, (em, { registration }) =>
      this.consents.noteSubmission(em, registration),
    );
  }
}
