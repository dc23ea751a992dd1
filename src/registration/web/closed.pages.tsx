import type { ParticipantCategoryCode } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ButtonLink } from '../../web/components/button.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import { windowBound } from '../form/form-dates.js';
import { registrationFormTexts } from '../form/registration-form.texts.js';
import { registrationPeriod, type RegistrationWindow } from '../registration.rules.js';
import { registrationTexts } from '../registration.texts.js';

interface ClosedPageProps {
  locale: Locale;
  window: Exclude<RegistrationWindow, 'open'>;
  /** Of one group, where the others may be open. */
  category?: ParticipantCategoryCode | undefined;
  /** Of the secretariat. */
  email: string;
  status: 200 | 409;
}

/** When one can register, and what to do until then or instead. */
export function closedPage({ locale, window, category, email, status }: ClosedPageProps): Page {
  const t = registrationTexts.in(locale);
  const forms = registrationFormTexts.in(locale);
  const { opens, closes } = registrationPeriod(category);
  const isBefore = window === 'before';
  const title = t(isBefore ? 'not-open-title' : 'closed-title');
  const lead = isBefore
    ? t('closed-before', windowBound(locale, opens))
    : t('closed-after', { ...windowBound(locale, closes), email });
  return page({
    title,
    status,
    body: (
      <>
        <PageHeader
          title={title}
          kicker={category && categoryTexts.in(locale)(category)}
          lead={lead}
          actions={<ButtonLink href={`/${locale}/programme`}>{t('received-programme')}</ButtonLink>}
        />
        {isBefore ? (
          <p>{forms('opens-soon')}</p>
        ) : (
          <>
            <Section title={forms('late-title')}>
              <p>{forms('late-text', { email })}</p>
            </Section>
            <Section title={forms('registered-title')}>
              <p>{forms('registered-text')}</p>
              <ButtonLink href={`/${locale}/my/link`}>{t('link-title')}</ButtonLink>
            </Section>
          </>
        )}
      </>
    ),
  });
}
