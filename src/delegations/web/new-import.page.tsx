import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { encodings, usualLimits } from '../../sheets/sheet.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { controlAttributes, FieldFrame, type FieldProps } from '../../web/components/field.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { delegationsTexts } from '../delegations.texts.js';
import { encodingNames } from './encoding-names.js';

export function newImportPage(locale: Locale, delegation: Delegation, state: FormState): Page {
  const t = delegationsTexts.in(locale);
  const path = `/${locale}/delegation/${delegation.id}`;
  const fields = formFields(locale, state);
  const crumbs = [{ label: delegationNameIn(delegation, locale), href: path }, { label: t('import-title') }];
  return page({
    title: t('import-title'),
    status: state === emptyForm ? 200 : 422,
    section: 'delegation',
    body: (
      <>
        <PageHeader
          title={t('import-title')}
          lead={t('import-lead')}
          breadcrumbs={<Breadcrumbs locale={locale} items={crumbs} />}
        />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Prose>
          <p>{t('import-columns')}</p>
          <p>{t('import-known')}</p>
        </Prose>
        <Form action={`${path}/imports`} upload>
          <TextArea
            {...fields.of('pasted')}
            label={t('import-paste')}
            hint={t('import-paste-hint')}
            rows={6}
          />
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
          <Actions>
            <SubmitButton>{t('import-read')}</SubmitButton>
            <ButtonLink kind="quiet" href={path}>
              {t('back-to-delegation')}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

/** Last in the form, so that its texts have arrived before a large file does. */
const SheetField = (props: FieldProps): VNode => (
  <FieldFrame field={props}>
    <input {...controlAttributes(props)} class="input input-file" type="file" accept=".xlsx,.csv,.tsv,.txt" />
  </FieldFrame>
);
