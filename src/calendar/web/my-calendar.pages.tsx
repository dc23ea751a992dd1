import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { zones } from '../../kernel/zones.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { RadioGroup } from '../../web/components/choice-fields.js';
import { EmptyState } from '../../web/components/empty-state.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Prose, Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { deliveries, type Delivery } from '../delivery.rules.js';
import { changeMailsTexts } from '../change-mails/change-mails.texts.js';
import type { SubscriptionLinks } from '../subscription-links.js';
import { ChangeMailsChoice } from './change-mails.pages.js';
import { myCalendarTexts } from './my-calendar.texts.js';
import { SubscribeActions } from './subscribe-actions.js';
import { subscribeTexts } from './subscribe.texts.js';

export interface MyCalendar {
  locale: Locale;
  delivery: Delivery;
  /** Undefined: her feed has no address. */
  links: SubscriptionLinks | undefined;
  zone: string | null;
  wantsChangeMails: boolean;
  state: FormState;
  zoneState: FormState;
  status?: number;
  notice?: 'saved' | 'reset' | 'zone' | 'mails' | undefined;
}

export function myCalendarPage(props: MyCalendar): Page {
  const { locale, notice, status } = props;
  const t = myCalendarTexts.in(locale);
  return page({
    title: t('title'),
    section: 'own-area',
    ...(status ? { status } : {}),
    body: (
      <>
        {notice && (
          <Notice
            tone="success"
            title={notice === 'mails' ? changeMailsTexts.in(locale)('saved') : t(`notice.${notice}`)}
            live
          />
        )}
        <PageHeader title={t('title')} lead={t('lead')} />
        <DeliveryChoice {...props} />
        <ChangeMailsChoice locale={locale} isWanted={props.wantsChangeMails} />
        <OwnFeed {...props} />
        <OwnZone {...props} />
        <Section title={subscribeTexts.in(locale)('delay-title')}>
          <Prose>
            <p>{subscribeTexts.in(locale)('delay-text')}</p>
          </Prose>
        </Section>
      </>
    ),
  });
}

/** For whoever is not a participant, or not yet. */
export function noCalendarPage(locale: Locale): Page {
  const t = myCalendarTexts.in(locale);
  return page({
    title: t('title'),
    section: 'own-area',
    body: (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          title={t('not-yet-title')}
          action={<ButtonLink href={`/${locale}/calendar`}>{t('not-yet-action')}</ButtonLink>}
        >
          {t('not-yet-text')}
        </EmptyState>
      </>
    ),
  });
}

export function resetPage(locale: Locale): Page {
  const t = myCalendarTexts.in(locale);
  return page({
    title: t('reset-title'),
    section: 'own-area',
    body: (
      <>
        <PageHeader title={t('reset-title')} lead={t('reset-text')} />
        <Actions>
          <ActionForm action={`/${locale}/my/calendar/reset`}>
            <SubmitButton kind="danger">{t('reset-do')}</SubmitButton>
          </ActionForm>
          <ButtonLink kind="quiet" href={`/${locale}/my/calendar`}>
            {t('reset-back')}
          </ButtonLink>
        </Actions>
      </>
    ),
  });
}

function DeliveryChoice({ locale, delivery, state }: MyCalendar): VNode {
  const t = myCalendarTexts.in(locale);
  const fields = formFields(locale, state);
  return (
    <Section title={t('delivery-title')}>
      <ErrorSummary locale={locale} errors={fields.summary()} />
      <Form action={`/${locale}/my/calendar`}>
        <RadioGroup
          {...fields.of('delivery')}
          label={t('delivery')}
          hint={t('delivery-forum')}
          value={delivery}
          required
          choices={deliveries.map((value) => ({
            value,
            label: t(`delivery.${value}`),
            hint: t(`delivery.${value}-hint`),
          }))}
        />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

function OwnFeed({ locale, delivery, links }: MyCalendar): VNode {
  const t = myCalendarTexts.in(locale);
  return (
    <Section title={t('feed-title')}>
      <p>{t('feed-text')}</p>
      {links && delivery !== 'feed' && (
        <Notice tone="warning">
          <p>{t('feed-double')}</p>
        </Notice>
      )}
      {links ? (
        <>
          <SubscribeActions locale={locale} links={links} id="own" />
          <ButtonLink kind="quiet" href={`/${locale}/my/calendar/reset`}>
            {t('feed-reset')}
          </ButtonLink>
        </>
      ) : (
        <>
          <p>{t('feed-missing')}</p>
          <ActionForm action={`/${locale}/my/calendar/reset`}>
            <SubmitButton>{t('feed-create')}</SubmitButton>
          </ActionForm>
        </>
      )}
    </Section>
  );
}

function OwnZone({ locale, zone, zoneState }: MyCalendar): VNode {
  const t = myCalendarTexts.in(locale);
  const fields = formFields(locale, zoneState);
  return (
    <Section title={t('zone-title')}>
      <p>{t('zone-text', { zone: edition.zone })}</p>
      <ErrorSummary locale={locale} errors={fields.summary()} />
      <Form action={`/${locale}/my/calendar/zone`}>
        <SelectField
          {...fields.of('zone')}
          id="own-zone"
          label={t('zone')}
          value={zone ?? ''}
          placeholder={t('zone-none')}
          options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        />
        <Actions>
          <SubmitButton>{t('zone-save')}</SubmitButton>
          <button class="button button-quiet" type="button" data-own-zone="own-zone" hidden>
            {t('zone-suggest')}
          </button>
        </Actions>
      </Form>
    </Section>
  );
}
