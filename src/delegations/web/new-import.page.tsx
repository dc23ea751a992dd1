import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { encodings, usualLimits } from '../../sheets/sheet.js';
import { SubmitButton } from '../../web/components/button.js';
import { controlAttributes, FieldFrame, type FieldProps } from '../../web/components/field.js';
import { Prose } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { delegationsTexts } from '../delegations.texts.js';
import { delegationFormPage } from './delegation-form.page.js';
import { encodingNames } from './encoding-names.js';

export function newImportPage(locale: Locale, delegation: Delegation, state: FormState): Page {
  const t = delegationsTexts.in(locale);
  const fields = formFields(locale, state);
  return delegationFormPage(locale, delegation, state, {
    title: t('import-title'),
    lead: t('import-lead'),
    intro: (
      <Prose>
        <p>{t('import-columns')}</p>
        <p>{t('import-known')}</p>
        <p>
          <a href={`/${locale}/delegation/${delegation.id}/delegates.xlsx`}>{t('import-template')}</a>
        </p>
      </Prose>
    ),
    action: `/${locale}/delegation/${delegation.id}/imports`,
    upload: true,
    fields: (
      <>
        <TextArea {...fields.of('pasted')} label={t('import-paste')} hint={t('import-paste-hint')} rows={6} />
        <SelectField
          {...fields.of('encoding')}
          label={t('import-encoding')}
          placeholder={t('import-encoding-auto')}
          options={encodings.map((encoding) => ({ value: encoding, label: encodingNames[encoding] }))}
        />
        <SheetField
          {...fields.of('sheet')}
          label={t('import-file')}
          hint={t('import-file-hint', { megabytes: usualLimits.maxBytes / 1_000_000 })}
        />
      </>
    ),
    button: <SubmitButton>{t('import-read')}</SubmitButton>,
  });
}

/** Last in the form, so that its texts have arrived before a large file does. */
const SheetField = (props: FieldProps): VNode => (
  <FieldFrame field={props}>
    <input {...controlAttributes(props)} class="input input-file" type="file" accept=".xlsx,.csv,.tsv,.txt" />
  </FieldFrame>
);
