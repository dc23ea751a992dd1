import { edition } from '../../config/edition.js';
import type { CalendarEvent, CalendarFile } from '../ics/calendar-file.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { calendarTexts } from './calendar.texts.js';
import { feedPath, type PublicFeedName } from './feed-address.js';
import { partOf, type PublishedItem, type PublishedProgramme } from './programme-parts.js';
import { type EntryContent, type Publisher, sessionEntry } from './session-entry.js';

export interface FeedFrame {
  locale: Locale;
  publisher: Publisher;
  /** ISO 8601 duration. */
  refreshInterval: string;
}

/** The feed as plain data, or undefined when it asks for a part or a dated session that there is not. */
export function publicFeed(
  programme: PublishedProgramme,
  name: PublicFeedName,
  frame: FeedFrame,
): CalendarFile | undefined {
  const { locale, publisher } = frame;
  if (name.kind === 'session') return sessionDownload(programme, name.id, frame);
  const part = partOf(programme, name, locale);
  if (!part) return undefined;
  const t = calendarTexts.in(locale);
  return {
    ...subscribed(part.items, frame),
    uid: `feed-${idOf(name)}@${edition.uidDomain}`,
    name: part.title
      ? t('feed.part', { forum: edition.acronym, part: part.title })
      : t('feed.programme', { forum: edition.acronym }),
    description: t('feed.about-public', { forum: edition.name[locale], city: edition.city[locale] }),
    color: part.color ?? 'royalblue',
    source: `${publisher.baseUrl}${feedPath(name, locale)}`,
    url: `${publisher.baseUrl}/${locale}/programme`,
  };
}

function idOf(name: Exclude<PublicFeedName, { kind: 'session' }>): string {
  if (name.kind === 'programme') return name.kind;
  if (name.kind !== 'choice') return `${name.kind}-${name.id}`;
  return name.choice.flatMap(({ kind, ids }) => [kind, ...ids]).join('-');
}

/** A participant's own feed, or the head of one that is cut out of another. Says nothing of her, and not its own address, because files are passed on. */
export function personalFeed(frame: FeedFrame, items: readonly PublishedItem[] = []): CalendarFile {
  const { locale, publisher } = frame;
  const t = calendarTexts.in(locale);
  return {
    ...subscribed(items, frame),
    name: t('feed.personal', { forum: edition.acronym }),
    description: t('feed.about-personal', { forum: edition.name[locale] }),
    color: 'seagreen',
    url: `${publisher.baseUrl}/${locale}/my/programme`,
  };
}

/** What a former personal address answers for a while: one entry that says so, so that nobody trusts what has gone stale. */
export function endedFeed(
  ended: { id: string; date: string; at: Date },
  { locale, publisher, refreshInterval }: FeedFrame,
): CalendarFile {
  const t = calendarTexts.in(locale);
  const url = `${publisher.baseUrl}/${locale}/my/calendar`;
  const entry: EntryContent = {
    uid: `feed-ended-${ended.id}@${edition.uidDomain}`,
    when: { kind: 'all-day', from: ended.date, to: ended.date },
    summary: t('ended.summary'),
    description: t('ended.description', { url }),
    url,
    status: 'CONFIRMED',
    transparent: true,
    organizer: publisher.organizer,
  };
  const revision = { sequence: 0, stampedAt: ended.at, createdAt: ended.at };
  return {
    method: 'PUBLISH',
    name: t('ended.name', { forum: edition.acronym }),
    color: 'slategray',
    refreshInterval,
    displayZone: edition.zone,
    lastModified: ended.at,
    events: [marked(entry, revision)],
  };
}

/** One session to put into a calendar by hand. Without a name, because Outlook makes a new calendar of a file that has one. */
function sessionDownload(
  programme: PublishedProgramme,
  id: string,
  frame: FeedFrame,
): CalendarFile | undefined {
  const events = eventsOf(
    programme.items.filter(({ item }) => item.id === id),
    frame,
  );
  return events.length > 0 ? { method: 'PUBLISH', events } : undefined;
}

/** What all feeds that are subscribed to have in common. */
function subscribed(items: readonly PublishedItem[], frame: FeedFrame): CalendarFile {
  const events = eventsOf(items, frame);
  const stamps = events.map((event) => event.stampedAt.getTime());
  return {
    method: 'PUBLISH',
    refreshInterval: frame.refreshInterval,
    displayZone: edition.zone,
    ...(stamps.length > 0 ? { lastModified: new Date(Math.max(...stamps)) } : {}),
    events,
  };
}

function eventsOf(items: readonly PublishedItem[], { locale, publisher }: FeedFrame): CalendarEvent[] {
  return items.flatMap((published) => eventOf(published, locale, publisher) ?? []);
}

const made = new WeakMap<Publisher, Map<Locale, WeakMap<PublishedItem, CalendarEvent | null>>>();

/** Made once for all the feeds that it stands in. */
function eventOf(published: PublishedItem, locale: Locale, publisher: Publisher): CalendarEvent | null {
  const byLocale = made.get(publisher) ?? new Map<Locale, WeakMap<PublishedItem, CalendarEvent | null>>();
  made.set(publisher, byLocale);
  const events = byLocale.get(locale) ?? new WeakMap<PublishedItem, CalendarEvent | null>();
  byLocale.set(locale, events);
  const known = events.get(published);
  if (known !== undefined) return known;
  const { item, revision } = published;
  const entry = revision && sessionEntry(item, locale, publisher);
  const event = entry ? marked(entry, revision) : null;
  events.set(published, event);
  return event;
}

const marked = (
  entry: EntryContent,
  { sequence, stampedAt, createdAt }: NonNullable<PublishedItem['revision']>,
): CalendarEvent => ({
  ...entry,
  sequence,
  stampedAt,
  createdAt,
  modifiedAt: stampedAt,
});
