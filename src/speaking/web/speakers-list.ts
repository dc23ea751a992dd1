import { countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { SheetToWrite } from '../../sheets/write-sheet.js';
import { isPublished } from '../../speakers/speaker.rules.js';
import { matchesSearch } from '../../speakers/speakers.queries.js';
import { speakersTexts } from '../../speakers/speakers.texts.js';
import { manageSpeakingTexts } from '../manage-speaking.texts.js';
import {
  compareBy,
  type FilterableSpeaker,
  fitsFilter,
  type SpeakersFilter,
} from '../speakers-filter.rules.js';
import type { SpeakerRow } from '../speakers-overview.queries.js';

/** Those that the filter asks for, in its order. */
export function chosenSpeakers(
  rows: readonly SpeakerRow[],
  filter: SpeakersFilter,
  locale: Locale,
): SpeakerRow[] {
  const seen = rows.map((row) => ({ row, seen: filterable(row, filter, locale) }));
  const compare = compareBy(filter);
  return seen
    .filter((each) => fitsFilter(each.seen, filter))
    .sort((a, b) => compare(a.seen, b.seen))
    .map(({ row }) => row);
}

function filterable(row: SpeakerRow, { search }: SpeakersFilter, locale: Locale): FilterableSpeaker {
  const { speaker, person, email } = row;
  const { functionTitle, organizationName, country } = speaker;
  const { displayName: name, originalScriptName } = person;
  const isFound =
    matchesSearch({ name, originalScriptName, functionTitle, organizationName }, search) ||
    (email ?? '').toLowerCase().includes(search.toLowerCase());
  return {
    name,
    organization: organizationName ?? '',
    country: country ? countryName(country, locale) : '',
    states: row.invitations.map(({ state }) => state),
    sessions: row.parts.length,
    missing: row.missing.length,
    isPublished: isPublished(speaker),
    isFound,
  };
}

/** The list as a sheet. What a speaker declares of herself and what she needs are no part of it. */
export function speakersSheet(rows: readonly SpeakerRow[], locale: Locale): SheetToWrite {
  const t = manageSpeakingTexts.in(locale);
  const facts = speakersTexts.in(locale);
  const labels = [
    ...(['displayName', 'originalScriptName', 'functionTitle', 'organizationName'] as const).map((key) =>
      facts(key),
    ),
    ...[t('country'), t('email'), t('sessions'), t('state'), t('missing'), t('visibility')],
  ];
  return {
    name: t('list-title'),
    columns: labels.map((label) => ({ label })),
    rows: rows.map(({ speaker, person, email, parts, invitations, missing }) => [
      person.displayName,
      person.originalScriptName ?? '',
      speaker.functionTitle ?? '',
      speaker.organizationName ?? '',
      speaker.country ? countryName(speaker.country, locale) : '',
      email ?? '',
      parts.length,
      invitations.map(({ state }) => t(`state.${state}`)).join(', '),
      missing.map((fact) => facts(`missing.${fact}`)).join(', '),
      t(isPublished(speaker) ? 'visible' : 'hidden'),
    ]),
  };
}
