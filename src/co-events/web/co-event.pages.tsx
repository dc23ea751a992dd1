import type { VNode } from 'preact';
import { coEventKindTexts } from '../../../config/co-event-kinds.texts.js';
import { countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { localeNames } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { localDate } from '../../kernel/zoned-time.js';
import { Badge } from '../../web/components/badge.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { CopyField } from '../../web/components/copy-field.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { JsonLd } from '../../web/components/json-ld.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose, Section } from '../../web/components/section.js';
import { TwoColumn } from '../../web/components/two-column.js';
import { type Page, page } from '../../web/page.js';
import { dateText } from '../../web/spoken-times.js';
import type { PublishedCoEvent } from '../co-events.queries.js';
import { readerTimeData } from '../../web/reader-zone/reader-time.js';
import { zonePath } from '../../web/reader-zone/reader-zone.js';
import { readerZoneTexts } from '../../web/reader-zone/reader-zone.texts.js';
import { reminderTexts } from '../reminders/reminders.texts.js';
import { feedPathIn } from './calendar-offer.js';
import { DayTable, Organizations } from './co-event-details.js';
import { factsOf } from './co-event-facts.js';
import { coEventJsonLd } from './co-event-json-ld.js';
import { CoEventList, StateBadge } from './co-event-list.js';
import type { ShownImage } from '../submission/co-event-images.js';
import { CoEventImage } from './co-event-image.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { coEventPath, countryPath, placeText, titleIn, whenText } from '../co-event-words.js';

export interface CoEventPageProps extends PublishedCoEvent {
  locale: Locale;
  /** `https://forum.example` */
  origin: string;
  now: Date;
  /** The reader's own. */
  zone?: string | undefined;
  image?: ShownImage | undefined;
}

export function coEventPage(props: CoEventPageProps): Page {
  const { locale, coEvent, now } = props;
  const { title, titleLang } = titleIn(coEvent, locale);
  const place = placeText(coEvent, locale);
  return page({
    title,
    description: `${whenText(coEvent, locale)}. ${place}`,
    head: <JsonLd data={coEventJsonLd(props, locale, props.origin)} />,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={breadcrumbs(props)} />}
          kicker={
            <>
              {coEventKindTexts.in(locale)(coEvent.kind)}{' '}
              {titleLang && <Badge>{localeNames[titleLang]}</Badge>}{' '}
              <StateBadge locale={locale} coEvent={coEvent} now={now} />
            </>
          }
          title={title}
          titleLang={titleLang}
        />
        <StateNotice {...props} />
        <TwoColumn asideFirst asideLabel={coEventPageTexts.in(locale)('facts')} aside={<Facts {...props} />}>
          <Told {...props} />
        </TwoColumn>
      </>
    ),
  });
}

function breadcrumbs({ locale, coEvent: { country } }: CoEventPageProps) {
  return [
    { label: coEventPageTexts.in(locale)('title'), href: `/${locale}/co-events` },
    { label: countryName(country, locale), href: countryPath(locale, country) },
  ];
}

/** What has become of it, before anything else is read. */
function StateNotice({ locale, coEvent }: CoEventPageProps): VNode | null {
  const t = coEventPageTexts.in(locale);
  const { state, statusNote, previousStartsAt, zone } = coEvent;
  if (state === 'cancelled' || state === 'postponed') {
    return (
      <Notice tone={state === 'cancelled' ? 'danger' : 'warning'} title={t(`${state}-title`)}>
        {state === 'postponed' && <p>{t('postponed-text')}</p>}
        {statusNote && <p>{statusNote}</p>}
      </Notice>
    );
  }
  return previousStartsAt ? (
    <Notice>
      <p>{t('moved', { date: dateText(localDate(previousStartsAt, zone), locale) })}</p>
    </Notice>
  ) : null;
}

function Facts(props: CoEventPageProps): VNode {
  const { locale, coEvent, now } = props;
  const t = coEventPageTexts.in(locale);
  const file = feedPathIn(`/calendar/co-events/${coEvent.id}.ics`, locale);
  return (
    <>
      <div {...readerTimeData(locale, props.zone)}>
        <DescriptionList items={factsOf(props)} />
      </div>
      {!coEvent.allDay && (
        <p>
          <a href={zonePath(locale, coEventPath(locale, coEvent.id))}>{readerZoneTexts.in(locale)('link')}</a>
        </p>
      )}
      <Actions>
        {coEvent.registrationUrl && (
          <ButtonLink kind="primary" href={coEvent.registrationUrl}>
            {t('register-here')}
          </ButtonLink>
        )}
        <ButtonLink href={file} download>
          {t('download')}
        </ButtonLink>
        {coEvent.overAt > now && coEvent.state !== 'cancelled' && (
          <ButtonLink href={`${coEventPath(locale, coEvent.id)}/reminder`}>
            {reminderTexts.in(locale)('title')}
          </ButtonLink>
        )}
      </Actions>
    </>
  );
}

function Told(props: CoEventPageProps): VNode {
  const { locale, coEvent, organizations, children, now } = props;
  const t = coEventPageTexts.in(locale);
  const text = wordingOf(coEvent.text, locale);
  const accessibility = wordingOf(coEvent.accessibility, locale);
  return (
    <>
      <CoEventImage locale={locale} alt={coEvent.imageAlt} image={props.image} />
      {text.text && (
        <Prose lang={langOf(text.locale, locale)}>
          {text.text.split(/\n+/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Prose>
      )}
      <DayTable locale={locale} coEvent={coEvent} />
      {accessibility.text && (
        <Section title={t('accessibility')}>
          <Prose lang={langOf(accessibility.locale, locale)}>
            <p>{accessibility.text}</p>
          </Prose>
        </Section>
      )}
      <Organizations title={t('organizers')} of={organizations} relation="organizer" />
      <Organizations title={t('partners')} of={organizations} relation="partner" />
      {children.length > 0 && (
        <Section title={t('parts')}>
          <CoEventList locale={locale} coEvents={children} now={now} />
        </Section>
      )}
      <Share {...props} />
    </>
  );
}

/** One line with all that a message needs. */
function Share({ locale, coEvent, origin }: CoEventPageProps): VNode {
  const t = coEventPageTexts.in(locale);
  const value = t('share-text', {
    title: titleIn(coEvent, locale).title,
    when: whenText(coEvent, locale),
    where: placeText(coEvent, locale),
    url: `${origin}${coEventPath(locale, coEvent.id)}`,
  });
  return <CopyField locale={locale} name="share" label={t('share')} value={value} />;
}

const langOf = (of: Locale, locale: Locale): Locale | undefined => (of === locale ? undefined : of);
