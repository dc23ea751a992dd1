import { Injectable } from '@nestjs/common';
import type { StoredFile } from '../../files/stored-file.entity.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Database } from '../../kernel/database/database.js';
import { NotFound } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { type OwnRegistration, OwnRegistrationQueries } from '../own-registration.queries.js';
import { registrationFiles } from '../registration-files.js';
import { assertCanBeCorrected } from '../registration.states.js';
import { correctionPage } from './correction.pages.js';
import { DesignationChoices } from './designation-choices.js';
import { RegistrationUploads } from './registration-uploads.js';

type Files = Partial<Record<string, StoredFile>>;

/** The registration that a participant corrects, with its files, and the page on which she does it. */
@Injectable()
export class OwnCorrection {
  constructor(
    private readonly database: Database,
    private readonly own: OwnRegistrationQueries,
    private readonly choices: DesignationChoices,
    private readonly uploads: RegistrationUploads,
  ) {}

  async correctable(actor: SignedIn): Promise<{ own: OwnRegistration; present: Files }> {
    const { own, present } = await this.database.read(async (em) => {
      const found = await this.own.of(em, actor.accountId);
      const owner = { kind: registrationFiles, id: found?.registration.id ?? '' };
      return { own: found, present: await this.uploads.of(em, owner) };
    });
    if (!own) throw new NotFound();
    assertCanBeCorrected(own.registration.state);
    return { own, present };
  }

  async page(shown: { locale: Locale; own: OwnRegistration; state: FormState; files: Files }): Promise<Page> {
    const { locale } = shown;
    const choices = await this.database.read((em) => this.choices.of(em, locale));
    const files = this.uploads.shown(locale, shown.files, 'signed-in');
    return correctionPage({ ...shown, files, choices });
  }
}
