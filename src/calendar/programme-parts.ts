import { edition } from '../../config/edition.js';
import type { CalendarColor } from '../ics/calendar-colors.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { type LocalizedText, wordingOf } from '../kernel/i18n/localized-text.js';
import type { ProgrammeItem } from '../scheduling/programme-item.js';
import { dateText } from '../web/spoken-times.js';
import type { PartKind, PublicFeedName } from './feed-address.js';
import type { FeedItem } from './feed-item.entity.js';

/** A session and the marks of its entry in the feeds; it has none before it has a date. */
export interface PublishedItem {
  item: ProgrammeItem;
  revision: Pick<FeedItem, 'sequence' | 'stampedAt' | 'createdAt'> | undefined;
}

/** All that feeds are made of; tracks and rooms also while no session is in them. */
export interface PublishedProgramme {
  items: readonly PublishedItem[];
  tracks: readonly Strand[];
  rooms: readonly Strand[];
}

interface Strand {
  id: string;
  name: LocalizedText;
}

/** What a feed shows of the programme. */
export interface Part {
  items: readonly PublishedItem[];
  title?: string;
  color?: CalendarColor;
}

const trackColors: readonly CalendarColor[] = [
  'steelblue',
  'seagreen',
  'darkorange',
  'indigo',
  'crimson',
  'teal',
];

/** The part that the name means, or undefined when there is no such day, track, room or speaker. */
export function partOf(
  programme: PublishedProgramme,
  name: Exclude<PublicFeedName, { kind: 'session' }>,
  locale: Locale,
): Part | undefined {
  const { items, tracks, rooms } = programme;
  if (name.kind === 'programme') return { items };
  const { kind, id } = name;
  const chosen = items.filter(({ item }) => belongs[kind](item, id));
  if (kind === 'day') return isDay(id, chosen) ? { items: chosen, title: dateText(id, locale) } : undefined;
  if (kind === 'speaker') {
    const speaker = chosen.flatMap(({ item }) => item.speakers).find((each) => each.id === id);
    return speaker && { items: chosen, title: speaker.name };
  }
  const strands = kind === 'track' ? tracks : rooms;
  const index = strands.findIndex((each) => each.id === id);
  const strand = strands[index];
  if (!strand) return undefined;
  const color = kind === 'track' ? trackColors[index % trackColors.length] : undefined;
  return { items: chosen, title: wordingOf(strand.name, locale).text, ...(color ? { color } : {}) };
}

const belongs: Record<PartKind, (item: ProgrammeItem, id: string) => boolean> = {
  day: ({ onDate, untilDate }, date) => onDate !== null && onDate <= date && date <= (untilDate ?? onDate),
  track: ({ track }, id) => track?.id === id,
  room: ({ room }, id) => room?.id === id,
  speaker: ({ speakers }, id) => speakers.some((speaker) => speaker.id === id),
};

const isDay = (date: string, items: readonly PublishedItem[]): boolean =>
  items.length > 0 || edition.days.some((day) => day.date === date);
