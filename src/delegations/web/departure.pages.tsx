import type { ComponentChildren } from 'preact';
import { delegationRules } from '../../../config/delegations.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { TextArea } from '../../web/components/text-area.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { delegationsTexts } from '../delegations.texts.js';
import type { FoundDelegate } from '../roster/own-delegates.queries.js';
import { Declaration, DelegateFields } from './delegate-fields.js';

export function withdrawalPage(locale: Locale, found: FoundDelegate, state: FormState): Page {
  const t = delegationsTexts.in(locale);
  const name = found.row.person.displayName;
  const fields = formFields(locale, state);
  return departurePage(locale, found, state, {
    title: t('withdraw-title', { name }),
    lead: t('withdraw-lead'),
    action: 'withdrawal',
    fields: (
      <TextArea {...fields.of('reason')} label={t('withdraw-reason')} maxLength={1000} rows={3} required />
    ),
    button: <SubmitButton kind="danger">{t('withdraw')}</SubmitButton>,
  });
}

export function substitutionPage(locale: Locale, found: FoundDelegate, state: FormState): Page {
  const t = delegationsTexts.in(locale);
  const { registration, person } = found.row;
  const name = person.displayName;
  const fields = formFields(locale, state);
  const keeps = delegationRules.substituteKeepsApproval && registration.state === 'approved';
  return departurePage(locale, found, state, {
    title: t('substitute-title', { name }),
    lead: `${t('substitute-lead', { name })} ${t(keeps ? 'substitute-keeps' : 'substitute-waits')}`,
    action: 'substitution',
    fields: (
      <>
        <DelegateFields locale={locale} fields={fields} hasRole />
        <Declaration locale={locale} fields={fields} />
      </>
    ),
    button: <SubmitButton>{t('substitute')}</SubmitButton>,
  });
}

interface Departure {
  title: string;
  lead: string;
  action: string;
  fields: ComponentChildren;
  button: ComponentChildren;
}

function departurePage(
  locale: Locale,
  { delegation, row }: FoundDelegate,
  state: FormState,
  { title, lead, action, fields, button }: Departure,
): Page {
  const t = delegationsTexts.in(locale);
  const path = `/${locale}/delegation/${delegation.id}`;
  const own = `${path}/delegates/${row.registration.id}`;
  const crumbs = [
    { label: delegationNameIn(delegation, locale), href: path },
    { label: row.person.displayName, href: own },
    { label: title },
  ];
  return page({
    title,
    status: state === emptyForm ? 200 : 422,
    section: 'delegation',
    body: (
      <>
        <PageHeader title={title} lead={lead} breadcrumbs={<Breadcrumbs locale={locale} items={crumbs} />} />
        <ErrorSummary locale={locale} errors={formFields(locale, state).summary()} />
        <Form action={`${own}/${action}`}>
          {fields}
          <Actions>
            {button}
            <ButtonLink kind="quiet" href={own}>
              {t('back-to-delegation')}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
