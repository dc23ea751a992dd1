import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { isoWithOffset, localDate } from '../../../kernel/zoned-time.js';
import { ButtonLink } from '../../../web/components/button.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { TimeRange } from '../../../web/components/time-range.js';
import { type Page, page } from '../../../web/page.js';
import { ReaderHours, ReaderZoneNote } from '../../../web/reader-zone/reader-time.js';
import { clockText, dateText, zoneText } from '../../../web/spoken-times.js';
import type { NowAndNext, PlaceNow } from '../../programme/now-and-next.js';
import type { ProgrammeItem } from '../../programme-item.js';
import { ItemTime, roomText, sessionPath, titleIn } from '../item-parts.js';
import { DayAgenda, UndatedAgenda } from '../programme-agenda.js';
import type { ProgrammeReader } from '../programme-reader.js';
import { programmeTexts } from '../programme.texts.js';
import { ForReader, Star } from '../star.js';
import { programmeCrumbs } from './programme-crumbs.js';
import { programmePaths } from './programme-links.js';
import { programmeViewTexts } from './programme-views.texts.js';
import { sharedAs } from './shared-as.js';

interface NowProps {
  locale: Locale;
  now: Date;
  mark: string;
  reader: ProgrammeReader;
  state: NowAndNext;
}

export function nowPage(props: NowProps): Page {
  const { locale, now, mark, reader } = props;
  const shared = sharedAs(mark, reader);
  const t = programmeViewTexts.in(locale);
  return page({
    title: t('now-title'),
    description: t('now-description', { forum: edition.name[locale] }),
    canonical: programmePaths.now,
    // Its clock shows minutes.
    sharedAs: shared && `${shared} ${now.toISOString().slice(0, 16)}`,
    body: (
      <>
        <PageHeader breadcrumbs={programmeCrumbs(locale)} title={t('now-title')} />
        <ForReader locale={locale} reader={reader} keptCurrentAs="now">
          <Clocks {...props} />
          <State {...props} />
        </ForReader>
        <p class="now-note" data-with-script={t('now-current')}>
          {t('now-reload')}
        </p>
      </>
    ),
  });
}

/** The clock at the venue, and the reader's own. */
function Clocks({ locale, now, reader }: NowProps): VNode {
  const { zone } = edition;
  return (
    <div class="zones now-clocks">
      <p>
        {programmeViewTexts.in(locale)('now-venue')}{' '}
        <span class="now-date">{dateText(localDate(now, zone), locale, 'in-sentence')}</span>{' '}
        <TimeRange
          start={isoWithOffset(now, zone)}
          startText={clockText(now, zone, locale)}
          zone={zoneText(now, zone, locale)}
        />
        <ReaderHours locale={locale} start={now} end={null} placeZone={zone} zone={reader.zone} />
      </p>
      <ReaderZoneNote locale={locale} zone={reader.zone} at={now} back={reader.address} />
    </div>
  );
}

function State(props: NowProps): VNode {
  const { locale, reader, state } = props;
  const t = programmeViewTexts.in(locale);
  const { places, withoutHour, later } = state;
  return (
    <>
      {places.length > 0 ? <Places {...props} /> : <Nothing {...props} />}
      {withoutHour.length > 0 && (
        <Section title={t('today-without-hour')}>
          <UndatedAgenda
            locale={locale}
            items={withoutHour}
            reader={reader}
            label={programmeTexts.in(locale)('day-count', { count: withoutHour.length })}
          />
        </Section>
      )}
      {later[0]?.onDate && (
        <Section title={t('later', { date: dateText(later[0].onDate, locale, 'in-sentence') })}>
          <DayAgenda locale={locale} items={later} level={3} reader={reader} />
        </Section>
      )}
    </>
  );
}

function Nothing({ locale, state }: NowProps): VNode {
  const t = programmeViewTexts.in(locale);
  const isOver = state.later.length === 0 && state.withoutHour.length === 0;
  return (
    <EmptyState
      title={t(isOver ? 'over-title' : 'now-empty-title')}
      action={<ButtonLink href={`/${locale}${programmePaths.overview}`}>{t('whole-programme')}</ButtonLink>}
    >
      {isOver ? t('over-text') : undefined}
    </EmptyState>
  );
}

function Places({ locale, reader, state }: NowProps): VNode {
  const t = programmeViewTexts.in(locale);
  const cell = (items: readonly ProgrammeItem[], otherwise: string) =>
    items.length === 0 ? otherwise : <Items locale={locale} items={items} reader={reader} />;
  const columns: Column<PlaceNow>[] = [
    {
      key: 'place',
      label: t('place'),
      rowHeader: true,
      cell: (place) => <Place locale={locale} place={place} />,
    },
    { key: 'now', label: t('now'), cell: (place) => cell(place.now, t('nothing')) },
    { key: 'next', label: t('next'), cell: (place) => cell(place.next, t('nothing-more')) },
  ];
  return (
    <DataTable
      locale={locale}
      caption={t('now-title')}
      captionHidden
      columns={columns}
      rows={state.places}
      rowKey={({ room }) => room?.id ?? ''}
    />
  );
}

function Place({ locale, place }: { locale: Locale; place: PlaceNow }): VNode {
  const { room } = place;
  if (!room) return <>{programmeViewTexts.in(locale)('everywhere')}</>;
  return (
    <>
      <a href={`/${locale}${programmePaths.part('rooms', room.id)}`}>{roomText(place, locale)}</a>
      {room.floor && <span class="grid-floor"> {room.floor}</span>}
    </>
  );
}

interface ItemsProps {
  locale: Locale;
  items: readonly ProgrammeItem[];
  reader: ProgrammeReader;
}

function Items({ locale, items, reader }: ItemsProps): VNode {
  return (
    <ul class="now-items">
      {items.map((item) => {
        const { title, titleLang } = titleIn(locale, item);
        const isCancelled = item.state === 'cancelled';
        return (
          <li>
            <a href={sessionPath(locale, item.id)} lang={titleLang}>
              {isCancelled ? <s>{title}</s> : title}
            </a>
            {isCancelled && <span class="agenda-cancelled"> {programmeTexts.in(locale)('cancelled')}</span>}
            <span class="now-time">
              <ItemTime item={item} locale={locale} readerZone={reader.zone} />
            </span>
            <Star locale={locale} item={item} reader={reader} />
          </li>
        );
      })}
    </ul>
  );
}
