import { createHash } from 'node:crypto';
import { edition } from '../../../config/edition.js';
import { sessionKindTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { wordingOf } from '../../kernel/i18n/localized-text.js';
import { isoWithOffset, wallClock } from '../../kernel/zoned-time.js';
import { type ProgrammeItem, zoneOf } from '../../scheduling/programme-item.js';
import { invitationTexts } from '../invitation.texts.js';
import type { PublishedProgramme } from '../programme-parts.js';
import { type Publisher, sessionEntry, sessionUid } from '../session-entry.js';

/** The programme in the shape that frab began and c3voc describes, which apps and video teams read. */
export interface ScheduleDocument {
  /** Another one with each visible change. */
  version: string;
  baseUrl: string;
  acronym: string;
  title: string;
  zone: string;
  days: ScheduleDay[];
}

interface ScheduleDay {
  index: number;
  date: string;
  start: string;
  end: string;
  rooms: { name: string; events: ScheduleEvent[] }[];
}

export interface ScheduleEvent {
  /** Of no meaning, but the same for good. */
  id: number;
  guid: string;
  slug: string;
  room: string;
  title: string;
  kind: string;
  track: string;
  language: string;
  abstract: string;
  /** ISO 8601 with the venue's offset. */
  date: string;
  /** On the wall at the venue. */
  start: string;
  duration: string;
  url: string;
  persons: { id: number; guid: string; name: string }[];
}

type TimedItem = ProgrammeItem & { startsAt: Date; onDate: string };

/** Nothing can stand there without its hour; what is cancelled stays and says so, because a gap would be read as a mistake. */
export function scheduleDocument(
  { items }: PublishedProgramme,
  locale: Locale,
  publisher: Publisher,
): ScheduleDocument {
  const timed = items.map(({ item }) => item).filter(isTimed);
  const ids = numbersOf(timed.map(({ id }) => sessionUid(id)));
  const eventOf = (item: TimedItem) =>
    scheduleEvent(item, ids.get(sessionUid(item.id)) ?? 0, locale, publisher);
  const stamps = items.flatMap(({ revision }) => (revision ? [revision.stampedAt.toISOString()] : []));
  const dates = [...new Set([...edition.days.map(({ date }) => date), ...timed.map(({ onDate }) => onDate)])];
  return {
    version: stamps.sort().at(-1) ?? '',
    baseUrl: publisher.baseUrl,
    acronym: edition.acronym.toLowerCase().replace(/[^a-z0-9_]/g, ''),
    title: edition.name[locale],
    zone: edition.zone,
    days: dates.sort().map((date, position) => ({
      index: position + 1,
      date,
      ...bounds(date),
      rooms: roomsOf(timed.filter(({ onDate }) => onDate === date).map(eventOf)),
    })),
  };
}

const isTimed = (item: ProgrammeItem): item is TimedItem => item.startsAt !== null && item.onDate !== null;

function bounds(date: string): { start: string; end: string } {
  const noon = new Date(`${date}T12:00:00Z`);
  const offset = isoWithOffset(noon, edition.zone).slice(-6);
  return { start: `${date}T00:00:00${offset}`, end: `${date}T23:59:59${offset}` };
}

const roomsOf = (events: ScheduleEvent[]): ScheduleDay['rooms'] =>
  [...Map.groupBy(events, ({ room }) => room)].map(([name, inRoom]) => ({ name, events: inRoom }));

function scheduleEvent(item: TimedItem, id: number, locale: Locale, publisher: Publisher): ScheduleEvent {
  const entry = sessionEntry(item, locale, publisher);
  if (entry?.when.kind !== 'timed') throw new Error(`Session ${item.id} has no hour`);
  const { start, end } = entry.when;
  const zone = zoneOf(item);
  const title = wordingOf(item.title, locale);
  const place = item.room ?? item.venue;
  return {
    id,
    guid: guidOf(entry.uid),
    slug: item.id.toLowerCase().replace(/[^a-z0-9_-]/g, '-'),
    room: place ? wordingOf(place.name, locale).text : invitationTexts.in(locale)('place-open'),
    title: entry.summary,
    kind: sessionKindTexts.in(locale)(item.kind),
    track: item.track ? wordingOf(item.track.name, locale).text : '',
    language: item.languages?.[0] ?? title.locale,
    abstract: wordingOf(item.abstract, locale).text,
    date: isoWithOffset(start, zone),
    start: wallClock(start, zone).slice(11, 16),
    duration: durationOf(end.getTime() - start.getTime()),
    url: entry.url ?? publisher.baseUrl,
    persons: item.speakers.map((speaker) => ({
      id: numberOf(`speaker-${speaker.id}`),
      guid: guidOf(`speaker-${speaker.id}@${edition.uidDomain}`),
      name: speaker.name,
    })),
  };
}

/** `01:30` */
function durationOf(millis: number): string {
  const minutes = Math.round(millis / 60_000);
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}

/** Names as positive integers of 31 bits, as readers keep them; two that would be the same are moved apart. */
function numbersOf(names: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const name of [...names].sort()) {
    let number = numberOf(name);
    while (taken.has(number)) number = (number % 0x7fffffff) + 1;
    taken.add(number);
    numbers.set(name, number);
  }
  return numbers;
}

const numberOf = (name: string): number =>
  (createHash('sha256').update(name).digest().readUInt32BE() % 0x7fffffff) + 1;

const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** A UUID of version 5 in the namespace of addresses (RFC 9562, section 5.5). */
function guidOf(name: string): string {
  const bytes = createHash('sha1').update(urlNamespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
