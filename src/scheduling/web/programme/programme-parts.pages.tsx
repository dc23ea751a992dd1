import type { ComponentChildren, VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { instantAt } from '../../../kernel/zoned-time.js';
import { Card, CardGrid } from '../../../web/components/card.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { type Page, page } from '../../../web/page.js';
import { ReaderZoneNote } from '../../../web/reader-zone/reader-time.js';
import { zoneText } from '../../../web/spoken-times.js';
import type { ProgrammeItem } from '../../programme-item.js';
import type { PublicProgramme } from '../../programme/programme-memory.js';
import {
  choiceOfPart,
  nameOfRoom,
  type PartKind,
  partKinds,
  partsOf,
  type ProgrammePart,
} from '../../programme/programme-parts.js';
import { DatedAgenda } from '../programme-agenda.js';
import type { ProgrammeReader } from '../programme-reader.js';
import { programmeTexts } from '../programme.texts.js';
import { ForReader } from '../star.js';
import { FeedActions } from './feed-actions.js';
import { partName } from './part-names.js';
import { programmeCrumbs } from './programme-crumbs.js';
import { feedPathOf, programmePaths } from './programme-links.js';
import { programmeViewTexts } from './programme-views.texts.js';
import { sharedAs } from './shared-as.js';

interface PartsProps {
  locale: Locale;
  kind: PartKind;
  programme: PublicProgramme;
}

/** All parts of one kind, such as all rooms. */
export function programmePartsPage({ locale, kind, programme }: PartsProps): Page {
  const t = programmeViewTexts.in(locale);
  return page({
    title: `${t('browse')}: ${t(`browse.${kind}`)}`,
    canonical: programmePaths.parts(kind),
    sharedAs: sharedAs(programme.mark),
    body: (
      <>
        <PageHeader breadcrumbs={programmeCrumbs(locale)} title={t(`browse.${kind}`)} />
        <PartCards locale={locale} kind={kind} programme={programme} level={2} />
      </>
    ),
  });
}

/** With `level`, the level of their headings. */
export function PartCards({ locale, kind, programme, level }: PartsProps & { level: 2 | 3 }): VNode {
  const parts = partsOf(programme, kind);
  if (parts.length === 0) return <EmptyState title={programmeViewTexts.in(locale)('part-empty-title')} />;
  return (
    <CardGrid>
      {parts.map((part) => {
        const { text, lang } = partName(part, locale);
        return (
          <Card
            title={text}
            {...(lang ? { titleLang: lang } : {})}
            level={level}
            href={`/${locale}${programmePaths.part(kind, part.id)}`}
            meta={kind === 'targets' ? part.id : undefined}
          >
            <p>{programmeTexts.in(locale)('day-count', { count: part.count })}</p>
          </Card>
        );
      })}
    </CardGrid>
  );
}

/** The ways to go through the programme other than by day. */
export function BrowseLinks({ locale }: { locale: Locale }): VNode {
  const t = programmeViewTexts.in(locale);
  return (
    <ul class="link-list">
      {partKinds.map((kind) => (
        <li>
          <a href={`/${locale}${programmePaths.parts(kind)}`}>{t(`browse.${kind}`)}</a>
        </li>
      ))}
    </ul>
  );
}

interface PartPageProps {
  locale: Locale;
  part: ProgrammePart;
  items: readonly ProgrammeItem[];
  programme: PublicProgramme;
  reader: ProgrammeReader;
  origin: string;
}

export function programmePartPage(props: PartPageProps): Page {
  const { locale, part, items, programme, reader, origin } = props;
  const { kind, id } = part;
  const t = programmeViewTexts.in(locale);
  const name = partName(part, locale);
  const path = programmePaths.part(kind, id);
  return page({
    title: name.text,
    description: t('part-description', { name: name.text, forum: edition.name[locale] }),
    canonical: path,
    sharedAs: sharedAs(programme.mark, reader),
    body: (
      <>
        <PageHeader
          breadcrumbs={programmeCrumbs(locale, [
            { label: t(`browse.${kind}`), href: `/${locale}${programmePaths.parts(kind)}` },
          ])}
          kicker={t(`kind.${kind}`, { id })}
          title={name.text}
          {...(name.lang ? { titleLang: name.lang } : {})}
          lead={leadOf(props)}
        />
        {items.length === 0 ? (
          <EmptyState title={t('part-empty-title')}>{t('part-empty-text')}</EmptyState>
        ) : (
          <ForReader locale={locale} reader={reader}>
            <Zones locale={locale} at={firstInstant(items)} reader={reader} />
            <DatedAgenda locale={locale} items={items} reader={reader} />
          </ForReader>
        )}
        <FeedActions locale={locale} origin={origin} path={feedPathOf(choiceOfPart(kind, id), locale)} />
      </>
    ),
  });
}

interface ZonesProps {
  locale: Locale;
  /** The zones are told as they are in force at this instant. */
  at: Date;
  reader: ProgrammeReader;
}

/** The zone of the venue, in which all hours of the page are, and the reader's own. */
export function Zones({ locale, at, reader }: ZonesProps): VNode {
  return (
    <div class="zones">
      <p>{programmeTexts.in(locale)('zone-note', { zone: zoneText(at, edition.zone, locale) })}</p>
      <ReaderZoneNote locale={locale} zone={reader.zone} at={at} back={reader.address} />
    </div>
  );
}

/** At which the zones of a list are told. */
export const firstInstant = (items: readonly ProgrammeItem[]): Date =>
  items.find(({ startsAt }) => startsAt)?.startsAt ?? instantAt(edition.forumProper.start, edition.zone);

/** Where a room is, and of which hall it is a part. */
function leadOf({ locale, part: { kind, id }, programme }: PartPageProps): ComponentChildren {
  const t = programmeViewTexts.in(locale);
  if (kind === 'languages') return t('language-lead');
  const room = kind === 'rooms' && programme.rooms.find((each) => each.id === id);
  if (!room) return undefined;
  const venue = programme.venues.find((each) => each.id === room.venueId);
  const hall = programme.rooms.find((each) => each.id === room.partOfId);
  const place = [room.floor, venue && wordingOf(venue.name, locale).text].filter(Boolean).join(', ');
  return (
    <>
      <p>{place}</p>
      {hall && <p>{t('hall-parts', { hall: wordingOf(nameOfRoom(hall, programme.venues), locale).text })}</p>}
    </>
  );
}
