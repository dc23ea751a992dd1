import type { VNode } from 'preact';
import { personalData } from '../../../config/personal-data.js';
import type { SignedIn } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { CheckboxField } from '../../web/components/choice-fields.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose, Section } from '../../web/components/section.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import type { Erasure } from '../erasure.entity.js';
import type { ErasureObstacle } from '../erasure.rules.js';
import { personalDataTexts } from '../personal-data.texts.js';
import { dayIn } from './dates.js';
import { ownSection } from './own-section.js';

interface Props {
  locale: Locale;
  actor: SignedIn;
  isSpeaker: boolean;
  obstacles: ErasureObstacle[];
  erasure: Erasure | null;
  state: FormState;
  status: number | undefined;
}

export function erasurePage({ locale, actor, isSpeaker, obstacles, erasure, state, status }: Props): Page {
  const t = personalDataTexts.in(locale);
  const fields = formFields(locale, state);
  const isOpen = erasure?.state === 'requested';
  return page({
    title: t('erase-title'),
    section: ownSection(actor),
    ...(status ? { status } : {}),
    body: (
      <>
        <Standing locale={locale} erasure={erasure} />
        <PageHeader title={t('erase-title')} lead={t('erase-lead')} />
        <ErrorSummary locale={locale} errors={fields.summary({ confirmed: t('erase-confirm') })} />
        <Section title={t('erase-what')}>
          <p>{t('erase-what-text')}</p>
          {isSpeaker && <p>{t('erase-what-speaker')}</p>}
        </Section>
        <WhatStays locale={locale} />
        {obstacles.length > 0 && <Obstacles locale={locale} obstacles={obstacles} />}
        {!isOpen && (
          <Form action={`/${locale}/my/erasure`}>
            <CheckboxField {...fields.of('confirmed')} label={t('erase-confirm')} required />
            <Actions>
              <SubmitButton kind="danger">
                {t(obstacles.length > 0 ? 'erase-ask' : 'erase-send')}
              </SubmitButton>
              <ButtonLink href={`/${locale}/my/privacy`}>{t('erase-keep')}</ButtonLink>
            </Actions>
          </Form>
        )}
      </>
    ),
  });
}

function Standing({ locale, erasure }: { locale: Locale; erasure: Erasure | null }): VNode | null {
  const t = personalDataTexts.in(locale);
  if (erasure?.state === 'requested') {
    return <Notice title={t('erase-requested', { date: dayIn(locale, erasure.requestedAt) })} live />;
  }
  if (erasure?.state !== 'refused') return null;
  return <Notice tone="warning" title={t('erase-refused', { reason: erasure.reason ?? '' })} />;
}

function WhatStays({ locale }: { locale: Locale }): VNode {
  const t = personalDataTexts.in(locale);
  const days = personalData.credentials.terms[0]?.days ?? 0;
  return (
    <Section title={t('erase-stays')}>
      <Prose>
        <ul>
          {(['counts', 'record', 'speaker', 'co-events'] as const).map((what) => (
            <li>{t(`erase-stays-${what}`)}</li>
          ))}
          <li>{t('erase-stays-letters', { days })}</li>
        </ul>
      </Prose>
    </Section>
  );
}

function Obstacles({ locale, obstacles }: { locale: Locale; obstacles: ErasureObstacle[] }): VNode {
  const t = personalDataTexts.in(locale);
  return (
    <Notice tone="warning" title={t('obstacle-lead')}>
      <ul>
        {obstacles.map((obstacle) => (
          <li>{t(`obstacle.${obstacle}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

export function erasedPage(locale: Locale): Page {
  const t = personalDataTexts.in(locale);
  return page({
    title: t('erased-title'),
    robots: 'noindex',
    body: <PageHeader title={t('erased-title')} lead={t('erased-text')} />,
  });
}
