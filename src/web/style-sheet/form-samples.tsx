import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, Button, SubmitButton } from '../components/button.js';
import { CheckboxField, CheckboxGroup, Fieldset, RadioGroup } from '../components/choice-fields.js';
import { CopyField } from '../components/copy-field.js';
import { DateTimeField } from '../components/date-time-field.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Section } from '../components/section.js';
import { SelectField } from '../components/select-field.js';
import { TextArea } from '../components/text-area.js';
import { EmailField, TextField } from '../components/text-field.js';
import { webTexts } from '../web.texts.js';
import type { StyleSheetText } from './style-sheet.texts.js';

interface SampleProps {
  t: StyleSheetText;
  locale: Locale;
}

export function EmptyFormSample({ t, locale }: SampleProps): VNode {
  const optionalLabel = webTexts.in(locale)('optional');
  return (
    <Section title={t('form')}>
      <Form action="#" label={t('form')}>
        <TextField name="given" label={t('givenName')} hint={t('givenNameHint')} required />
        <TextField name="original" label={t('originalName')} optionalLabel={optionalLabel} value="김민서" />
        <SelectField
          name="country"
          label={t('country')}
          placeholder={t('chooseCountry')}
          options={countriesOf(t)}
        />
        <RadioGroup
          name="attendance"
          label={t('attendance')}
          choices={attendanceOf(t)}
          value="in-person"
          inline
        />
        <CheckboxGroup
          name="access"
          label={t('access')}
          optionalLabel={optionalLabel}
          choices={[
            { value: 'wheelchair', label: t('wheelchair') },
            { value: 'sign', label: t('signLanguage') },
          ]}
          values={['sign']}
        />
        <DateTimeField type="datetime-local" name="start" label={t('starts')} zone={t('zone')} />
        <TextArea name="note" label={t('note')} rows={3} optionalLabel={optionalLabel} />
        <CopyField locale={locale} name="feed" label={t('feed')} hint={t('feedHint')} value={feedAddress} />
      </Form>
    </Section>
  );
}

const feedAddress = 'https://forum.example/calendar/p/k3v9q2m7x1.ics';

/** What was typed is kept, and each error stands at its field and in the summary. */
export function RefusedFormSample({ t, locale }: SampleProps): VNode {
  const errors = [
    { name: 'refused.given', text: t('givenNameError') },
    { name: 'refused.email', text: t('emailError') },
    { name: 'refused.category', text: t('categoryError') },
    { name: 'refused.consent', text: t('consentError') },
  ];
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.text ?? '';
  return (
    <div class="section">
      <ErrorSummary locale={locale} errors={errors} />
      <Form action="#" label={t('aboutYou')}>
        <Fieldset legend={t('aboutYou')} hint={t('givenNameHint')} id="about">
          <TextField name="refused.given" label={t('givenName')} error={errorOf('refused.given')} required />
          <TextField name="refused.family" label={t('familyName')} value="Kim" autocomplete="family-name" />
          <EmailField
            name="refused.email"
            label={t('email')}
            value="kim(at)example"
            error={errorOf('refused.email')}
          />
          <RadioGroup
            name="refused.category"
            label={t('category')}
            error={errorOf('refused.category')}
            choices={categoriesOf(t)}
            required
          />
          <CheckboxField
            name="refused.consent"
            label={t('consent')}
            hint={t('consentHint')}
            error={errorOf('refused.consent')}
          />
        </Fieldset>
        <Actions>
          <SubmitButton>{t('register')}</SubmitButton>
          <Button kind="quiet">{t('cancel')}</Button>
        </Actions>
      </Form>
    </div>
  );
}

const categoriesOf = (t: StyleSheetText) => [
  { value: 'member', label: t('member'), hint: t('memberHint') },
  { value: 'organization', label: t('organization') },
  { value: 'civil', label: t('civilSociety') },
];

const attendanceOf = (t: StyleSheetText) => [
  { value: 'in-person', label: t('inPerson') },
  { value: 'online', label: t('online') },
];

const countriesOf = (t: StyleSheetText) => [
  {
    label: t('countries'),
    options: [
      { value: 'KAZ', label: t('kazakhstan') },
      { value: 'KOR', label: t('korea') },
    ],
  },
  { label: t('associates'), options: [{ value: 'GUM', label: t('guam') }] },
];
