import { isoWithOffset, offsetMinutes } from './zoned-time.js';

/** Names that Intl or the bundled cities still use, and those by which the IANA database has replaced them. */
const replaced: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'America/Montreal': 'America/Toronto',
  'America/Nipigon': 'America/Toronto',
  'America/Pangnirtung': 'America/Iqaluit',
  'America/Thunder_Bay': 'America/Toronto',
  'America/Yellowknife': 'America/Edmonton',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Choibalsan': 'Asia/Ulaanbaatar',
  'Asia/Chongqing': 'Asia/Shanghai',
  'Asia/Harbin': 'Asia/Shanghai',
  'Asia/Kashgar': 'Asia/Urumqi',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Europe/Uzhgorod': 'Europe/Kyiv',
  'Europe/Zaporozhye': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The name under which a zone is kept and shown. */
export const presentName = (zone: string): string => replaced[zone] ?? zone;

/** Places' zones only: an offset such as `Etc/GMT+5` or `EST` knows no clock change and names no place. */
export function isZone(value: string): boolean {
  if (!/^[A-Z][A-Za-z]+\/[A-Za-z0-9_+/-]+$/.test(value) || value.startsWith('Etc/')) return false;
  try {
    offsetMinutes(new Date(0), value);
    return true;
  } catch {
    return false;
  }
}

/** Every zone offered, in the order of its name. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone')
  .map(presentName)
  .filter(isZone)
  .sort();

const zonesByCountry = new Map<string, readonly string[]>();

/** The zones of a country; empty for a code that is none. */
export function zonesOf(country: string): readonly string[] {
  const known = zonesByCountry.get(country);
  if (known) return known;
  const found = /^[A-Z]{2}$/.test(country) ? zonesFromIntl(country) : [];
  zonesByCountry.set(country, found);
  return found;
}

/** Do both zones' clocks show the same at this instant? */
export const agreeAt = (instant: Date, a: string, b: string): boolean =>
  isoWithOffset(instant, a) === isoWithOffset(instant, b);

function zonesFromIntl(country: string): readonly string[] {
  const locale: object = new Intl.Locale(`und-${country}`);
  // The method is newer than the library declarations of TypeScript.
  if (!('getTimeZones' in locale) || typeof locale.getTimeZones !== 'function') return [];
  const names: unknown = Reflect.apply(locale.getTimeZones, locale, []);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string').map(presentName) : [];
}
