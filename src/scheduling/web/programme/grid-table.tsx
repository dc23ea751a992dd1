import type { VNode } from 'preact';
import { edition } from '../../../../config/edition.js';
import { isMinor } from '../../../../config/session-kinds.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { isoWithOffset, localDate } from '../../../kernel/zoned-time.js';
import { clockText, dateText, shortDateText } from '../../../web/spoken-times.js';
import { type ProgrammeItem, zoneOf } from '../../programme-item.js';
import type { GridCell, GridColumn, GridRow, ProgrammeGrid } from '../../programme/programme-grid.js';
import { AccessBadge, ItemTime, ItemTrack, roomText, sessionPath, titleIn } from '../item-parts.js';
import type { ProgrammeReader } from '../programme-reader.js';
import { programmeTexts } from '../programme.texts.js';
import { Star } from '../star.js';
import { programmePaths } from './programme-links.js';
import { programmeViewTexts } from './programme-views.texts.js';

interface GridTableProps {
  locale: Locale;
  grid: ProgrammeGrid;
  date: string;
  reader: ProgrammeReader;
}

/** A real table, so that each cell is heard with its room and its hour. It scrolls within itself where it is too wide. */
export function GridTable({ locale, grid, date, reader }: GridTableProps): VNode {
  const t = programmeViewTexts.in(locale);
  const caption = t('grid-caption', { date: dateText(date, locale, 'in-sentence') });
  return (
    <div class="grid-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="programme-grid">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('time')}</th>
            {grid.columns.map((column) => (
              <RoomHeader locale={locale} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr>
              <HourHeader locale={locale} row={row} date={date} />
              {row.cells.map((cell) => (
                <Cell locale={locale} cell={cell} reader={reader} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RoomHeader({ locale, column: { room, venue } }: { locale: Locale; column: GridColumn }): VNode {
  if (!room) return <th scope="col">{programmeViewTexts.in(locale)('no-room')}</th>;
  return (
    <th scope="col">
      <a href={`/${locale}${programmePaths.part('rooms', room.id)}`}>{roomText({ room, venue }, locale)}</a>
      {room.floor && <span class="grid-floor"> {room.floor}</span>}
    </th>
  );
}

function HourHeader({ locale, row, date }: { locale: Locale; row: GridRow; date: string }): VNode {
  const [item] = [...row.blocks, ...row.cells.flatMap(({ items }) => items)];
  const zone = item ? zoneOf(item) : edition.zone;
  const day = localDate(row.startsAt, zone);
  return (
    <th scope="row">
      <time datetime={isoWithOffset(row.startsAt, zone)}>{clockText(row.startsAt, zone, locale)}</time>
      {day !== date && (
        <span class="grid-floor">
          {' '}
          {programmeViewTexts.in(locale)('next-day', { date: shortDateText(day, locale) })}
        </span>
      )}
      {row.blocks.map((block) => (
        <Block locale={locale} block={block} />
      ))}
    </th>
  );
}

function Block({ locale, block }: { locale: Locale; block: ProgrammeItem }): VNode {
  const { title, titleLang } = titleIn(locale, block);
  return (
    <span class="grid-block">
      <a href={sessionPath(locale, block.id)} lang={titleLang}>
        {title}
      </a>
    </span>
  );
}

interface CellProps {
  locale: Locale;
  cell: GridCell;
  reader: ProgrammeReader;
}

function Cell({ locale, cell: { items, rowSpan, colSpan }, reader }: CellProps): VNode {
  const isQuiet = items.every(({ kind }) => isMinor(kind));
  return (
    <td
      rowSpan={rowSpan > 1 ? rowSpan : undefined}
      colSpan={colSpan > 1 ? colSpan : undefined}
      class={items.length === 0 ? 'grid-empty' : isQuiet ? 'grid-minor' : undefined}
    >
      {items.map((item) => (
        <Entry locale={locale} item={item} reader={reader} />
      ))}
    </td>
  );
}

function Entry({ locale, item, reader }: Omit<CellProps, 'cell'> & { item: ProgrammeItem }): VNode {
  const { title, titleLang } = titleIn(locale, item);
  const isCancelled = item.state === 'cancelled';
  return (
    <div class="grid-item">
      <p class="grid-time">
        <ItemTime item={item} locale={locale} readerZone={reader.zone} />
      </p>
      <p class="grid-title" lang={titleLang}>
        <a href={sessionPath(locale, item.id)}>{isCancelled ? <s>{title}</s> : title}</a>
      </p>
      {isCancelled && <p class="agenda-cancelled">{programmeTexts.in(locale)('cancelled')}</p>}
      <p class="grid-meta">
        <ItemTrack track={item.track} locale={locale} />
        {!item.room && roomText(item, locale)}
        <AccessBadge item={item} locale={locale} />
      </p>
      <Star locale={locale} item={item} reader={reader} />
    </div>
  );
}
