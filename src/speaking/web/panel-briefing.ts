import type { Locale } from '../../kernel/i18n/locale.js';
import type { BriefingForm } from '../panel/panel.forms.js';

export const briefingFields = {
  en: 'textEn',
  ko: 'textKo',
  fr: 'textFr',
  ru: 'textRu',
  zh: 'textZh',
} as const satisfies Record<Locale, keyof BriefingForm>;
