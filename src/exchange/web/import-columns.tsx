import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { exchangeTexts } from '../exchange.texts.js';
import type { OpenImport } from '../schedule-imports.service.js';
import { fieldsOf, sheetFieldLabel } from '../sheets/sheet-fields.js';

/** Which column of a sheet says what; a schedule has no columns. */
export function ColumnsForm({ locale, open }: { locale: Locale; open: OpenImport }): VNode | null {
  const { content } = open;
  if (content.kind === 'schedule') return null;
  const t = exchangeTexts.in(locale);
  const headings = content.rows[0]?.cells ?? [];
  const options = headings.map((heading, index) => ({
    value: String(index),
    label: heading || `(${String(index + 1)})`,
  }));
  return (
    <Section title={t('columns-title')} id="columns">
      <p>{t('columns-lead')}</p>
      <Form action={`/${locale}/organizer/exchange/imports/${open.id}/columns`}>
        {fieldsOf[content.kind].map((field) => (
          <SelectField
            name={field}
            label={sheetFieldLabel(field, locale)}
            value={String(content.mapping[field] ?? '')}
            placeholder={t('no-column')}
            options={options}
          />
        ))}
        <Actions>
          <SubmitButton kind="secondary">{t('apply')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
