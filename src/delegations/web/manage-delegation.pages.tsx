import type { VNode } from 'preact';
import type { Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { Breadcrumbs } from '../../web/components/breadcrumbs.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { TextField } from '../../web/components/text-field.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { moment } from '../../web/moment.js';
import { letterStateOf } from '../letters/letter.rules.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { manageDelegationsTexts } from '../manage-delegations.texts.js';
import type { ManagedDelegation } from '../managed-delegation.queries.js';
import { AccreditationSection } from './accreditation-section.js';
import { ArrangementSection } from './arrangement-section.js';
import { accreditationIn, accreditationTones, letterTones } from './delegation-marks.js';
import { FocalPointsSection } from './focal-points-section.js';
import { LettersTable } from './letters-table.js';
import { GoneSection } from './roster-section.js';

const notices = [
  'focal-point-added',
  'focal-point-removed',
  'link-sent',
  'quota-saved',
  'precedence-saved',
  'accepted',
  'returned',
  'opened',
] as const;

interface ManageDelegationProps {
  locale: Locale;
  managed: ManagedDelegation;
  query: Typed;
  state: FormState;
}

/** What the sections of the page share. */
export interface ManagedPart {
  locale: Locale;
  path: string;
  managed: ManagedDelegation;
  fields: ReturnType<typeof formFields>;
}

export function manageDelegationPage({ locale, managed, query, state }: ManageDelegationProps): Page {
  const t = manageDelegationsTexts.in(locale);
  const { delegation, roster, requests } = managed.view;
  const path = `/${locale}/organizer/delegations/${delegation.id}`;
  const name = delegationNameIn(delegation, locale);
  const said = notices.find((each) => each === query['notice']);
  const part: ManagedPart = { locale, path, managed, fields: formFields(locale, state) };
  const crumbs = [{ label: t('title'), href: `/${locale}/organizer/delegations` }, { label: name }];
  return page({
    title: name,
    status: state === emptyForm ? 200 : 422,
    section: 'organizer',
    body: (
      <>
        {said && <Notice tone="success" title={t(`said.${said}`)} live />}
        <PageHeader
          title={name}
          kicker={
            <Badge tone={accreditationTones[delegation.accreditation]}>
              {accreditationIn(locale, delegation)}
            </Badge>
          }
          lead={[
            t('show-lead', { count: roster.total }),
            requests.length > 0 && `${t('requests')}: ${String(requests.length)}.`,
          ]
            .filter(Boolean)
            .join(' ')}
          breadcrumbs={<Breadcrumbs locale={locale} items={crumbs} />}
          actions={
            roster.total > 0 && (
              <>
                <ButtonLink href={`/${locale}/organizer/registrations?delegation=${delegation.id}`}>
                  {t('to-registrations')}
                </ButtonLink>
                <ButtonLink href={`/${locale}/organizer/registrations.xlsx?delegation=${delegation.id}`}>
                  {t('xlsx')}
                </ButtonLink>
              </>
            )
          }
        />
        <ErrorSummary locale={locale} errors={part.fields.summary()} />
        <LetterSection {...part} />
        <FocalPointsSection {...part} />
        <AccreditationSection {...part} />
        <QuotaSection {...part} />
        <ArrangementSection {...part} />
        <GoneSection locale={locale} rows={managed.view.gone} />
      </>
    ),
  });
}

function LetterSection({ locale, path, managed }: ManagedPart): VNode {
  const t = manageDelegationsTexts.in(locale);
  const { delegation } = managed.view;
  const state = letterStateOf(delegation);
  const format = moment(locale);
  const stamps = [
    { term: t('sent-on'), at: delegation.letterSentAt },
    { term: t('opened-on'), at: delegation.letterOpenedAt },
    { term: t('reminded-on'), at: delegation.letterRemindedAt },
    { term: t('answered-on'), at: delegation.letterAnsweredAt },
  ];
  return (
    <Section title={t('letter-title')} id="letter">
      <p>
        <Badge tone={letterTones[state]}>{t(`letter.${state}`)}</Badge>{' '}
        {delegation.letterAnswer && <Badge>{t(`answer.${delegation.letterAnswer}`)}</Badge>}
      </p>
      <DescriptionList
        items={stamps.flatMap(({ term, at }) => (at ? [{ term, description: format.format(at) }] : []))}
      />
      <LettersTable locale={locale} letters={managed.letters} />
      <Actions>
        <ButtonLink href={`${path}/letter?kind=invitation`}>{t('preview-letter')}</ButtonLink>
        <ButtonLink href={`${path}/letter?kind=reminder`}>{t('preview-reminder')}</ButtonLink>
      </Actions>
    </Section>
  );
}

function QuotaSection({ locale, path, managed, fields }: ManagedPart): VNode {
  const t = manageDelegationsTexts.in(locale);
  const { quota, taken } = managed.view.delegation;
  return (
    <Section title={t('quota-title')} id="quota">
      <Form action={`${path}/quota`}>
        <TextField
          value={quota === null ? '' : String(quota)}
          {...fields.of('quota')}
          label={t('quota')}
          hint={t('quota-hint', { taken })}
          inputMode="numeric"
          width="short"
        />
        <Actions>
          <SubmitButton kind="secondary">{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
