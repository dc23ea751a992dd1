import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { type RegistrationFieldId, registrationFieldIds } from '../../../config/registration-fields.js';
import { fieldTexts } from '../../../config/registration-fields.texts.js';
import { addressTexts } from '../../auth/address.texts.js';
import { asksAgain, notAgreed } from '../../../config/privacy-notice.js';
import { privacyNoticeTexts } from '../../../config/privacy-notice.texts.js';
import { dateFormat } from '../../kernel/i18n/date-format.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Badge, type BadgeTone } from '../../web/components/badge.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { frameTexts } from '../../web/page-frame.texts.js';
import { type Page, page } from '../../web/page.js';
import type { OwnArea, OwnRegistration } from '../own-registration.queries.js';
import { wordedAnswers } from '../registration-answers.js';
import { categoryOf, representedBy } from '../registration-wording.js';
import { isLive, type RegistrationState } from '../registration.states.js';
import { registrationTexts } from '../registration.texts.js';
import { FileAnswer } from './file-answer.js';
import { OwnStandingNotices } from './own-standing.js';
import type { FieldsProps } from './registration-fields.js';

export const stateTones: Record<RegistrationState, BadgeTone> = {
  submitted: 'info',
  awaiting_focal_point: 'info',
  under_review: 'info',
  approved: 'success',
  waiting: 'warning',
  declined: 'danger',
  withdrawn: 'neutral',
};

const notices = ['saved', 'withdrawn-notice'] as const;

interface OwnRegistrationPageProps {
  locale: Locale;
  own: OwnArea;
  files: FieldsProps['files'];
  notice: string | undefined;
}

export function ownRegistrationPage({ locale, own, files, notice }: OwnRegistrationPageProps): Page {
  const t = registrationTexts.in(locale);
  const { registration } = own;
  const said = notices.find((each) => each === notice);
  return page({
    title: t('my-title'),
    section: 'own-area',
    body: (
      <>
        {said && <Notice tone="success" title={t(said)} live />}
        <PageHeader
          title={t('my-title')}
          kicker={<Badge tone={stateTones[registration.state]}>{t(`state.${registration.state}`)}</Badge>}
          lead={t(`lead.${own.standing.offer ? 'offered' : registration.state}`)}
          actions={registration.state === 'approved' && <WhatIsNext locale={locale} />}
        />
        {asksAgain(registration.consentVersion) && (
          <ConsentWanted locale={locale} version={registration.consentVersion} />
        )}
        <OwnStandingNotices locale={locale} standing={own.standing} />
        <RegistrationFacts locale={locale} own={own} files={files} />
        <Actions>
          {isLive(registration.state) && (
            <>
              <ButtonLink href={`/${locale}/my/registration/edit`}>{t('my-correct')}</ButtonLink>
              <ButtonLink kind="quiet" href={`/${locale}/my/withdrawal`}>
                {t('my-withdraw')}
              </ButtonLink>
            </>
          )}
          {registration.state === 'withdrawn' && (
            <ButtonLink href={`/${locale}/register`}>{t('my-again')}</ButtonLink>
          )}
        </Actions>
        <OwnPages locale={locale} />
      </>
    ),
  });
}

/** What else is hers; on a narrow screen the menu is closed. */
function OwnPages({ locale }: { locale: Locale }): VNode {
  const t = registrationTexts.in(locale);
  const pages = ['programme', 'calendar', 'privacy'] as const;
  return (
    <Section title={t('my-more')}>
      <ul>
        {pages.map((each) => (
          <li>
            <a href={`/${locale}/my/${each}`}>{t(`my-more-${each}`)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** She agreed to an earlier meaning of the privacy notice, or was registered by her focal point. */
function ConsentWanted({ locale, version }: { locale: Locale; version: string }): VNode {
  const t = privacyNoticeTexts.in(locale);
  return (
    <Notice tone="warning">
      <a href={`/${locale}/my/privacy#consent`}>
        {t(version === notAgreed ? 'consent-first' : 'consent-needed')}
      </a>
    </Notice>
  );
}

/** An approved participant goes on to her programme and her calendar. */
function WhatIsNext({ locale }: { locale: Locale }): VNode {
  const t = frameTexts.in(locale);
  return (
    <>
      <ButtonLink kind="primary" href={`/${locale}/my/programme`}>
        {t('nav.my-programme')}
      </ButtonLink>
      <ButtonLink href={`/${locale}/my/calendar`}>{t('nav.my-calendar')}</ButtonLink>
    </>
  );
}

/** Told by name, group and delegation. */
const toldAbove: ReadonlySet<RegistrationFieldId> = new Set<RegistrationFieldId>([
  'category',
  'kind',
  'member',
  'organizationName',
  'country',
  'displayName',
]);

function RegistrationFacts({
  locale,
  own: { registration, person, account },
  files = {},
}: {
  locale: Locale;
  own: OwnRegistration;
  files: FieldsProps['files'];
}): VNode {
  const t = registrationTexts.in(locale);
  const submitted = dateFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: edition.zone,
  });
  return (
    <DescriptionList
      items={[
        { term: t('reference-label'), description: registration.reference },
        { term: t('name-label'), description: person.displayName },
        { term: t('represents-label'), description: representedBy(registration, locale) },
        { term: t('category-label'), description: categoryOf(registration, locale) },
        ...wordedAnswers(registration, person, locale)
          .filter(({ field }) => !toldAbove.has(field))
          .map(({ label, words }) => ({ term: label, description: words })),
        ...registrationFieldIds.flatMap((field) => {
          const shown = files[field];
          if (!shown) return [];
          return {
            term: fieldTexts.in(locale)(field),
            description: <FileAnswer locale={locale} field={field} shown={shown} />,
          };
        }),
        {
          term: t('email'),
          description: [
            account.email,
            ' ',
            <a href={`/${locale}/my/address`}>{addressTexts.in(locale)('change')}</a>,
          ],
        },
        {
          term: t('submitted-label'),
          description: `${submitted.format(registration.submittedAt)} (${edition.zone})`,
        },
      ]}
    />
  );
}

export function withdrawalPage(locale: Locale): Page {
  const t = registrationTexts.in(locale);
  return page({
    title: t('withdraw-title'),
    section: 'own-area',
    body: (
      <>
        <PageHeader title={t('withdraw-title')} lead={t('withdraw-text')} />
        <Form action={`/${locale}/my/withdrawal`}>
          <Actions>
            <SubmitButton kind="danger">{t('withdraw-confirm')}</SubmitButton>
            <ButtonLink href={`/${locale}/my`}>{t('withdraw-keep')}</ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}

export function notRegisteredPage(locale: Locale): Page {
  const t = registrationTexts.in(locale);
  return page({
    title: t('not-registered-title'),
    section: 'own-area',
    body: (
      <PageHeader
        title={t('not-registered-title')}
        lead={t('not-registered-text')}
        actions={<ButtonLink href={`/${locale}/register`}>{t('submit')}</ButtonLink>}
      />
    ),
  });
}
