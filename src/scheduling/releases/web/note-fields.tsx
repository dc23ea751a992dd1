import type { VNode } from 'preact';
import { languageNameIn, type Locale, locales } from '../../../kernel/i18n/locale.js';
import { TextArea } from '../../../web/components/text-area.js';
import type { formFields } from '../../../web/form-errors.js';
import { webTexts } from '../../../web/web.texts.js';
import { fieldIn } from '../../../kernel/http/localized-fields.js';
import { releasesTexts } from '../releases.texts.js';

interface Props {
  locale: Locale;
  fields: ReturnType<typeof formFields>;
}

/** What everybody will read above the changes: in the organizer's language first, in the others where she opens them. */
export function NoteFields({ locale, fields }: Props): VNode {
  const t = releasesTexts.in(locale);
  const others = locales.filter((each) => each !== locale);
  const isUsed = others.some((each) => {
    const { value, error } = fields.of(fieldIn('note', each));
    return Boolean(value) || error !== undefined;
  });
  return (
    <>
      <Note locale={locale} fields={fields} language={locale} hint={t('note-hint')} />
      <details open={isUsed}>
        <summary>{t('note-others')}</summary>
        {others.map((language) => (
          <Note locale={locale} fields={fields} language={language} />
        ))}
      </details>
    </>
  );
}

function Note({ locale, fields, language, hint }: Props & { language: Locale; hint?: string }): VNode {
  return (
    <TextArea
      {...fields.of(fieldIn('note', language))}
      label={releasesTexts.in(locale)('note-in', { language: languageNameIn(language, locale) })}
      {...(hint ? { hint } : {})}
      lang={language}
      rows={3}
      maxLength={500}
      optionalLabel={webTexts.in(locale)('optional')}
    />
  );
}
