import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database.js';
import type { FieldError } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Page } from '../../web/page.js';
import type { RegistrationDraft } from '../drafts/registration-draft.entity.js';
import type { ShownSection } from '../form/form-view.js';
import { draftFiles } from '../registration-files.js';
import { DesignationChoices } from './designation-choices.js';
import { type DraftNoticeKey, stepPage } from './draft.pages.js';
import { reviewPage } from './draft-review.pages.js';
import { RegistrationUploads } from './registration-uploads.js';

interface Shown {
  locale: Locale;
  draft: RegistrationDraft;
  errors?: Record<string, FieldError>;
}

/** The pages of a draft with what they offer and what was uploaded. */
@Injectable()
export class DraftPages {
  constructor(
    private readonly database: Database,
    private readonly choices: DesignationChoices,
    private readonly uploads: RegistrationUploads,
  ) {}

  async step(shown: Shown & { step: ShownSection; notice?: DraftNoticeKey | undefined }): Promise<Page> {
    return stepPage({ errors: {}, ...shown, ...(await this.offered(shown)) });
  }

  async review(shown: Shown): Promise<Page> {
    return reviewPage({ errors: {}, ...shown, ...(await this.offered(shown)) });
  }

  private async offered({ locale, draft }: Shown) {
    const { choices, files } = await this.database.read(async (em) => ({
      choices: await this.choices.of(em, locale),
      files: await this.uploads.of(em, { kind: draftFiles, id: draft.id }),
    }));
    return { choices, files: this.uploads.shown(locale, files, 'keyed') };
  }
}
