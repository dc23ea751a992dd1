import { countryName, isCountryCode } from '../../config/countries.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { Delegation } from './delegation.entity.js';

/** What its name is made from. */
export type NamedDelegation = Pick<Delegation, 'id' | 'name' | 'memberId'>;

/** The id of a member is its ISO code in small letters. */
export function memberNameIn(memberId: string | null, locale: Locale): string | undefined {
  const country = memberId?.toUpperCase();
  return isCountryCode(country) ? countryName(country, locale) : undefined;
}

/** As the reader of that language knows the member or the organization. */
export function delegationNameIn(
  { name, memberId }: Pick<NamedDelegation, 'name' | 'memberId'>,
  locale: Locale,
): string {
  return memberNameIn(memberId, locale) ?? name;
}

/** To choose one of: by their names in that language, in its alphabetical order. */
export function delegationChoices(
  delegations: readonly NamedDelegation[],
  locale: Locale,
): { value: string; label: string }[] {
  const collator = new Intl.Collator(locale);
  return delegations
    .map((delegation) => ({ value: delegation.id, label: delegationNameIn(delegation, locale) }))
    .sort((one, other) => collator.compare(one.label, other.label));
}
