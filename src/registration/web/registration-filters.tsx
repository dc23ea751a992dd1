import type { VNode } from 'preact';
import { countryName } from '../../../config/countries.js';
import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { attendanceModes } from '../../../config/session-kinds.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { delegationChoices, type NamedDelegation } from '../../people/delegation-name.js';
import { CheckboxField } from '../../web/components/choice-fields.js';
import { Filters } from '../../web/components/filters.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { decisionsTexts } from '../decisions.texts.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import { isFiltering, type RegistrationFilter } from '../registration-filter.js';
import { registrationStates } from '../registration.states.js';
import { registrationTexts } from '../registration.texts.js';

export interface FiltersProps {
  locale: Locale;
  filter: RegistrationFilter;
  countries: string[];
  delegations: NamedDelegation[];
  /** Of the list. */
  path: string;
}

/** The bar above the list. */
export function RegistrationFilters({ locale, filter, countries, delegations, path }: FiltersProps): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const d = decisionsTexts.in(locale);
  const select = (name: string, label: string, value: string | undefined, options: [string, string][]) => (
    <SelectField
      name={name}
      label={label}
      value={value ?? ''}
      placeholder={t('any')}
      options={options.map(([code, words]) => ({ value: code, label: words }))}
    />
  );
  const words = <Code extends string>(codes: readonly Code[], wordOf: (code: Code) => string) =>
    codes.map((code): [string, string] => [code, wordOf(code)]);
  return (
    <Filters
      action={path}
      label={t('filter-label')}
      submitLabel={t('filter')}
      {...(isFiltering(filter) ? { clear: { href: path, label: t('clear') } } : {})}
    >
      <TextField
        name="q"
        label={t('search')}
        hint={t('search-hint')}
        value={filter.search ?? ''}
        inputMode="search"
      />
      {select(
        'state',
        t('state'),
        filter.state,
        words(registrationStates, (state) => registrationTexts.in(locale)(`state.${state}`)),
      )}
      {select(
        'category',
        t('category'),
        filter.category,
        words(participantCategoryCodes, categoryTexts.in(locale)),
      )}
      {select('mode', t('mode'), filter.mode, words(attendanceModes, attendanceModeTexts.in(locale)))}
      {select('country', t('country'), filter.country, countryOptions(locale, countries, filter.country))}
      {delegations.length > 0 &&
        select(
          'delegation',
          d('delegation'),
          filter.delegation,
          delegationChoices(delegations, locale).map(({ value, label }) => [value, label]),
        )}
      <CheckboxField name="attention" label={d('needs-attention')} checked={filter.attention ?? false} />
    </Filters>
  );
}

/** The chosen one too, though it may occur no more. */
function countryOptions(locale: Locale, countries: string[], chosen: string | undefined): [string, string][] {
  const collator = new Intl.Collator(locale);
  const codes = new Set([...countries, ...(chosen ? [chosen] : [])]);
  return [...codes]
    .map((code): [string, string] => [code, countryName(code, locale)])
    .sort(([, a], [, b]) => collator.compare(a, b));
}
