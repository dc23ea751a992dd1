import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { attendanceModeTexts } from '../../../config/session-kinds.texts.js';
import { localeNames, type Locale } from '../../kernel/i18n/locale.js';
import { mailTexts } from '../../mail/mail.texts.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { DataTable } from '../../web/components/data-table.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { TextArea } from '../../web/components/text-area.js';
import { TwoColumn } from '../../web/components/two-column.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import type { RegistrationRecord } from '../registration-record.queries.js';
import { categoryOf, representedBy } from '../registration-wording.js';
import { canBecome, type RegistrationState } from '../registration.states.js';
import { registrationTexts } from '../registration.texts.js';
import { stateTones } from './own-registration.pages.js';

interface RecordProps {
  locale: Locale;
  record: RegistrationRecord;
  notice?: string | undefined;
  state?: FormState | undefined;
  status?: number | undefined;
  /** Why a decision was not taken. */
  problem?: string | undefined;
}

const notices = ['approved', 'declined'] as const;

/** One registration in full, with its history, its mails and the decision. */
export function registrationRecordPage(props: RecordProps): Page {
  const { locale, record, notice, status, problem, state = emptyForm } = props;
  const t = manageRegistrationsTexts.in(locale);
  const { registration, person } = record;
  const done = notices.find((each) => each === notice);
  const { summary } = formFields(locale, state);
  return page({
    title: person.displayName,
    section: 'organizer',
    ...(status ? { status } : {}),
    body: (
      <>
        {done && <Notice tone="success" title={t(done, { name: person.displayName })} live />}
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
        />
        <ErrorSummary locale={locale} errors={summary({ reason: t('decline-reason') })} />
        {wasCorrected(record) && <Notice tone="info" title={t('changed-since')} />}
        <TwoColumn asideLabel={t('decide')} aside={<Decide locale={locale} record={record} state={state} />}>
          <Facts locale={locale} record={record} />
          <History locale={locale} record={record} />
          <Mails locale={locale} record={record} />
        </TwoColumn>
      </>
    ),
  });
}

function wasCorrected({ registration, decisions }: RegistrationRecord): boolean {
  const last = decisions.at(-1);
  return last !== undefined && registration.updatedAt > last.decision.decidedAt;
}

function Facts({
  locale,
  record: { registration, person, account },
}: Pick<RecordProps, 'locale' | 'record'>): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const consent = t('consent-value', {
    version: registration.consentVersion,
    date: moment(locale).format(registration.consentedAt),
  });
  return (
    <DescriptionList
      items={[
        {
          term: t('passport-name'),
          description: [person.familyName, person.givenName].filter(Boolean).join(', '),
        },
        { term: t('original-name'), description: person.originalScriptName ?? t('none') },
        { term: t('function'), description: registration.functionTitle },
        { term: t('category'), description: categoryOf(registration, locale) },
        { term: t('mode'), description: attendanceModeTexts.in(locale)(registration.mode) },
        { term: t('access-needs'), description: registration.accessNeeds ?? t('none') },
        { term: t('email'), description: <a href={`mailto:${account.email}`}>{account.email}</a> },
        { term: t('language'), description: localeNames[registration.locale] },
        { term: t('consent'), description: consent },
      ]}
    />
  );
}

function Decide({
  locale,
  record: { registration },
  state,
}: {
  locale: Locale;
  record: RegistrationRecord;
  state: FormState;
}): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const fields = formFields(locale, state);
  const path = `/${locale}/organizer/registrations/${registration.id}`;
  const isApproved = registration.state === 'approved';
  const seen = { seen: registration.state };
  return (
    <Section title={t('decide')}>
      {canBecome(registration.state, 'approved') && (
        <Form action={`${path}/approval`} label={t('approve')} hidden={seen}>
          <p>{t('approve-hint')}</p>
          <Actions>
            <SubmitButton>{t('approve')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {canBecome(registration.state, 'declined') && (
        <Form action={`${path}/declination`} label={t('decline')} hidden={seen}>
          {isApproved && <p>{t('take-back-hint')}</p>}
          <TextArea {...fields.of('reason')} label={t('decline-reason')} rows={3} required />
          <Actions>
            <SubmitButton kind="danger">{t(isApproved ? 'take-back' : 'decline')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {registration.state === 'withdrawn' && <p>{t('no-decision')}</p>}
    </Section>
  );
}

function History({
  locale,
  record: { registration, decisions },
}: Pick<RecordProps, 'locale' | 'record'>): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const format = moment(locale);
  const outcome = (state: RegistrationState) =>
    state === 'submitted' ? t('history-submitted') : registrationTexts.in(locale)(`state.${state}`);
  // Its present submission is then one of the moves.
  const isReopened = decisions.some(({ decision }) => decision.toState === 'submitted');
  return (
    <Section title={t('history')}>
      <DescriptionList
        items={[
          ...(isReopened
            ? []
            : [{ term: format.format(registration.submittedAt), description: t('history-submitted') }]),
          ...decisions.map(({ decision, by }) => ({
            term: format.format(decision.decidedAt),
            description: (
              <>
                {outcome(decision.toState)} {by && t('by-organizer', { name: by })}
                {decision.decidedBy === registration.accountId && t('by-person')}
                {decision.reason && <p>{decision.reason}</p>}
              </>
            ),
          })),
        ]}
      />
    </Section>
  );
}

function Mails({ locale, record: { mails } }: Pick<RecordProps, 'locale' | 'record'>): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const format = moment(locale);
  return (
    <Section title={t('mails')}>
      {mails.length === 0 ? (
        <EmptyState title={t('mails-none')} />
      ) : (
        <DataTable
          locale={locale}
          caption={t('mails')}
          captionHidden
          rows={mails}
          rowKey={(mail) => mail.id}
          columns={[
            { key: 'subject', label: t('mail-subject'), rowHeader: true, cell: (mail) => mail.subject },
            {
              key: 'when',
              label: t('mail-when'),
              compact: true,
              cell: (mail) => format.format(mail.createdAt),
            },
            {
              key: 'state',
              label: t('mail-state'),
              compact: true,
              cell: (mail) => mailTexts.in(locale)(`state.${mail.state}`),
            },
          ]}
          dense
        />
      )}
    </Section>
  );
}

const moment = (locale: Locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: edition.zone });
