import { FileField } from '../../files/components/file-field.js';
import { letterRule } from '../../files/upload-rule.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { TextField } from '../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { webTexts } from '../../web/web.texts.js';
import { delegationsTexts } from '../delegations.texts.js';

export function credentialsPage(locale: Locale, delegation: Delegation, state: FormState): Page {
  const { id, kind } = delegation;
  const t = delegationsTexts.in(locale);
  const path = `/${locale}/delegation/${id}`;
  const fields = formFields(locale, state);
  const title = t(`credentials-${kind}`);
  return page({
    title,
    status: state === emptyForm ? 200 : 422,
    section: 'delegation',
    body: (
      <>
        <PageHeader
          title={title}
          lead={t(`credentials-lead-${kind}`)}
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[{ label: delegationNameIn(delegation, locale), href: path }, { label: title }]}
            />
          }
        />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Form action={`${path}/credentials`} upload>
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
          <Actions>
            <SubmitButton>{t('credentials-send')}</SubmitButton>
            <ButtonLink kind="quiet" href={path}>
              {t('back-to-delegation')}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
