import { edition } from '../../../config/edition.js';
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
import { decisionsTexts } from '../decisions.texts.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import type { RegistrationRecord } from '../registration-record.queries.js';
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
          kicker={
            <>
              {registration.reference}{' '}
              <Badge tone={stateTones[registration.state]}>
                {registrationTexts.in(locale)(`state.${registration.state}`)}
              </Badge>{' '}
              {registration.fictitious && <Badge>{t('fictitious')}</Badge>}
            </>
          }
          lead={representedBy(registration, locale)}
          actions={
            registration.state === 'approved' && (
              <ButtonLink href={`/${locale}/organizer/registrations/${registration.id}/calendar`}>
                {d('calendar-of')}
              </ButtonLink>
            )
          }
        />
        <ErrorSummary
          locale={locale}
          errors={summary({ reason: t('decline-reason'), changeReason: d('change-reason') })}
        />
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

function wasCorrected({ registration, steps }: RegistrationRecord): boolean {
  const last = steps.findLast(({ kind }) => kind === 'decision');
  return last !== undefined && registration.updatedAt > last.at;
}

const until = (locale: Locale, instant: Date): string =>
  `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: edition.zone }).format(instant)} (${edition.zone})`;
