import { countryName } from '../../../config/countries.js';
import { edition } from '../../../config/edition.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { regionTexts } from '../../../config/regions.texts.js';
import { fieldTexts } from '../../../config/registration-fields.texts.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Member } from '../../people/member.entity.js';
import { unstated } from './counts.rules.js';
import type { CountTable } from './count-tables.js';
import { statisticsTexts } from './statistics.texts.js';

const subregions: Readonly<Record<string, Parameters<ReturnType<typeof regionTexts.in>>[0]>> = {
  ENEA: 'east-and-north-east-asia',
  NCA: 'north-and-central-asia',
  PAC: 'pacific',
  SEA: 'south-east-asia',
  SSWA: 'south-and-south-west-asia',
};

/** What is counted in the table, with the names that its definition needs. */
export const definitionOf = (locale: Locale, dimension: CountTable['dimension']): string =>
  statisticsTexts.in(locale)(`definition.${dimension}`, { city: edition.city[locale], zone: edition.zone });

/** What the row of a table is called. */
export function rowName(
  locale: Locale,
  dimension: CountTable['dimension'],
  key: string,
  members: readonly Member[],
): string {
  const t = statisticsTexts.in(locale);
  const special = `${key === unstated ? 'unstated' : key}${key === unstated ? `.${dimension}` : ''}`;
  if (statisticsTexts.has(special)) return t(special);
  if (dimension === 'all') return t('dimension.all');
  if (dimension === 'special-needs') return worded(statisticsTexts, locale, `need.${key}`, key);
  if (dimension === 'category') return worded(categoryTexts, locale, key, key);
  if (dimension === 'gender') return worded(fieldTexts, locale, `gender.${key}`, key);
  if (dimension === 'mode') return worded(attendanceModeTexts, locale, key, key);
  if (dimension === 'subregion') return worded(regionTexts, locale, subregions[key] ?? key, key);
  if (dimension === 'member') return memberName(locale, key, members);
  return dayName(locale, key);
}

const memberName = (locale: Locale, id: string, members: readonly Member[]): string => {
  const member = members.find((each) => each.id === id);
  return member ? countryName(member.iso2, locale) : id;
};

const dayName = (locale: Locale, date: string): string =>
  dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));

/** A value that the declarations do not know any more, such as a category that is gone, stands as itself. */
function worded<Key extends string>(
  texts: { has(key: string): key is Key; in(locale: Locale): (key: Key) => string },
  locale: Locale,
  key: string,
  fallback: string,
): string {
  return texts.has(key) ? texts.in(locale)(key) : fallback;
}
