import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import type { StoredFile } from '../../files/stored-file.entity.js';
import type { Received } from '../../files/uploads.js';
import { Clock } from '../../kernel/clock.js';
import { isUniqueViolation } from '../../kernel/database/database-errors.js';
import { Database } from '../../kernel/database/database.js';
import type { FormResult } from '../../kernel/http/form.js';
import { once } from '../../kernel/http/idempotency.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import type { RegisterForm } from '../form/registration-values.js';
import { registrationFiles } from '../registration-files.js';
import { RegistrationsService } from '../registrations.service.js';
import { DesignationChoices } from './designation-choices.js';
import { registerPage } from './register.pages.js';
import { RegistrationUploads } from './registration-uploads.js';

interface FormPageProps {
  locale: Locale;
  state: FormState;
  category: ParticipantCategoryCode;
  files: Partial<Record<string, StoredFile>>;
  isSentBefore: boolean;
}

type Files = Pick<Received, 'uploads' | 'removed' | 'fingerprint'>;

/** Registering by one form, without a draft. */
@Injectable()
export class DirectRegistration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registrations: RegistrationsService,
    private readonly choices: DesignationChoices,
    private readonly uploads: RegistrationUploads,
  ) {}

  receive(request: Request): Promise<Received> {
    return this.uploads.receive(request);
  }

  /** Another process may take the same address at the same moment; the second attempt then finds it registered. */
  async submit(
    { form, typed }: Extract<FormResult<RegisterForm>, { ok: true }>,
    files: Files,
    { header, locale }: { header: string | undefined; locale: Locale },
  ): Promise<void> {
    const { idempotencyKey, ...content } = typed;
    const key = header || (typeof idempotencyKey === 'string' ? idempotencyKey : undefined);
    const request = { key, scope: 'registration', content: { ...content, files: files.fingerprint } };
    const attempt = () =>
      this.database.write((em) =>
        once(em, { ...request, now: this.clock.now() }, async () => {
          const { id, isNew } = await this.registrations.submit(em, form, locale);
          if (isNew) await this.uploads.keep(em, files, { kind: registrationFiles, id });
        }),
      );
    await attempt().catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      return attempt();
    });
  }

  async page({ locale, state, category, files, isSentBefore }: FormPageProps): Promise<Page> {
    const choices = await this.database.read((em) => this.choices.of(em, locale));
    const shown = this.uploads.shown(locale, files, 'keyed');
    return registerPage({ locale, state, category, choices, files: shown, isSentBefore });
  }
}
