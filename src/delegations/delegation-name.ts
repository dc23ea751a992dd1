import { countryName, isCountryCode } from '../../config/countries.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { Delegation } from '../people/delegation.entity.js';

/** As the reader of that language knows the member or the organization. The id of a member is its ISO code in small letters. */
export function delegationNameIn(
  { name, memberId }: Pick<Delegation, 'name' | 'memberId'>,
  locale: Locale,
): string {
  const country = memberId?.toUpperCase();
  return isCountryCode(country) ? countryName(country, locale) : name;
}
