import type { VNode } from 'preact';
import type { Room } from '../../../forum/room.entity.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Section } from '../../../web/components/section.js';
import { type Page, page } from '../../../web/page.js';
import { dateText } from '../../../web/spoken-times.js';
import { programmeGrid } from '../../programme/programme-grid.js';
import { DatedAgenda, UndatedAgenda } from '../programme-agenda.js';
import type { SortedProgramme } from '../programme-days.js';
import type { ProgrammeReader } from '../programme-reader.js';
import { programmeTexts } from '../programme.texts.js';
import { ForReader } from '../star.js';
import { DayHeader, EmptyDay } from './day-header.js';
import { FeedActions } from './feed-actions.js';
import { GridTable } from './grid-table.js';
import { feedPathOf, programmePaths } from './programme-links.js';
import { sharedAs } from './shared-as.js';
import { programmeViewTexts } from './programme-views.texts.js';

interface GridPageProps {
  locale: Locale;
  programme: SortedProgramme;
  rooms: readonly Room[];
  mark: string;
  date: string;
  reader: ProgrammeReader;
  origin: string;
}

export function programmeGridPage(props: GridPageProps): Page {
  const { locale, mark, date, reader, origin } = props;
  const t = programmeViewTexts.in(locale);
  return page({
    title: `${dateText(date, locale)} · ${t('grid')}`,
    // The list is what a search engine shall show of the day.
    canonical: programmePaths.day(date),
    sharedAs: sharedAs(mark, reader),
    body: (
      <>
        <DayHeader {...props} view="grid" />
        <Day {...props} />
        <FeedActions locale={locale} origin={origin} path={feedPathOf({ day: date }, locale)} />
      </>
    ),
  });
}

function Day({ locale, programme, rooms, date, reader }: GridPageProps): VNode {
  const items = programme.onDay(date);
  const continued = programme.continuedOn(date);
  const withoutHour = items.filter(({ startsAt }) => startsAt === null);
  if (items.length + continued.length === 0) return <EmptyDay locale={locale} />;
  return (
    <ForReader locale={locale} reader={reader}>
      {withoutHour.length < items.length && (
        <GridTable locale={locale} grid={programmeGrid(items, rooms)} date={date} reader={reader} />
      )}
      {withoutHour.length > 0 && (
        <Section title={programmeViewTexts.in(locale)('without-hour')} id="without-hour">
          <UndatedAgenda locale={locale} items={withoutHour} label={dateText(date, locale)} reader={reader} />
        </Section>
      )}
      {continued.length > 0 && (
        <Section title={programmeTexts.in(locale)('continued')} id="continued">
          <DatedAgenda locale={locale} items={continued} reader={reader} />
        </Section>
      )}
    </ForReader>
  );
}
