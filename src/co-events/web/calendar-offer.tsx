import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { CopyField } from '../../web/components/copy-field.js';
import { Prose, Section } from '../../web/components/section.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';

interface CalendarOfferProps {
  locale: Locale;
  /** `https://forum.example` */
  origin: string;
  /** Of the feed, without language. */
  path: string;
}

/** The calendar of just what the page shows. */
export function CalendarOffer({ locale, origin, path }: CalendarOfferProps): VNode {
  const t = coEventPageTexts.in(locale);
  const address = `${origin}${feedPathIn(path, locale)}`;
  return (
    <Section title={t('calendar')} id="calendar">
      <Prose>
        <p>{t('calendar-text')}</p>
      </Prose>
      <Actions>
        <ButtonLink kind="primary" href={address.replace(/^https?:/, 'webcal:')}>
          {t('subscribe')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`/${locale}/calendar`}>
          {t('calendar-help')}
        </ButtonLink>
      </Actions>
      <CopyField locale={locale} name="calendar-address" label={t('calendar-address')} value={address} />
    </Section>
  );
}

/** A calendar in the reader's language; that of most has no mark. */
export const feedPathIn = (path: string, locale: Locale): string =>
  locale === 'en' ? path : `${path}?lang=${locale}`;
