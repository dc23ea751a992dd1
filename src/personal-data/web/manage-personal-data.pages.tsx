import type { VNode } from 'preact';
import { isPersonalDatumId, type PersonalDatumId } from '../../../config/personal-data.js';
import { datumWords } from '../../../config/personal-data-words.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { OpenErasure } from '../erasures.queries.js';
import { managePersonalDataTexts } from '../manage-personal-data.texts.js';
import type { PurgeRun } from '../purge-run.entity.js';
import type { DueRemoval } from '../purge.service.js';
import { endAfterForum, termsOf } from '../terms.rules.js';
import { PersonalDataTable } from './data-table.js';
import { dayIn, momentIn } from './dates.js';
import { ErasureRequests } from './erasure-requests.js';

interface Props {
  locale: Locale;
  due: DueRemoval[];
  run: PurgeRun | undefined;
  requests: OpenErasure[];
  mayErase: boolean;
  notice?: string | undefined;
  refusal?: { id: string; state: FormState };
  status?: number;
}

const notices = ['carried-out', 'refused'] as const;

export function managePersonalDataPage(props: Props): Page {
  const { locale, due, run, requests, mayErase, notice, refusal, status } = props;
  const t = managePersonalDataTexts.in(locale);
  const said = notices.find((each) => each === notice);
  const dueByDatum = countsByDatum(due);
  return page({
    title: t('title'),
    section: 'organizer',
    ...(status ? { status } : {}),
    body: (
      <>
        {said && <Notice tone="success" title={t(said)} live />}
        <PageHeader title={t('title')} lead={t('lead')} />
        <ErrorSummary
          locale={locale}
          errors={formFields(locale, refusal?.state ?? emptyForm).summary({ reason: t('reason') })}
        />
        <ErasureRequests locale={locale} requests={requests} mayErase={mayErase} refusal={refusal} />
        <Section title={t('due-now')}>
          {dueByDatum.size === 0 ? <p>{t('due-none')}</p> : <Counts locale={locale} counts={dueByDatum} />}
        </Section>
        <LastRun locale={locale} run={run} />
        <Section title={t('table')}>
          <PersonalDataTable
            locale={locale}
            more={[
              { key: 'ends', label: t('ends-on'), cell: (id) => endsOn(locale, id) },
              { key: 'due', label: t('due-column'), numeric: true, cell: (id) => dueByDatum.get(id) ?? 0 },
            ]}
          />
        </Section>
      </>
    ),
  });
}

function LastRun({ locale, run }: { locale: Locale; run: PurgeRun | undefined }): VNode {
  const t = managePersonalDataTexts.in(locale);
  if (!run) {
    return (
      <Section title={t('last-run')}>
        <p>{t('never-run')}</p>
      </Section>
    );
  }
  const counts = new Map(Object.entries(run.removed));
  const count = [...counts.values()].reduce((sum, each) => sum + each, 0);
  const date = run.onDate;
  return (
    <Section title={t('last-run')}>
      <p>
        {run.finishedAt
          ? t('run-finished', { date, count })
          : t('run-under-way', { date, moment: momentIn(locale, run.startedAt) })}
      </p>
      {count > 0 && <Counts locale={locale} counts={counts} />}
    </Section>
  );
}

function Counts({ locale, counts }: { locale: Locale; counts: ReadonlyMap<string, number> }): VNode {
  const t = managePersonalDataTexts.in(locale);
  const items = [...counts].map(([id, count]) => ({
    term: isPersonalDatumId(id) ? datumWords(locale, id) : id,
    description: t('due-count', { count }),
  }));
  return <DescriptionList items={items} />;
}

function countsByDatum(due: DueRemoval[]): Map<PersonalDatumId, number> {
  const counts = new Map<PersonalDatumId, number>();
  for (const { step, rows } of due) counts.set(step.datum, (counts.get(step.datum) ?? 0) + rows);
  return counts;
}

/** The day on which the last of it goes. */
function endsOn(locale: Locale, id: PersonalDatumId): string {
  const t = managePersonalDataTexts.in(locale);
  const terms = termsOf(id);
  if (terms.length === 0) return t('ends-never');
  const afterForum = terms.find(({ after }) => after === 'forum');
  return afterForum ? dayIn(locale, endAfterForum(afterForum)) : t('ends-with-record');
}
