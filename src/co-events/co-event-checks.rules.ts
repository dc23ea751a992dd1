import { fold } from '../kernel/folded-text.js';
import type { ErrorValues } from '../kernel/errors.js';
import { offsetMinutes } from '../kernel/zoned-time.js';
import type { CoEventContent } from './co-event-content.js';
import { periodOf } from './co-event-period.rules.js';
import { cityNamed, zoneAt } from './places/cities.js';
import { distance } from './places/coordinates.js';
import { agreeAt, isZone } from '../kernel/zones.js';

/** What may be right and is worth a second look: told to the host before she sends, and to the moderator. */
export interface Doubt {
  code: DoubtCode;
  values?: ErrorValues;
}

/** Each has a text of this name in the catalogue `co-event-check`. */
export type DoubtCode =
  | 'zone-of-coordinates'
  | 'far-from-city'
  | 'not-on-map'
  | 'has-begun'
  | 'at-night'
  | 'long'
  | 'no-text'
  | 'no-online-address'
  | 'insecure-link'
  | 'shortened-link'
  | 'link-in-text';

const dayLength = 24 * 3_600_000;
const longDays = 14;
const farKilometres = 60;
const shorteners = /^(bit\.ly|t\.co|goo\.gl|tinyurl\.com|is\.gd|ow\.ly|buff\.ly|cutt\.ly|rb\.gy|me2\.do)$/;

/** Only for content in which `problemsOf` finds nothing. */
export function doubtsAbout(content: CoEventContent, now: Date): Doubt[] {
  return [...doubtsOfPlace(content), ...doubtsOfTime(content, now), ...doubtsOfWords(content)];
}

function doubtsOfPlace(content: CoEventContent): Doubt[] {
  const { latitude, longitude, city, country, zone, mode } = content;
  if (latitude === null || longitude === null) {
    return city !== null && mode !== 'online' ? [{ code: 'not-on-map' }] : [];
  }
  const doubts: Doubt[] = [];
  const local = zoneAt({ latitude, longitude });
  if (isZone(local) && !agreeAt(periodOf(content).startsAt, zone, local))
    doubts.push({ code: 'zone-of-coordinates', values: { zone, local } });
  const known = city === null ? undefined : cityNamed(country, city);
  const kilometres = known ? distance(known, { latitude, longitude }) : 0;
  if (kilometres > farKilometres)
    doubts.push({ code: 'far-from-city', values: { city: city ?? '', kilometres: Math.round(kilometres) } });
  return doubts;
}

function doubtsOfTime(content: CoEventContent, now: Date): Doubt[] {
  const { startsAt, overAt, allDay } = periodOf(content);
  const doubts: Doubt[] = [];
  if (startsAt < now) doubts.push({ code: 'has-begun' });
  const local = new Date(startsAt.getTime() + offsetMinutes(startsAt, content.zone) * 60_000);
  if (!allDay && local.getUTCHours() < 5) doubts.push({ code: 'at-night' });
  const days = Math.ceil((overAt.getTime() - startsAt.getTime()) / dayLength);
  if (days > longDays) doubts.push({ code: 'long', values: { days } });
  return doubts;
}

function doubtsOfWords(content: CoEventContent): Doubt[] {
  const { text, mode, websiteUrl, registrationUrl } = content;
  const doubts: Doubt[] = [];
  const texts = Object.values(text);
  if (texts.every((each) => !each)) doubts.push({ code: 'no-text' });
  if (mode === 'online' && !websiteUrl && !registrationUrl) doubts.push({ code: 'no-online-address' });
  if (texts.some((each) => /https?:\/\/|www\./i.test(each))) doubts.push({ code: 'link-in-text' });
  for (const url of [websiteUrl, registrationUrl]) {
    if (url === null) continue;
    const { protocol, hostname } = new URL(url);
    if (protocol === 'http:') doubts.push({ code: 'insecure-link', values: { url } });
    if (shorteners.test(hostname)) doubts.push({ code: 'shortened-link', values: { url } });
  }
  return doubts;
}

/** What a co-event is compared by. */
export interface Comparable {
  title: CoEventContent['title'];
  cityKey: string | null;
  startsAt: Date;
  overAt: Date;
}

const alike = 0.6;
const alikeAtSamePlace = 0.35;

/** Whether both could be the same event: near titles at overlapping times, or less near ones in one city at one hour. */
export function isSimilar(a: Comparable, b: Comparable): boolean {
  if (a.startsAt >= b.overAt || b.startsAt >= a.overAt) return false;
  const nearness = titleNearness(a.title, b.title);
  const isSamePlace = a.cityKey !== null && a.cityKey === b.cityKey;
  const isSameHour = a.startsAt.getTime() === b.startsAt.getTime();
  return nearness >= alike || (isSamePlace && isSameHour && nearness >= alikeAtSamePlace);
}

/** From 0 to 1: the share of pairs of letters that two titles have in common (Dice), of the nearest pair of wordings. */
export function titleNearness(a: CoEventContent['title'], b: CoEventContent['title']): number {
  const pairs = Object.values(a).flatMap((one) => Object.values(b).map((other) => nearness(one, other)));
  return Math.max(0, ...pairs);
}

function nearness(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count === 0) continue;
    counts.set(pair, count - 1);
    common += 1;
  }
  return (2 * common) / (left.length + right.length);
}

function bigrams(text: string): string[] {
  const letters = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
}
