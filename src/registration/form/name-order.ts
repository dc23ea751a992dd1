import type { RegistrationFieldId } from '../../../config/registration-fields.js';
import type { Locale } from '../../kernel/i18n/locale.js';

const familyNameLocales: ReadonlySet<Locale> = new Set<Locale>(['ko', 'zh', 'ru']);

/** Questions or answers with the two names in the order in which readers of that language write them. */
export function familyNameFirst<Each extends { readonly field: RegistrationFieldId }>(
  locale: Locale,
  fields: readonly Each[],
): readonly Each[] {
  const given = fields.find(({ field }) => field === 'givenName');
  const family = fields.find(({ field }) => field === 'familyName');
  if (!given || !family || !familyNameLocales.has(locale)) return fields;
  return fields
    .filter((each) => each !== family)
    .flatMap((each) => (each === given ? [family, given] : [each]));
}
