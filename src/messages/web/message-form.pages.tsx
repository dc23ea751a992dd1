import type { VNode } from 'preact';
import { countryName } from '../../../config/countries.js';
import { participantCategoryCodes } from '../../../config/participant-categories.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { attendanceModes } from '../../../config/session-kinds.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import { languageNameIn, type Locale, localeNames, locales } from '../../kernel/i18n/locale.js';
import { delegationChoices, type NamedDelegation } from '../../people/delegation-name.js';
import { decisionsTexts } from '../../registration/decisions.texts.js';
import { registrationStates } from '../../registration/registration.states.js';
import { registrationTexts } from '../../registration/registration.texts.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { CheckboxField, Fieldset } from '../../web/components/choice-fields.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextArea } from '../../web/components/text-area.js';
import { TextField } from '../../web/components/text-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { Message } from '../message.entity.js';
import { versionKeys } from '../message.form.js';
import { placeholders } from '../message-text.rules.js';
import { messagesTexts } from '../messages.texts.js';

type Fields = ReturnType<typeof formFields>;

export interface FormPageProps {
  locale: Locale;
  state: FormState;
  /** Countries and delegations of which somebody has registered. */
  occurring: { countries: string[]; delegations: NamedDelegation[] };
  /** The one that is edited; without it a new one is written. */
  message?: Pick<Message, 'id' | 'revision'>;
  /** Why it was not saved. */
  problem?: string | undefined;
}

/** English first: it is the one that must be there. */
const inOrder: readonly Locale[] = ['en', ...locales.filter((locale) => locale !== 'en')];

export function messageFormPage({ locale, state, occurring, message, problem }: FormPageProps): Page {
  const t = messagesTexts.in(locale);
  const fields = formFields(locale, state);
  const title = t(message ? 'edit-title' : 'new-title');
  const path = `/${locale}/organizer/messages`;
  const isRefused = Object.keys(state.errors).length > 0;
  return page({
    title,
    section: 'organizer',
    ...(isRefused ? { status: 422 } : problem ? { status: 409 } : {}),
    body: (
      <>
        {problem && <Notice tone="warning" title={problem} live />}
        <PageHeader title={title} lead={t('lead')} />
        <ErrorSummary locale={locale} errors={fields.summary(labels(locale))} />
        <Form
          action={message ? `${path}/${message.id}` : path}
          label={title}
          hidden={message ? { revision: String(message.revision) } : {}}
        >
          <Audience locale={locale} fields={fields} state={state} occurring={occurring} />
          {inOrder.map((language) => (
            <Version locale={locale} language={language} fields={fields} />
          ))}
          <Actions>
            <SubmitButton>{t('save')}</SubmitButton>
            <ButtonLink kind="quiet" href={message ? `${path}/${message.id}` : path}>
              {t('title')}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

/** What the form shows of a message that was saved. */
export function typedOf({ filter, versions }: Message): Record<string, string> {
  const texts = locales.flatMap((locale): [string, string][] => {
    const { subject, body } = versionKeys(locale);
    const version = versions[locale];
    if (!version) return [];
    return [
      [subject, version.subject],
      [body, version.body],
    ];
  });
  return Object.fromEntries([...Object.entries(filter), ...texts]);
}

function labels(locale: Locale): Record<string, string> {
  const t = messagesTexts.in(locale);
  const versions = inOrder.flatMap((language): [string, string][] => {
    const { subject, body } = versionKeys(language);
    const name = { language: languageNameIn(language, locale) };
    return [
      [subject, t('subject-in', name)],
      [body, t('body-in', name)],
    ];
  });
  return { country: t('country'), ...Object.fromEntries(versions) };
}

function Audience(props: Pick<FormPageProps, 'locale' | 'state' | 'occurring'> & { fields: Fields }): VNode {
  const { locale, fields, state, occurring } = props;
  const t = messagesTexts.in(locale);
  const d = decisionsTexts.in(locale);
  const options = <Code extends string>(codes: readonly Code[], words: (code: Code) => string) => [
    { value: '', label: t('any') },
    ...codes.map((code) => ({ value: code, label: words(code) })),
  ];
  const category = categoryTexts.in(locale);
  return (
    <Fieldset legend={t('audience')} hint={t('audience-hint')} id="audience">
      <TextField {...fields.of('q')} label={t('search')} width="medium" />
      <SelectField
        {...fields.of('category')}
        label={t('category')}
        options={options(participantCategoryCodes, category)}
      />
      <SelectField
        {...fields.of('state')}
        label={t('state-filter')}
        options={options(registrationStates, (code) => registrationTexts.in(locale)(`state.${code}`))}
      />
      <SelectField
        {...fields.of('mode')}
        label={t('mode')}
        options={options(attendanceModes, attendanceModeTexts.in(locale))}
      />
      <SelectField
        {...fields.of('country')}
        label={t('country')}
        options={options(countriesOf(occurring.countries, state.typed['country'], locale), (code) =>
          countryName(code, locale),
        )}
      />
      <SelectField
        {...fields.of('delegation')}
        label={d('delegation')}
        options={[{ value: '', label: t('any') }, ...delegationChoices(occurring.delegations, locale)]}
      />
      <CheckboxField
        {...fields.of('attention')}
        label={d('needs-attention')}
        hint={d('needs-attention-hint')}
        checked={state.typed['attention'] === 'yes'}
      />
    </Fieldset>
  );
}

/** By their names, and the chosen one too, though nobody of it may be left. */
function countriesOf(occurring: readonly string[], chosen: unknown, locale: Locale): string[] {
  const codes = new Set([...occurring, ...(typeof chosen === 'string' && chosen ? [chosen] : [])]);
  const { compare } = new Intl.Collator(locale);
  return [...codes].sort((one, other) => compare(countryName(one, locale), countryName(other, locale)));
}

function Version({ locale, language, fields }: { locale: Locale; language: Locale; fields: Fields }): VNode {
  const t = messagesTexts.in(locale);
  const { subject, body } = versionKeys(language);
  const name = { language: languageNameIn(language, locale) };
  const isNeeded = language === 'en';
  const list = placeholders.map((each) => `{${each}}`).join(' ');
  return (
    <Fieldset
      legend={localeNames[language]}
      hint={isNeeded ? undefined : t('version-hint')}
      id={`version-${language}`}
    >
      <TextField {...fields.of(subject)} label={t('subject-in', name)} lang={language} required={isNeeded} />
      <TextArea
        {...fields.of(body)}
        label={t('body-in', name)}
        hint={isNeeded ? `${t('body-hint')} ${t('placeholders', { list })}` : undefined}
        rows={isNeeded ? 12 : 6}
        required={isNeeded}
      />
    </Fieldset>
  );
}
