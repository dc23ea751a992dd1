import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { Notice } from '../../web/components/notice.js';
import type { RegistrationDraft } from '../drafts/registration-draft.entity.js';
import { atVenue } from '../form/form-dates.js';
import { registrationFormTexts } from '../form/registration-form.texts.js';

export type ShownDraft = Pick<RegistrationDraft, 'updatedAt' | 'category'>;

/** That this browser has begun a registration, and the way back to it. */
export function DraftNotice({ locale, draft }: { locale: Locale; draft: ShownDraft }): VNode {
  const t = registrationFormTexts.in(locale);
  const last = { date: atVenue(locale, draft.updatedAt), zone: edition.zone };
  return (
    <Notice title={t('continue-title')}>
      <p>{t('continue-text', last)}</p>
      <Actions>
        <ButtonLink kind="primary" href={`/${locale}/register/draft`}>
          {t('continue')}
        </ButtonLink>
      </Actions>
    </Notice>
  );
}
