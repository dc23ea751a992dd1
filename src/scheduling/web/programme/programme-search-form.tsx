import type { VNode } from 'preact';
import { isSdgTarget } from '../../../../config/sdg-targets.js';
import { sessionAccesses, sessionKinds } from '../../../../config/session-kinds.js';
import { sessionAccessTexts, sessionKindTexts } from '../../../../config/session-kinds.texts.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Filters } from '../../../web/components/filters.js';
import { type Option, SelectField } from '../../../web/components/select-field.js';
import { TextField } from '../../../web/components/text-field.js';
import { shortDateText } from '../../../web/spoken-times.js';
import { isNarrowed, longestSearch, type ProgrammeChoice } from '../../programme/programme-choice.js';
import type { PublicProgramme } from '../../programme/programme-memory.js';
import { type PartKind, type ProgrammePart, partsOf } from '../../programme/programme-parts.js';
import { forumDays } from '../programme-days.js';
import { partName } from './part-names.js';
import { programmePaths } from './programme-links.js';
import { programmeViewTexts } from './programme-views.texts.js';

interface WordsProps {
  locale: Locale;
  words?: string;
}

/** One field, for pages on which one searches beside other things. */
export function QuickSearch({ locale, words = '' }: WordsProps): VNode {
  const t = programmeViewTexts.in(locale);
  return (
    <Filters
      action={`/${locale}${programmePaths.search}`}
      label={t('search-title')}
      submitLabel={t('search')}
    >
      <TextField
        name="q"
        label={t('search-words')}
        value={words}
        inputMode="search"
        maxLength={longestSearch}
      />
    </Filters>
  );
}

interface SearchFormProps {
  locale: Locale;
  choice: ProgrammeChoice;
  programme: PublicProgramme;
}

/** All by which the programme can be narrowed; offered is only what narrows it to something. */
export function SearchForm({ locale, choice, programme }: SearchFormProps): VNode {
  const t = programmeViewTexts.in(locale);
  const path = `/${locale}${programmePaths.search}`;
  const field = (name: Exclude<keyof ProgrammeChoice, 'q'>, options: Option[]) =>
    options.length > 0 && (
      <SelectField
        name={name}
        label={t(`choice.${name}`)}
        value={choice[name]}
        placeholder={t('any')}
        options={options}
      />
    );
  const ofParts = (kind: PartKind, chosen: string) =>
    partsOf(programme, kind)
      .filter(({ count, id }) => count > 0 || id === chosen)
      .map((part) => ({ value: part.id, label: labelOf(part, locale) }));
  const kinds = new Set(programme.items.map((item) => item.kind));
  const accesses = new Set(programme.items.map((item) => item.access));
  return (
    <Filters
      action={path}
      label={t('search-title')}
      submitLabel={t('show')}
      {...(isNarrowed(choice) ? { clear: { href: path, label: t('clear') } } : {})}
    >
      <TextField
        name="q"
        label={t('search-words')}
        value={choice.q}
        inputMode="search"
        maxLength={longestSearch}
      />
      <details class="filters-more" open={isNarrowed({ ...choice, q: '' })}>
        <summary>{t('more-filters')}</summary>
        <div class="filters-fields">
          {field('day', daysOf(programme, locale))}
          {field('track', ofParts('tracks', choice.track))}
          {field('room', ofParts('rooms', choice.room))}
          {field('organizer', ofParts('organizers', choice.organizer))}
          {field('target', ofParts('targets', choice.target))}
          {field('language', ofParts('languages', choice.language))}
          {field(
            'kind',
            sessionKinds
              .filter((kind) => kinds.has(kind))
              .map((value) => ({ value, label: sessionKindTexts.in(locale)(value) })),
          )}
          {field(
            'access',
            sessionAccesses
              .filter((access) => accesses.has(access))
              .map((value) => ({ value, label: sessionAccessTexts.in(locale)(value) })),
          )}
        </div>
      </details>
    </Filters>
  );
}

/** A target goes by its number; its words alone would stand in no order. */
const labelOf = (part: ProgrammePart, locale: Locale): string =>
  isSdgTarget(part.id) ? `${part.id} ${partName(part, locale).text}` : partName(part, locale).text;

/** The forum's days, and the others on which something takes place. */
function daysOf({ items }: PublicProgramme, locale: Locale): Option[] {
  const dates = new Set([
    ...forumDays.map(({ date }) => date),
    ...items.flatMap(({ onDate }) => onDate ?? []),
  ]);
  return [...dates].sort().map((value) => ({ value, label: shortDateText(value, locale) }));
}
