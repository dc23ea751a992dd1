import { countryName } from '../../config/countries.js';
import { categoryTexts } from '../../config/participant-category.texts.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { Registration } from './registration.entity.js';

/** `Fiji`, or `CityNet (Republic of Korea)`. */
export const representedBy = (
  { organizationName, country }: Pick<Registration, 'organizationName' | 'country'>,
  locale: Locale,
): string =>
  organizationName ? `${organizationName} (${countryName(country, locale)})` : countryName(country, locale);

/** The group, with the finer kind where one was given. */
export const categoryOf = (
  { category, kind }: Pick<Registration, 'category' | 'kind'>,
  locale: Locale,
): string => {
  const t = categoryTexts.in(locale);
  return kind ? `${t(category)} · ${t(kind)}` : t(category);
};
