import type { VNode } from 'preact';
import { textOfCode } from '../../kernel/i18n/catalogue.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { delegationRoles } from '../../registration/registration.entity.js';
import { ButtonLink } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { Section } from '../../web/components/section.js';
import { delegationsTexts } from '../delegations.texts.js';
import { columnLabels, isColumnField } from '../imports/columns.js';
import type { RowProblem } from '../imports/judge-row.js';

const shownAtOnce = 50;

/** Row by row what is refused and why, with the whole list as a file. */
export function ImportProblems(props: {
  locale: Locale;
  problems: readonly RowProblem[];
  path: string;
}): VNode | null {
  const { locale, problems, path } = props;
  const t = delegationsTexts.in(locale);
  if (problems.length === 0) return null;
  const beyond = problems.length - shownAtOnce;
  return (
    <Section
      title={t('problems-title')}
      id="problems"
      actions={<ButtonLink href={`${path}/problems.csv`}>{t('problems-file')}</ButtonLink>}
    >
      <DataTable
        locale={locale}
        caption={t('problems-title')}
        captionHidden
        columns={[
          { key: 'line', label: t('line'), rowHeader: true, numeric: true, cell: ({ line }) => line },
          { key: 'field', label: t('column'), cell: ({ field }) => fieldLabel(locale, field) },
          { key: 'written', label: t('written'), cell: (problem) => writtenText(locale, problem) },
          { key: 'problem', label: t('problem'), cell: (problem) => problemText(locale, problem) },
        ]}
        rows={problems.slice(0, shownAtOnce)}
        rowKey={({ line, field }) => `${String(line)} ${field}`}
        dense
      />
      {beyond > 0 && <p>{t('problems-more', { count: beyond })}</p>}
    </Section>
  );
}

export function problemRows(locale: Locale, problems: readonly RowProblem[]): (string | number)[][] {
  const t = delegationsTexts.in(locale);
  return [
    [t('line'), t('column'), t('written'), t('problem')],
    ...problems.map((problem) => [
      problem.line,
      fieldLabel(locale, problem.field),
      writtenText(locale, problem),
      problemText(locale, problem),
    ]),
  ];
}

/** A role that was understood is told in the words of the reader. */
function writtenText(locale: Locale, { field, written }: RowProblem): string {
  const role = delegationRoles.find((each) => field === 'role' && each === written);
  return role ? delegationsTexts.in(locale)(`role.${role}`) : written;
}

const problemText = (locale: Locale, { code, values }: RowProblem): string =>
  textOfCode(locale, code, values);

/** The name of a field as the form of one delegate has it. */
export function fieldLabel(locale: Locale, field: string): string {
  return isColumnField(field) ? delegationsTexts.in(locale)(columnLabels[field]) : field;
}
