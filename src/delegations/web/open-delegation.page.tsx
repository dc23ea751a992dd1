import { countryCodes, countryName } from '../../../config/countries.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Organization } from '../../people/organization.entity.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { SelectField } from '../../web/components/select-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { webTexts } from '../../web/web.texts.js';
import { manageDelegationsTexts } from '../manage-delegations.texts.js';

export function openDelegationPage(
  locale: Locale,
  organizations: readonly Organization[],
  state: FormState,
): Page {
  const t = manageDelegationsTexts.in(locale);
  const fields = formFields(locale, state);
  const path = `/${locale}/organizer/delegations`;
  const collator = new Intl.Collator(locale);
  return page({
    title: t('open-title'),
    status: state === emptyForm ? 200 : 422,
    section: 'organizer',
    body: (
      <>
        <PageHeader
          title={t('open-title')}
          lead={t('open-lead')}
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[{ label: t('title'), href: path }, { label: t('open-title') }]}
            />
          }
        />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        <Form action={path}>
          <SelectField
            {...fields.of('organization')}
            label={t('organization')}
            placeholder={t('choose-organization')}
            options={organizations.map(({ id, name, acronym }) => ({
              value: id,
              label: acronym ? `${name} (${acronym})` : name,
            }))}
            required
          />
          <SelectField
            {...fields.of('country')}
            label={t('country')}
            hint={t('country-hint')}
            placeholder={t('choose-country')}
            optionalLabel={webTexts.in(locale)('optional')}
            options={countryCodes
              .map((code) => ({ value: code, label: countryName(code, locale) }))
              .sort((one, other) => collator.compare(one.label, other.label))}
          />
          <Actions>
            <SubmitButton>{t('open-button')}</SubmitButton>
          </Actions>
        </Form>
      </>
    ),
  });
}
