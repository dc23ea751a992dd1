import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SubmitButton } from '../../web/components/button.js';
import { ActionForm, Form } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import { Section } from '../../web/components/section.js';
import { EmailField } from '../../web/components/text-field.js';
import type { OutboxHold } from '../outbox-hold.entity.js';
import { outboxTexts } from '../outbox.texts.js';
import { forumTimeText } from './mail-marks.js';

/** Whether all mail is held, and the button for the other. */
export function HoldSwitch({ locale, hold }: { locale: Locale; hold: OutboxHold | null }): VNode {
  const t = outboxTexts.in(locale);
  const path = `/${locale}/organizer/outbox`;
  if (!hold) {
    return (
      <ActionForm action={`${path}/hold`}>
        <SubmitButton kind="secondary">{t('hold.button')}</SubmitButton>
      </ActionForm>
    );
  }
  const since = forumTimeText(locale, hold.since);
  return (
    <Notice tone="warning" title={t('hold.title')}>
      <p>{t('hold.text', { since, organizer: hold.heldBy })}</p>
      <ActionForm action={`${path}/release`}>
        <SubmitButton>{t('hold.resume')}</SubmitButton>
      </ActionForm>
    </Notice>
  );
}

export function TestMail({ locale }: { locale: Locale }): VNode {
  const t = outboxTexts.in(locale);
  return (
    <Section title={t('test.title')}>
      <Form action={`/${locale}/organizer/outbox/tests`}>
        <EmailField name="email" label={t('test.address')} hint={t('test.hint')} required maxLength={254} />
        <SubmitButton kind="secondary">{t('test.send')}</SubmitButton>
      </Form>
    </Section>
  );
}
