import { createHash } from 'node:crypto';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { dateText } from '../../../web/spoken-times.js';
import { severities as gravity, type Severity } from '../../conflicts/conflict.js';
import { resourceOf } from '../../conflicts/conflict-list.js';
import type { ToldConflict } from '../../conflicts/conflict-teller.js';
import type { ProgrammeItem } from '../../programme-item.js';
import type { KeptPlacement } from '../../kept-placement.js';
import type { BoardColumn } from '../board-columns.rules.js';
import {
  areaOf,
  hoursShown,
  isUnscheduled,
  type Lane,
  lanesOf,
  type Span,
  spanOf,
} from '../board-layout.rules.js';
import { boardTexts } from '../board.texts.js';
import { type FormerPlace, formerPlaceOf } from '../former-place.rules.js';
import { hoursText } from './place-words.js';

/** How many conflicts it has of each severity, the gravest first. */
export type Marks = readonly (readonly [Severity, number])[];

/** A session as it is drawn. */
export interface BoardCard {
  id: string;
  title: string;
  /** Of the title, where it is not the page's. */
  lang: Locale | null;
  revision: number;
  /** Its hours, or what is known instead. */
  label: string;
  span: Span | null;
  lane: Lane | null;
  /** In the tray, the one that it had. */
  roomId: string;
  /** Those that it had, where it has none now. */
  hadHours: Span | null;
  /** In the tray: the day that it had. */
  formerDate: string | null;
  trackColour: number | null;
  marks: Marks;
  /** Its first and last day, where it has several. */
  days: { first: string; last: string } | null;
  /** The filter does not fit it. */
  isPale: boolean;
}

export interface DayView {
  date: string;
  name: string;
  from: number;
  to: number;
  allDay: BoardCard[];
  /** A day outside of the forum takes no session; its hours are shown only where it has some. */
  hasHours: boolean;
  /** By room; the first, whose id is empty, is what has no room yet. */
  columns: { roomId: string; cards: BoardCard[] }[];
  conflicts: ListedConflicts;
}

export interface TrayView {
  cards: BoardCard[];
  conflicts: ListedConflicts;
}

export interface ListedConflicts {
  listed: {
    severity: Severity;
    sentence: string;
    sessionIds: string[];
    /** The page of what is short; a room is told by its column. */
    resource: { href: string; label: string } | null;
  }[];
  /** There may be more than are listed. */
  count: number;
}

/** What the parts of the board are drawn from. */
export interface BoardRows {
  locale: Locale;
  items: readonly ProgrammeItem[];
  columns: readonly BoardColumn[];
  forumDates: readonly string[];
  conflicts: readonly ToldConflict[];
  marks: ReadonlyMap<string, Marks>;
  matches: (item: ProgrammeItem) => boolean;
  /** What those without hours had before, by session. */
  had: ReadonlyMap<string, KeptPlacement>;
}

const trackColours = 6;
/** A list of hundreds would be read by nobody; the page of the conflicts has them all. */
const mostListed = 40;

/** The days of the forum, and those outside of it on which something is planned. */
export const datesShown = (items: readonly ProgrammeItem[], forumDates: readonly string[]): string[] =>
  [...new Set([...forumDates, ...items.flatMap(({ onDate }) => onDate ?? [])])].sort();

export function dayView(rows: BoardRows, date: string): DayView {
  const { locale, items, columns } = rows;
  const inGrid = items.filter((item) => areaOf(item, date) === 'grid');
  const allDay = items.filter((item) => areaOf(item, date) === 'all-day');
  const spans = inGrid.flatMap((item) => spanOf(item, date) ?? []);
  const ids = new Set([...inGrid, ...allDay].map(({ id }) => id));
  return {
    date,
    name: dateText(date, locale),
    ...hoursShown(spans),
    hasHours: inGrid.length > 0 || rows.forumDates.includes(date),
    allDay: allDay.map((item) => cardOf(rows, item, date)),
    columns: ['', ...columns.map(({ room }) => room.id)].map((roomId) =>
      columnView(
        roomId,
        inGrid.filter(({ room }) => (room?.id ?? '') === roomId).map((item) => cardOf(rows, item, date)),
      ),
    ),
    conflicts: conflictsOf(rows, ids),
  };
}

export function trayView(rows: BoardRows): TrayView {
  const items = rows.items.filter(isUnscheduled);
  return {
    cards: items.map((item) => cardOf(rows, item, null)),
    conflicts: conflictsOf(rows, new Set(items.map(({ id }) => id))),
  };
}

function conflictsOf({ conflicts, locale }: BoardRows, ids: ReadonlySet<string>): ListedConflicts {
  const found = conflicts.filter(({ sessions }) => sessions.some(({ id }) => ids.has(id)));
  return {
    listed: found.slice(0, mostListed).map((conflict) => ({
      severity: conflict.severity,
      sentence: conflict.sentence,
      sessionIds: conflict.sessions.map(({ id }) => id),
      resource: conflict.subject?.kind === 'room' ? null : resourceOf(conflict, locale),
    })),
    count: found.length,
  };
}

/** Changes with what it is made of: a browser that has it already is not sent it again. */
export const versionOf = (view: unknown): string =>
  createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 8);

function columnView(roomId: string, cards: BoardCard[]): DayView['columns'][number] {
  const lanes = lanesOf(cards.flatMap(({ span }) => span ?? []));
  return {
    roomId,
    cards: cards.map((card, index) => ({ ...card, lane: lanes[index] ?? null })),
  };
}

function cardOf(rows: BoardRows, item: ProgrammeItem, date: string | null): BoardCard {
  const { locale, marks, matches } = rows;
  const title = wordingOf(item.title, locale);
  const { id, revision, track, onDate, untilDate, startsAt } = item;
  const former = formerPlaceOf(item, rows.had.get(id));
  return {
    id,
    title: title.text,
    lang: title.locale === locale ? null : title.locale,
    revision,
    label: onDate === null ? inTray(rows, former) : hoursText(item, locale) || withoutHours(item, locale),
    span: date === null ? null : spanOf(item, date),
    lane: null,
    roomId: former.roomId ?? '',
    hadHours: former.hours,
    formerDate: former.date,
    trackColour: track && ((track.position - 1) % trackColours) + 1,
    marks: marks.get(id) ?? [],
    days: untilDate && onDate && !startsAt ? { first: onDate, last: untilDate } : former.days,
    isPale: !matches(item),
  };
}

/** How long it is and in which room it was, as far as that is known. */
function inTray({ locale, columns }: BoardRows, { hours, days, roomId }: FormerPlace): string {
  const t = boardTexts.in(locale);
  const room = columns.find((column) => column.room.id === roomId)?.room;
  return [
    hours?.end && t('minutes', { count: hours.end - hours.start }),
    days && t('days-long', { count: daysOf(days) }),
    room && wordingOf(room.name, locale).text,
  ]
    .filter(Boolean)
    .join(', ');
}

const daysOf = ({ first, last }: { first: string; last: string }): number =>
  (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;

/** In the row of what has no hours, the room is not told by where a card stands. */
function withoutHours({ room, untilDate }: ProgrammeItem, locale: Locale): string {
  const t = boardTexts.in(locale);
  const until = untilDate && t('until', { date: dateText(untilDate, locale, 'in-sentence') });
  return [until, room && wordingOf(room.name, locale).text].filter(Boolean).join(', ');
}

export function marksBySession(conflicts: readonly ToldConflict[]): Map<string, Marks> {
  const severities = new Map<string, Severity[]>();
  for (const { sessions, severity } of conflicts) {
    for (const { id } of sessions) severities.set(id, [...(severities.get(id) ?? []), severity]);
  }
  return new Map([...severities].map(([id, own]) => [id, marksOf(own)]));
}

const marksOf = (own: readonly Severity[]): Marks =>
  gravity
    .map((severity) => [severity, own.filter((each) => each === severity).length] as const)
    .filter(([, count]) => count > 0);
