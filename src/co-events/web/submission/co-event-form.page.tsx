import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { CheckboxField, Fieldset } from '../../../web/components/choice-fields.js';
import { CopyField } from '../../../web/components/copy-field.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { TextArea } from '../../../web/components/text-area.js';
import { EmailField, TextField } from '../../../web/components/text-field.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, type PageContent, page } from '../../../web/page.js';
import { webTexts } from '../../../web/web.texts.js';
import type { City } from '../../places/cities.js';
import type { ShownImage } from '../../submission/co-event-images.js';
import { coEventFormTexts } from '../../submission/co-event-form.texts.js';
import { CoEventFields, coEventLabels, type FieldsProps } from './co-event-fields.js';

export interface CoEventFormProps {
  locale: Locale;
  title: string;
  lead: ComponentChildren;
  section: NonNullable<PageContent['section']>;
  state: FormState;
  cities: readonly City[];
  organizations: readonly string[];
  image: ShownImage | undefined;
  /** Where the form is sent, with language. */
  action: string;
  hidden: Record<string, string>;
  /** The host is not known yet: she says who she is. */
  asksContact?: boolean;
  /** What a moderator has asked. */
  question?: string | null;
  submit: { label: string; step: string };
  /** Saving without sending is possible. */
  canSave?: boolean;
  notice?: { tone: 'success' | 'warning'; title: string } | undefined;
  /** Where a draft is found again. */
  draftAddress?: string | undefined;
  status?: number;
}

/** The form of a co-event, for whoever fills it in: a new host, a host in her area, a moderator. */
export function coEventFormPage(props: CoEventFormProps): Page {
  const { locale, state, title, section, submit, notice } = props;
  const t = coEventFormTexts.in(locale);
  const fields = formFields(locale, state);
  const isWrong = Object.keys(state.errors).length > 0;
  const fieldProps: FieldsProps = { ...props, fields };
  return page({
    title,
    section,
    status: props.status ?? (isWrong ? 422 : 200),
    body: (
      <>
        {notice && <Notice tone={notice.tone} title={notice.title} live />}
        <PageHeader title={title} lead={props.lead} />
        <ErrorSummary locale={locale} errors={fields.summary(coEventLabels(locale))} />
        {props.draftAddress && <DraftAddress locale={locale} address={props.draftAddress} />}
        <Form action={props.action} hidden={props.hidden} upload>
          <EnterKey {...submit} />
          {props.question && <Answer {...fieldProps} question={props.question} />}
          <CoEventFields {...fieldProps} />
          {props.asksContact && <ContactFields {...fieldProps} />}
          <Trap {...fieldProps} />
          <Actions>
            <SubmitButton name="step" value={submit.step}>
              {submit.label}
            </SubmitButton>
            {props.canSave && (
              <SubmitButton kind="secondary" name="step" value="save">
                {t('save-draft')}
              </SubmitButton>
            )}
          </Actions>
        </Form>
      </>
    ),
  });
}

/** The Enter key presses a form's first button, which must be the one at its end and not that which looks up a place. */
const EnterKey = ({ step, label }: CoEventFormProps['submit']): VNode => (
  <button class="visually-hidden" type="submit" name="step" value={step} tabIndex={-1} aria-hidden="true">
    {label}
  </button>
);

const DraftAddress = ({ locale, address }: { locale: Locale; address: string }): VNode => {
  const t = coEventFormTexts.in(locale);
  return (
    <CopyField
      locale={locale}
      name="draft-address"
      label={t('draft-address')}
      hint={t('draft-address-hint')}
      value={address}
    />
  );
};

function Answer({ locale, fields, question }: FieldsProps & { question: string }): VNode {
  const t = coEventFormTexts.in(locale);
  return (
    <Fieldset legend={t('section-answer')} id="section-answer">
      <blockquote class="question" dir="auto">
        {question}
      </blockquote>
      <TextArea
        {...fields.of('answer')}
        label={t('answer')}
        hint={t('answer-hint')}
        optionalLabel={webTexts.in(locale)('optional')}
        rows={3}
      />
    </Fieldset>
  );
}

function ContactFields({ locale, fields, state }: FieldsProps): VNode {
  const t = coEventFormTexts.in(locale);
  const { error } = fields.of('consent');
  return (
    <Fieldset legend={t('section-contact')} id="section-contact" hint={t('contact-hint')}>
      <TextField {...fields.of('contactName')} label={t('contact-name')} autocomplete="name" required />
      <EmailField
        {...fields.of('email')}
        label={t('email')}
        hint={t('email-hint')}
        maxLength={254}
        required
      />
      <TextField
        {...fields.of('phone')}
        label={t('phone')}
        optionalLabel={webTexts.in(locale)('optional')}
        autocomplete="tel"
        inputMode="tel"
        width="medium"
      />
      <CheckboxField
        name="consent"
        {...(error ? { error } : {})}
        label={t('consent')}
        hint={
          <a href={`/${locale}/privacy`} target="_blank">
            {t('privacy-link')}
          </a>
        }
        checked={state.typed['consent'] === 'yes'}
        required
      />
    </Fieldset>
  );
}

/** Nobody sees it; a program that fills in every field gives itself away. */
function Trap({ locale, fields }: FieldsProps): VNode {
  const { name, value, error } = fields.of('homepage');
  const label = coEventFormTexts.in(locale)('trap-label');
  return (
    <div class={error ? 'field field-invalid' : 'visually-hidden'} aria-hidden={error ? undefined : 'true'}>
      <label for="field-homepage">{label}</label>
      <input
        id="field-homepage"
        class="input"
        type="text"
        name={name}
        value={value}
        tabIndex={error ? undefined : -1}
        autocomplete="off"
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}
