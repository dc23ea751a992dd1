import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { TextArea } from '../../web/components/text-area.js';
import { formFields, type FormState } from '../../web/form-errors.js';
import { decisionsTexts } from '../decisions.texts.js';
import { manageRegistrationsTexts } from '../manage-registrations.texts.js';
import type { RegistrationRecord } from '../registration-record.queries.js';
import { canBecome } from '../registration.states.js';

interface DecideProps {
  locale: Locale;
  record: RegistrationRecord;
  state: FormState;
}

/** What an organizer can decide now; each form carries the state that she sees, so that she decides about nothing else. */
export function Decide({ locale, record: { registration }, state }: DecideProps): VNode {
  const t = manageRegistrationsTexts.in(locale);
  const d = decisionsTexts.in(locale);
  const { id, state: current } = registration;
  const form = { path: `/${locale}/organizer/registrations/${id}`, seen: current };
  const isApproved = current === 'approved';
  return (
    <Section title={t('decide')}>
      {canBecome(current, 'approved') && (
        <Decision {...form} action="approval" label={t('approve')} kind="primary">
          <p>{t('approve-hint')}</p>
        </Decision>
      )}
      {canBecome(current, 'waiting') && (
        <Decision {...form} action="waiting" label={d('wait')} kind="secondary">
          <p>{d('wait-hint')}</p>
        </Decision>
      )}
      {canBecome(current, 'under_review') && (
        <Decision {...form} action="review" label={d('take-up')} kind="secondary">
          <p>{d(current === 'awaiting_focal_point' ? 'take-up-hint-focal-point' : 'take-up-hint')}</p>
        </Decision>
      )}
      {canBecome(current, 'declined') && (
        <Decision
          {...form}
          action="declination"
          label={t(isApproved ? 'take-back' : 'decline')}
          kind="danger"
        >
          {isApproved && <p>{t('take-back-hint')}</p>}
          <TextArea
            {...formFields(locale, state).of('reason')}
            label={t('decline-reason')}
            rows={3}
            required
          />
        </Decision>
      )}
      {current === 'withdrawn' && <p>{t('no-decision')}</p>}
    </Section>
  );
}

interface DecisionProps {
  path: string;
  seen: string;
  action: 'approval' | 'waiting' | 'review' | 'declination';
  label: string;
  kind: 'primary' | 'secondary' | 'danger';
  children: ComponentChildren;
}

const Decision = ({ path, seen, action, label, kind, children }: DecisionProps): VNode => (
  <Form action={`${path}/${action}`} label={label} hidden={{ seen }}>
    {children}
    <Actions>
      <SubmitButton kind={kind}>{label}</SubmitButton>
    </Actions>
  </Form>
);
