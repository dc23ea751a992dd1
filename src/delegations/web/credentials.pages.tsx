import { FileField } from '../../files/components/file-field.js';
import { letterRule } from '../../files/upload-rule.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { SubmitButton } from '../../web/components/button.js';
import { TextField } from '../../web/components/text-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { webTexts } from '../../web/web.texts.js';
import { delegationsTexts } from '../delegations.texts.js';
import { delegationFormPage } from './delegation-form.page.js';

export function credentialsPage(locale: Locale, delegation: Delegation, state: FormState): Page {
  const { id, kind } = delegation;
  const t = delegationsTexts.in(locale);
  const fields = formFields(locale, state);
  return delegationFormPage(locale, delegation, state, {
    title: t(`credentials-${kind}`),
    lead: t(`credentials-lead-${kind}`),
    action: `/${locale}/delegation/${id}/credentials`,
    upload: true,
    fields: (
      <>
        <TextField
          {...fields.of('reference')}
          label={t('credentials-reference')}
          optionalLabel={webTexts.in(locale)('optional')}
          maxLength={200}
        />
        <FileField
          {...fields.of('document')}
          locale={locale}
          label={t('document')}
          rule={letterRule}
          required
        />
      </>
    ),
    button: <SubmitButton>{t('credentials-send')}</SubmitButton>,
  });
}
