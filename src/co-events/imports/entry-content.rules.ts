import { createHash } from 'node:crypto';
import { type CoEventKind, coEventKinds } from '../../../config/co-event-kinds.js';
import { coEventKindTexts } from '../../../config/co-event-kinds.texts.js';
import { edition } from '../../../config/edition.js';
import type { PublishedEntry, PublishedTime } from '../../ics/published-calendar.js';
import { fold } from '../../kernel/folded-text.js';
import { locales } from '../../kernel/i18n/locale.js';
import { wallClock } from '../../kernel/zoned-time.js';
import type { CoEventContent } from '../co-event-content.js';
import { tidied } from '../co-event-period.rules.js';
import { isWebAddress } from '../co-event.rules.js';
import type { IcalDefaults } from '../ical-source.entity.js';
import { zonesOf } from '../../kernel/zones.js';

const most = { title: 200, text: 5000, venue: 200, uid: 200 };

/** What an entry of a host's calendar says as a co-event, where it is silent in the words of `defaults`. */
export function contentOfEntry(entry: PublishedEntry, defaults: IcalDefaults): CoEventContent {
  const { locale, country, city, organizations, languages, mode } = defaults;
  const isLink = isWebAddress(entry.location);
  const { latitude, longitude } = entry.geo ?? defaults;
  const text = plainText(entry.description).slice(0, most.text);
  return tidied({
    title: { [locale]: plainText(entry.summary).replace(/\s+/g, ' ').slice(0, most.title) },
    text: text ? { [locale]: text } : {},
    kind: kindOf(entry.categories) ?? defaults.kind,
    observance: null,
    theme: null,
    sdgTargets: [],
    mode: isLink ? 'online' : mode,
    country,
    city,
    venue: isLink ? null : plainText(entry.location).replace(/\s+/g, ' ').slice(0, most.venue) || null,
    address: null,
    latitude,
    longitude,
    ...timesOf(entry.when, defaults),
    days: [],
    websiteUrl: [entry.url, entry.location].find(isWebAddress) ?? null,
    registrationUrl: null,
    registrationDeadline: null,
    languages,
    imageId: null,
    imageAlt: {},
    accessibility: {},
    organizations,
  });
}

/** Nobody has said yet on which clocks its hours are. */
export const awaitsZone = ({ when }: PublishedEntry, { floating }: IcalDefaults): boolean =>
  when.kind === 'floating' && floating === 'ask';

/** By which an entry is known again: its UID, and of a recurring one which occurrence it is. */
export function sourceKeyOf({ uid, recurrenceId }: PublishedEntry): string {
  const key = recurrenceId === null ? uid : `${recurrenceId}.${uid}`;
  return key.length <= 300 ? key : digest(key);
}

/** The UID in our feeds: that of the host's calendar, so that whoever follows both sees the entry once. */
export function uidOf(entry: PublishedEntry): string {
  const uid =
    /^[\x21-\x7e]+$/.test(entry.uid) && entry.uid.length <= most.uid ? entry.uid : digest(entry.uid);
  return entry.recurrenceId === null ? uid : `${entry.recurrenceId}.${uid}`;
}

/** An entry of the forum itself, which a host has in her calendar because she takes part. */
export const isOwnEntry = ({ uid }: PublishedEntry): boolean => uid.endsWith(`@${edition.uidDomain}`);

/** Of all that the calendar says of the entry; another value means that its owner has changed something. */
export const hashOf = (content: CoEventContent, isCancelled: boolean): string =>
  digest(JSON.stringify([content, isCancelled])).slice(0, 32);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

type Times = Pick<CoEventContent, 'zone' | 'startsOn' | 'startTime' | 'endsOn' | 'endTime'>;

/**
 * In the zone that the entry names if there are such clocks in the country, and otherwise in that of the host: an organizer's
 * calendar is often kept in one zone for all the world.
 */
function timesOf(when: PublishedTime, { zone: home, country }: IcalDefaults): Times {
  if (when.kind === 'all-day')
    return { zone: home, startsOn: when.from, startTime: null, endsOn: when.to, endTime: null };
  const isLocal = when.kind === 'zoned' && when.zone !== null && zonesOf(country).includes(when.zone);
  const zone = (isLocal && when.zone) || home;
  const local = (time: Date | string) => (typeof time === 'string' ? time : wallClock(time, zone));
  const start = local(when.start);
  const end = when.end && local(when.end);
  return {
    zone,
    startsOn: start.slice(0, 10),
    startTime: start.slice(11, 16),
    endsOn: end && end.slice(0, 10),
    endTime: end && end.slice(11, 16),
  };
}

const kindsByName = new Map(
  coEventKinds.flatMap((kind) =>
    [kind, ...locales.map((locale) => coEventKindTexts.in(locale)(kind))].map(
      (name) => [fold(name), kind] as const,
    ),
  ),
);

/** The first category that names a kind, in whatever language. */
export function kindOf(categories: readonly string[]): CoEventKind | undefined {
  return categories.map((name) => kindsByName.get(fold(name))).find((kind) => kind !== undefined);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** Descriptions come as HTML from some calendars; nothing of its markup is kept, and nothing invisible. */
export const plainText = (text: string): string =>
  text
    .replace(/<(br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .toWellFormed()
    .trim();
