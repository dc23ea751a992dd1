import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FilesService } from '../../files/files.service.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { RegisterForm } from '../form/registration-values.js';
import { RegistrationInvitationsService } from '../invitations/registration-invitations.service.js';
import { draftFiles, registrationFiles } from '../registration-files.js';
import { RegistrationsService } from '../registrations.service.js';
import { DraftsService } from './drafts.service.js';
import type { RegistrationDraft } from './registration-draft.entity.js';

/** A draft becomes a registration, and is gone. */
@Injectable()
export class DraftSubmissionService {
  constructor(
    private readonly drafts: DraftsService,
    private readonly files: FilesService,
    private readonly invitations: RegistrationInvitationsService,
    private readonly registrations: RegistrationsService,
  ) {}

  async submit(
    em: EntityManager,
    draft: RegistrationDraft,
    form: RegisterForm,
    locale: Locale,
  ): Promise<void> {
    const { id, isNew } = await this.registrations.submit(em, form, locale);
    // The files of a stranger's draft must not come into the registration of the address that she typed.
    if (isNew) {
      await this.files.move(em, { kind: draftFiles, id: draft.id }, { kind: registrationFiles, id });
    }
    const invitation = await this.invitations.admitting(em, draft.invitationId);
    if (invitation) await this.invitations.use(em, invitation, id);
    await this.drafts.remove(em, draft);
  }
}
