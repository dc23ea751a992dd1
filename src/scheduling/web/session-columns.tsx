import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Column } from '../../web/components/data-table.js';
import type { ProgrammeItem } from '../programme-item.js';
import { type ConflictCounts, ConflictMarks } from '../conflicts/conflict-marks.js';
import { shortDateText } from '../../web/spoken-times.js';
import { ItemTime, ItemTrack, roomText, titleIn } from './item-parts.js';
import { StateBadge } from '../state-badge.js';
import { organizerSessionsTexts } from './organizer-sessions.texts.js';

export function sessionColumns(locale: Locale, conflicts: ConflictCounts): Column<ProgrammeItem>[] {
  const t = organizerSessionsTexts.in(locale);
  const column = (
    key: 'title' | 'time' | 'room' | 'track' | 'state' | 'taken',
    cell: Column<ProgrammeItem>['cell'],
  ) => ({
    key,
    label: t(`column.${key}`),
    sortable: true,
    cell,
  });
  return [
    { ...column('title', (item) => <TitleCell locale={locale} item={item} />), rowHeader: true },
    { ...column('time', (item) => <TimeCell locale={locale} item={item} />), compact: true },
    column('room', (item) => (
      <>
        {roomText(item, locale) || unknown}
        <ConflictMarks locale={locale} sessionId={item.id} counts={conflicts} />
      </>
    )),
    column('track', (item) => (item.track ? <ItemTrack track={item.track} locale={locale} /> : unknown)),
    column('state', (item) => <StateBadge locale={locale} state={item.state} />),
    {
      ...column('taken', ({ taken, capacity }) =>
        capacity === null ? taken : t('taken-of', { taken, capacity }),
      ),
      numeric: true,
    },
  ];
}

/** On a narrow screen a cell stands behind its label and may not be empty. */
const unknown = '–';

function TitleCell({ locale, item }: { locale: Locale; item: ProgrammeItem }): VNode {
  const { title, titleLang } = titleIn(locale, item);
  return (
    <a href={`/${locale}/organizer/sessions/${item.id}/edit`} lang={titleLang}>
      {title}
    </a>
  );
}

function TimeCell({ locale, item }: { locale: Locale; item: ProgrammeItem }): VNode {
  if (!item.onDate) return <>{organizerSessionsTexts.in(locale)('no-day')}</>;
  return (
    <>
      <time datetime={item.onDate}>{shortDateText(item.onDate, locale)}</time>
      {item.startsAt && (
        <>
          <br />
          <ItemTime item={item} locale={locale} />
        </>
      )}
    </>
  );
}
