import tzLookup from '@photostructure/tz-lookup';
import cityTimezones from 'city-timezones';
import { isCountryCode } from '../../../config/countries.js';
import { fold } from '../../kernel/folded-text.js';
import type { Coordinates } from './coordinates.js';
import { presentName, zonesOf } from '../../kernel/zones.js';

/** A city of the bundled list, for which the host need not know coordinates or zone. */
export interface City extends Coordinates {
  /** `kr-suwon`; with the province where a country has several of the name. */
  id: string;
  name: string;
  asciiName: string;
  country: string;
  province: string;
  population: number;
  zone: string;
}

/**
 * Zones that were split off after the bundled list was made. Where the coordinates lie in one of them it is right, and
 * elsewhere the list is: the lookup by coordinates is coarse and errs near borders.
 */
const splitSince = new Set([
  'America/Ciudad_Juarez',
  'America/Coyhaique',
  'America/Punta_Arenas',
  'Asia/Qostanay',
  'Asia/Ulaanbaatar',
]);

/** The zone at a point, by a coarse map; at sea it is the nautical zone, which `isZone` does not accept. */
export const zoneAt = ({ latitude, longitude }: Coordinates): string =>
  presentName(tzLookup(latitude, longitude));

const key = (country: string, name: string): string => `${country} ${fold(name)}`;

/** In ASCII where the name is: `sao-paulo`; letters of other scripts stay. */
export const placeSlug = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

interface Directory {
  byId: ReadonlyMap<string, City>;
  byName: ReadonlyMap<string, City>;
  byCountry: ReadonlyMap<string, readonly City[]>;
  byNameAlone: ReadonlyMap<string, City>;
}

let made: Directory | undefined;

/** Made when the first city is asked for: that takes longer than all else of which a program is made that asks for none. */
const directory = (): Directory => (made ??= directoryOf(bundledCities()));

export const cityById = (id: string): City | undefined => directory().byId.get(id);

/** By its English name, whatever the case and accents; of several, the largest. */
export const cityNamed = (country: string, name: string): City | undefined =>
  directory().byName.get(key(country, name));

/** By its English name anywhere in the world; of several, the largest. */
export const cityCalled = (name: string): City | undefined => directory().byNameAlone.get(fold(name));

/** The largest first. */
export const citiesOf = (country: string): readonly City[] => directory().byCountry.get(country) ?? [];

/** What somebody may mean who has typed so much: names that begin so, then names with a later word that does; the largest first. */
export function citiesLike(country: string, typed: string, limit: number): City[] {
  const wanted = fold(typed);
  if (!wanted) return [];
  const namesOf = ({ name, asciiName }: City) => [fold(name), fold(asciiName)];
  const all = citiesOf(country);
  const first = all.filter((city) => namesOf(city).some((name) => name.startsWith(wanted)));
  const later = all.filter((city) => namesOf(city).some((name) => name.includes(` ${wanted}`)));
  return [...new Set([...first, ...later])].slice(0, limit);
}

/** What groups the co-events of one city: the id of a bundled city, or one made like it. */
export const cityKey = (country: string, name: string): string =>
  cityNamed(country, name)?.id ?? `${country.toLowerCase()}-${placeSlug(name)}`;

/** Names with and without letters beyond ASCII; of several of a name the largest, which is entered last. */
function directoryOf(cities: readonly City[]): Directory {
  const named = [...cities]
    .reverse()
    .flatMap((city) => [city.name, city.asciiName].map((name) => ({ name, city })));
  return {
    byId: new Map(cities.map((city) => [city.id, city])),
    byName: new Map(named.map(({ name, city }) => [key(city.country, name), city])),
    byCountry: Map.groupBy(cities, (city) => city.country),
    byNameAlone: new Map(named.map(({ name, city }) => [fold(name), city])),
  };
}

function bundledCities(): City[] {
  // One entry of the list has no coordinates and stands at 0, 0.
  const offered = cityTimezones.cityMapping.filter(({ iso2, lat }) => isCountryCode(iso2) && lat !== 0);
  const slugs = offered.map((entry) => `${entry.iso2.toLowerCase()}-${placeSlug(entry.city_ascii)}`);
  const times = Map.groupBy(slugs, (slug) => slug);
  const taken = new Set<string>();
  return offered
    .map((entry, index) => ({ entry, slug: slugs[index] ?? '' }))
    .sort((a, b) => b.entry.pop - a.entry.pop)
    .map(({ entry, slug }) => {
      const isLargest = !taken.has(slug);
      const isUnique = times.get(slug)?.length === 1;
      const wanted = isUnique || isLargest ? slug : `${slug}-${placeSlug(entry.province)}`;
      const id = unused(wanted, taken);
      return {
        id,
        name: entry.city,
        asciiName: entry.city_ascii,
        country: entry.iso2,
        province: entry.province,
        population: entry.pop,
        latitude: entry.lat,
        longitude: entry.lng,
        zone: zoneOfEntry(entry),
      };
    });
}

function unused(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${String(number)}`;
  taken.add(id);
  return id;
}

function zoneOfEntry(entry: { iso2: string; timezone: string | null; lat: number; lng: number }): string {
  // Legal time in all of China is that of Beijing.
  if (entry.iso2 === 'CN') return 'Asia/Shanghai';
  const atPoint = zoneAt({ latitude: entry.lat, longitude: entry.lng });
  if (!entry.timezone) return atPoint;
  const listed = presentName(entry.timezone);
  const own = zonesOf(entry.iso2);
  const isNewer = own.includes(atPoint) && (splitSince.has(atPoint) || !own.includes(listed));
  return isNewer ? atPoint : listed;
}
