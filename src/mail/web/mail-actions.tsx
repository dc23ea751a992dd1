import type { VNode } from 'preact';
import type { Locale } from '../../kernel/i18n/locale.js';
import { SubmitButton } from '../../web/components/button.js';
import { ActionForm } from '../../web/components/form.js';
import { mailTexts } from '../mail.texts.js';
import type { OutboxMessage } from '../outbox-message.entity.js';
import { canBe, canBeCorrected, mailActions } from '../outbox.states.js';
import { outboxTexts } from '../outbox.texts.js';

interface MailActionsProps {
  locale: Locale;
  entry: OutboxMessage;
  /** By which the answer finds back to this page. */
  hidden: Record<string, string>;
}

/** A button for whatever may be done with a mail now; nothing where nothing may. */
export const MailActions = ({ locale, entry, hidden }: MailActionsProps): VNode => (
  <>
    {mailActions
      .filter((action) => canBe(action, entry.state))
      .map((action) => (
        <ActionForm action={`/${locale}/organizer/outbox/${entry.id}/${action}`} hidden={hidden}>
          <SubmitButton kind="secondary" small>
            {outboxTexts.in(locale)(
              action === 'retry' && entry.state === 'retrying' ? 'action.hurry' : `action.${action}`,
            )}
            <span class="visually-hidden">
              {mailTexts.in(locale)('action-for', {
                subject: entry.subject,
                recipient: entry.toName || entry.toAddress,
              })}
            </span>
          </SubmitButton>
        </ActionForm>
      ))}
    {canBeCorrected(entry.state) && (
      <a href={correctionOf(locale, entry.toAddress)}>{outboxTexts.in(locale)('action.correct')}</a>
    )}
  </>
);

/** Where an organizer corrects an address; the account behind it and its other mails follow. */
export const correctionOf = (locale: Locale, address: string): string =>
  `/${locale}/organizer/address-correction?${new URLSearchParams({ from: address }).toString()}`;
