import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { ButtonLink } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { TwoColumn } from '../../web/components/two-column.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { bulkDecisionsTexts } from '../bulk/bulk-decisions.texts.js';
import { decisionsTexts } from '../decisions.texts.js';
import { duplicatesTexts } from '../duplicates/duplicates.texts.js';
import { mergesTexts } from '../duplicates/merges.texts.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import type { RegistrationRecord } from '../registration-record.queries.js';
import type { Registration } from '../registration.entity.js';
import { representedBy } from '../registration-wording.js';
import { registrationTexts } from '../registration.texts.js';
import { stateTones } from './own-registration.pages.js';
import { PendingChange } from './registration-change.js';
import { Decide } from './registration-decide.js';
import { RegistrationFacts } from './registration-facts.js';
import { RegistrationHistory, RegistrationMailsTable } from './registration-history.js';

interface RecordProps {
  locale: Locale;
  record: RegistrationRecord;
  notice?: string | undefined;
  state?: FormState | undefined;
  status?: number | undefined;
  /** Why a decision was not taken. */
  problem?: string | undefined;
}

export const recordNotices = [
  'approved',
  'declined',
  'waiting',
  'review',
  'change-accepted',
  'change-refused',
] as const;
export type RecordNotice = (typeof recordNotices)[number];

/** One registration in full, with its history, its mails and the decision. */
export function registrationRecordPage(props: RecordProps): Page {
  const { locale, record, notice, status, problem, state = emptyForm } = props;
  const t = manageRegistrationsTexts.in(locale);
  const d = decisionsTexts.in(locale);
  const { registration, person, standing } = record;
  const done = recordNotices.find((each) => each === notice);
  const { summary } = formFields(locale, state);
  return page({
    title: person.displayName,
    section: 'organizer',
    ...(status ? { status } : {}),
    body: (
      <>
        {done && <Notice tone="success" title={d(`noticed.${done}`, { name: person.displayName })} live />}
        {problem && <Notice tone="warning" title={problem} live />}
        <PageHeader
          title={person.displayName}
          kicker={<Standing locale={locale} registration={registration} />}
          lead={representedBy(registration, locale)}
          actions={
            <>
              {registration.state === 'approved' && (
                <ButtonLink href={`/${locale}/organizer/registrations/${registration.id}/calendar`}>
                  {d('calendar-of')}
                </ButtonLink>
              )}
              <ButtonLink href={`/${locale}/organizer/audit?about=registration:${registration.id}`}>
                {d('looks-at')}
              </ButtonLink>
            </>
          }
        />
        <ErrorSummary
          locale={locale}
          errors={summary({ reason: t('decline-reason'), changeReason: d('change-reason') })}
        />
        <MergeNotices locale={locale} record={record} />
        <HeldDecision locale={locale} held={record.held} />
        {wasCorrected(record) && <Notice tone="info" title={t('changed-since')} />}
        {standing.position !== undefined && (
          <Notice title={d('waits-as-number', { position: standing.position })} />
        )}
        {standing.offer && (
          <Notice title={d('offered-until', { until: until(locale, standing.offer.offer.lapsesAt) })} />
        )}
        <TwoColumn asideLabel={t('decide')} aside={<Decide locale={locale} record={record} state={state} />}>
          {standing.change && (
            <PendingChange locale={locale} record={record} change={standing.change} state={state} />
          )}
          <Section title={d('facts')}>
            <RegistrationFacts locale={locale} record={record} />
          </Section>
          <RegistrationHistory locale={locale} record={record} />
          <RegistrationMailsTable locale={locale} record={record} />
        </TwoColumn>
      </>
    ),
  });
}

function Standing({ locale, registration }: { locale: Locale; registration: Registration }): VNode {
  const { reference, state, fictitious } = registration;
  return (
    <>
      {reference} <Badge tone={stateTones[state]}>{registrationTexts.in(locale)(`state.${state}`)}</Badge>{' '}
      {fictitious && <Badge>{manageRegistrationsTexts.in(locale)('fictitious')}</Badge>}
    </>
  );
}

function HeldDecision({ locale, held }: { locale: Locale; held: RegistrationRecord['held'] }): VNode | null {
  if (!held) return null;
  const t = bulkDecisionsTexts.in(locale);
  return (
    <Notice tone="warning" title={t('held-about', { kind: t(`kind.${held.kind}`) })}>
      <a href={`/${locale}/organizer/bulk-decisions/${held.id}`}>{t('held-see')}</a>
    </Notice>
  );
}

/** Either end of a merge leads to the other, where its history and its mails stand. */
function MergeNotices({ locale, record }: Pick<RecordProps, 'locale' | 'record'>): VNode {
  const t = duplicatesTexts.in(locale);
  const path = `/${locale}/organizer/registrations`;
  const { mergedInto } = record.registration;
  return (
    <>
      {mergedInto && (
        <Notice tone="warning" title={t('merged-into')}>
          <a href={`${path}/${mergedInto}`}>{t('see-kept')}</a>
        </Notice>
      )}
      {record.merges.map(({ merge, reference }) => (
        <Notice title={t('merged-here')}>
          <a href={`${path}/${merge.mergedId}`}>{reference}</a>
          {' · '}
          <a href={`/${locale}/organizer/merges/${merge.id}`}>{mergesTexts.in(locale)('undo-here')}</a>
        </Notice>
      ))}
    </>
  );
}

function wasCorrected({ registration, steps }: RegistrationRecord): boolean {
  const last = steps.findLast(({ kind }) => kind === 'decision');
  return last !== undefined && registration.updatedAt > last.at;
}

const until = (locale: Locale, instant: Date): string =>
  `${dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: edition.zone }).format(instant)} (${edition.zone})`;
