import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../web/components/button.js';
import { Form } from '../../web/components/form.js';
import { Section } from '../../web/components/section.js';
import { TextArea } from '../../web/components/text-area.js';
import { emptyForm, formFields, type FormState } from '../../web/form-errors.js';
import type { OpenErasure } from '../erasures.queries.js';
import { mayBeCarriedOut } from '../erasure.rules.js';
import { managePersonalDataTexts } from '../manage-personal-data.texts.js';
import { dayIn } from './dates.js';

interface Props {
  locale: Locale;
  requests: OpenErasure[];
  mayErase: boolean;
  refusal: { id: string; state: FormState } | undefined;
}

/** Who waits for an erasure that needs an organizer. */
export function ErasureRequests({ locale, requests, mayErase, refusal }: Props): VNode {
  const t = managePersonalDataTexts.in(locale);
  return (
    <Section title={t('requests')}>
      <p>{t(requests.length === 0 ? 'requests-none' : 'requests-lead')}</p>
      {requests.map((request) => (
        <Request
          locale={locale}
          request={request}
          mayErase={mayErase}
          state={refusal?.id === request.erasure.id ? refusal.state : emptyForm}
        />
      ))}
    </Section>
  );
}

interface RequestProps {
  locale: Locale;
  request: OpenErasure;
  mayErase: boolean;
  state: FormState;
}

function Request({ locale, request, mayErase, state }: RequestProps): VNode {
  const t = managePersonalDataTexts.in(locale);
  const { erasure, account, obstacles } = request;
  const path = `/${locale}/organizer/personal-data/erasures/${erasure.id}`;
  const date = dayIn(locale, erasure.requestedAt);
  const fields = formFields(locale, state);
  return (
    <Section level={3} title={t('request-of', { name: account.name, email: account.email, date })}>
      {obstacles.length === 0 ? (
        <p>{t('request-free')}</p>
      ) : (
        <ul>
          {obstacles.map((obstacle) => (
            <li>{t(`obstacle.${obstacle}`)}</li>
          ))}
        </ul>
      )}
      {mayErase && mayBeCarriedOut(obstacles) && (
        <Form action={`${path}/execution`} label={t('carry-out')}>
          <p>{t('carry-out-hint')}</p>
          <Actions>
            <SubmitButton kind="danger">{t('carry-out')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {mayErase && (
        <Form action={`${path}/refusal`} label={t('refuse')}>
          <TextArea {...fields.of('reason')} label={t('reason')} rows={2} required />
          <Actions>
            <SubmitButton>{t('refuse')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </Section>
  );
}
