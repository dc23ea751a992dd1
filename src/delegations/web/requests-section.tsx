import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { delegationRoles } from '../../registration/registration.entity.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import type { formFields } from '../../web/form-errors.js';
import { delegationsTexts } from '../delegations.texts.js';
import type { RosterRow } from '../roster/roster.queries.js';

interface RequestsProps {
  locale: Locale;
  path: string;
  requests: readonly RosterRow[];
  fields: ReturnType<typeof formFields>;
}

/** Those who named the delegation and wait for its word. */
export function RequestsSection({ locale, path, requests, fields }: RequestsProps): VNode | null {
  const t = delegationsTexts.in(locale);
  if (requests.length === 0) return null;
  return (
    <Section title={t('requests-title')} id="requests">
      <p>{t('requests-lead')}</p>
      {requests.map((request) => (
        <Request locale={locale} path={path} request={request} fields={fields} />
      ))}
    </Section>
  );
}

interface RequestProps extends Pick<RequestsProps, 'locale' | 'path' | 'fields'> {
  request: RosterRow;
}

function Request({ locale, path, request, fields }: RequestProps): VNode {
  const t = delegationsTexts.in(locale);
  const { registration, person, email } = request;
  const name = person.displayName;
  const address = `${path}/requests/${registration.id}`;
  const reasonField = `reason-${registration.id}`;
  const roleField = `role-${registration.id}`;
  return (
    <Card title={name} meta={`${registration.functionTitle}, ${email}`}>
      <Form action={`${address}/acceptance`} label={`${t('accept')}: ${name}`}>
        <SelectField
          value="delegate"
          {...fields.of(roleField)}
          name="role"
          id={`field-${roleField}`}
          label={t('accept-as', { name })}
          options={delegationRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
        <Actions>
          <SubmitButton>{t('accept')}</SubmitButton>
        </Actions>
      </Form>
      <Form action={`${address}/return`} label={`${t('return')}: ${name}`}>
        <TextField
          {...fields.of(reasonField)}
          name="reason"
          id={`field-${reasonField}`}
          label={t('return-reason', { name })}
          maxLength={1000}
          required
        />
        <Actions>
          <SubmitButton kind="danger">{t('return')}</SubmitButton>
        </Actions>
      </Form>
    </Card>
  );
}
