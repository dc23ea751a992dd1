import type { VNode } from 'preact';
import { coEventKinds, coEventModes } from '../../../../config/co-event-kinds.js';
import { coEventKindTexts, coEventModeTexts } from '../../../../config/co-event-kinds.texts.js';
import { countryCodes, countryName } from '../../../../config/countries.js';
import { languageName } from '../../../../config/event-languages.js';
import { type Locale, localeNames, locales } from '../../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { CheckboxGroup, RadioGroup } from '../../../web/components/choice-fields.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Form } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextField } from '../../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { webTexts } from '../../../web/web.texts.js';
import { zones } from '../../../kernel/zones.js';
import { commonLanguages } from '../../submission/co-event.forms.js';
import { importTexts } from '../imports.texts.js';

interface FormProps {
  locale: Locale;
  state?: FormState;
}

/** The form by itself, when it is refused or to be changed. */
export function calendarFormPage(props: FormProps & { status?: number }): Page {
  const { locale, status } = props;
  const t = importTexts.in(locale);
  const home = { label: t('title'), href: `/${locale}/hosts/imports` };
  return page({
    title: t('calendar-title'),
    section: 'hosts',
    ...(status ? { status } : {}),
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[home]} />}
          title={t('calendar-title')}
          lead={t('calendar-lead')}
        />
        <CalendarFields {...props} />
      </>
    ),
  });
}

export function CalendarFields({ locale, state = emptyForm }: FormProps): VNode {
  const t = importTexts.in(locale);
  const fields = formFields(locale, state);
  const optionalLabel = webTexts.in(locale)('optional');
  const labels = {
    url: t('url'),
    country: t('country'),
    city: t('city'),
    zone: t('zone'),
    languages: t('languages'),
    organizer: t('organizer'),
  };
  return (
    <>
      <ErrorSummary locale={locale} errors={fields.summary(labels)} />
      <Form action={`/${locale}/hosts/imports/calendars/preview`}>
        <TextField {...fields.of('url')} label={t('url')} hint={t('url-hint')} inputMode="url" required />
        <TextField {...fields.of('organizer')} label={t('organizer')} maxLength={300} required />
        <SelectField
          {...fields.of('country')}
          label={t('country')}
          placeholder={t('country-choose')}
          options={countryOptions(locale)}
          required
        />
        <TextField {...fields.of('city')} label={t('city')} hint={t('city-hint')} {...{ optionalLabel }} />
        <SelectField
          {...fields.of('zone')}
          label={t('zone')}
          hint={t('zone-hint')}
          placeholder=""
          options={zones.map((zone) => ({ value: zone, label: zone }))}
          {...{ optionalLabel }}
        />
        <Manner locale={locale} state={state} />
        <Actions>
          <SubmitButton>{t('preview')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}

/** What most calendars do not say of their entries. */
function Manner({ locale, state }: Required<FormProps>): VNode {
  const t = importTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <>
      <SelectField
        value="observance"
        {...fields.of('kind')}
        label={t('kind')}
        hint={t('kind-hint')}
        options={coEventKinds.map((kind) => ({ value: kind, label: coEventKindTexts.in(locale)(kind) }))}
        required
      />
      <RadioGroup
        value="in-person"
        {...fields.of('mode')}
        label={t('mode')}
        choices={coEventModes.map((mode) => ({ value: mode, label: coEventModeTexts.in(locale)(mode) }))}
        required
      />
      <CheckboxGroup
        {...fields.listOf('languages')}
        label={t('languages')}
        choices={commonLanguages.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
        required
        inline
      />
      <SelectField
        value={locale}
        {...fields.of('textLocale')}
        label={t('language-of-texts')}
        options={locales.map((each) => ({ value: each, label: localeNames[each] }))}
        required
      />
    </>
  );
}

/** In the alphabetical order of the language. */
export function countryOptions(locale: Locale): { value: string; label: string }[] {
  const { compare } = new Intl.Collator(locale);
  return countryCodes
    .map((code) => ({ value: code, label: countryName(code, locale) }))
    .sort((a, b) => compare(a.label, b.label));
}
