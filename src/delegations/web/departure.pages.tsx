import type { ComponentChildren } from 'preact';
import { delegationRules } from '../../../config/delegations.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SubmitButton } from '../../web/components/button.js';
import { TextArea } from '../../web/components/text-area.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import type { Page } from '../../web/page.js';
import { delegationsTexts } from '../delegations.texts.js';
import type { FoundDelegate } from '../roster/own-delegates.queries.js';
import { Declaration, DelegateFields } from './delegate-fields.js';
import { delegationFormPage } from './delegation-form.page.js';

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
  { action, ...form }: Departure,
): Page {
  const own = `/${locale}/delegation/${delegation.id}/delegates/${row.registration.id}`;
  return delegationFormPage(locale, delegation, state, {
    ...form,
    crumbs: [{ label: row.person.displayName, href: own }],
    action: `${own}/${action}`,
  });
}
