import type { VNode } from 'preact';
import { dateFormat } from '../../../kernel/i18n/date-format.js';
import type { Locale } from '../../../kernel/i18n/locale.js';
import { Badge } from '../../../web/components/badge.js';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { type Column, DataTable } from '../../../web/components/data-table.js';
import { ErrorSummary } from '../../../web/components/error-summary.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Section } from '../../../web/components/section.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { type Page, page } from '../../../web/page.js';
import { registrationTexts } from '../../registration.texts.js';
import type { Candidate } from '../duplicates.queries.js';
import { duplicatesTexts } from '../duplicates.texts.js';
import type { MergeUnit } from '../merge-units.js';
import { unitLabel, unitWords } from './unit-words.js';
import type { Comparison } from './comparison.js';

interface PairProps {
  locale: Locale;
  comparison: Comparison;
  state?: FormState;
  status?: number;
  /** Why nothing was done. */
  problem?: string;
}

/** Two registrations side by side, and the decision about them. */
export function duplicatePairPage({ locale, comparison, state, status, problem }: PairProps): Page {
  const t = duplicatesTexts.in(locale);
  const { pair, kept, merged } = comparison;
  const names = { first: pair.first.person.displayName, second: pair.second.person.displayName };
  const title = t('pair-title', names);
  return page({
    title,
    section: 'organizer',
    ...(status ? { status } : {}),
    body: (
      <>
        {problem && <Notice tone="warning" title={problem} live />}
        <PageHeader
          title={title}
          lead={t('pair-lead')}
          breadcrumbs={
            <Breadcrumbs
              locale={locale}
              items={[
                { label: t('back'), href: `/${locale}/organizer/duplicates` },
                { label: `${kept.registration.reference}, ${merged.registration.reference}` },
              ]}
            />
          }
        />
        {state && <ErrorSummary locale={locale} errors={formFields(locale, state).summary()} />}
        <p>
          <strong>{t('score', { score: pair.pair.score })}</strong>{' '}
          {pair.pair.reasons.map((reason) => [<Badge>{t(reason)}</Badge>, ' '])}
        </p>
        {pair.pair.state === 'open' && <Decision locale={locale} comparison={comparison} state={state} />}
      </>
    ),
  });
}

function Decision({ locale, comparison, state }: Pick<PairProps, 'locale' | 'comparison' | 'state'>): VNode {
  const t = duplicatesTexts.in(locale);
  const { pair, keep, kept, merged, maySwap } = comparison;
  const path = `/${locale}/organizer/duplicates/${pair.pair.id}`;
  const references = { kept: kept.registration.reference, merged: merged.registration.reference };
  const addresses = { kept: kept.account.email, merged: merged.account.email };
  return (
    <>
      <Form action={`${path}/merge`} label={t('merge')} hidden={{ keep }}>
        <Answers locale={locale} comparison={comparison} state={state} />
        <Section title={t('merge')}>
          <p>{t('merge-what', references)}</p>
          <Notice tone="warning">{t('merge-links', { ...addresses, reference: references.kept })}</Notice>
          <Actions>
            <SubmitButton>{t('merge')}</SubmitButton>
            {maySwap && (
              <ButtonLink href={`${path}?keep=${keep === 'first' ? 'second' : 'first'}`}>
                {t('swap', { reference: references.merged })}
              </ButtonLink>
            )}
          </Actions>
          {!maySwap && <p class="field-hint">{t('swap-hint')}</p>}
        </Section>
      </Form>
      <Section title={t('apart')}>
        <p>{t('apart-hint')}</p>
        <ActionForm action={`${path}/difference`}>
          <SubmitButton kind="secondary">{t('apart')}</SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}

interface Row {
  key: string;
  label: string;
  kept: string | VNode;
  merged: string | VNode;
  unit?: MergeUnit;
}

function Answers({ locale, comparison, state }: Pick<PairProps, 'locale' | 'comparison' | 'state'>): VNode {
  const t = duplicatesTexts.in(locale);
  const { kept, merged, units, proposed } = comparison;
  const chosen = state ? formFields(locale, state).listOf('takeOver').values : proposed;
  const both = (label: string, key: string, of: (candidate: Candidate) => string | VNode): Row => ({
    ...{ key, label, kept: of(kept), merged: of(merged) },
  });
  const rows: Row[] = [
    both(t('state'), 'state', ({ registration: { state: each } }) =>
      registrationTexts.in(locale)(`state.${each}`),
    ),
    both(t('submitted'), 'submitted', ({ registration }) => day(locale).format(registration.submittedAt)),
    both(t('email'), 'email', ({ account }) => account.email),
    ...units.map((unit): Row => ({
      ...{ key: unit.id, label: unitLabel(locale, unit), unit },
      kept: unitWords(locale, unit, kept.values) || t('nothing-there'),
      merged: unitWords(locale, unit, merged.values) || t('nothing-there'),
    })),
  ];
  const columns: Column<Row>[] = [
    { key: 'field', label: t('field'), rowHeader: true, cell: ({ label }) => label },
    { key: 'kept', label: t('stays', { reference: kept.registration.reference }), cell: (row) => row.kept },
    {
      key: 'merged',
      label: t('ends', { reference: merged.registration.reference }),
      cell: (row) => row.merged,
    },
    {
      key: 'take-over',
      label: t('take-over'),
      cell: ({ unit, label }) =>
        unit && <TakeOver label={t('take-over-for', { field: label })} unit={unit} chosen={chosen} />,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={units.length === 0 ? t('same-answers') : t('field')}
      captionHidden={units.length > 0}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

const TakeOver = (props: { label: string; unit: MergeUnit; chosen: readonly string[] }): VNode => (
  <input
    type="checkbox"
    name="takeOver"
    value={props.unit.id}
    checked={props.chosen.includes(props.unit.id)}
    aria-label={props.label}
  />
);

const day = (locale: Locale) => dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
