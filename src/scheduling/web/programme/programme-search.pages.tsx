import type { ComponentChildren, VNode } from 'preact';
import { isMinor } from '../../../../config/session-kinds.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { AgendaItem, AgendaList } from '../../../web/components/agenda.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { type Page, page } from '../../../web/page.js';
import type { ProgrammeItem } from '../../programme-item.js';
import type { ProgrammeChoice } from '../../programme/programme-choice.js';
import type { PublicProgramme } from '../../programme/programme-memory.js';
import type { FoundItem, FoundText, TextPart } from '../../programme/programme-search.js';
import { AccessBadge, DateAndTime, ItemTrack, roomText, sessionPath, titleIn } from '../item-parts.js';
import type { ProgrammeReader } from '../programme-reader.js';
import { programmeTexts } from '../programme.texts.js';
import { ForReader, Star } from '../star.js';
import { FeedActions } from './feed-actions.js';
import { programmeCrumbs } from './programme-crumbs.js';
import { feedPathOf, programmePaths } from './programme-links.js';
import { firstInstant, Zones } from './programme-parts.pages.js';
import { SearchForm } from './programme-search-form.js';
import { programmeViewTexts } from './programme-views.texts.js';
import { sharedAs } from './shared-as.js';

interface SearchPageProps {
  locale: Locale;
  choice: ProgrammeChoice;
  programme: PublicProgramme;
  found: readonly FoundItem[];
  reader: ProgrammeReader;
  origin: string;
}

export function programmeSearchPage(props: SearchPageProps): Page {
  const { locale, choice, programme, found, reader, origin } = props;
  const t = programmeViewTexts.in(locale);
  return page({
    title: choice.q ? `${choice.q} · ${t('search-title')}` : t('search-title'),
    description: t('search-lead'),
    // Of what can be chosen there is no end; the parts of the programme have pages of their own to be found by.
    robots: 'noindex, follow',
    canonical: programmePaths.search,
    sharedAs: sharedAs(programme.mark, reader),
    body: (
      <>
        <PageHeader breadcrumbs={programmeCrumbs(locale)} title={t('search-title')} lead={t('search-lead')} />
        <SearchForm locale={locale} choice={choice} programme={programme} />
        <h2 class="result-count">{t('found', { count: found.length })}</h2>
        {found.length === 0 ? (
          <EmptyState title={t('none-title')}>{t('none-text')}</EmptyState>
        ) : (
          <ForReader locale={locale} reader={reader}>
            <Zones locale={locale} at={firstInstant(found.map(({ item }) => item))} reader={reader} />
            <AgendaList>
              {found.map((each) => (
                <Result locale={locale} found={each} reader={reader} />
              ))}
            </AgendaList>
          </ForReader>
        )}
        <FeedActions locale={locale} origin={origin} path={feedPathOf(choice, locale)} />
      </>
    ),
  });
}

interface ResultProps {
  locale: Locale;
  found: FoundItem;
  reader: ProgrammeReader;
}

/** An item as in any list, with its marks; what was found elsewhere than in its title stands below. */
function Result({ locale, found: { item, texts }, reader }: ResultProps): VNode {
  const { title, titleLang } = titleIn(locale, item);
  const titleLocale = titleLang ?? locale;
  const ofTitle = texts.find((each) => each.field === 'title' && each.locale === titleLocale);
  return (
    <AgendaItem
      title={ofTitle ? <Marked parts={ofTitle.parts} /> : title}
      {...(titleLang ? { titleLang } : {})}
      href={sessionPath(locale, item.id)}
      time={<DateAndTime locale={locale} item={item} readerZone={reader.zone} />}
      track={<ItemTrack track={item.track} locale={locale} />}
      room={roomText(item, locale)}
      badges={<AccessBadge item={item} locale={locale} />}
      cancelled={item.state === 'cancelled' ? programmeTexts.in(locale)('cancelled') : undefined}
      minor={isMinor(item.kind)}
      action={<Star locale={locale} item={item} reader={reader} />}
    >
      {elsewhere(texts, item, locale).map((each) => (
        <FoundIn locale={locale} found={each} />
      ))}
    </AgendaItem>
  );
}

const mostTold = 3;

/** Not the title, nor what stands in the entry anyway; of one text in several languages only that of the page, where it is found. */
function elsewhere(texts: readonly FoundText[], item: ProgrammeItem, locale: Locale): FoundText[] {
  const isShown = ({ field, locale: of }: FoundText) =>
    (field === 'title' && of === wordingOf(item.title, locale).locale) ||
    field === 'track' ||
    field === 'room';
  const isSecond = (text: FoundText) =>
    text.locale !== null &&
    text.locale !== locale &&
    texts.some(({ field, locale: of }) => field === text.field && of === locale);
  return texts.filter((text) => !isShown(text) && !isSecond(text)).slice(0, mostTold);
}

function FoundIn({ locale, found }: { locale: Locale; found: FoundText }): VNode {
  const label = programmeViewTexts.in(locale)(`found-in.${found.field}`);
  return (
    <p>
      <span class="found-in">{label}</span>{' '}
      <span lang={found.locale !== null && found.locale !== locale ? found.locale : undefined}>
        <Marked parts={found.parts} />
      </span>
    </p>
  );
}

const Marked = ({ parts }: { parts: readonly TextPart[] }): VNode => (
  <>{parts.map(({ text, isMarked }): ComponentChildren => (isMarked ? <mark>{text}</mark> : text))}</>
);
