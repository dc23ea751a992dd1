import type { VNode } from 'preact';
import { coEventKinds, coEventModes } from '../../../config/co-event-kinds.js';
import { coEventKindTexts, coEventModeTexts } from '../../../config/co-event-kinds.texts.js';
import { countryName } from '../../../config/countries.js';
import { eventLanguages, languageName } from '../../../config/event-languages.js';
import { regionIds } from '../../../config/regions.js';
import { regionTexts } from '../../../config/regions.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { CheckboxField } from '../../web/components/choice-fields.js';
import { DateTimeField } from '../../web/components/date-time-field.js';
import { Filters } from '../../web/components/filters.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { coEventPageTexts } from '../co-event-pages.texts.js';
import { centreOf, type CoEventSearch, isNarrowed, radii, usualRadius } from './co-event-search.js';

interface FilterProps {
  locale: Locale;
  search: CoEventSearch;
  /** Codes of the countries in which there is something. */
  countries: readonly string[];
}

export function CoEventFilters({ locale, search, countries }: FilterProps): VNode {
  const t = coEventPageTexts.in(locale);
  const path = `/${locale}/co-events`;
  return (
    <Filters
      action={path}
      label={t('filter')}
      submitLabel={t('show')}
      hidden={search.city ? { city: search.city } : {}}
      {...(isNarrowed(search) ? { clear: { href: path, label: t('clear') } } : {})}
    >
      <TextField name="q" label={t('search')} value={search.q} inputMode="search" maxLength={100} />
      <SelectField
        name="country"
        label={t('country')}
        value={search.country}
        placeholder={t('any')}
        options={sorted(locale, countries, (code) => countryName(code, locale))}
      />
      <SelectField
        name="region"
        label={t('region')}
        value={search.region}
        placeholder={t('any')}
        options={regionIds.map((value) => ({ value, label: regionTexts.in(locale)(value) }))}
      />
      <DateTimeField type="date" name="from" label={t('from')} value={search.from} />
      <DateTimeField type="date" name="to" label={t('to')} value={search.to} />
      <SelectField
        name="kind"
        label={t('kind')}
        value={search.kind}
        placeholder={t('any')}
        options={sorted(locale, coEventKinds, coEventKindTexts.in(locale))}
      />
      <SelectField
        name="mode"
        label={t('mode')}
        value={search.mode}
        placeholder={t('any')}
        options={coEventModes.map((value) => ({ value, label: coEventModeTexts.in(locale)(value) }))}
      />
      <SelectField
        name="language"
        label={t('language')}
        value={search.language}
        placeholder={t('any')}
        options={sorted(locale, eventLanguages, (tag) => languageName(tag, locale))}
      />
      <Around locale={locale} search={search} />
    </Filters>
  );
}

/** Where and when it is looked for, beyond countries and days. */
function Around({ locale, search }: Pick<FilterProps, 'locale' | 'search'>): VNode {
  const t = coEventPageTexts.in(locale);
  return (
    <>
      <TextField
        name="near"
        label={t('near')}
        value={centreOf(search)?.name ?? search.near}
        maxLength={100}
      />
      <SelectField
        name="within"
        label={t('within')}
        value={search.within || usualRadius}
        options={radii.map((value) => ({ value, label: t('within-km', { kilometres: value }) }))}
      />
      <CheckboxField name="now" label={t('now-only')} checked={search.now === 'yes'} />
      <CheckboxField name="past" label={t('past')} checked={search.past === 'yes'} />
    </>
  );
}

/** Options in the alphabetical order of the language. */
export function sorted<Value extends string>(
  locale: Locale,
  values: readonly Value[],
  labelOf: (value: Value) => string,
): { value: Value; label: string }[] {
  const { compare } = new Intl.Collator(locale);
  return values.map((value) => ({ value, label: labelOf(value) })).sort((a, b) => compare(a.label, b.label));
}
