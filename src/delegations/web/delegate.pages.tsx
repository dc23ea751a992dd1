import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { isLive } from '../../registration/registration.states.js';
import { registrationTexts } from '../../registration/registration.texts.js';
import { Badge } from '../../web/components/badge.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { EmailField } from '../../web/components/text-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { delegationsTexts } from '../delegations.texts.js';
import type { RosterRow } from '../roster/roster.queries.js';
import { Declaration, DelegateFields } from './delegate-fields.js';
import { PendingChange } from './pending-change.js';
import { delegationFormPage } from './delegation-form.page.js';
import { registrationTones } from './delegation-marks.js';

export function newDelegatePage(locale: Locale, delegation: Delegation, state: FormState): Page {
  const t = delegationsTexts.in(locale);
  const fields = formFields(locale, state);
  return delegationFormPage(locale, delegation, state, {
    title: t('new-title'),
    lead: t('new-lead'),
    action: `/${locale}/delegation/${delegation.id}/delegates`,
    fields: (
      <>
        <DelegateFields locale={locale} fields={fields} />
        <Declaration locale={locale} fields={fields} />
      </>
    ),
    button: <SubmitButton>{t('register')}</SubmitButton>,
  });
}

interface EditedDelegate {
  delegation: Delegation;
  row: RosterRow;
  /** Her number on the waiting list. */
  position: number | undefined;
}

export function editDelegatePage(
  locale: Locale,
  { delegation, row, position }: EditedDelegate,
  state?: FormState,
): Page {
  const t = delegationsTexts.in(locale);
  const { registration, person, email, change } = row;
  const path = `/${locale}/delegation/${delegation.id}`;
  const own = `${path}/delegates/${registration.id}`;
  const fields = formFields(locale, state ?? { typed: typedOf(row), errors: {} });
  const crumbs = [{ label: delegationNameIn(delegation, locale), href: path }, { label: person.displayName }];
  return page({
    title: person.displayName,
    status: state ? 422 : 200,
    section: 'delegation',
    body: (
      <>
        <PageHeader
          title={person.displayName}
          kicker={
            <Badge tone={registrationTones[registration.state]}>
              {registrationTexts.in(locale)(`state.${registration.state}`)}
            </Badge>
          }
          lead={position === undefined ? undefined : t('waiting-position', { position })}
          breadcrumbs={<Breadcrumbs locale={locale} items={crumbs} />}
        />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        {change && <PendingChange locale={locale} change={change} />}
        {registration.state === 'approved' && <Notice tone="info" title={t('material-note')} />}
        {isLive(registration.state) && (
          <>
            <Section title={t('edit-title')}>
              <Form action={own} hidden={{ email }}>
                <DelegateFields locale={locale} fields={fields} isKnown />
                <Actions>
                  <SubmitButton>{t('save')}</SubmitButton>
                </Actions>
              </Form>
            </Section>
            <LeaveSection locale={locale} own={own} />
            <Section title={t('address-title')}>
              <p>{t('address-lead', { email })}</p>
              <Form action={`${own}/address`}>
                <EmailField {...fields.of('newEmail')} label={t('email')} required />
                <Actions>
                  <SubmitButton kind="secondary">{t('address-save')}</SubmitButton>
                </Actions>
              </Form>
            </Section>
          </>
        )}
      </>
    ),
  });
}

const LeaveSection = ({ locale, own }: { locale: Locale; own: string }): VNode => {
  const t = delegationsTexts.in(locale);
  return (
    <Section title={t('leave-title')}>
      <Actions>
        <ButtonLink href={`${own}/substitution`}>{t('substitute-link')}</ButtonLink>
        <ButtonLink href={`${own}/withdrawal`}>{t('withdraw-link')}</ButtonLink>
      </Actions>
    </Section>
  );
};

/** The delegate as her form holds her: as she is to be, where a change waits, so that saving again does not take it back. */
function typedOf({ registration, person, email, change }: RosterRow): Record<string, string> {
  const wished = Object.entries(change?.wished ?? {}).map(([field, value]): [string, string] => [
    field,
    typeof value === 'string' ? value : '',
  ]);
  return {
    role: registration.delegationRole ?? 'delegate',
    precedence: registration.precedence === null ? '' : String(registration.precedence),
    familyName: person.familyName ?? person.displayName,
    givenName: person.givenName ?? '',
    originalScriptName: person.originalScriptName ?? '',
    functionTitle: registration.functionTitle,
    email,
    mode: registration.mode,
    gender: registration.gender ?? '',
    ...Object.fromEntries(wished),
  };
}
