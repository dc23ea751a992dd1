import { edition } from '../../config/edition.js';
import { isMinor, speakerRoleLabel } from '../../config/session-kinds.js';
import { sessionAccessTexts, sessionKindTexts } from '../../config/session-kinds.texts.js';
import type { CalendarAddress, CalendarEvent } from '../ics/calendar-file.js';
import type { Config } from '../kernel/config/env.js';
import { type Locale, localeNames } from '../kernel/i18n/locale.js';
import { wordingOf } from '../kernel/i18n/localized-text.js';
import { type ProgrammeItem, type ProgrammeSpeaker, zoneOf } from '../scheduling/programme-item.js';
import { languagesToFollow } from '../sessions/session-languages.js';
import { calendarTexts } from './calendar.texts.js';

/** What a calendar entry says, without the marks of its revision and its reader. */
export type EntryContent = Omit<
  CalendarEvent,
  'sequence' | 'stampedAt' | 'createdAt' | 'modifiedAt' | 'attendee'
>;

/** Who publishes, and where the pages are. */
export interface Publisher {
  baseUrl: string;
  organizer: CalendarAddress;
}

export const publisherOf = ({ baseUrl, mailFrom }: Pick<Config, 'baseUrl' | 'mailFrom'>): Publisher => ({
  baseUrl,
  organizer: mailFrom,
});

/** Nothing in it depends on what an organizer may edit, so that an entry stays the same one for good. */
export const sessionUid = (sessionId: string): string => `session-${sessionId}@${edition.uidDomain}`;

/** An item whose end is not announced is shown with this length, and says so. */
const provisionalLength = 3_600_000;

/**
 * The session as a calendar entry in one language, or undefined while it has no date. A date without an hour is an all-day
 * entry that leaves the time free, because an invented hour would be believed.
 */
export function sessionEntry(
  item: ProgrammeItem,
  locale: Locale,
  publisher: Publisher,
): EntryContent | undefined {
  const when = whenOf(item);
  if (!when) return undefined;
  const t = calendarTexts.in(locale);
  const title = wordingOf(item.title, locale).text;
  const url = `${publisher.baseUrl}/${locale}/sessions/${item.id}`;
  const place = placeOf(item, locale);
  const isCancelled = item.state === 'cancelled';
  const isOpen = when.kind === 'all-day';
  return {
    uid: sessionUid(item.id),
    when,
    summary: isCancelled && title ? t('entry.cancelled', { title }) : title,
    description: describe(item, locale, url),
    ...(place ? { location: place } : {}),
    url,
    categories: categoriesOf(item, locale),
    status: isCancelled ? 'CANCELLED' : isOpen ? 'TENTATIVE' : 'CONFIRMED',
    transparent: isCancelled || isOpen || isMinor(item.kind),
    organizer: publisher.organizer,
  };
}

function whenOf(item: ProgrammeItem): CalendarEvent['when'] | undefined {
  const { startsAt, endsAt, onDate, untilDate } = item;
  if (startsAt) {
    const end = endsAt ?? new Date(startsAt.getTime() + provisionalLength);
    return { kind: 'timed', start: startsAt, end, zone: zoneOf(item) };
  }
  return onDate ? { kind: 'all-day', from: onDate, to: untilDate ?? onDate } : undefined;
}

/** Room, venue and, where it is known, city: what a map application can find. */
function placeOf({ room, venue }: ProgrammeItem, locale: Locale): string {
  const roomName = room && room.id !== venue?.id ? wordingOf(room.name, locale).text : '';
  const floor = roomName && room?.floor ? ` (${room.floor})` : '';
  const city = venue?.id === edition.venue.id ? edition.city[locale] : '';
  const venueName = venue ? wordingOf(venue.name, locale).text : '';
  return [`${roomName}${floor}`, venueName, city].filter(Boolean).join(', ');
}

function categoriesOf({ kind, track }: ProgrammeItem, locale: Locale): string[] {
  const names = [sessionKindTexts.in(locale)(kind), track ? wordingOf(track.name, locale).text : ''];
  return names.filter(Boolean);
}

function describe(item: ProgrammeItem, locale: Locale, url: string): string {
  const paragraphs = [
    categoriesOf(item, locale).join(' · '),
    notes(item, locale).join('\n'),
    wordingOf(item.abstract, locale).text,
    speakers(item.speakers, locale).join('\n'),
    bodies(item, locale).join('\n'),
    url,
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

/** What a reader must know before she plans with the entry. */
function notes(item: ProgrammeItem, locale: Locale): string[] {
  const t = calendarTexts.in(locale);
  const { state, cancellationReason: reason, startsAt, endsAt, access } = item;
  const lines: string[] = [];
  if (state === 'cancelled')
    lines.push(reason ? t('entry.cancellation-reason', { reason }) : t('entry.was-cancelled'));
  else if (!startsAt) lines.push(t('entry.time-open'));
  else if (!endsAt) lines.push(t('entry.end-open'));
  if (access !== 'open') lines.push(t('entry.access', { access: sessionAccessTexts.in(locale)(access) }));
  const names = languagesToFollow(item)?.map((language) => localeNames[language]);
  if (names) lines.push(t('entry.languages', { languages: names.join(', ') }));
  if (item.sdgTargets) lines.push(t('entry.targets', { targets: item.sdgTargets.join(', ') }));
  const foreign = foreignLanguage(item, locale);
  if (foreign) lines.push(t('entry.only-in', { language: localeNames[foreign] }));
  return lines;
}

/** The language that title or abstract had to fall back to. */
function foreignLanguage({ title, abstract }: ProgrammeItem, locale: Locale): Locale | undefined {
  return [title, abstract].map((text) => wordingOf(text, locale).locale).find((used) => used !== locale);
}

function speakers(all: ProgrammeSpeaker[], locale: Locale): string[] {
  if (all.length === 0) return [];
  const line = ({ name, role, functionTitle, organizationName }: ProgrammeSpeaker) =>
    [`- ${name} (${speakerRoleLabel(role, locale)})`, functionTitle, organizationName]
      .filter(Boolean)
      .join(', ');
  return [calendarTexts.in(locale)('entry.speakers'), ...all.map(line)];
}

function bodies({ organizers, partners }: ProgrammeItem, locale: Locale): string[] {
  const t = calendarTexts.in(locale);
  const names = (of: ProgrammeItem['organizers']) => of.map(({ name }) => name).join('; ');
  return [
    ...(organizers.length > 0 ? [t('entry.organizers', { names: names(organizers) })] : []),
    ...(partners.length > 0 ? [t('entry.partners', { names: names(partners) })] : []),
  ];
}
