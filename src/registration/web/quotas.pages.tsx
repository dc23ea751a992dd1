import type { VNode } from 'preact';
import type { FieldError } from '../../kernel/errors.js';
import type { Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { delegationChoices } from '../../people/delegation-name.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { SubmitButton } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { controlAttributes, fieldId, HintAndError } from '../../web/components/field.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { TextField } from '../../web/components/text-field.js';
import { emptyForm, formFields } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { decisionsTexts } from '../decisions.texts.js';
import type { DelegationQuotaLine, QuotaLine } from '../places/quotas.queries.js';
import { quotaName } from './quota-name.js';

/** What the page shows again beside the quota that was refused. */
export interface RefusedQuota {
  id: string;
  typed: Typed;
  error: FieldError;
}

interface QuotasProps {
  locale: Locale;
  lines: QuotaLine[];
  delegations: { lines: DelegationQuotaLine[]; all: Delegation[] };
  refused?: RefusedQuota | undefined;
  isSaved?: boolean;
  status?: number;
}

/** Every quota with what is taken of it, each with the field that sets it. */
export function quotasPage(props: QuotasProps): Page {
  const { locale, lines, delegations, refused, isSaved } = props;
  const t = decisionsTexts.in(locale);
  const of = (scope: string) => lines.filter(({ id }) => id.startsWith(`${scope}:`));
  const errors = refused ? { [fieldOf(refused.id)]: refused.error } : {};
  return page({
    title: t('quotas-title'),
    section: 'organizer',
    ...(refused ? { status: props.status ?? 422 } : {}),
    body: (
      <>
        {isSaved && <Notice tone="success" title={t('quotas-saved')} live />}
        <PageHeader title={t('quotas-title')} lead={t('quotas-lead')} />
        <ErrorSummary locale={locale} errors={formFields(locale, { typed: {}, errors }).summary()} />
        <Section title={t('quotas-by-mode')}>
          <QuotaTable {...props} caption={t('quotas-by-mode')} rows={of('mode')} />
        </Section>
        <Section title={t('quotas-by-category')}>
          <QuotaTable {...props} caption={t('quotas-by-category')} rows={of('category')} />
        </Section>
        <Section title={t('quotas-by-delegation')}>
          {delegations.lines.length > 0 && (
            <QuotaTable
              {...props}
              caption={t('quotas-by-delegation')}
              rows={delegations.lines.map((line) => ({ ...line, id: `delegation:${line.id}` }))}
            />
          )}
          <OtherDelegation {...props} />
        </Section>
      </>
    ),
  });
}

/** Ids hold a colon, which is no good in the name of a field that a link leads to. */
const fieldOf = (id: string): string => `capacity-${id.replaceAll(':', '-')}`;

function QuotaTable({
  locale,
  caption,
  rows,
  refused,
  delegations,
}: QuotasProps & { caption: string; rows: QuotaLine[] }): VNode {
  const t = decisionsTexts.in(locale);
  const number = new Intl.NumberFormat(locale);
  const nameOf = (id: string) => quotaName(id, locale, delegations.all);
  return (
    <DataTable
      locale={locale}
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: t('quota'), rowHeader: true, cell: ({ id }) => nameOf(id) },
        { key: 'taken', label: t('quota-taken'), numeric: true, cell: ({ taken }) => number.format(taken) },
        {
          key: 'free',
          label: t('quota-free'),
          numeric: true,
          cell: ({ set, declared, taken }) => {
            const capacity = set ?? declared;
            return capacity === undefined
              ? t('quota-unlimited')
              : number.format(Math.max(0, capacity - taken));
          },
        },
        {
          key: 'waiting',
          label: t('quota-waiting'),
          numeric: true,
          cell: (row) => number.format(row.waiting),
        },
        {
          key: 'capacity',
          label: t('quota-capacity'),
          cell: (line) => <QuotaForm locale={locale} line={line} name={nameOf(line.id)} refused={refused} />,
        },
      ]}
      dense
    />
  );
}

function QuotaForm({
  locale,
  line: { id, set, declared },
  name,
  refused,
}: {
  locale: Locale;
  line: QuotaLine;
  name: string;
  refused: RefusedQuota | undefined;
}): VNode {
  const t = decisionsTexts.in(locale);
  const number = new Intl.NumberFormat(locale);
  const [, delegation = ''] = id.split(/^delegation:/);
  const mine = refused?.id === id ? refused : undefined;
  const field = formFields(locale, {
    typed: mine ? { capacity: mine.typed['capacity'] ?? '' } : { capacity: set === null ? '' : String(set) },
    errors: mine ? { capacity: mine.error } : {},
  }).of('capacity');
  const control = { ...field, id: fieldId(fieldOf(id)), label: t('quota-of', { name }) };
  return (
    <ActionForm
      action={`/${locale}/organizer/quotas/${delegation ? 'delegations' : id}`}
      hidden={delegation ? { delegation } : {}}
    >
      <HintAndError {...control} />
      <input
        {...controlAttributes(control)}
        class="input input-short"
        type="text"
        inputMode="numeric"
        value={field.value}
        placeholder={declared === undefined ? t('quota-unlimited') : number.format(declared)}
        aria-label={control.label}
      />{' '}
      <SubmitButton kind="secondary" small>
        {t('quota-save')}
      </SubmitButton>
    </ActionForm>
  );
}

/** A delegation that stands not in the table yet. */
function OtherDelegation({ locale, delegations: { lines, all }, refused }: QuotasProps): VNode {
  const t = decisionsTexts.in(locale);
  const shown = new Set(lines.map(({ id }) => id));
  const isHere = refused?.id === 'delegation:';
  const fields = formFields(
    locale,
    isHere ? { typed: refused.typed, errors: { delegation: refused.error } } : emptyForm,
  );
  return (
    <Form action={`/${locale}/organizer/quotas/delegations`} label={t('quota-other-delegation')}>
      <SelectField
        {...fields.of('delegation')}
        label={t('quota-other-delegation')}
        placeholder={t('quota-choose-delegation')}
        options={delegationChoices(
          all.filter(({ id }) => !shown.has(id)),
          locale,
        )}
        required
      />
      <TextField {...fields.of('capacity')} label={t('quota-capacity')} inputMode="numeric" width="short" />
      <SubmitButton kind="secondary">{t('quota-save')}</SubmitButton>
    </Form>
  );
}
