import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { encodings } from '../../sheets/sheet.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { delegationsTexts } from '../delegations.texts.js';
import { columnFields, missingFields } from '../imports/columns.js';
import { columnName } from '../imports/import.forms.js';
import type { ImportPreview } from '../imports/import-preview.queries.js';
import type { FoundImport } from '../imports/import-stages.queries.js';
import { displayNameOf } from '../../registration/registration.rules.js';
import { Declaration } from './delegate-fields.js';
import { encodingNames } from './encoding-names.js';
import { fieldLabel, ImportProblems } from './import-problems.js';

const shownAtOnce = 15;

/** The columns of the table, and what would become of its rows. */
export function importPreviewPage(locale: Locale, found: FoundImport, state: FormState): Page {
  const t = delegationsTexts.in(locale);
  const { delegation, rosterImport, preview } = found;
  const path = `/${locale}/delegation/${delegation.id}`;
  const own = `${path}/imports/${rosterImport.id}`;
  const fields = formFields(locale, state);
  const missing = missingFields(rosterImport.mapping);
  const isMapped = missing.length === 0;
  const title = t(isMapped ? 'preview-title' : 'columns-title');
  const encoding = encodings.find((each) => each === rosterImport.encoding);
  const crumbs = [
    { label: delegationNameIn(delegation, locale), href: path },
    { label: t('import-title'), href: `${path}/imports` },
    { label: rosterImport.fileName ?? t('preview-title') },
  ];
  return page({
    title,
    status: state === emptyForm ? 200 : 422,
    section: 'delegation',
    body: (
      <>
        <PageHeader
          title={title}
          lead={isMapped && preview ? countsOf(locale, preview) : undefined}
          kicker={encoding && t('encoding-read', { encoding: encodingNames[encoding] })}
          breadcrumbs={<Breadcrumbs locale={locale} items={crumbs} />}
        />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        {!isMapped && (
          <Notice
            tone="warning"
            title={t('columns-not-found', {
              fields: missing.map((field) => fieldLabel(locale, field)).join(', '),
            })}
          />
        )}
        {isMapped && preview && (
          <>
            <ImportProblems locale={locale} problems={preview.problems} path={own} />
            <FirstRows locale={locale} preview={preview} />
            <Confirmation locale={locale} path={own} preview={preview} fields={fields} />
          </>
        )}
        {preview && <Columns locale={locale} path={own} found={found} preview={preview} fields={fields} />}
        <Section title={t('discard')} id="discard">
          <ActionForm action={`${own}/discard`}>
            <SubmitButton kind="danger">{t('discard')}</SubmitButton>
          </ActionForm>
        </Section>
      </>
    ),
  });
}

function countsOf(locale: Locale, { rows, problems }: ImportPreview): string {
  const correct = rows.filter(({ happens }) => happens === 'correct').length;
  const bad = new Set(problems.map(({ line }) => line)).size;
  return delegationsTexts.in(locale)('preview-counts', { register: rows.length - correct, correct, bad });
}

function FirstRows({ locale, preview }: { locale: Locale; preview: ImportPreview }): VNode | null {
  const t = delegationsTexts.in(locale);
  if (preview.rows.length === 0) return null;
  return (
    <Section title={t('preview-first')}>
      <DataTable
        locale={locale}
        caption={t('preview-first')}
        captionHidden
        columns={[
          { key: 'line', label: t('line'), numeric: true, cell: ({ line }) => line },
          {
            key: 'name',
            label: t('name'),
            rowHeader: true,
            cell: ({ form }) => [displayNameOf(form), form.originalScriptName].filter(Boolean).join(' · '),
          },
          { key: 'role', label: t('role'), cell: ({ form }) => t(`role.${form.role}`) },
          { key: 'function', label: t('function'), cell: ({ form }) => form.functionTitle },
          { key: 'email', label: t('email'), cell: ({ form }) => form.email },
          { key: 'happens', label: t('happens'), cell: ({ happens }) => t(`will-${happens}`) },
        ]}
        rows={preview.rows.slice(0, shownAtOnce)}
        rowKey={({ line }) => String(line)}
        dense
      />
    </Section>
  );
}

interface PartProps {
  locale: Locale;
  path: string;
  preview: ImportPreview;
  fields: ReturnType<typeof formFields>;
}

function Confirmation({ locale, path, preview, fields }: PartProps): VNode {
  const t = delegationsTexts.in(locale);
  const count = preview.rows.length;
  if (count === 0) return <Notice tone="warning" title={t('confirm-none')} />;
  return (
    <Section title={t('confirm', { count })} id="confirm">
      <Form action={`${path}/confirmation`}>
        <Declaration locale={locale} fields={fields} />
        <Actions>
          <SubmitButton>{t('confirm', { count })}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

function Columns({ locale, path, found, preview, fields }: PartProps & { found: FoundImport }): VNode {
  const t = delegationsTexts.in(locale);
  return (
    <Section title={t('map-title')} id="columns">
      <p>{t('map-lead')}</p>
      <form class="form-wide" action={`${path}/mapping`} method="post" noValidate>
        <DataTable
          locale={locale}
          caption={t('map-title')}
          captionHidden
          columns={[
            { key: 'heading', label: t('map-heading'), rowHeader: true, cell: ({ heading }) => heading },
            { key: 'sample', label: t('map-sample'), cell: ({ sample }) => sample },
            {
              key: 'holds',
              label: t('map-holds'),
              cell: ({ index, heading, field }) => (
                <SelectField
                  value={field ?? ''}
                  {...fields.of(columnName(index))}
                  label={heading}
                  labelHidden
                  placeholder={t('map-none')}
                  options={columnFields.map((value) => ({ value, label: fieldLabel(locale, value) }))}
                />
              ),
            },
          ]}
          rows={found.rosterImport.mapping.map((field, index) => ({
            ...{ index, field },
            heading: t('map-column', { letter: letterOf(index), heading: preview.headings[index] ?? '' }),
            sample: (preview.samples[index] ?? '').slice(0, 60),
          }))}
          rowKey={({ index }) => String(index)}
          dense
        />
        <Actions>
          <SubmitButton kind="secondary">{t('map-save')}</SubmitButton>
        </Actions>
      </form>
    </Section>
  );
}

/** As spreadsheets name their columns: A to Z, then AA. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
