import { countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { KnownSpeaker } from '../planning/draft-records.queries.js';
import type { SpeakerField } from './sheet-fields.js';

/** A speaker as a row of a sheet. */
export const speakerCells = (speaker: KnownSpeaker, locale: Locale): Record<SpeakerField, string> => ({
  id: speaker.id,
  name: speaker.name,
  originalName: speaker.originalName ?? '',
  functionTitle: speaker.functionTitle ?? '',
  organization: speaker.organizationName ?? '',
  country: speaker.country ? countryName(speaker.country, locale) : '',
  'biography-en': speaker.biography.en ?? '',
  'biography-fr': speaker.biography.fr ?? '',
  'biography-ru': speaker.biography.ru ?? '',
  'biography-zh': speaker.biography.zh ?? '',
  'biography-ko': speaker.biography.ko ?? '',
});
