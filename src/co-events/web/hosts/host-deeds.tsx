import type { VNode } from 'preact';
import { Actions, ButtonLink, SubmitButton } from '../../../web/components/button.js';
import { ActionForm, Form } from '../../../web/components/form.js';
import { TextArea } from '../../../web/components/text-area.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { canBecome, canBeReinstated, isUnpublished } from '../../co-event.states.js';
import { hostingTexts } from '../../hosting/hosting.texts.js';
import { hostedPath } from './host-list.pages.js';
import type { HostedProps } from './hosted-co-event.pages.js';

type DeedsProps = HostedProps & { state: FormState };

/** What the host can do with it in its state. */
export function HostDeeds(props: DeedsProps): VNode {
  const { locale, record, now } = props;
  const { coEvent } = record;
  const t = hostingTexts.in(locale);
  const path = hostedPath(locale, coEvent);
  const isDraft = coEvent.state === 'draft';
  const isOver = coEvent.state === 'approved' && coEvent.overAt <= now;
  return (
    <div class="stack">
      <Actions>
        {coEvent.state !== 'declined' && (
          <ButtonLink kind="primary" href={`${path}/edit`}>
            {t(isDraft ? 'send-draft' : 'edit')}
          </ButtonLink>
        )}
        {isOver && <ButtonLink href={`/${locale}/hosts/reports/${coEvent.id}`}>{t('report')}</ButtonLink>}
        <ActionForm action={`${path}/copies`}>
          <SubmitButton kind="secondary">{t('copy')}</SubmitButton>
        </ActionForm>
        {!coEvent.parentId && coEvent.state !== 'cancelled' && coEvent.state !== 'declined' && (
          <ButtonLink href={`/${locale}/hosts/co-events/new?series=${coEvent.id}`}>
            {t('add-part')}
          </ButtonLink>
        )}
      </Actions>
      <NoteForm {...props} deed="postponement" />
      <NoteForm {...props} deed="cancellation" />
      {canBeReinstated(coEvent.state) && coEvent.overAt > now && (
        <ActionForm action={`${path}/reinstatement`}>
          <p>{t('reinstate-text')}</p>
          <SubmitButton kind="secondary">{t('reinstate')}</SubmitButton>
        </ActionForm>
      )}
      {isUnpublished(coEvent.state) && (
        <details class="disclosure">
          <summary>{t('remove')}</summary>
          <ActionForm action={`${path}/removal`}>
            <p>{t('remove-text')}</p>
            <SubmitButton kind="danger">{t('remove')}</SubmitButton>
          </ActionForm>
        </details>
      )}
    </div>
  );
}

const deeds = {
  postponement: { to: 'postponed', label: 'postpone', text: 'postpone-text' },
  cancellation: { to: 'cancelled', label: 'cancel', text: 'cancel-text' },
} as const;

/** Postponing or cancelling, with a reason that everybody reads. */
function NoteForm(props: DeedsProps & { deed: keyof typeof deeds }): VNode | null {
  const { locale, record, state, refused, deed } = props;
  const { to, label, text } = deeds[deed];
  if (!canBecome(record.coEvent.state, to)) return null;
  const t = hostingTexts.in(locale);
  const fields = formFields(locale, refused === deed ? state : { typed: {}, errors: {} });
  return (
    <details class="disclosure" open={refused === deed}>
      <summary>{t(label)}</summary>
      <Form action={`${hostedPath(locale, record.coEvent)}/${deed}`} label={t(label)}>
        <p>{t(text)}</p>
        <TextArea {...fields.of('note')} id={`field-note-${deed}`} label={t('note')} rows={3} required />
        <Actions>
          <SubmitButton kind={deed === 'cancellation' ? 'danger' : 'primary'}>{t(label)}</SubmitButton>
        </Actions>
      </Form>
    </details>
  );
}
