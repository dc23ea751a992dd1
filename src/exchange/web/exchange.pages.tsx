import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { type Locale, localeNames, locales } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { CheckboxField } from '../../web/components/choice-fields.js';
import { DataTable } from '../../web/components/data-table.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { controlAttributes, FieldFrame } from '../../web/components/field.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { dateText } from '../../web/spoken-times.js';
import { webTexts } from '../../web/web.texts.js';
import { localDate } from '../../kernel/zoned-time.js';
import { exchangeTexts } from '../exchange.texts.js';
import { maxBytes } from '../read-content.js';
import type { ScheduleImport } from '../schedule-import.entity.js';
import { sheetKinds } from '../sheets/sheet-fields.js';

interface ExchangeProps {
  locale: Locale;
  latest: readonly ScheduleImport[];
  state: FormState;
  status?: number;
  notice?: unknown;
}

export function exchangePage(props: ExchangeProps): Page {
  const { locale, status, notice } = props;
  const t = exchangeTexts.in(locale);
  return page({
    title: t('title'),
    section: 'organizer',
    ...(status === undefined ? {} : { status }),
    body: (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        {notice === 'dropped' && <Notice tone="success" title={t('dropped')} live />}
        <Section title={t('import-title')} id="import">
          <ImportFields {...props} />
        </Section>
        <Section title={t('export-title')} id="export">
          <p>{t('export-lead')}</p>
          <Downloads locale={locale} />
        </Section>
        <Latest {...props} />
      </>
    ),
  });
}

function ImportFields({ locale, state }: ExchangeProps): VNode {
  const t = exchangeTexts.in(locale);
  const fields = formFields(locale, state);
  const optionalLabel = webTexts.in(locale)('optional');
  const file = {
    ...fields.of('file'),
    label: t('file'),
    hint: t('file-hint', { megabytes: maxBytes / 1_000_000 }),
  };
  return (
    <>
      <ErrorSummary locale={locale} errors={fields.summary({ file: t('file'), zone: t('zone') })} />
      <Form action={`/${locale}/organizer/exchange/imports`} upload>
        <FieldFrame field={file}>
          <input
            {...controlAttributes(file)}
            class="input input-file"
            type="file"
            accept=".xml,.json,.csv,.xlsx,text/xml,application/json,text/csv"
          />
        </FieldFrame>
        <SelectField
          value={locale}
          {...fields.of('textLocale')}
          label={t('language-of-texts')}
          hint={t('language-hint')}
          options={locales.map((each) => ({ value: each, label: localeNames[each] }))}
          required
        />
        <SelectField
          {...fields.of('of')}
          label={t('sheet-of')}
          hint={t('sheet-of-hint')}
          options={sheetKinds.map((kind) => ({ value: kind, label: t(kind) }))}
          required
        />
        <TextField
          {...fields.of('zone')}
          label={t('zone')}
          hint={t('zone-hint', { zone: edition.zone })}
          {...{ optionalLabel }}
        />
        <Ticks locale={locale} state={state} />
        <Actions>
          <SubmitButton>{t('look')}</SubmitButton>
        </Actions>
      </Form>
    </>
  );
}

/** What holds for everything in the file. */
function Ticks({ locale, state }: Pick<ExchangeProps, 'locale' | 'state'>): VNode {
  const t = exchangeTexts.in(locale);
  const fields = formFields(locale, state);
  const isFresh = Object.keys(state.typed).length === 0;
  return (
    <>
      <CheckboxField
        {...fields.of('ready')}
        label={t('ready')}
        hint={t('ready-hint')}
        value="yes"
        checked={isFresh || state.typed['ready'] === 'yes'}
      />
      <CheckboxField
        {...fields.of('published')}
        label={t('published')}
        hint={t('published-hint')}
        value="yes"
        checked={state.typed['published'] === 'yes'}
      />
    </>
  );
}

const files = [
  'schedule.xml',
  'schedule.json',
  'sessions.xlsx',
  'sessions.csv',
  'speakers.xlsx',
  'speakers.csv',
];

const Downloads = ({ locale }: { locale: Locale }): VNode => (
  <Actions>
    {files.map((name) => (
      <ButtonLink href={`/${locale}/organizer/exchange/${name}`} download>
        {name}
      </ButtonLink>
    ))}
  </Actions>
);

function Latest({ locale, latest }: ExchangeProps): VNode | null {
  if (latest.length === 0) return null;
  const t = exchangeTexts.in(locale);
  return (
    <Section title={t('latest')} id="latest">
      <DataTable
        locale={locale}
        caption={t('latest')}
        captionHidden
        rows={latest}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('file'),
            cell: ({ id, name }) => (
              <a href={`/${locale}/organizer/exchange/imports/${id}`} dir="auto">
                {name}
              </a>
            ),
            rowHeader: true,
          },
          {
            key: 'at',
            label: t('at'),
            cell: ({ createdAt }) => dateText(localDate(createdAt, edition.zone), locale),
            compact: true,
          },
          {
            key: 'state',
            label: t('state'),
            cell: ({ state, outcome }) =>
              state === 'open' ? (
                <Badge tone="warning">{t('state-open')}</Badge>
              ) : (
                t('outcome-short', { created: outcome?.created ?? 0, changed: outcome?.changed ?? 0 })
              ),
          },
        ]}
      />
    </Section>
  );
}
