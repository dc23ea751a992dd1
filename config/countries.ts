import { fallbackLocale, type Locale } from '../src/kernel/i18n/locale.js';
import { unitedNationsNames } from './country-names.js';
import { readSeed } from './seed-file.js';

/** ISO 3166-1 alpha-2 codes of the 193 States Members of the United Nations. */
export const unitedNationsMembers: readonly string[] = `
  AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ
  CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR
  GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP
  KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY
  MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM
  PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ
  TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW`
  .trim()
  .split(/\s+/);

const observerStates = ['PS', 'VA'];

const namesInEscap = new Map(readSeed('members').items.map((member) => [member.iso2, member.name]));

/** What a person can give as nationality or as the seat: Member States, observer States, ESCAP's associate members. */
export const countryCodes: readonly string[] = [
  ...new Set([...unitedNationsMembers, ...observerStates, ...namesInEscap.keys()]),
].sort();

const offered = new Set<unknown>(countryCodes);

export const isCountryCode = (value: unknown): value is string => offered.has(value);

/** The country's name as the United Nations use it; a region that is not offered is named by `Intl`. */
export function countryName(code: string, locale: Locale): string {
  const official = locale === fallbackLocale ? namesInEscap.get(code) : undefined;
  return official ?? unitedNationsNames[locale][code] ?? namesFromIntl(locale).of(code) ?? code;
}

export interface Country {
  readonly code: string;
  readonly name: string;
}

const sorted = new Map<Locale, readonly Country[]>();

/** All countries offered, in the alphabetical order of the language. */
export function countriesIn(locale: Locale): readonly Country[] {
  const known = sorted.get(locale);
  if (known) return known;
  const { compare } = new Intl.Collator(locale);
  const countries = countryCodes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => compare(a.name, b.name));
  sorted.set(locale, countries);
  return countries;
}

const displayNames = new Map<Locale, Intl.DisplayNames>();

function namesFromIntl(locale: Locale): Intl.DisplayNames {
  const known = displayNames.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  displayNames.set(locale, names);
  return names;
}
