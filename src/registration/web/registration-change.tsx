import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { TextArea } from '../../web/components/text-area.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { decisionsTexts } from '../decisions.texts.js';
import type { RegistrationChange } from '../registration-change.entity.js';
import { type Answer, answerWords, wishedAnswers } from '../registration-answers.js';
import { typedOf } from '../registration-content.js';
import type { RegistrationRecord } from '../registration-record.queries.js';

interface ChangeProps {
  locale: Locale;
  record: RegistrationRecord;
  change: RegistrationChange;
  state: FormState;
}

/** What is in force and what is wished, side by side. */
export function PendingChange({ locale, record, change, state }: ChangeProps): VNode {
  const d = decisionsTexts.in(locale);
  const present: Record<string, Answer> = typedOf(record.registration, record.person);
  return (
    <Section title={d('change-title')}>
      <p>{d('change-text')}</p>
      <DataTable
        locale={locale}
        caption={d('change-title')}
        captionHidden
        rows={[...wishedAnswers(locale, change.wished)]}
        rowKey={({ field }) => field}
        columns={[
          {
            key: 'field',
            label: d('change-field'),
            rowHeader: true,
            cell: ({ label }) => label,
          },
          {
            key: 'present',
            label: d('change-present'),
            cell: ({ field }) => answerWords(locale, field, present[field]) || '–',
          },
          {
            key: 'wished',
            label: d('change-wished'),
            cell: ({ words }) => <strong>{words}</strong>,
          },
        ]}
      />
      <ChangeForms locale={locale} record={record} change={change} state={state} />
    </Section>
  );
}

function ChangeForms({ locale, record, change, state }: ChangeProps): VNode {
  const d = decisionsTexts.in(locale);
  const path = `/${locale}/organizer/registrations/${record.registration.id}/changes/${change.id}`;
  return (
    <>
      <Form action={`${path}/acceptance`} label={d('change-accept')}>
        <Actions>
          <SubmitButton>{d('change-accept')}</SubmitButton>
        </Actions>
      </Form>
      <Form action={`${path}/refusal`} label={d('change-refuse')}>
        <TextArea
          {...formFields(locale, state).of('changeReason')}
          label={d('change-reason')}
          rows={2}
          required
        />
        <Actions>
          <SubmitButton kind="danger">{d('change-refuse')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}
