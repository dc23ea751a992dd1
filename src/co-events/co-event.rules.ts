import { isDeepStrictEqual } from 'node:util';
import { countryName, isCountryCode } from '../../config/countries.js';
import { type Actor, can } from '../kernel/actor.js';
import type { FieldError } from '../kernel/errors.js';
import { fold } from '../kernel/folded-text.js';
import { locales } from '../kernel/i18n/locale.js';
import { wordingOf } from '../kernel/i18n/localized-text.js';
import type { CoEventContent } from './co-event-content.js';
import { periodOf, problemsOfTimes } from './co-event-period.rules.js';
import { zoneAt } from './places/cities.js';
import { agreeAt, isZone, zonesOf } from '../kernel/zones.js';

/** What people decide by, and what could be misused; any other field changes at once, also of a public co-event. */
const materialFields = [
  'title',
  'text',
  'kind',
  'mode',
  'country',
  'city',
  'venue',
  'address',
  'latitude',
  'longitude',
  'zone',
  'startsOn',
  'startTime',
  'endsOn',
  'endTime',
  'days',
  'websiteUrl',
  'registrationUrl',
  'imageId',
  'organizations',
] as const satisfies readonly (keyof CoEventContent)[];

/** Of these a change moves the entry in people's calendars. */
const timeFields = ['zone', 'startsOn', 'startTime', 'endsOn', 'endTime', 'days'] as const;
const placeFields = ['mode', 'country', 'city', 'venue', 'address'] as const;

const differ = (fields: readonly (keyof CoEventContent)[], a: CoEventContent, b: CoEventContent): boolean =>
  fields.some((field) => !isDeepStrictEqual(a[field], b[field]));

/** A public co-event goes back to the moderators for it, and its public version stays meanwhile. */
export const isMaterialChange = (before: CoEventContent, after: CoEventContent): boolean =>
  differ(materialFields, before, after);

export const isMove = (before: CoEventContent, after: CoEventContent): boolean =>
  differ([...timeFields, ...placeFields], before, after);

export const isOtherTime = (before: CoEventContent, after: CoEventContent): boolean =>
  differ(timeFields, before, after);

/** The fields that are others than before, for the moderator who compares. */
export const changedFields = (before: CoEventContent, after: CoEventContent): (keyof CoEventContent)[] =>
  fieldsOf(before).filter((field) => differ([field], before, after));

const fieldsOf = (content: CoEventContent) =>
  Object.keys(content).filter((key): key is keyof CoEventContent => key in content);

/** What cannot be right, by field, whoever entered it and by which way. */
export function problemsOf(content: CoEventContent): Record<string, FieldError> {
  const problems: Record<string, FieldError> = {};
  if (!wordingOf(content.title, 'en').text) problems['title'] = { code: 'kernel.required' };
  if (!isCountryCode(content.country)) problems['country'] = { code: 'kernel.choice' };
  for (const field of ['websiteUrl', 'registrationUrl'] as const) {
    const url = content[field];
    if (url !== null && !isWebAddress(url)) problems[field] = { code: 'co-events.web-address' };
  }
  if ((content.latitude === null) !== (content.longitude === null))
    problems['latitude'] = { code: 'co-events.coordinates' };
  if (!isZone(content.zone)) return { ...problems, zone: { code: 'co-events.zone' } };
  Object.assign(problems, problemsOfTimes(content));
  return Object.keys(problems).length === 0 ? problemsOfZone(content) : problems;
}

/**
 * A zone fits a place if it is one of the country's, or if its clocks agree with those at the coordinates: territories far
 * from their country have zones that are not listed under it.
 */
function problemsOfZone(content: CoEventContent): Record<string, FieldError> {
  const { country, zone, latitude, longitude } = content;
  if (zonesOf(country).includes(zone)) return {};
  const { startsAt } = periodOf(content);
  const local = latitude === null || longitude === null ? undefined : zoneAt({ latitude, longitude });
  if (local && isZone(local) && agreeAt(startsAt, zone, local)) return {};
  const suggested = local ?? zonesOf(country)[0] ?? '';
  return { zone: { code: 'co-events.zone-not-of-place', values: { zone, suggested } } };
}

/** Something that a visitor can safely follow; no address in it may carry a password. */
export function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && hostname.includes('.') && !username && !password;
}

/** Titles, places in all languages and organizations, folded. Texts are left out: searching must stay fast. */
export const searchTextOf = (content: CoEventContent): string =>
  fold(
    [
      ...Object.values(content.title),
      content.city,
      content.venue,
      ...new Set(locales.map((locale) => countryName(content.country, locale))),
      ...content.organizations.map(({ name }) => name),
    ]
      .filter(Boolean)
      .join(' '),
  );

/** The first words of the title for the address, in ASCII; empty for a title in another script. */
export const slugOf = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** May decide on this country's co-events; `countries` are those that the moderator was given, null for all. */
export const moderates = (countries: ReadonlySet<string> | null, country: string): boolean =>
  countries === null || countries.has(country);

export const canModerate = (actor: Actor): boolean => can(actor, 'co-events.moderate');

/** Organizers: everywhere, whatever regions are given to whom. */
export const canModerateAll = (actor: Actor): boolean => can(actor, 'co-events.moderate-all');
