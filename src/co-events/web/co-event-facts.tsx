import type { VNode } from 'preact';
import { coEventModeTexts, observanceTexts } from '../../../config/co-event-kinds.texts.js';
import { languageName } from '../../../config/event-languages.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { localDate } from '../../kernel/zoned-time.js';
import type { Description } from '../../web/components/description-list.js';
import { clockText, dateText, zoneText } from '../../web/spoken-times.js';
import type { CoEvent } from '../co-event.entity.js';
import type { PublishedCoEvent } from '../co-events.queries.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { When } from './co-event-list.js';
import { readerZoneTexts } from '../../web/reader-zone/reader-zone.texts.js';
import { readerTimeText } from './reader-time.js';
import { coEventPath, momentsText, placeText, titleIn, zoneIn } from '../co-event-words.js';

interface FactsProps extends PublishedCoEvent {
  locale: Locale;
  /** The reader's own. */
  zone?: string | undefined;
}

/** What is known, and nothing else. While the reader's own zone is not known, universal time stands beside that of the place. */
export function factsOf({ locale, coEvent, parent, zone }: FactsProps): Description[] {
  const t = coEventPageTexts.in(locale);
  const { mode, observance, languages, sdgTargets, allDay } = coEvent;
  const rows: (Description | false | null | undefined | '')[] = [
    { term: t('when'), description: <WhenInFull locale={locale} coEvent={coEvent} /> },
    allDay
      ? { term: t('when-zone'), description: zoneIn(coEvent, locale) }
      : zone === undefined
        ? { term: t('utc'), description: momentsText(coEvent, 'UTC', locale) }
        : ownTimeOf(coEvent, zone, locale),
    { term: t('where'), description: placeText(coEvent, locale) },
    mode && { term: t('mode'), description: coEventModeTexts.in(locale)(mode) },
    observance && { term: t('observance'), description: observanceTexts.in(locale)(observance) },
    parent && { term: t('part-of'), description: <CoEventLink locale={locale} coEvent={parent} /> },
    languages.length > 0 && {
      term: t('languages'),
      description: languages.map((tag) => languageName(tag, locale)).join(', '),
    },
    sdgTargets.length > 0 && { term: t('sdg-targets'), description: sdgTargets.join(', ') },
    registrationOf(coEvent, locale),
    coEvent.websiteUrl && {
      term: t('website'),
      description: <WebLink href={coEvent.websiteUrl} />,
    },
    sourcesOf(coEvent, locale),
  ];
  return rows.filter((row) => typeof row === 'object' && row !== null);
}

const WhenInFull = ({ locale, coEvent }: { locale: Locale; coEvent: CoEvent }): VNode => (
  <>
    <When locale={locale} coEvent={coEvent} />
    {!coEvent.endsAt && (
      <>
        <br />
        {coEventPageTexts.in(locale)('end-open')}
      </>
    )}
  </>
);

function ownTimeOf(coEvent: CoEvent, zone: string, locale: Locale): Description | undefined {
  const text = readerTimeText({ locale, coEvent, zone });
  return text === undefined ? undefined : { term: readerZoneTexts.in(locale)('title'), description: text };
}

function registrationOf({ registrationClosesAt: at, zone }: CoEvent, locale: Locale): Description | null {
  if (!at) return null;
  const t = coEventPageTexts.in(locale);
  const values = {
    date: dateText(localDate(at, zone), locale),
    time: clockText(at, zone, locale),
    zone: zoneText(at, zone, locale),
  };
  return { term: t('registration'), description: t('registration-closes', values) };
}

/** The pages on which the facts were found, apart from the website itself. */
function sourcesOf({ sourceLinks, websiteUrl }: CoEvent, locale: Locale): Description | null {
  const links = sourceLinks.filter((link) => link !== websiteUrl);
  if (links.length === 0) return null;
  return {
    term: coEventPageTexts.in(locale)('sources'),
    description: (
      <ul>
        {links.map((href) => (
          <li>
            <WebLink href={href} />
          </li>
        ))}
      </ul>
    ),
  };
}

/** A page elsewhere, named by its host and last part, which is as much as a line of a phone holds. */
const WebLink = ({ href }: { href: string }): VNode => (
  <a class="web-link" href={href} rel="noopener nofollow">
    {href.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
  </a>
);

function CoEventLink({ locale, coEvent }: { locale: Locale; coEvent: CoEvent }): VNode {
  const { title, titleLang } = titleIn(coEvent, locale);
  return (
    <a href={coEventPath(locale, coEvent.id)} lang={titleLang}>
      {title}
    </a>
  );
}
