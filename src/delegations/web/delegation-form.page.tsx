import type { ComponentChildren } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { delegationsTexts } from '../delegations.texts.js';

interface DelegationForm {
  title: string;
  lead: string;
  /** Between the delegation and this page. */
  crumbs?: { label: string; href: string }[];
  /** Above the form. */
  intro?: ComponentChildren;
  action: string;
  upload?: boolean;
  fields: ComponentChildren;
  button: ComponentChildren;
}

/** A page with one form that a focal point fills in for her delegation, and the way back to it. */
export function delegationFormPage(
  locale: Locale,
  delegation: Delegation,
  state: FormState,
  { title, lead, crumbs = [], intro, action, upload = false, fields, button }: DelegationForm,
): Page {
  const href = `/${locale}/delegation/${delegation.id}`;
  const items = [{ label: delegationNameIn(delegation, locale), href }, ...crumbs, { label: title }];
  return page({
    title,
    status: state === emptyForm ? 200 : 422,
    section: 'delegation',
    body: (
      <>
        <PageHeader title={title} lead={lead} breadcrumbs={<Breadcrumbs locale={locale} items={items} />} />
        <ErrorSummary locale={locale} errors={formFields(locale, state).summary()} />
        {intro}
        <Form action={action} upload={upload}>
          {fields}
          <Actions>
            {button}
            <ButtonLink kind="quiet" href={href}>
              {delegationsTexts.in(locale)('back-to-delegation')}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
