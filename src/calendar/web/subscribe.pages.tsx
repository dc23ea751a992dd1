import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { ButtonLink } from '../../web/components/button.js';
import { Card, CardGrid } from '../../web/components/card.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose, Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import type { SubscriptionLinks } from '../subscription-links.js';
import { FeedAddress, SubscribeActions } from './subscribe-actions.js';
import { coEventCalendarTexts } from '../co-event-calendar.texts.js';
import { subscribeTexts } from './subscribe.texts.js';

/** A feed as the page offers it. */
export interface OfferedFeed {
  id: string;
  title: string;
  /** Entries in it at present. */
  count: number;
  links: SubscriptionLinks;
}

export interface Offer {
  programme: OfferedFeed;
  days: OfferedFeed[];
  tracks: OfferedFeed[];
  rooms: OfferedFeed[];
  languages: OfferedFeed[];
  targets: OfferedFeed[];
  coEvents: SubscriptionLinks;
}

const applications = ['apple', 'google', 'outlook', 'thunderbird', 'naver', 'other'] as const;

export function subscribePage(locale: Locale, offer: Offer): Page {
  const t = subscribeTexts.in(locale);
  return page({
    title: t('title'),
    description: t('lead'),
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <Section title={t('programme-title')}>
          <p>{t('programme-text', { count: offer.programme.count })}</p>
          <SubscribeActions locale={locale} links={offer.programme.links} id="programme" />
        </Section>
        <Section title={t('own-title')}>
          <p>{t('own-text')}</p>
          <ButtonLink href={`/${locale}/my/calendar`}>{t('own-action')}</ButtonLink>
        </Section>
        <Parts locale={locale} title={t('days-title')} feeds={offer.days} />
        <Parts locale={locale} title={t('tracks-title')} feeds={offer.tracks} />
        <Parts locale={locale} title={t('rooms-title')} feeds={offer.rooms} />
        <Parts locale={locale} title={t('languages-title')} feeds={offer.languages} />
        <Parts locale={locale} title={t('targets-title')} feeds={offer.targets} />
        <CoEvents locale={locale} links={offer.coEvents} />
        <Help locale={locale} />
        <Section title={t('delay-title')}>
          <Prose>
            <p>{t('delay-text')}</p>
          </Prose>
        </Section>
      </>
    ),
  });
}

function Parts({
  locale,
  title,
  feeds,
}: {
  locale: Locale;
  title: string;
  feeds: OfferedFeed[];
}): VNode | null {
  if (feeds.length === 0) return null;
  const t = subscribeTexts.in(locale);
  return (
    <Section title={title}>
      <CardGrid>
        {feeds.map((feed) => (
          <Card
            title={feed.title}
            meta={t('count', { count: feed.count })}
            actions={<ButtonLink href={feed.links.webcal}>{t('webcal')}</ButtonLink>}
          >
            <FeedAddress locale={locale} links={feed.links} id={feed.id} />
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}

function CoEvents({ locale, links }: { locale: Locale; links: SubscriptionLinks }): VNode {
  const t = coEventCalendarTexts.in(locale);
  return (
    <Section
      title={t('offer.title')}
      actions={<ButtonLink href={`/${locale}/co-events`}>{t('offer.action')}</ButtonLink>}
    >
      <p>{t('offer.text')}</p>
      <SubscribeActions locale={locale} links={links} id="co-events" />
    </Section>
  );
}

function Help({ locale }: { locale: Locale }): VNode {
  const t = subscribeTexts.in(locale);
  return (
    <Section title={t('help-title')}>
      <Prose>
        <p>{t('help-lead')}</p>
        {applications.map((application) => (
          <>
            <h3>{t(`help.${application}`)}</h3>
            <p>{t(`help.${application}-text`)}</p>
          </>
        ))}
      </Prose>
    </Section>
  );
}
