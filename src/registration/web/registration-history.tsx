import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { mailTexts } from '../../mail/mail.texts.js';
import { DataTable } from '../../web/components/data-table.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { Section } from '../../web/components/section.js';
import { moment } from '../../web/moment.js';
import { decisionsTexts } from '../decisions.texts.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import { fieldLabel } from '../registration-answers.js';
import type { RecordedStep, RegistrationRecord } from '../registration-record.queries.js';
import { registrationTexts } from '../registration.texts.js';

interface RecordedProps {
  locale: Locale;
  record: RegistrationRecord;
}

/** Every move, offer and change in its order, with who did it and why. */
export function RegistrationHistory({ locale, record: { registration, steps } }: RecordedProps): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const format = moment(locale);
  // Its present submission is then one of the moves.
  const isReopened = steps.some(
    ({ kind, step }) => kind === 'decision' && step.toState === 'submitted' && step.fromState === 'withdrawn',
  );
  return (
    <Section title={t('history')}>
      <DescriptionList
        items={[
          ...(isReopened
            ? []
            : [{ term: format.format(registration.submittedAt), description: t('history-submitted') }]),
          ...steps.map((step) => ({
            term: format.format(step.at),
            description: <Step locale={locale} step={step} accountId={registration.accountId} />,
          })),
        ]}
      />
    </Section>
  );
}

function Step({ locale, step, accountId }: { locale: Locale; step: RecordedStep; accountId: string }): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const d = decisionsTexts.in(locale);
  if (step.kind === 'offer') return <>{d(`offer.${step.step.state}`)}</>;
  const { decidedBy, reason } = step.step;
  const by = (
    <>
      {step.by && t('by-organizer', { name: step.by })}
      {decidedBy === accountId && t('by-person')}
    </>
  );
  if (step.kind === 'change') {
    const fields = Object.keys(step.step.wished).map((field) => fieldLabel(locale, field));
    return (
      <>
        {d(`change.${step.step.state}`)} ({fields.join(', ')}) {by}
        {reason && <p>{reason}</p>}
      </>
    );
  }
  const { toState } = step.step;
  return (
    <>
      {toState === 'submitted' ? t('history-submitted') : registrationTexts.in(locale)(`state.${toState}`)}{' '}
      {by}
      {reason && <p>{reason}</p>}
    </>
  );
}

export function RegistrationMailsTable({ locale, record: { mails } }: RecordedProps): VNode {
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
            {
              key: 'subject',
              label: t('mail-subject'),
              rowHeader: true,
              cell: (mail) => <a href={`/${locale}/organizer/outbox/${mail.id}`}>{mail.subject}</a>,
            },
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
