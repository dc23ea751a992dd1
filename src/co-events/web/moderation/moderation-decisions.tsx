import type { VNode } from 'preact';
import { localeNames } from '../../../kernel/i18n/locale.js';
import { Actions, SubmitButton } from '../../../web/components/button.js';
import { Form } from '../../../web/components/form.js';
import { Section } from '../../../web/components/section.js';
import { TextArea } from '../../../web/components/text-area.js';
import { formFields, type FormState } from '../../../web/form-errors.js';
import { canBecome, isPublic } from '../../co-event.states.js';
import { moderationTexts } from '../../moderation/moderation.texts.js';
import { moderatedPath } from './moderation-queue.pages.js';
import type { RecordProps } from './moderation-record.pages.js';

type DecideProps = RecordProps & { state: FormState };

/** Publishing, asking, declining: of a new entry, or of the change of a public one. */
export function Decide(props: DecideProps): VNode {
  const { locale, record } = props;
  const { coEvent, change } = record;
  const t = moderationTexts.in(locale);
  const isChange = isPublic(coEvent.state);
  const waits = isChange ? change?.state === 'submitted' : coEvent.waitingSince !== null;
  const canReconsider = coEvent.state === 'declined';
  const fields = formFields(locale, props.state);
  const hidden = { revision: String(coEvent.revision) };
  const path = moderatedPath(locale, coEvent);
  const language = localeNames[record.hosts[0]?.host.locale ?? locale];
  return (
    <Section title={t('decide')}>
      {!waits && !canReconsider && <p>{t('nothing-to-decide')}</p>}
      {(waits || canReconsider) && <Approve {...props} />}
      {waits && (
        <Form action={`${path}/return`} label={t('return')} hidden={hidden}>
          <TextArea
            {...fields.of('questions')}
            label={t('questions')}
            hint={t('questions-hint', { language })}
            rows={4}
            required
          />
          <Actions>
            <SubmitButton kind="secondary">{t('return')}</SubmitButton>
          </Actions>
        </Form>
      )}
      {(isChange ? waits : canBecome(coEvent.state, 'declined')) && (
        <Form action={`${path}/declination`} label={t('decline')} hidden={hidden}>
          <TextArea {...fields.of('reason')} label={t('reason')} hint={t('reason-hint')} rows={3} required />
          <Actions>
            <SubmitButton kind="danger">{t('decline')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

function Approve({ locale, record: { coEvent, parts } }: DecideProps): VNode {
  const t = moderationTexts.in(locale);
  const count = parts.filter(({ state }) => state === 'submitted').length;
  const isChange = isPublic(coEvent.state);
  const hidden = { revision: String(coEvent.revision) };
  return (
    <Form action={`${moderatedPath(locale, coEvent)}/approval`} label={t('approve')} hidden={hidden}>
      <p>{t('approve-hint')}</p>
      <Actions>
        {count > 0 && !isChange && (
          <SubmitButton name="withParts" value="yes">
            {t('approve-all', { count })}
          </SubmitButton>
        )}
        <SubmitButton kind={count > 0 && !isChange ? 'secondary' : 'primary'}>
          {t(isChange ? 'approve-change' : 'approve')}
        </SubmitButton>
      </Actions>
    </Form>
  );
}
