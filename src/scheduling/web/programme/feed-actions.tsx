import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Actions, ButtonLink } from '../../../web/components/button.js';
import { webcalOf } from './programme-links.js';
import { programmeViewTexts } from './programme-views.texts.js';

interface FeedActionsProps {
  locale: Locale;
  origin: string;
  /** Of the calendar of what the page shows; nothing stands here where there is none. */
  path: string | undefined;
}

export function FeedActions({ locale, origin, path }: FeedActionsProps): VNode | null {
  if (path === undefined) return null;
  const t = programmeViewTexts.in(locale);
  return (
    <Actions>
      <ButtonLink href={webcalOf(origin, path)}>{t('subscribe')}</ButtonLink>
      <ButtonLink kind="quiet" href={`/${locale}/calendar`}>
        {t('how-to-subscribe')}
      </ButtonLink>
    </Actions>
  );
}
