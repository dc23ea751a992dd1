import { roomEquipment } from '../../../config/room-fittings.js';
import { roomEquipmentTexts } from '../../../config/room-fittings.texts.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { SubjectKind } from './conflict.js';

/** What has no row of its own is named by its code; what is not known keeps it. */
export function codeText(kind: SubjectKind, code: string, locale: Locale): string {
  if (kind === 'pair') return pairText(code, locale);
  const thing = roomEquipment.find((each) => each === code);
  return kind === 'equipment' && thing ? roomEquipmentTexts.in(locale)(thing) : code;
}

/** `English–Korean` */
export function pairText(pair: string, locale: Locale): string {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return pair
    .split('-')
    .map((language) => names.of(language) ?? language)
    .join('–');
}
