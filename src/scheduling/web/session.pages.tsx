import type { VNode } from 'preact';
import { sdgTargetTexts } from '../../../config/sdg-targets.texts.js';
import {
  sessionAccessTexts,
  sessionKindTexts,
  sessionModeTexts,
} from '../../../config/session-kinds.texts.js';
import { languageNameIn, type Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { placesLeft } from '../../sessions/session.rules.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { type Description, DescriptionList } from '../../web/components/description-list.js';
import { JsonLd } from '../../web/components/json-ld.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { TwoColumn } from '../../web/components/two-column.js';
import { plainText } from '../../web/markdown.js';
import { type Page, page } from '../../web/page.js';
import type { ProgrammeItem } from '../programme-item.js';
import { ReaderZoneNote } from '../../web/reader-zone/reader-time.js';
import { dateText } from '../../web/spoken-times.js';
import { Dates, ItemTime, ItemTrack, placeText, sessionPath, titleIn } from './item-parts.js';
import { DatedAgenda } from './programme-agenda.js';
import type { ProgrammeReader } from './programme-reader.js';
import { programmeTexts } from './programme.texts.js';
import { Abstract, LanguageBadge, Organizations, Speakers } from './session-details.js';
import { SessionActions, type SessionChoice } from './session-actions.js';
import { Documents, Joining, SessionAgenda, type SessionExtras } from './session-extras.js';
import { sessionsTexts } from '../../sessions/sessions.texts.js';
import { sessionPageTexts } from './session-page.texts.js';
import { sessionJsonLd } from './session-json-ld.js';
import { ForReader } from './star.js';

export const sessionNotices = ['added', 'removed', 'waiting', 'left'] as const;
export type SessionNotice = (typeof sessionNotices)[number];

export interface SessionPageProps {
  locale: Locale;
  item: ProgrammeItem;
  /** The block that it belongs to, and the sessions that belong to it. */
  block: ProgrammeItem | null;
  inBlock: ProgrammeItem[];
  choice: SessionChoice;
  /** Her place on the waiting list. */
  position?: number;
  isOver: boolean;
  extras: SessionExtras;
  reader: ProgrammeReader;
  /** `https://forum.example` */
  origin: string;
  /** What the visitor has just done. */
  notice?: SessionNotice;
  /** Why it could not be done. */
  refusal?: string;
}

export function sessionPage(props: SessionPageProps): Page {
  const { locale, item } = props;
  const t = programmeTexts.in(locale);
  const { title, titleLang } = titleIn(locale, item);
  const data = sessionJsonLd(item, locale, props.origin);
  return page({
    title,
    status: props.refusal ? 409 : 200,
    description: plainText(wordingOf(item.abstract, locale).text) || undefined,
    head: data && <JsonLd data={data} />,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={breadcrumbs(locale, item)} />}
          kicker={
            <>
              {sessionKindTexts.in(locale)(item.kind)}{' '}
              <LanguageBadge wording={wordingOf(item.title, locale)} locale={locale} />
            </>
          }
          title={title}
          titleLang={titleLang}
        />
        <Answer {...props} />
        {item.state === 'cancelled' && (
          <Notice tone="danger" title={t('cancelled-title')}>
            {item.cancellationReason && <p>{item.cancellationReason}</p>}
          </Notice>
        )}
        {props.isOver && item.state !== 'cancelled' && <Notice title={sessionsTexts.in(locale)('over')} />}
        <ForReader locale={locale} reader={props.reader}>
          <Content {...props} />
        </ForReader>
      </>
    ),
  });
}

/** Facts and actions beside what is told of the session; alone where nothing is. */
function Content(props: SessionPageProps): VNode {
  const { locale, item, inBlock, extras, reader } = props;
  const t = programmeTexts.in(locale);
  const facts = (
    <>
      <DescriptionList items={factsOf(props)} />
      <SessionActions {...props} />
    </>
  );
  const parts = [item.speakers, item.organizers, item.partners, inBlock, Object.values(item.abstract)];
  const told = [...parts, item.agenda, extras.documents, item.mode === 'in-person' ? [] : [item.mode]];
  if (told.every((part) => part.length === 0)) return facts;
  return (
    <TwoColumn asideFirst asideLabel={t('facts')} aside={facts}>
      <Abstract locale={locale} item={item} />
      <SessionAgenda locale={locale} item={item} />
      <Joining locale={locale} item={item} links={extras.links} />
      <Speakers locale={locale} item={item} />
      <Organizations title={t('organizers')} organizations={item.organizers} />
      <Organizations title={t('partners')} organizations={item.partners} />
      <Documents locale={locale} documents={extras.documents} />
      {inBlock.length > 0 && (
        <Section title={t('sessions-of-block')}>
          <DatedAgenda locale={locale} items={inBlock} reader={reader} />
        </Section>
      )}
    </TwoColumn>
  );
}

function Answer({ locale, notice, refusal }: SessionPageProps): VNode | null {
  const t = programmeTexts.in(locale);
  if (refusal) {
    return (
      <Notice tone="warning" title={t('refused-title')} live>
        <p>{refusal}</p>
      </Notice>
    );
  }
  return notice ? (
    <Notice tone="success" live>
      <p>
        {t(`notice.${notice}`)} <a href={`/${locale}/my/programme`}>{t('own-title')}</a>
      </p>
    </Notice>
  ) : null;
}

function breadcrumbs(locale: Locale, { onDate }: ProgrammeItem) {
  const programme = { label: programmeTexts.in(locale)('title'), href: `/${locale}/programme` };
  return onDate
    ? [programme, { label: dateText(onDate, locale), href: `/${locale}/programme/${onDate}` }]
    : [programme];
}

function factsOf({ locale, item, block, reader }: SessionPageProps): Description[] {
  const t = programmeTexts.in(locale);
  const rows: (Description | null | false)[] = [
    { term: t('when'), description: <When locale={locale} item={item} reader={reader} /> },
    { term: t('where'), description: placeText(item, locale) },
    item.track && { term: t('track'), description: <ItemTrack track={item.track} locale={locale} /> },
    { term: t('access'), description: sessionAccessTexts.in(locale)(item.access) },
    item.mode !== 'in-person' && {
      term: sessionPageTexts.in(locale)('form'),
      description: sessionModeTexts.in(locale)(item.mode),
    },
    item.languages && {
      term: t('languages'),
      description: item.languages.map((language) => languageNameIn(language, locale)).join(', '),
    },
    item.interpretedLanguages && {
      term: sessionPageTexts.in(locale)('interpreted'),
      description: item.interpretedLanguages.map((language) => languageNameIn(language, locale)).join(', '),
    },
    item.sdgTargets && {
      term: t('sdg-targets'),
      description: item.sdgTargets.map((code) => <p>{`${code} ${sdgTargetTexts.in(locale)(code)}`}</p>),
    },
    item.capacity !== null && { term: t('places'), description: placesText(item, locale) },
    block && { term: t('part-of'), description: <ItemLink locale={locale} item={block} /> },
  ];
  return rows.filter((row) => row !== null && row !== false);
}

function placesText(item: ProgrammeItem, locale: Locale): string {
  const { capacity, held } = item;
  const left = placesLeft(item);
  if (capacity === null || left === null) return '';
  const text = programmeTexts.in(locale)('places-left', { left, capacity });
  return held === 0 ? text : `${text}. ${sessionPageTexts.in(locale)('places-held', { held })}`;
}

type WhenProps = Pick<SessionPageProps, 'locale' | 'item' | 'reader'>;

/** On the clock of the place and on the reader's, each with its zone. */
const When = ({ locale, item, reader }: WhenProps): VNode => (
  <>
    <Dates locale={locale} item={item} />
    {item.onDate && (
      <>
        <br />
        <ItemTime item={item} locale={locale} withZone readerZone={reader.zone} />
        {item.startsAt && (
          <ReaderZoneNote locale={locale} zone={reader.zone} at={item.startsAt} back={reader.address} />
        )}
      </>
    )}
  </>
);

function ItemLink({ locale, item }: { locale: Locale; item: ProgrammeItem }): VNode {
  const { title, titleLang } = titleIn(locale, item);
  return (
    <a href={sessionPath(locale, item.id)} lang={titleLang}>
      {title}
    </a>
  );
}
