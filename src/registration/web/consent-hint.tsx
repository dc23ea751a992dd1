import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { registrationTexts } from '../registration.texts.js';

/** For what one consents, and where to read all of it. */
export function ConsentHint({ locale }: { locale: Locale }): VNode {
  const t = registrationTexts.in(locale);
  return (
    <>
      {t('consent-hint', { days: edition.privacy.retentionDays })}{' '}
      <a href={`/${locale}/privacy`}>{t('privacy-link')}</a>
    </>
  );
}
