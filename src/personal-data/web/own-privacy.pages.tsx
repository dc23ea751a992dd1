import type { VNode } from 'preact';
import { datumWords } from '../../../config/personal-data-words.js';
import { isPersonalDatumId } from '../../../config/personal-data.js';
import { asksAgain, notAgreed, noticeInForce } from '../../../config/privacy-notice.js';
import { privacyNoticeTexts } from '../../../config/privacy-notice.texts.js';
import { publicationLevels } from '../../../config/publication.js';
import type { SignedIn } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { CheckboxField, RadioGroup } from '../../web/components/choice-fields.js';
import { DataTable } from '../../web/components/data-table.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { OwnPrivacy } from '../own-privacy.queries.js';
import { personalDataTexts } from '../personal-data.texts.js';
import { dayIn, momentIn } from './dates.js';
import { ownSection } from './own-section.js';

interface Props {
  locale: Locale;
  actor: SignedIn;
  own: OwnPrivacy;
  notice?: string | undefined;
  state?: FormState;
  status?: number;
}

const notices = ['saved', 'consent-saved'] as const;

export function ownPrivacyPage({ locale, actor, own, notice, state = emptyForm, status }: Props): Page {
  const t = personalDataTexts.in(locale);
  const said = notices.find((each) => each === notice);
  const { summary } = formFields(locale, state);
  const labels = { publication: t('publication'), consent: t('consent-title') };
  return page({
    title: t('title'),
    section: ownSection(actor),
    ...(status ? { status } : {}),
    body: (
      <>
        {said && <Notice tone="success" title={t(said)} live />}
        <PageHeader title={t('title')} lead={t('lead')} />
        <ErrorSummary locale={locale} errors={summary(labels)} />
        {own.registration && <OwnConsent locale={locale} registration={own.registration} state={state} />}
        {own.registration && <Publication locale={locale} registration={own.registration} state={state} />}
        <Section title={t('data-title')}>
          <p>{t('data-text')}</p>
          <Actions>
            <ButtonLink href={`/${locale}/my/data`}>{t('data-download')}</ButtonLink>
          </Actions>
        </Section>
        {own.registration && <Looks locale={locale} looks={own.looks} />}
        <Section title={t('erase-title')}>
          <p>{t('erase-lead')}</p>
          <Actions>
            <ButtonLink kind="quiet" href={`/${locale}/my/erasure`}>
              {t('erase-link')}
            </ButtonLink>
          </Actions>
        </Section>
      </>
    ),
  });
}

interface PartProps {
  locale: Locale;
  registration: NonNullable<OwnPrivacy['registration']>;
  state: FormState;
}

function OwnConsent({ locale, registration, state }: PartProps): VNode {
  const t = personalDataTexts.in(locale);
  const n = privacyNoticeTexts.in(locale);
  const { consentVersion: version, consentedAt } = registration;
  const hasAgreed = version !== notAgreed;
  const fields = formFields(locale, state);
  return (
    <Section title={t('consent-title')} id="consent">
      <p>
        {hasAgreed && t('consent-given', { version, date: dayIn(locale, consentedAt) })}{' '}
        <a href={`/${locale}/privacy/${hasAgreed ? version : noticeInForce}`}>{t('consent-read')}</a>
      </p>
      {asksAgain(version) && (
        <Notice tone="warning" title={hasAgreed ? t('consent-changed') : n('consent-first')}>
          {hasAgreed && (
            <p>
              <a href={`/${locale}/privacy#changes`}>{t('consent-read')}</a>
            </p>
          )}
          <Form
            action={`/${locale}/my/privacy/consent`}
            label={t('consent-title')}
            hidden={{ version: noticeInForce }}
          >
            <CheckboxField
              {...fields.of('consent')}
              label={t('consent-agree', { version: noticeInForce })}
              required
            />
            <Actions>
              <SubmitButton>{t('consent-send')}</SubmitButton>
            </Actions>
          </Form>
          <p>{t(hasAgreed ? 'consent-later' : 'consent-later-first')}</p>
        </Notice>
      )}
    </Section>
  );
}

function Publication({ locale, registration, state }: PartProps): VNode {
  const t = personalDataTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Section title={t('publication-title')} id="publication-choice">
      <p>{t('publication-lead')}</p>
      <Form action={`/${locale}/my/privacy/publication`} label={t('publication-title')}>
        <RadioGroup
          {...fields.of('publication')}
          label={t('publication')}
          value={registration.publication}
          required
          choices={publicationLevels.map((value) => ({
            value,
            label: t(`publication.${value}`),
            hint: t(`publication.${value}.hint`),
          }))}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

function Looks({ locale, looks }: { locale: Locale; looks: OwnPrivacy['looks'] }): VNode {
  const t = personalDataTexts.in(locale);
  const named = (fields: string[]) =>
    fields.map((field) => (isPersonalDatumId(field) ? datumWords(locale, field) : field)).join(', ');
  return (
    <Section title={t('looks-title')}>
      <p>{looks.length === 0 ? t('looks-none') : t('looks-lead')}</p>
      {looks.length > 0 && (
        <DataTable
          locale={locale}
          caption={t('looks-title')}
          captionHidden
          dense
          rows={looks}
          rowKey={({ at, fields }) => `${at.toISOString()} ${fields.join()}`}
          columns={[
            { key: 'when', label: t('looks-when'), rowHeader: true, cell: ({ at }) => momentIn(locale, at) },
            { key: 'what', label: t('looks-what'), cell: ({ fields }) => named(fields) },
          ]}
        />
      )}
    </Section>
  );
}
