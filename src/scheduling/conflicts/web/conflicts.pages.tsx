import type { VNode } from 'preact';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { wordingOf } from '../../../kernel/i18n/localized-text.js';
import { Badge, type BadgeTone } from '../../../web/components/badge.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { Filters } from '../../../web/components/filters.js';
import { Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { SelectField } from '../../../web/components/select-field.js';
import { TextArea } from '../../../web/components/text-area.js';
import { emptyForm, formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { dateText } from '../../../web/spoken-times.js';
import { severities, severityOf, type Severity } from '../conflict.js';
import type { JudgedConflict } from '../conflicts.queries.js';
import { conflictsTexts } from '../conflicts.texts.js';
import { type ConflictFilter, select } from './conflict-filter.js';
import { type Names, sentenceOf } from './conflict-names.js';

interface ListProps {
  locale: Locale;
  found: JudgedConflict[];
  names: Names;
  filter: ConflictFilter;
  notice?: unknown;
}

const notices = ['accepted', 'raised'] as const;

const pathIn = (locale: Locale): string => `/${locale}/organizer/conflicts`;

export function conflictsPage(props: ListProps): Page {
  const { locale, found, names, filter } = props;
  const t = conflictsTexts.in(locale);
  const rows = select(found, filter, names);
  const said = notices.find((each) => each === props.notice);
  return page({
    title: t('title'),
    section: 'organizer',
    body: (
      <>
        {said && <Notice tone="success" title={t(`notice.${said}`)} live />}
        <PageHeader
          title={t('title')}
          lead={t('lead', { count: found.filter(({ silenced }) => !silenced).length })}
        />
        {found.length > 0 && <ConflictFilters {...props} />}
        {found.length > 0 && rows.length === 0 && (
          <EmptyState
            title={t('empty-title')}
            action={<ButtonLink href={pathIn(locale)}>{t('clear')}</ButtonLink>}
          >
            {t('empty-text')}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <DataTable
            locale={locale}
            caption={t('caption', { count: rows.length })}
            columns={columns(props)}
            rows={rows}
            rowKey={({ key }) => key}
            dense
          />
        )}
      </>
    ),
  });
}

function ConflictFilters({ locale, found, names, filter }: ListProps): VNode {
  const t = conflictsTexts.in(locale);
  const concerned = found.flatMap(({ conflict }) => conflict.items);
  const dates = new Set(concerned.flatMap((id) => names.items.get(id)?.onDate ?? []));
  const isFiltered = Boolean(filter.severity || filter.day || filter.silenced);
  return (
    <Filters
      action={pathIn(locale)}
      label={t('filter-label')}
      submitLabel={t('filter')}
      clear={isFiltered ? { href: pathIn(locale), label: t('clear') } : undefined}
    >
      <SelectField
        name="severity"
        label={t('severity')}
        value={filter.severity}
        placeholder={t('any')}
        options={severities.map((value) => ({ value, label: severityText(value, locale) }))}
      />
      <SelectField
        name="day"
        label={t('day')}
        value={filter.day}
        placeholder={t('any')}
        options={[...dates].sort().map((value) => ({ value, label: dateText(value, locale) }))}
      />
      <SelectField
        name="silenced"
        label={t('silenced')}
        value={filter.silenced ? 'yes' : 'no'}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`silenced.${value}`) }))}
      />
    </Filters>
  );
}

const severityText = (severity: Severity, locale: Locale): string => {
  const t = conflictsTexts.in(locale);
  return `${t(`severity.${severity}`)}: ${t(`severity.${severity}-means`)}`;
};

const tones: Record<Severity, BadgeTone> = { blocking: 'danger', warning: 'warning', hint: 'info' };

function columns({ locale, names }: ListProps): Column<JudgedConflict>[] {
  const t = conflictsTexts.in(locale);
  return [
    {
      key: 'severity',
      label: t('column.severity'),
      compact: true,
      cell: ({ conflict }) => (
        <Badge tone={tones[severityOf(conflict)]}>{t(`severity.${severityOf(conflict)}`)}</Badge>
      ),
    },
    {
      key: 'what',
      label: t('column.what'),
      rowHeader: true,
      cell: ({ conflict }) => sentenceOf(conflict, names, locale),
    },
    {
      key: 'sessions',
      label: t('column.sessions'),
      cell: ({ conflict }) => <SessionLinks locale={locale} ids={conflict.items} names={names} />,
    },
    { key: 'do', label: t('column.do'), cell: (judged) => <Decision locale={locale} judged={judged} /> },
  ];
}

/** Each leads to where it can be moved. */
function SessionLinks({
  locale,
  ids,
  names,
}: {
  locale: Locale;
  ids: readonly string[];
  names: Names;
}): VNode {
  return (
    <ul>
      {ids.map((id) => {
        const title = wordingOf(names.items.get(id)?.title ?? {}, locale);
        return (
          <li>
            <a
              href={`/${locale}/organizer/sessions/${id}/edit`}
              lang={title.locale === locale ? undefined : title.locale}
            >
              {title.text}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Decision({ locale, judged: { key, silenced } }: { locale: Locale; judged: JudgedConflict }): VNode {
  const t = conflictsTexts.in(locale);
  if (!silenced) {
    const query = new URLSearchParams({ key }).toString();
    return <a href={`${pathIn(locale)}/acceptance?${query}`}>{t('accept')}</a>;
  }
  return (
    <>
      <p>{t('accepted-because', { reason: silenced.reason })}</p>
      <Form action={`${pathIn(locale)}/objection`} hidden={{ key }}>
        <SubmitButton kind="quiet">{t('raise')}</SubmitButton>
      </Form>
    </>
  );
}

interface AcceptanceProps {
  locale: Locale;
  judged: JudgedConflict;
  names: Names;
  state: FormState;
}

export function acceptancePage({ locale, judged: { key, conflict }, names, state }: AcceptanceProps): Page {
  const t = conflictsTexts.in(locale);
  const fields = formFields(locale, state);
  return page({
    title: t('accept-title'),
    section: 'organizer',
    status: state === emptyForm ? 200 : 422,
    body: (
      <>
        <PageHeader
          breadcrumbs={<Breadcrumbs locale={locale} items={[{ label: t('title'), href: pathIn(locale) }]} />}
          title={t('accept-title')}
          lead={sentenceOf(conflict, names, locale)}
        />
        <p>{t('accept-lead')}</p>
        <ErrorSummary locale={locale} errors={fields.summary({ reason: t('reason') })} />
        <Form action={`${pathIn(locale)}/acceptance`} hidden={{ key }}>
          <TextArea
            {...fields.of('reason')}
            label={t('reason')}
            hint={t('reason-hint')}
            maxLength={500}
            required
          />
          <Actions>
            <SubmitButton>{t('accept-confirm')}</SubmitButton>
            <ButtonLink href={pathIn(locale)}>{t('accept-keep')}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
