import { edition } from '../../config/edition.js';
import { wordingIn } from '../../config/edition-shape.js';
import type { AttendanceMode } from '../../config/session-kinds.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { type LocalizedText, wordingOf } from '../kernel/i18n/localized-text.js';
import { instantAt, localDate } from '../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from '../scheduling/programme-item.js';
import { dateText, dayAndTimeText, timeText } from '../web/spoken-times.js';
import { calendarTexts } from './calendar.texts.js';
import { invitationTexts } from './invitation.texts.js';
import type { StoredEntry, Wanted } from './invitation.rules.js';
import { type EntryContent, type Publisher, sessionEntry } from './session-entry.js';

/** One UID for the forum in everybody's calendar; replies are told apart by their ATTENDEE. */
export const forumUid = `forum-${edition.acronym.toLowerCase()}@${edition.uidDomain}`;

/** What an invitation to the session says; undefined while it has no hour. */
export function invitedSession(
  item: ProgrammeItem,
  locale: Locale,
  publisher: Publisher,
): Wanted | undefined {
  const entry = sessionEntry(item, locale, publisher);
  const { startsAt, endsAt, room, venue } = item;
  if (!entry || !startsAt) return undefined;
  const zone = zoneOf(item);
  return {
    timeAndPlace: timeAndPlace(startsAt, endsAt, room?.id ?? venue?.id),
    content: {
      entry: stored(entry),
      facts: [
        { key: 'title', value: wordingOf(item.title, locale).text },
        { key: 'day', value: dateText(localDate(startsAt, zone), locale) },
        { key: 'time', value: timeText(startsAt, endsAt, zone, locale) },
        { key: 'place', value: entry.location ?? invitationTexts.in(locale)('place-open') },
      ],
      ...(venue ? { map: mapOf(venue) } : {}),
      ...(endsAt ? {} : { isEndOpen: true }),
    },
  };
}

/** What the invitation to the forum itself says to somebody who comes, or who follows it on line. */
export function invitedForum(mode: AttendanceMode, locale: Locale, publisher: Publisher): Wanted {
  const { forumProper, zone } = edition;
  const [start, end] = [instantAt(forumProper.start, zone), instantAt(forumProper.end, zone)];
  const t = calendarTexts.in(locale);
  const venue = `${wordingIn(edition.venue.name, locale)}, ${edition.city[locale]}, ${edition.country.name[locale]}`;
  const location = mode === 'online' ? t('forum.online') : venue;
  const url = `${publisher.baseUrl}/${locale}/programme`;
  const theme = wordingIn(edition.theme, locale);
  const entry: EntryContent = {
    uid: forumUid,
    when: { kind: 'timed', start, end, zone },
    summary: edition.name[locale],
    description: t('forum.description', { theme, url }),
    location,
    url,
    status: 'CONFIRMED',
    // Three days and two nights at a stretch; what of it is really busy, her sessions say.
    transparent: true,
    organizer: publisher.organizer,
  };
  const spoken = (instant: Date) => dayAndTimeText(instant, null, zone, locale);
  return {
    timeAndPlace: timeAndPlace(start, end, mode),
    content: {
      entry: stored(entry),
      facts: [
        { key: 'title', value: edition.name[locale] },
        { key: 'begins', value: spoken(start) },
        { key: 'ends', value: spoken(end) },
        { key: 'place', value: location },
      ],
      ...(mode === 'online' ? {} : { map: mapOf(edition.venue) }),
    },
  };
}

/** By name, because no coordinates are known; in English and in the forum's city, as maps of the world have it. */
function mapOf({ id, name }: { id: string; name: LocalizedText }): string {
  const city = id === edition.venue.id ? edition.city.en : '';
  const query = [wordingOf(name, 'en').text, city].filter(Boolean).join(', ');
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query }).toString()}`;
}

const timeAndPlace = (start: Date, end: Date | null, place = ''): string =>
  `${start.toISOString()}/${end?.toISOString() ?? ''}@${place}`;

/** As it rests in the database. */
export function stored(entry: EntryContent): StoredEntry {
  const { when, ...rest } = entry;
  if (when.kind === 'all-day') return { ...rest, when };
  return { ...rest, when: { ...when, start: when.start.toISOString(), end: when.end.toISOString() } };
}

/** The entry as it was stored. */
export function revived({ when, ...rest }: StoredEntry): EntryContent {
  if (when.kind === 'all-day') return { ...rest, when };
  return { ...rest, when: { ...when, start: new Date(when.start), end: new Date(when.end) } };
}
