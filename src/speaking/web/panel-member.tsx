import type { VNode } from 'preact';
import { edition } from '../../../config/edition.js';
import { languageName } from '../../../config/event-languages.js';
import { type Locale, locales } from '../../kernel/i18n/locale.js';
import { isPublished } from '../../speakers/speaker.rules.js';
import { Badge } from '../../web/components/badge.js';
import { Actions, ButtonLink, SubmitButton } from '../../web/components/button.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { SelectField } from '../../web/components/select-field.js';
import { EmailField, TextField } from '../../web/components/text-field.js';
import { formFields } from '../../web/form-errors.js';
import { dayAndTimeText } from '../../web/spoken-times.js';
import { canBecome } from '../invitations/speaking-invitation.states.js';
import { manageSpeakingTexts } from '../manage-speaking.texts.js';
import { rolesOffered } from '../panel/panel.forms.js';
import type { PanelMember } from '../panel/panel.queries.js';
import { partText } from '../session-facts.js';
import { roleOptions } from './panel-options.js';
import type { RefusedForm } from './panel-view.js';
import { partTones } from './speaking-marks.js';

interface MemberProps {
  locale: Locale;
  member: PanelMember;
  /** Of her part on this panel. */
  path: string;
  /** From 1. */
  place: number;
  count: number;
  refused: RefusedForm | undefined;
}

/** One person on the panel: how far her invitation came, her part, and what can be done. */
export function PanelMemberCard(props: MemberProps): VNode {
  const { locale, member, path } = props;
  const { person, speaker, part } = member;
  const t = manageSpeakingTexts.in(locale);
  const facts = [speaker.functionTitle, speaker.organizationName].filter(Boolean).join(', ');
  return (
    <Section
      title={person.displayName}
      id={`speaker-${speaker.id}`}
      actions={
        <>
          <Badge tone={partTones[part.state]}>{t(`part.${part.state}`)}</Badge>
          {part.doubt && <Badge tone="warning">{t(`doubt.${part.doubt}`)}</Badge>}
          {!isPublished(speaker) && <Badge tone="warning">{t('not-public')}</Badge>}
        </>
      }
    >
      <p>
        {partText(part, locale)}. {facts}{' '}
        <a href={`/${locale}/organizer/speakers/${speaker.id}`}>
          {t('profile-of', { name: person.displayName })}
        </a>
      </p>
      <Standing {...props} />
      <details open={props.refused?.form === speaker.id}>
        <summary>{`${t('role')}, ${t('minutes')}, ${t('place')}`}</summary>
        <PartFields {...props} />
      </details>
      <Deeds {...props} />
      <Confirm {...props} />
      <details open={props.refused?.form === `removal-${speaker.id}`}>
        <summary>{t('remove')}</summary>
        <Form action={`${path}/removal`} label={t('remove')}>
          <TextField
            name="reason"
            id={`field-reason-${speaker.id}`}
            label={t('remove-reason')}
            maxLength={500}
          />
          <Actions>
            <SubmitButton kind="danger">{t('remove')}</SubmitButton>
          </Actions>
        </Form>
      </details>
    </Section>
  );
}

/** What she was asked and answered, whom she proposes, her slides. */
function Standing({ locale, member: { invitation, slides } }: MemberProps): VNode {
  const t = manageSpeakingTexts.in(locale);
  const proposed = invitation && [
    invitation.proposedName,
    invitation.proposedFunction,
    invitation.proposedEmail,
  ];
  const at = invitation?.answeredAt ?? invitation?.sentAt;
  return (
    <>
      {invitation && at && (
        <p>
          {t('since', {
            state: t(`state.${invitation.state}`),
            when: dayAndTimeText(at, null, edition.zone, locale),
          })}
          {invitation.reason && `. ${t('declined-because', { reason: invitation.reason })}`}
        </p>
      )}
      {proposed?.some(Boolean) && <p>{t('proposes', { proposed: proposed.filter(Boolean).join(', ') })}</p>}
      {slides && (
        <p>
          <a href={`/${locale}/organizer/slides/${slides.id}`}>
            {`${t('slides')}: ${t('slides-version', { number: slides.number })}`}
          </a>
        </p>
      )}
    </>
  );
}

function PartFields({ locale, member, path, place, count, refused }: MemberProps): VNode {
  const t = manageSpeakingTexts.in(locale);
  const { speaker, part } = member;
  const typed = { role: part.role, minutes: part.minutes?.toString() ?? '', place: String(place) };
  const state = refused?.form === speaker.id ? refused.state : { typed, errors: {} };
  const fields = formFields(locale, state);
  const idOf = (name: string) => `field-${name}-${speaker.id}`;
  return (
    <Form action={path} label={member.person.displayName}>
      <ErrorSummary locale={locale} errors={fields.summary().map(({ text }) => ({ text }))} />
      <SelectField
        {...fields.of('role')}
        id={idOf('role')}
        label={t('role')}
        options={roleOptions(locale, rolesOffered(part.role))}
      />
      <TextField
        {...fields.of('minutes')}
        id={idOf('minutes')}
        label={t('minutes')}
        inputMode="numeric"
        width="short"
      />
      <SelectField
        {...fields.of('place')}
        id={idOf('place')}
        label={t('place')}
        options={Array.from({ length: count }, (_, index) => {
          const number = String(index + 1);
          return { value: number, label: number };
        })}
      />
      <Actions>
        <SubmitButton kind="secondary">{t('save')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function Deeds({ locale, member: { invitation, part }, path }: MemberProps): VNode {
  const t = manageSpeakingTexts.in(locale);
  const state = invitation?.state;
  return (
    <Actions>
      {part.doubt && (
        <ActionForm action={`${path}/affirmation`}>
          <SubmitButton kind="secondary">{t('affirm')}</SubmitButton>
        </ActionForm>
      )}
      {(!state || canBecome(state, 'invited')) && (
        <ButtonLink href={`${path}/invitation`}>{t(state ? 'invite-again' : 'invite')}</ButtonLink>
      )}
      {state === 'invited' && (
        <ActionForm action={`${path}/reminder`}>
          <SubmitButton kind="secondary">{t('remind')}</SubmitButton>
        </ActionForm>
      )}
      {state && state !== 'declined' && canBecome(state, 'withdrawn') && (
        <ActionForm action={`${path}/withdrawal`}>
          <SubmitButton kind="quiet">{t('withdraw')}</SubmitButton>
        </ActionForm>
      )}
      {invitation?.proposedName && (
        <ActionForm
          action={`/${locale}/organizer/speakers`}
          hidden={{
            displayName: invitation.proposedName,
            functionTitle: invitation.proposedFunction ?? '',
            email: invitation.proposedEmail ?? '',
            sessionId: invitation.sessionId,
            role: 'panellist',
          }}
        >
          <SubmitButton kind="secondary">{t('invite-proposed')}</SubmitButton>
        </ActionForm>
      )}
    </Actions>
  );
}

/** She said yes without her link; or is on the programme, and her calendar does not know yet. */
function Confirm({ locale, member, path, refused }: MemberProps): VNode | null {
  const t = manageSpeakingTexts.in(locale);
  const { speaker, part, invitation, email } = member;
  const isConfirmed = part.state === 'confirmed';
  if (isConfirmed && invitation?.state === 'accepted' && email) return null;
  const isRefused = refused?.form === `confirmation-${speaker.id}`;
  const typed = { email: email ?? '', locale: invitation?.locale ?? 'en' };
  const fields = formFields(locale, isRefused ? refused.state : { typed, errors: {} });
  const idOf = (name: string) => `field-${name}-${speaker.id}`;
  const label = t(isConfirmed ? 'send-calendar' : 'has-said-yes');
  return (
    <details open={isRefused}>
      <summary>{label}</summary>
      <Form action={`${path}/confirmation`} label={label}>
        <p>{t(isConfirmed ? 'send-calendar-text' : 'has-said-yes-text')}</p>
        <EmailField
          {...fields.of('email')}
          id={idOf('email')}
          label={t('email')}
          optionalLabel={isConfirmed ? undefined : t('optional')}
          required={isConfirmed}
          autocomplete="off"
        />
        <SelectField
          {...fields.of('locale')}
          id={idOf('locale')}
          label={t('language')}
          options={locales.map((value) => ({ value, label: languageName(value, locale) }))}
        />
        <Actions>
          <SubmitButton kind="secondary">{t(isConfirmed ? 'send-calendar' : 'confirm')}</SubmitButton>
        </Actions>
      </Form>
    </details>
  );
}
