import type { FieldError } from '../../kernel/errors.js';
import { fold } from '../../kernel/folded-text.js';
import type { Typed } from '../../kernel/http/form.js';
import type { CoEventPlace } from '../co-event-content.js';
import { citiesLike, type City, cityById, cityNamed, zoneAt } from '../places/cities.js';
import { rounded } from '../places/coordinates.js';
import { isZone, presentName, zonesOf } from '../../kernel/zones.js';

/** A form whose place was filled in as far as it is known. */
export interface Completed {
  typed: Typed;
  /** A zone that was suggested and that its host has not seen yet. */
  errors: Record<string, FieldError>;
  /** Of several cities that were meant, those to choose from. */
  cities: City[];
}

const mostCities = 12;

/**
 * Fills in coordinates and zone of a city of the bundled list where they are empty, and again where they came from another
 * city that was typed before. A zone is only suggested: it must be sent once more by its host.
 */
export function completed(typed: Typed): Completed {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name].trim() : '');
  const before = cityById(text('placedCity'));
  const candidates = candidatesOf(text('country'), text('city'), text('cityId'));
  const city = candidates.length === 1 ? candidates[0] : undefined;
  const isOther = before !== undefined && before.id !== city?.id;
  const wasFilled = isOther && text('latitude') === String(rounded(before).latitude);
  const isEmpty = !text('latitude') && !text('longitude');
  const place: Typed = city && (isEmpty || wasFilled) ? placeOf(city) : wasFilled ? noPlace : {};
  const known: Typed = { ...typed, ...place, ...(city ? { placedCity: city.id, cityId: '' } : {}) };
  const zone = text('zone');
  const isStale = zone === '' || (isOther && zone === before.zone);
  const suggested = isStale ? suggestedZone(known, city) : '';
  const isNew = suggested !== '' && suggested !== zone;
  return {
    typed: { ...known, zone: isNew ? suggested : presentName(zone) },
    errors: isNew ? { zone: { code: 'co-event-form.zone-suggested', values: { zone: suggested } } } : {},
    cities: candidates.length > 1 ? candidates : [],
  };
}

/** The cities of that name; where there is none, those that begin so. */
function candidatesOf(country: string, name: string, chosen: string): City[] {
  const like = name ? citiesLike(country, name, mostCities) : [];
  const picked = like.find(({ id }) => id === chosen);
  if (picked) return [picked];
  const same = like.filter((each) => isNamed(each, name));
  const largest = cityNamed(country, name);
  return same.length > 0 ? same : largest ? [largest] : like;
}

/** The city of the bundled list whose place it is: when the host writes another city, that one's place is filled in. */
export function placedCityOf({ country, city, latitude, longitude }: CoEventPlace): string {
  const known = city === null ? undefined : cityNamed(country, city);
  const place = known && rounded(known);
  return known && place?.latitude === latitude && place.longitude === longitude ? known.id : '';
}

const isNamed = (city: City, name: string): boolean =>
  [city.name, city.asciiName].some((each) => fold(each) === fold(name));

function placeOf(city: City): Typed {
  const { latitude, longitude } = rounded(city);
  return { city: city.name, latitude: String(latitude), longitude: String(longitude) };
}

const noPlace: Typed = { latitude: '', longitude: '', placedCity: '' };

/** Of the city, of the point on the map, or of a country that has one only. */
function suggestedZone(typed: Typed, city: City | undefined): string {
  if (city) return city.zone;
  const point = pointOf(typed);
  const local = point ? zoneAt(point) : '';
  if (isZone(local)) return local;
  const country = typeof typed['country'] === 'string' ? typed['country'] : '';
  const [only, ...others] = zonesOf(country);
  return only && others.length === 0 ? only : '';
}

function pointOf(typed: Typed): { latitude: number; longitude: number } | undefined {
  const [latitude, longitude] = [degreesOf(typed['latitude']), degreesOf(typed['longitude'])];
  if (latitude === null || longitude === null) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** A decimal comma is as good as a point; null for what is no number. */
export function degreesOf(text: unknown): number | null {
  if (typeof text !== 'string' || !/^\s*[+-]?\d{1,3}([.,]\d+)?\s*$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}
