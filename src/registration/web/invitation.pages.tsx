import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { type Locale, localeNames } from '../../kernel/i18n/locale.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { DateTimeField } from '../../web/components/date-time-field.js';
import { DescriptionList } from '../../web/components/description-list.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Section } from '../../web/components/section.js';
import { TwoColumn } from '../../web/components/two-column.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { type Page, page } from '../../web/page.js';
import { atVenue, longDate } from '../form/form-dates.js';
import { lastDay } from '../invitations/invite.forms.js';
import { manageInvitationsTexts } from '../invitations/manage-invitations.texts.js';
import type { RegistrationInvitation } from '../invitations/registration-invitation.entity.js';
import {
  canBeRevoked,
  canBeSent,
  isOpenInvitation,
  shownStateOf,
} from '../invitations/registration-invitation.states.js';
import { invitationTones } from './invitations.pages.js';

interface InvitationPageProps {
  locale: Locale;
  invitation: RegistrationInvitation;
  now: Date;
  state: FormState;
  done?: 'resent' | 'revoked' | undefined;
}

/** One invitation: how far it came, and what can be done with it. */
export function invitationPage(props: InvitationPageProps): Page {
  const { locale, invitation, now, state, done } = props;
  const t = manageInvitationsTexts.in(locale);
  const shown = shownStateOf(invitation, now);
  const { summary } = formFields(locale, state);
  return page({
    title: invitation.email,
    section: 'organizer',
    status: Object.keys(state.errors).length === 0 ? 200 : 422,
    body: (
      <>
        {done && <Notice tone="success" title={t(`done.${done}`)} live />}
        <PageHeader
          title={invitation.name ?? invitation.email}
          kicker={<Badge tone={invitationTones[shown]}>{t(`state.${shown}`)}</Badge>}
          lead={invitation.email}
        />
        <ErrorSummary locale={locale} errors={summary({ expiresOn: t('expires') })} />
        <TwoColumn asideLabel={t('resend')} aside={<Deeds {...props} />}>
          <Facts {...props} />
        </TwoColumn>
      </>
    ),
  });
}

function Facts({ locale, invitation }: InvitationPageProps): VNode {
  const t = manageInvitationsTexts.in(locale);
  const moments = [
    ['invited', invitation.createdAt],
    ['sent', invitation.sentAt],
    ['opened', invitation.openedAt],
    ['used', invitation.usedAt],
    ['revoked', invitation.revokedAt],
  ] as const;
  return (
    <DescriptionList
      items={[
        { term: t('category'), description: categoryTexts.in(locale)(invitation.category) },
        { term: t('language'), description: localeNames[invitation.locale] },
        { term: t('expires'), description: `${longDate(locale, invitation.expiresOn)} (${edition.zone})` },
        ...moments.flatMap(([key, at]) =>
          at ? [{ term: t(key), description: `${atVenue(locale, at)} (${edition.zone})` }] : [],
        ),
        ...(invitation.registrationId
          ? [
              {
                term: t('registration'),
                description: (
                  <a href={`/${locale}/organizer/registrations/${invitation.registrationId}`}>
                    {t('open-registration')}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Deeds({ locale, invitation, now, state }: InvitationPageProps): VNode {
  const t = manageInvitationsTexts.in(locale);
  const isOpen = isOpenInvitation(invitation, now);
  const path = `/${locale}/organizer/registration-invitations/${invitation.id}`;
  const day = isOpen ? invitation.expiresOn : lastDay;
  const fields = formFields(locale, { ...state, typed: { expiresOn: day, ...state.typed } });
  return (
    <>
      {canBeSent(invitation.state) && (
        <Section title={t('resend')}>
          <p>{t(isOpen ? 'resend-open' : 'resend-closed')}</p>
          <Form action={`${path}/sending`} hidden={isOpen ? { expiresOn: day } : {}} label={t('resend')}>
            {!isOpen && (
              <DateTimeField
                {...fields.of('expiresOn')}
                label={t('expires')}
                type="date"
                max={lastDay}
                required
              />
            )}
            <Actions>
              <SubmitButton>{t('resend')}</SubmitButton>
            </Actions>
          </Form>
        </Section>
      )}
      {canBeRevoked(invitation, now) && (
        <Section title={t('revoke')}>
          <p>{t('revoke-hint')}</p>
          <Form action={`${path}/revocation`} label={t('revoke')}>
            <Actions>
              <SubmitButton kind="danger">{t('revoke')}</SubmitButton>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  );
}
