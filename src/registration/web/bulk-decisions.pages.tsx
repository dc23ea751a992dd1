import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Pagination } from '../../web/components/pagination.js';
import { Progress } from '../../web/components/progress.js';
import { Section } from '../../web/components/section.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { moment } from '../../web/moment.js';
import { type Page, page } from '../../web/page.js';
import type { BulkView } from '../bulk/bulk-decisions.queries.js';
import type { BulkDecision } from '../bulk/bulk-decision.entity.js';
import { bulkDecisionsTexts } from '../bulk/bulk-decisions.texts.js';
import type { RegistrationFilter } from '../registration-filter.js';
import { BulkForm } from './bulk-form.js';
import { BulkLines } from './bulk-lines.js';
import { ShortQuotas } from './bulk-short-quotas.js';

interface ViewProps {
  locale: Locale;
  view: BulkView;
  problem?: string | undefined;
}

/** One decision about many: before it is confirmed, while it can be undone, while it is worked off, and afterwards. */
export function bulkDecisionPage({ locale, view, problem }: ViewProps): Page {
  const d = bulkDecisionsTexts.in(locale);
  const { decision, by, counts } = view;
  const path = `/${locale}/organizer/bulk-decisions/${decision.id}`;
  return page({
    title: d(`kind.${decision.kind}`),
    section: 'organizer',
    ...(problem ? { status: 409 } : {}),
    body: (
      <>
        {problem && <Notice tone="warning" title={problem} live />}
        <PageHeader
          title={d('heading', { kind: d(`kind.${decision.kind}`), count: decision.total })}
          lead={d(`lead.${decision.state}`, { by, open: counts.open, done: counts.done })}
        />
        <Standing locale={locale} view={view} path={path} />
        {decision.reason && (
          <Notice title={d('reason-sent')}>
            <p>{decision.reason}</p>
          </Notice>
        )}
        <Section title={d('lines')}>
          <BulkLines locale={locale} view={view} />
          <Pagination
            locale={locale}
            page={view.page}
            pages={view.pages}
            href={(number) => `${path}?page=${String(number)}`}
          />
        </Section>
      </>
    ),
  });
}

function Standing({ locale, view, path }: ViewProps & { path: string }): VNode {
  const d = bulkDecisionsTexts.in(locale);
  const { decision, counts } = view;
  const { state, dueAt } = decision;
  return (
    <>
      {state === 'draft' && <Draft locale={locale} view={view} path={path} />}
      {state === 'held' && dueAt && (
        <Notice tone="info" title={d('held', { seconds: secondsUntil(dueAt) })}>
          <Form action={`${path}/undoing`} label={d('undo')}>
            <Actions>
              <SubmitButton kind="danger">{d('undo')}</SubmitButton>
            </Actions>
          </Form>
        </Notice>
      )}
      {(state === 'running' || state === 'done') && (
        <Progress label={d('progress')} done={counts.done + counts.skipped} of={decision.total} />
      )}
      {state === 'done' && counts.skipped > 0 && (
        <Notice tone="warning" title={d('some-skipped', { count: counts.skipped })} />
      )}
    </>
  );
}

/** The hold goes by real time, which is nobody's wall clock here; it is told as what is left of it. */
const secondsUntil = (instant: Date): number =>
  Math.max(0, Math.ceil((instant.getTime() - performance.timeOrigin - performance.now()) / 1000));

function Draft({ locale, view, path }: ViewProps & { path: string }): VNode {
  const d = bulkDecisionsTexts.in(locale);
  const { decision, counts, unreachable, short } = view;
  return (
    <>
      {counts.skipped > 0 && (
        <Notice tone="warning" title={d('some-impossible', { count: counts.skipped })} />
      )}
      {unreachable > 0 && <Notice tone="warning" title={d('some-unreachable', { count: unreachable })} />}
      <ShortQuotas locale={locale} short={short} />
      <p>{d(`mail.${decision.kind}`)}</p>
      <Form action={`${path}/confirmation`} label={d('confirm', { count: counts.open })}>
        <Actions>
          {counts.open > 0 && <SubmitButton>{d('confirm', { count: counts.open })}</SubmitButton>}
          <ButtonLink href={`/${locale}/organizer/registrations`}>{d('cancel')}</ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

/** All that were confirmed. */
export function bulkDecisionsPage(locale: Locale, rows: { decision: BulkDecision; by: string }[]): Page {
  const d = bulkDecisionsTexts.in(locale);
  const path = `/${locale}/organizer/bulk-decisions`;
  const format = moment(locale);
  return page({
    title: d('title'),
    section: 'organizer',
    body: (
      <>
        <PageHeader title={d('title')} lead={d('title-lead')} />
        {rows.length === 0 ? (
          <EmptyState
            title={d('none')}
            action={<ButtonLink href={`/${locale}/organizer/registrations`}>{d('to-list')}</ButtonLink>}
          />
        ) : (
          <DataTable
            locale={locale}
            caption={d('title')}
            captionHidden
            rows={rows}
            rowKey={({ decision }) => decision.id}
            columns={[
              {
                key: 'kind',
                label: d('kind'),
                rowHeader: true,
                cell: ({ decision }) => (
                  <a href={`${path}/${decision.id}`}>
                    {d('heading', { kind: d(`kind.${decision.kind}`), count: decision.total })}
                  </a>
                ),
              },
              { key: 'by', label: d('by'), cell: ({ by }) => by },
              {
                key: 'when',
                label: d('when'),
                compact: true,
                cell: ({ decision }) => format.format(decision.createdAt),
              },
              {
                key: 'state',
                label: d('state'),
                cell: ({ decision }) => d(`state.${decision.state}`),
              },
            ]}
          />
        )}
      </>
    ),
  });
}

interface FormPageProps {
  locale: Locale;
  filter: RegistrationFilter;
  total: number;
  state: FormState;
  chosen: readonly string[];
}

/** The form once more, with what is wrong. */
export function bulkFormPage(props: FormPageProps): Page {
  const { locale, state } = props;
  const d = bulkDecisionsTexts.in(locale);
  const labels = { kind: d('kind'), which: d('which'), reason: d('reason') };
  return page({
    title: d('form'),
    section: 'organizer',
    status: 422,
    body: (
      <>
        <PageHeader title={d('form')} />
        <ErrorSummary locale={locale} errors={formFields(locale, state).summary(labels)} />
        <BulkForm {...props} />
      </>
    ),
  });
}
