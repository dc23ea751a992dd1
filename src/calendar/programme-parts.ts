import { edition } from '../../config/edition.js';
import { sdgTargets } from '../../config/sdg-targets.js';
import { sessionAccesses } from '../../config/session-kinds.js';
import { sessionAccessTexts } from '../../config/session-kinds.texts.js';
import type { CalendarColor } from '../ics/calendar-colors.js';
import { isLocale, languageNameIn, type Locale, locales } from '../kernel/i18n/locale.js';
import { type LocalizedText, wordingOf } from '../kernel/i18n/localized-text.js';
import type { ProgrammeItem } from '../scheduling/programme-item.js';
import { languagesToFollow } from '../sessions/session-languages.js';
import { dateText } from '../web/spoken-times.js';
import { calendarTexts } from './calendar.texts.js';
import type { PartChoice, PartKind, PublicFeedName } from './feed-address.js';
import type { FeedItem } from './feed-item.entity.js';

/** A session and the marks of its entry in the feeds; it has none before it has a date. */
export interface PublishedItem {
  item: ProgrammeItem;
  revision: Pick<FeedItem, 'sequence' | 'stampedAt' | 'createdAt'> | undefined;
}

/**
 * All that feeds are made of; tracks, rooms and speakers also while no session is theirs: applications give a calendar up for good
 * that is not there once.
 */
export interface PublishedProgramme {
  items: readonly PublishedItem[];
  speakers: readonly { id: string; name: string }[];
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

/** The part that the name means, or undefined when it asks for something that there is not. */
export function partOf(
  programme: PublishedProgramme,
  name: Exclude<PublicFeedName, { kind: 'session' }>,
  locale: Locale,
): Part | undefined {
  if (name.kind === 'programme') return { items: programme.items };
  const choice = name.kind === 'choice' ? name.choice : [{ kind: name.kind, ids: [name.id] }];
  if (unknownIn(programme, choice)) return undefined;
  const items = programme.items.filter(({ item }) =>
    choice.every(({ kind, ids }) => ids.some((id) => belongs[kind](item, id))),
  );
  const titles = choice.flatMap(({ kind, ids }) => ids.map((id) => titleOf(programme, kind, id, locale)));
  const color = colorOf(programme, choice);
  return { items, title: titles.join(' · '), ...(color ? { color } : {}) };
}

/** The first filter that asks for something that there is not, and what there is. */
export function unknownIn(
  programme: PublishedProgramme,
  choice: PartChoice,
): { kind: PartKind; allowed: readonly string[] } | undefined {
  return choice
    .map(({ kind, ids }) => ({ kind, ids, allowed: idsOf(programme, kind) }))
    .find(({ ids, allowed }) => !ids.every((id) => allowed.includes(id)));
}

/** What a part of this kind can be told by. */
export function idsOf(
  { items, tracks, rooms, speakers }: PublishedProgramme,
  kind: PartKind,
): readonly string[] {
  const ids = (strands: readonly { id: string }[]) => strands.map(({ id }) => id);
  const distinct = (values: readonly string[]) => [...new Set(values)].sort();
  const all: Record<PartKind, () => readonly string[]> = {
    day: () =>
      distinct([...edition.days.map(({ date }) => date), ...items.flatMap(({ item }) => datesOf(item))]),
    track: () => ids(tracks),
    room: () => ids(rooms),
    speaker: () => distinct([...ids(speakers), ...items.flatMap(({ item }) => ids(item.speakers))]),
    language: () => locales,
    target: () => sdgTargets,
    access: () => sessionAccesses,
  };
  return all[kind]();
}

const belongs: Record<PartKind, (item: ProgrammeItem, id: string) => boolean> = {
  day: ({ onDate, untilDate }, date) => onDate !== null && onDate <= date && date <= (untilDate ?? onDate),
  track: ({ track }, id) => track?.id === id,
  room: ({ room }, id) => room?.id === id,
  speaker: ({ speakers }, id) => speakers.some((speaker) => speaker.id === id),
  language: (item, id) => languagesToFollow(item)?.some((language) => language === id) ?? false,
  target: ({ sdgTargets: targets }, id) => targets?.some((target) => target === id) ?? false,
  access: ({ access }, id) => access === id,
};

function datesOf({ onDate, untilDate }: ProgrammeItem): string[] {
  if (onDate === null) return [];
  const dates = [onDate];
  for (let last = onDate; untilDate !== null && last < untilDate; dates.push(last)) last = dayAfter(last);
  return dates;
}

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

function titleOf(
  { items, tracks, rooms, speakers }: PublishedProgramme,
  kind: PartKind,
  id: string,
  locale: Locale,
): string {
  const t = calendarTexts.in(locale);
  const named = (strands: readonly Strand[]) =>
    wordingOf(strands.find((strand) => strand.id === id)?.name ?? {}, locale).text;
  const titles: Record<PartKind, () => string> = {
    day: () => dateText(id, locale),
    track: () => named(tracks),
    room: () => named(rooms),
    speaker: () =>
      [...items.flatMap(({ item }) => item.speakers), ...speakers].find((each) => each.id === id)?.name ?? id,
    language: () => t('part.language', { language: isLocale(id) ? languageNameIn(id, locale) : id }),
    target: () => t('part.target', { target: id }),
    access: () => {
      const access = sessionAccesses.find((each) => each === id);
      return access ? sessionAccessTexts.in(locale)(access) : id;
    },
  };
  return titles[kind]();
}

/** Of the track, where there is just one. */
function colorOf({ tracks }: PublishedProgramme, choice: PartChoice): CalendarColor | undefined {
  const [id, ...others] = choice.find(({ kind }) => kind === 'track')?.ids ?? [];
  const index = tracks.findIndex((track) => track.id === id);
  return index < 0 || others.length > 0 ? undefined : trackColors[index % trackColors.length];
}
