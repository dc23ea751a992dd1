import type { VNode } from 'preact';
import { type Locale, localeNames, locales } from '../../../kernel/i18n/locale.js';
import { Fieldset } from '../../../web/components/choice-fields.js';
import { TextArea } from '../../../web/components/text-area.js';
import { TextField } from '../../../web/components/text-field.js';
import { webTexts } from '../../../web/web.texts.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import type { FieldsProps } from './co-event-fields.js';

/** Title, text and accessibility: the page's language is open, another one as soon as something stands in it. */
export function WordingFields(props: FieldsProps): VNode {
  const { locale } = props;
  const t = coEventFormTexts.in(locale);
  return (
    <Fieldset legend={t('section-words')} id="section-words" hint={t('words-hint')}>
      <InLanguage {...props} of={locale} />
      {locales
        .filter((each) => each !== locale)
        .map((each) => (
          <details class="disclosure" open={isUsed(props, each)}>
            <summary>{t('in-language', { language: localeNames[each] })}</summary>
            <InLanguage {...props} of={each} />
          </details>
        ))}
    </Fieldset>
  );
}

const fieldsOf = (locale: Locale) =>
  (['title', 'text', 'accessibility', 'imageAlt'] as const).map((field) => `${field}-${locale}`);

const isUsed = ({ state }: FieldsProps, locale: Locale): boolean =>
  fieldsOf(locale).some((name) => state.typed[name] || state.errors[name]);

function InLanguage({ locale, of, fields, state }: FieldsProps & { of: Locale }): VNode {
  const t = coEventFormTexts.in(locale);
  const language = localeNames[of];
  const optionalLabel = webTexts.in(locale)('optional');
  const isPageLanguage = of === locale;
  return (
    <>
      <TextField
        {...fields.of(`title-${of}`)}
        label={t('title-in', { language })}
        lang={of}
        maxLength={200}
        {...(isPageLanguage ? {} : { optionalLabel })}
      />
      <TextArea
        {...fields.of(`text-${of}`)}
        label={t('text-in', { language })}
        {...(isPageLanguage ? { hint: t('text-hint') } : {})}
        lang={of}
        rows={6}
        optionalLabel={optionalLabel}
      />
      <TextArea
        {...fields.of(`accessibility-${of}`)}
        label={t('accessibility-in', { language })}
        {...(isPageLanguage ? { hint: t('accessibility-hint') } : {})}
        lang={of}
        rows={2}
        optionalLabel={optionalLabel}
      />
      {!isPageLanguage && state.typed['imageId'] && (
        <TextField
          {...fields.of(`imageAlt-${of}`)}
          label={t('alternative-in', { language })}
          lang={of}
          maxLength={300}
        />
      )}
    </>
  );
}
