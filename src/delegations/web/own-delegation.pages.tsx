import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { fileHref } from '../../files/file-address.js';
import type { Typed } from '../../kernel/http/form.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { Card, CardGrid } from '../../web/components/card.js';
import { RadioGroup } from '../../web/components/choice-fields.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { DelegationView } from '../delegation-view.queries.js';
import { delegationsTexts } from '../delegations.texts.js';
import { delegationNameIn } from '../../people/delegation-name.js';
import { registrationDeadline } from '../letters/letter-words.js';
import { accreditationIn, accreditationTones } from './delegation-marks.js';
import { RequestsSection } from './requests-section.js';
import { GoneSection, RosterSection } from './roster-section.js';

export function chooseDelegationPage(locale: Locale, delegations: readonly Delegation[]): Page {
  const t = delegationsTexts.in(locale);
  const isNone = delegations.length === 0;
  return page({
    title: t(isNone ? 'none-title' : 'choose-title'),
    section: 'delegation',
    body: isNone ? (
      <EmptyState title={t('none-title')}>{t('none-text')}</EmptyState>
    ) : (
      <>
        <PageHeader title={t('choose-title')} lead={t('choose-lead')} />
        <CardGrid>
          {delegations.map((each) => (
            <Card
              title={delegationNameIn(each, locale)}
              href={`/${locale}/delegation/${each.id}`}
              level={2}
            />
          ))}
        </CardGrid>
      </>
    ),
  });
}

const notices = [
  'answer-saved',
  'saved',
  'saved-held',
  'address-saved',
  'request-accepted',
  'request-returned',
  'credentials-sent',
  'import-discarded',
] as const;
/** With the name of whom they are about. */
const personal = ['registered', 'withdrawn', 'substituted'] as const;

interface OwnDelegationProps {
  locale: Locale;
  view: DelegationView;
  query: Typed;
  state: FormState;
}

export function ownDelegationPage({ locale, view, query, state }: OwnDelegationProps): Page {
  const t = delegationsTexts.in(locale);
  const { delegation, roster } = view;
  const path = `/${locale}/delegation/${delegation.id}`;
  const name = delegationNameIn(delegation, locale);
  const fields = formFields(locale, state);
  return page({
    title: name,
    status: state === emptyForm ? 200 : 422,
    section: 'delegation',
    body: (
      <>
        <Said locale={locale} query={query} />
        <PageHeader
          title={name}
          kicker={
            <Badge tone={accreditationTones[delegation.accreditation]}>
              {accreditationIn(locale, delegation)}
            </Badge>
          }
          lead={`${t('lead', { count: roster.total })} ${t('until', { deadline: registrationDeadline(locale), zone: edition.zone })}`}
          actions={
            <>
              <ButtonLink kind="primary" href={`${path}/delegates/new`}>
                {t('add-delegate')}
              </ButtonLink>
              <ButtonLink href={`${path}/imports`}>{t('add-table')}</ButtonLink>
            </>
          }
        />
        <ErrorSummary locale={locale} errors={fields.summary()} />
        {roster.total > 0 && !delegation.headId && <Notice tone="warning" title={t('no-head')} />}
        <RequestsSection locale={locale} path={path} requests={view.requests} fields={fields} />
        <RosterSection locale={locale} path={path} delegation={delegation} roster={roster} />
        <CredentialsSection locale={locale} path={path} view={view} />
        <AnswerSection locale={locale} path={path} delegation={delegation} fields={fields} />
        <GoneSection locale={locale} rows={view.gone} />
      </>
    ),
  });
}

function Said({ locale, query }: { locale: Locale; query: Typed }): VNode | null {
  const t = delegationsTexts.in(locale);
  const plain = notices.find((each) => each === query['notice']);
  const about = personal.find((each) => each === query['notice']);
  const name = typeof query['name'] === 'string' ? query['name'].slice(0, 200) : '';
  const text = plain ? t(plain) : about && name ? t(about, { name }) : undefined;
  return text ? <Notice tone="success" title={text} live /> : null;
}

function CredentialsSection({
  locale,
  path,
  view,
}: {
  locale: Locale;
  path: string;
  view: DelegationView;
}): VNode {
  const t = delegationsTexts.in(locale);
  const { delegation, credentials } = view;
  const title = t(`credentials-${delegation.kind}`);
  return (
    <Section title={title} id="credentials">
      {delegation.accreditation === 'returned' && (
        <Notice
          tone="danger"
          title={t('returned-because', { reason: delegation.accreditationReason ?? '' })}
        />
      )}
      <p>
        <Badge tone={accreditationTones[delegation.accreditation]}>
          {t(`accreditation.${delegation.accreditation}`)}
        </Badge>{' '}
        {credentials && <a href={fileHref(locale, credentials)}>{credentials.name}</a>}
      </p>
      <Actions>
        <ButtonLink href={`${path}/credentials`}>
          {t(credentials ? 'credentials-replace' : 'credentials-send')}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

interface AnswerSectionProps {
  locale: Locale;
  path: string;
  delegation: Delegation;
  fields: ReturnType<typeof formFields>;
}

function AnswerSection({ locale, path, delegation, fields }: AnswerSectionProps): VNode {
  const t = delegationsTexts.in(locale);
  const { letterAnswer } = delegation;
  return (
    <Section title={t('answer-title')} id="answer">
      {letterAnswer && <p>{t(`answered-${letterAnswer}`)}</p>}
      <Form action={`${path}/answer`} label={t('answer-title')}>
        <RadioGroup
          {...(letterAnswer ? { value: letterAnswer } : {})}
          {...fields.of('answer')}
          label={t('answer-title')}
          labelHidden
          choices={(['attends', 'declines'] as const).map((value) => ({
            value,
            label: t(`answer-${value}`),
          }))}
          required
        />
        <Actions>
          <SubmitButton kind="secondary">{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
