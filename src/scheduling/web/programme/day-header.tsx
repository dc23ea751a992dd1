import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import { editionTexts } from '../../../../config/edition.texts.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { instantAt } from '../../../kernel/zoned-time.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Tabs } from '../../../web/components/tabs.js';
import { dateText, dayOfForumText, weekdayText } from '../../../web/spoken-times.js';
import { forumDays } from '../programme-days.js';
import type { ProgrammeReader } from '../programme-reader.js';
import { programmeTexts } from '../programme.texts.js';
import { programmePaths } from './programme-links.js';
import { Zones } from './programme-parts.pages.js';
import { programmeViewTexts } from './programme-views.texts.js';

export type DayView = 'list' | 'grid';

interface DayHeaderProps {
  locale: Locale;
  date: string;
  view: DayView;
  reader: ProgrammeReader;
}

/** What stands above a day, however it is shown: its date, the other days, the other view, the zones. */
export function DayHeader({ locale, date, view, reader }: DayHeaderProps): VNode {
  const paths = { list: programmePaths.day(date), grid: programmePaths.grid(date) };
  return (
    <>
      <PageHeader kicker={dayLabel(date, locale)} title={dateText(date, locale)} />
      <DayTabs locale={locale} current={date} view={view} />
      <div class="day-views">
        <Zones locale={locale} at={instantAt(`${date}T12:00`, edition.zone)} reader={reader} />
        <ViewLinks locale={locale} paths={paths} view={view} />
      </div>
    </>
  );
}

function ViewLinks({
  locale,
  paths,
  view,
}: {
  locale: Locale;
  paths: Record<DayView, string>;
  view: DayView;
}): VNode {
  const t = programmeViewTexts.in(locale);
  return (
    <nav class="view-links" aria-label={t('view-label')}>
      <ul>
        {(['list', 'grid'] as const).map((each) => (
          <li>
            <a href={`/${locale}${paths[each]}`} aria-current={each === view ? 'page' : undefined}>
              {t(each)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface DayTabsProps {
  locale: Locale;
  /** Null on the overview. */
  current: string | null;
  view?: DayView;
}

export function DayTabs({ locale, current, view = 'list' }: DayTabsProps): VNode {
  const t = programmeTexts.in(locale);
  const path = view === 'grid' ? programmePaths.grid : programmePaths.day;
  return (
    <Tabs
      label={t('days')}
      tabs={[
        {
          href: `/${locale}${programmePaths.overview}`,
          label: t('overview'),
          current: current === null,
        },
        ...forumDays.map(({ date }) => ({
          href: `/${locale}${path(date)}`,
          label: weekdayText(date, locale),
          detail: dayOfForumText(date, locale),
          current: date === current,
        })),
      ]}
    />
  );
}

export function EmptyDay({ locale }: { locale: Locale }): VNode {
  const t = programmeTexts.in(locale);
  return <EmptyState title={t('empty-day-title')}>{t('empty-day-text')}</EmptyState>;
}

export function dayLabel(date: string, locale: Locale): string {
  const day = forumDays.find((each) => each.date === date);
  return day ? editionTexts.in(locale)(day.label) : programmeTexts.in(locale)('before-and-after');
}
