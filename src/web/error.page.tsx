import type { Locale } from '../kernel/i18n/locale.js';
import { ButtonLink } from './components/button.js';
import { PageHeader } from './components/page-header.js';
import type { PageContent } from './page.js';
import { frameTexts } from './page-frame.texts.js';

interface Props {
  locale: Locale;
  status: number;
  message: string;
  /** Where somebody without a session finds a way in. */
  signInPath?: string;
}

/** Says what happened and where one can go on. */
export function ErrorPage({ locale, status, message, signInPath }: Props): PageContent {
  const t = frameTexts.in(locale);
  const title = t(signInPath ? 'error.sign-in' : headingOf(status));
  return {
    title,
    status,
    robots: 'noindex',
    body: (
      <>
        <PageHeader title={title} lead={message} />
        <p>
          {signInPath ? (
            <ButtonLink href={`/${locale}${signInPath}`}>{t('error.sign-in')}</ButtonLink>
          ) : (
            <ButtonLink href={`/${locale}/`}>{t('error.home')}</ButtonLink>
          )}
        </p>
      </>
    ),
  };
}

const headingOf = (status: number) =>
  status === 404 ? 'error.not-found' : status >= 500 ? 'error.failure' : 'error.refused';
