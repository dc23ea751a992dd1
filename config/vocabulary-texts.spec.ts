import { locales } from '../src/kernel/i18n/locale.js';
import { editionTexts } from './edition.texts.js';
import { categoryTexts } from './participant-category.texts.js';
import {
  attendanceModeTexts,
  sessionAccessTexts,
  sessionKindTexts,
  speakerRoleTexts,
} from './session-kinds.texts.js';

const vocabularies = [
  editionTexts,
  categoryTexts,
  sessionKindTexts,
  sessionAccessTexts,
  attendanceModeTexts,
  speakerRoleTexts,
];

describe.each(vocabularies.map((catalogue) => [catalogue.name, catalogue.texts] as const))(
  'the official vocabulary of %s',
  (_name, texts) => {
    it.each(locales)('is complete in %s', (locale) => {
      expect(Object.keys(texts[locale] ?? {}).sort()).toEqual(Object.keys(texts.en).sort());
    });
  },
);
