import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import type { BoardColumn } from '../board-columns.rules.js';
import { gridStep } from '../board-layout.rules.js';
import { boardTexts } from '../board.texts.js';
import { Card } from './board-card.js';
import { BoardConflicts } from './board-conflicts.js';
import type { DayView } from './board-view.js';

interface DayProps {
  locale: Locale;
  version: string;
  view: DayView;
  columns: readonly BoardColumn[];
}

/** One day: what has no hours, then a list of sessions for each room, drawn beside each other by the clock. */
export function BoardDay(props: DayProps): VNode {
  const { locale, version, view } = props;
  const { date, name, from, to, allDay, hasHours } = view;
  const t = boardTexts.in(locale);
  return (
    <section
      class={`board-day from${from} to${to}`}
      data-part={date}
      data-version={version}
      data-from={from}
      data-to={to}
      aria-labelledby={`day-${date}`}
    >
      <h2 id={`day-${date}`}>{name}</h2>
      <div class="board-all-day">
        <h3>{t('all-day')}</h3>
        <ul class="board-list" data-all-day>
          {allDay.map((card) => (
            <Card locale={locale} card={card} />
          ))}
        </ul>
      </div>
      {hasHours && (
        <div class="board-grid">
          <Hours from={from} to={to} />
          {view.columns.map((column) => (
            <Room {...props} column={column} />
          ))}
        </div>
      )}
      <Conflicts {...props} />
    </section>
  );
}

/** The scale beside the rooms; each session says its hours itself. */
const Hours = ({ from, to }: { from: number; to: number }): VNode => (
  <ol class="board-hours" aria-hidden="true">
    {Array.from({ length: to - from }, (_, index) => from + index).map((hour) => (
      <li class={`t${(hour * 60) / gridStep}`}>{`${String(hour % 24).padStart(2, '0')}:00`}</li>
    ))}
  </ol>
);

function Room({ locale, columns, column }: DayProps & { column: DayView['columns'][number] }): VNode {
  const { roomId, cards } = column;
  const isInHall = columns.some(({ room, hallId }) => room.id === roomId && hallId !== null);
  return (
    <ol
      class={`board-room${isInHall ? ' in-hall' : ''}`}
      data-room={roomId}
      aria-label={columnName(locale, columns, roomId)}
    >
      {cards.map((card) => (
        <Card locale={locale} card={card} />
      ))}
    </ol>
  );
}

/** The name of the room; of a part of a hall, or of a hall with parts, that it is one. */
export function columnName(locale: Locale, columns: readonly BoardColumn[], roomId: string): string {
  const t = boardTexts.in(locale);
  const nameOf = (id: string) =>
    wordingOf(columns.find((column) => column.room.id === id)?.room.name ?? {}, locale).text;
  const hallId = columns.find((column) => column.room.id === roomId)?.hallId ?? null;
  if (roomId === '') return t('no-room');
  if (hallId === null) return nameOf(roomId);
  if (hallId === roomId) return t('whole-hall', { room: nameOf(roomId) });
  return t('part-of', { room: nameOf(roomId), hall: nameOf(hallId) });
}

function Conflicts({ locale, view: { date, conflicts } }: DayProps): VNode {
  const t = boardTexts.in(locale);
  const { count } = conflicts;
  if (count === 0) return <p class="board-conflicts">{t('no-conflicts')}</p>;
  return (
    <BoardConflicts
      {...conflicts}
      locale={locale}
      title={t('conflicts-of-day', { count })}
      more={{ href: `/${locale}/organizer/conflicts?day=${date}`, label: t('more-conflicts') }}
    />
  );
}
