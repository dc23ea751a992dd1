import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { RadioGroup } from '../../web/components/choice-fields.js';
import { Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { bulkKinds } from '../bulk/bulk.rules.js';
import { bulkDecisionsTexts } from '../bulk/bulk-decisions.texts.js';
import { fieldsOf, type RegistrationFilter } from '../registration-filter.js';

/** The boxes in the list belong to this form. */
export const bulkFormId = 'bulk';

interface BulkFormProps {
  locale: Locale;
  filter: RegistrationFilter;
  /** How many the filter finds. */
  total: number;
  state?: FormState;
  /** Where no list with its boxes stands on the page: those that were chosen there. */
  chosen?: readonly string[];
}

/** What is to be decided about those that were chosen, or about all that the list has found. */
export function BulkForm({ locale, filter, total, state = emptyForm, chosen = [] }: BulkFormProps): VNode {
  const d = bulkDecisionsTexts.in(locale);
  const fields = formFields(locale, state);
  const which = fields.of('which');
  return (
    <Section title={d('form')}>
      <Form
        id={bulkFormId}
        action={`/${locale}/organizer/bulk-decisions`}
        label={d('form')}
        hidden={{ filter: new URLSearchParams(fieldsOf(filter)).toString() }}
      >
        {chosen.map((id) => (
          <input type="hidden" name="chosen" value={id} />
        ))}
        <SelectField
          {...fields.of('kind')}
          label={d('kind')}
          placeholder={d('kind-placeholder')}
          options={bulkKinds.map((kind) => ({ value: kind, label: d(`kind.${kind}`) }))}
          required
        />
        <RadioGroup
          {...which}
          value={which.value ?? 'chosen'}
          label={d('which')}
          choices={[
            { value: 'chosen', label: d('which-chosen') },
            { value: 'all', label: d('which-all', { count: total }) },
          ]}
          required
        />
        <TextArea {...fields.of('reason')} label={d('reason')} hint={d('reason-hint')} rows={3} />
        <Actions>
          <SubmitButton>{d('preview')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
