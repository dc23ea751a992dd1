import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { DataTable } from '../../../web/components/data-table.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { SelectField } from '../../../web/components/select-field.js';
import { type Page, page } from '../../../web/page.js';
import type { CoEventSheet } from '../co-event-sheet.entity.js';
import { importTexts } from '../imports.texts.js';
import { neededFields, sheetFields } from '../sheet-mapping.rules.js';
import type { JudgedRow } from '../sheet-rows.js';
import { sheetTexts } from '../sheet.texts.js';
import { ContentTable } from './content-table.js';
import { reasonIn } from './row-reason.js';

interface SheetProps {
  locale: Locale;
  sheet: CoEventSheet;
  /** None of a sheet that has been entered. */
  rows: readonly JudgedRow[];
  entered: number;
}

/** One sheet: which column says what, what would be entered, and what is wrong with the rest. */
export function sheetPage(props: SheetProps): Page {
  const { locale, sheet } = props;
  const home = { label: importTexts.in(locale)('title'), href: `/${locale}/hosts/imports` };
  const isOpen = sheet.state === 'open';
  return page({
    title: sheet.name,
    section: 'hosts',
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[home]} />}
          title={sheet.name}
          lead={isOpen ? importTexts.in(locale)('nothing-yet') : undefined}
        />
        {isOpen ? <Preview {...props} /> : <Entered {...props} />}
      </>
    ),
  });
}

function Entered({ locale, entered }: SheetProps): VNode {
  const t = sheetTexts.in(locale);
  return (
    <>
      <Notice tone="success" title={t('entered-count', { count: entered })} />
      <Actions>
        <ButtonLink kind="primary" href={`/${locale}/hosts`}>
          {t('to-list')}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Preview(props: SheetProps): VNode {
  const { locale, sheet, rows } = props;
  const t = sheetTexts.in(locale);
  const contents = rows.flatMap(({ content }) => content ?? []);
  const action = `/${locale}/hosts/imports/sheets/${sheet.id}`;
  return (
    <>
      <Section title={t('preview-count', { count: contents.length })}>
        <ContentTable locale={locale} contents={contents} />
        <Actions>
          {contents.length > 0 && (
            <ActionForm action={`${action}/confirmation`}>
              <SubmitButton>{t('enter', { count: contents.length })}</SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={`${action}/removal`}>
            <SubmitButton kind="quiet">{t('drop')}</SubmitButton>
          </ActionForm>
        </Actions>
      </Section>
      <BadRows {...props} />
      <Columns {...props} />
    </>
  );
}

function BadRows({ locale, sheet, rows }: SheetProps): VNode | null {
  const bad = rows.filter(({ content }) => !content);
  if (bad.length === 0) return null;
  const t = sheetTexts.in(locale);
  return (
    <Section title={t('bad-count', { count: bad.length })} id="problems">
      <p>{t('bad-lead')}</p>
      <DataTable
        locale={locale}
        caption={t('bad-count', { count: bad.length })}
        captionHidden
        rows={bad}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', label: t('line'), cell: ({ line }) => line, compact: true },
          {
            key: 'title',
            label: t('field.title'),
            cell: ({ title }) => <span dir="auto">{title}</span>,
            rowHeader: true,
          },
          {
            key: 'reason',
            label: t('reason'),
            cell: ({ problems }) => (
              <ul>
                {problems.map((problem) => (
                  <li>{reasonIn(problem, locale)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <Actions>
        <ButtonLink href={`/${locale}/hosts/imports/sheets/${sheet.id}/problems.csv`} download>
          {t('bad-download')}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

function Columns({ locale, sheet }: SheetProps): VNode {
  const t = sheetTexts.in(locale);
  const headings = sheet.rows[0]?.cells ?? [];
  const options = headings.map((heading, index) => ({
    value: String(index),
    label: heading || `(${String(index + 1)})`,
  }));
  return (
    <Section title={t('columns-title')} id="columns">
      <p>{t('columns-lead')}</p>
      <Form action={`/${locale}/hosts/imports/sheets/${sheet.id}/columns`}>
        {sheetFields.map((field) => (
          <SelectField
            name={field}
            label={t(`field.${field}`)}
            value={String(sheet.mapping[field] ?? '')}
            placeholder={t('no-column')}
            options={options}
            required={neededFields.some((needed) => needed === field)}
          />
        ))}
        <Actions>
          <SubmitButton kind="secondary">{t('apply')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
