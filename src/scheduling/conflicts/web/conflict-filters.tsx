import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Filters } from '../../../web/components/filters.js';
import { type Option, SelectField } from '../../../web/components/select-field.js';
import { dateText } from '../../../web/spoken-times.js';
import { severities, type SubjectKind } from '../conflict.js';
import type { ToldConflict } from '../conflict-teller.js';
import { conflictsTexts } from '../conflicts.texts.js';
import { type ConflictFilter, isFiltered } from './conflict-filter.js';

interface Props {
  locale: Locale;
  path: string;
  conflicts: readonly ToldConflict[];
  filter: ConflictFilter;
}

/** Offers what there are conflicts of, and what is chosen now. */
export function ConflictFilters({ locale, path, conflicts, filter }: Props): VNode {
  const t = conflictsTexts.in(locale);
  const { sort, direction, session } = filter;
  const choice = (name: 'severity' | 'rule' | 'day' | 'room' | 'person', options: Option[]) => (
    <SelectField name={name} label={t(name)} value={filter[name]} placeholder={t('any')} options={options} />
  );
  return (
    <Filters
      action={path}
      label={t('filter-label')}
      submitLabel={t('filter')}
      hidden={{ sort, direction, ...(session && { session }) }}
      clear={isFiltered(filter) ? { href: path, label: t('clear') } : undefined}
    >
      {choice(
        'severity',
        severities.map((value) => ({
          value,
          label: `${t(`severity.${value}`)}: ${t(`severity.${value}-means`)}`,
        })),
      )}
      {choice('rule', rulesOf(conflicts, locale))}
      {choice('day', daysOf(conflicts, locale))}
      {choice('room', subjectsOf('room', conflicts, locale))}
      {choice('person', subjectsOf('person', conflicts, locale))}
      <SelectField
        name="silenced"
        label={t('silenced')}
        value={filter.silenced ? 'yes' : 'no'}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`silenced.${value}`) }))}
      />
    </Filters>
  );
}

function rulesOf(conflicts: readonly ToldConflict[], locale: Locale): Option[] {
  const rules = [...new Set(conflicts.map(({ rule }) => rule))];
  return sorted(
    rules.map((rule) => ({ value: rule, label: conflictsTexts.in(locale)(`rule.${rule}`) })),
    locale,
  );
}

function daysOf(conflicts: readonly ToldConflict[], locale: Locale): Option[] {
  const dates = conflicts.flatMap(({ sessions }) => sessions.flatMap(({ onDate }) => onDate ?? []));
  return [...new Set(dates)].sort().map((value) => ({ value, label: dateText(value, locale) }));
}

function subjectsOf(kind: SubjectKind, conflicts: readonly ToldConflict[], locale: Locale): Option[] {
  const subjects = conflicts.flatMap(({ subject }) => (subject?.kind === kind ? subject : []));
  const labels = new Map(subjects.map(({ id, label }) => [id, label]));
  return sorted(
    [...labels].map(([value, label]) => ({ value, label })),
    locale,
  );
}

function sorted(options: Option[], locale: Locale): Option[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  return options.sort((a, b) => collator.compare(a.label, b.label));
}
