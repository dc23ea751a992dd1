import type { VNode } from 'preact';
import { coEventRules } from '../../../../config/co-events.js';
import { type Locale, localeNames, locales } from '../../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { controlAttributes, FieldFrame } from '../../../web/components/field.js';
import { Form } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextArea } from '../../../web/components/text-area.js';
import { TextField } from '../../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { webTexts } from '../../../web/web.texts.js';
import { importTexts } from '../imports.texts.js';
import { sheetTexts } from '../sheet.texts.js';
import { countryOptions } from './calendar-form.page.js';

interface FormProps {
  locale: Locale;
  state?: FormState;
}

/** The form by itself, when it is refused. */
export function sheetFormPage(props: FormProps & { status: number }): Page {
  const { locale, status } = props;
  const t = sheetTexts.in(locale);
  const home = { label: importTexts.in(locale)('title'), href: `/${locale}/hosts/imports` };
  return page({
    title: t('title'),
    section: 'hosts',
    status,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[home]} />}
          title={t('title')}
          lead={t('lead')}
        />
        <SheetFields {...props} />
      </>
    ),
  });
}

export function SheetFields({ locale, state = emptyForm }: FormProps): VNode {
  const t = sheetTexts.in(locale);
  const fields = formFields(locale, state);
  const { rows, bytes } = coEventRules.sheet;
  const file = {
    ...fields.of('sheet'),
    label: t('file'),
    hint: t('file-hint', { rows, megabytes: bytes / 1_000_000 }),
  };
  return (
    <>
      <ErrorSummary locale={locale} errors={fields.summary({ sheet: t('file'), pasted: t('pasted') })} />
      <Form action={`/${locale}/hosts/imports/sheets`} upload>
        <TextArea {...fields.of('pasted')} label={t('pasted')} rows={4} />
        <SheetDefaultsFields locale={locale} state={state} />
        <FieldFrame field={file}>
          <input
            {...controlAttributes(file)}
            class="input input-file"
            type="file"
            accept=".xlsx,.csv,.tsv,.txt,text/csv"
          />
        </FieldFrame>
        <Actions>
          <SubmitButton>{t('look')}</SubmitButton>
          <ButtonLink kind="quiet" href={`/${locale}/hosts/imports/template.csv`} download>
            {t('template')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

/** Ids of their own: the form for calendars on the same page asks for places too. */
function SheetDefaultsFields({ locale, state }: Required<FormProps>): VNode {
  const t = sheetTexts.in(locale);
  const fields = formFields(locale, state);
  const optionalLabel = webTexts.in(locale)('optional');
  return (
    <>
      <TextField
        {...fields.of('organizer')}
        id="sheet-organizer"
        label={t('organizer')}
        {...{ optionalLabel }}
      />
      <SelectField
        {...fields.of('country')}
        id="sheet-country"
        label={t('country')}
        placeholder=""
        options={countryOptions(locale)}
        {...{ optionalLabel }}
      />
      <TextField {...fields.of('city')} id="sheet-city" label={t('city')} {...{ optionalLabel }} />
      <SelectField
        value={locale}
        {...fields.of('textLocale')}
        id="sheet-language"
        label={t('language-of-texts')}
        options={locales.map((each) => ({ value: each, label: localeNames[each] }))}
        required
      />
    </>
  );
}
