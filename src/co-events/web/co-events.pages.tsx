import type { VNode } from 'preact';
import { countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { ButtonLink } from '../../web/components/button.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Pagination } from '../../web/components/pagination.js';
import { Section } from '../../web/components/section.js';
import { type Page, page } from '../../web/page.js';
import type { CoEvent } from '../co-event.entity.js';
import type { CoEventCity } from '../co-events.queries.js';
import { CalendarOffer } from './calendar-offer.js';
import { CoEventFilters, sorted } from './co-event-filters.js';
import { CoEventList } from './co-event-list.js';
import { CoEventMap } from './co-event-map.js';
import { EmbedCode } from './co-events-embed.page.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import {
  addressOf,
  centreOf,
  type CoEventSearch,
  feedPathOf,
  showsPast,
  usualRadius,
} from './co-event-search.js';
import { readerTimeData } from '../../web/reader-zone/reader-time.js';
import { zonePath } from '../../web/reader-zone/reader-zone.js';
import { readerZoneTexts } from '../../web/reader-zone/reader-zone.texts.js';
import { countryPath } from '../co-event-words.js';

interface Listed {
  locale: Locale;
  /** `https://forum.example` */
  origin: string;
  now: Date;
  search: CoEventSearch;
  total: number;
  rows: CoEvent[];
  page: number;
  pages: number;
  /** The reader's own. */
  zone: string | undefined;
}

export interface CoEventsProps extends Listed {
  countries: readonly { country: string; count: number }[];
  cities: readonly CoEventCity[];
}

export function coEventsPage(props: CoEventsProps): Page {
  const { locale, search, countries, origin } = props;
  const t = coEventPageTexts.in(locale);
  return page({
    title: t('title'),
    description: t('lead'),
    head: (['atom', 'rss'] as const).map((format) => (
      <link
        rel="alternate"
        type={`application/${format}+xml`}
        title={t('title')}
        href={addressOf(`/${locale}/co-events.${format}`, search)}
      />
    )),
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead')} actions={<ListYours locale={locale} />} />
        <CoEventFilters locale={locale} search={search} countries={countries.map(({ country }) => country)} />
        <Around locale={locale} search={search} />
        <CoEventMap locale={locale} search={search} cities={props.cities} />
        <Found {...props} path={`/${locale}/co-events`} />
        <CalendarOffer locale={locale} origin={origin} path={feedPathOf(search)} />
        <FeedReaders locale={locale} search={search} />
        <Countries locale={locale} countries={countries} />
        <EmbedCode locale={locale} search={search} origin={origin} />
      </>
    ),
  });
}

export interface CountryProps extends Listed {
  country: string;
}

/** All co-events of a country, and its calendar. */
export function countryPage(props: CountryProps): Page {
  const { locale, country, origin } = props;
  const t = coEventPageTexts.in(locale);
  const name = countryName(country, locale);
  const list = { label: t('title'), href: `/${locale}/co-events` };
  return page({
    title: t('country-title', { country: name }),
    description: t('country-lead', { country: name }),
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[list]} />}
          title={t('country-title', { country: name })}
          lead={t('country-lead', { country: name })}
          actions={<ListYours locale={locale} />}
        />
        <Found {...props} path={countryPath(locale, country)} country={name} />
        <CalendarOffer
          locale={locale}
          origin={origin}
          path={`/calendar/co-events/countries/${country.toLowerCase()}.ics`}
        />
      </>
    ),
  });
}

/** For whoever holds one herself. */
const ListYours = ({ locale }: { locale: Locale }): VNode => (
  <>
    <ButtonLink href={`/${locale}/co-events/new`}>{coEventPageTexts.in(locale)('list-yours')}</ButtonLink>
    <ButtonLink kind="quiet" href={`/${locale}/hosts/link`}>
      {coEventPageTexts.in(locale)('my-co-events')}
    </ButtonLink>
  </>
);

/** What was found, page by page, or why nothing was; `country` is the name of the only one that was asked for. */
function Found(props: Listed & { path: string; country?: string }): VNode {
  const { locale, search, total, rows, now, path, country } = props;
  const t = coEventPageTexts.in(locale);
  const past = { ...search, past: 'yes' as const };
  if (total === 0) {
    return (
      <EmptyState
        title={t(country ? 'empty-country-title' : 'empty-title')}
        action={!showsPast(search) && <ButtonLink href={addressOf(path, past)}>{t('show-past')}</ButtonLink>}
      >
        {country ? t('empty-country-text', { country }) : t('empty-text')}
      </EmptyState>
    );
  }
  return (
    <Section
      title={t(showsPast(search) ? 'found' : 'found-now', { count: total })}
      id="found"
      actions={country && !showsPast(search) && <a href={addressOf(path, past)}>{t('show-past')}</a>}
    >
      <p>
        <a href={zonePath(locale, addressOf(path, search))}>{readerZoneTexts.in(locale)('link')}</a>
      </p>
      <div {...readerTimeData(locale, props.zone)}>
        <CoEventList locale={locale} coEvents={rows} now={now} zone={props.zone} centre={centreOf(search)} />
      </div>
      <Pagination
        locale={locale}
        page={props.page}
        pages={props.pages}
        href={(to) => addressOf(path, search, to > 1 ? { page: String(to) } : {})}
      />
    </Section>
  );
}

/** Where the search is around a city: which was meant, or that none is known. */
function Around({ locale, search }: Pick<Listed, 'locale' | 'search'>): VNode | null {
  if (!search.near) return null;
  const t = coEventPageTexts.in(locale);
  const centre = centreOf(search);
  if (!centre) return <Notice tone="warning" title={t('near-unknown', { name: search.near })} live />;
  const country = countryName(centre.country, locale);
  const kilometres = search.within || usualRadius;
  return <p>{t('near-found', { kilometres, city: centre.name, country })}</p>;
}

function FeedReaders({ locale, search }: Pick<Listed, 'locale' | 'search'>): VNode {
  return (
    <p>
      {coEventPageTexts.in(locale)('for-readers')}:{' '}
      <a href={addressOf(`/${locale}/co-events.atom`, search)}>Atom</a>{' '}
      <a href={addressOf(`/${locale}/co-events.rss`, search)}>RSS</a>
    </p>
  );
}

function Countries({ locale, countries }: Pick<CoEventsProps, 'locale' | 'countries'>): VNode {
  const counts = new Map(countries.map(({ country, count }) => [country, count]));
  return (
    <Section title={coEventPageTexts.in(locale)('by-country')} id="countries">
      <ul class="place-list">
        {sorted(locale, [...counts.keys()], (code) => countryName(code, locale)).map(({ value, label }) => (
          <li>
            <a href={countryPath(locale, value)}>{label}</a> ({counts.get(value)})
          </li>
        ))}
      </ul>
    </Section>
  );
}
