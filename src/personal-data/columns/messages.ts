import { MessageRecipient } from '../../messages/message-recipient.entity.js';
import { Message } from '../../messages/message.entity.js';
import { all, another, declare, impersonal } from '../declaration.js';

const own = 'SELECT own.id FROM registration own WHERE own.account_id = :account';

/** What was written to many; the mails themselves are in the outbox. */
export const messages = [
  declare(Message, {
    columns: {
      ...impersonal('id', 'filter', 'versions', 'state', 'startedAt', 'finishedAt', 'revision', 'writtenAt'),
      writtenBy: another('decision'),
    },
    rows: [{ datum: 'decision' }],
    inUse: (row) => `${row}.state = 'sending'`,
  }),
  declare(MessageRecipient, {
    columns: { messageId: 'mail', ...all('registration', 'registrationId'), state: 'mail', mailId: 'mail' },
    rows: [{ datum: 'registration' }],
    whose: (row) => `${row}.registration_id IN (${own})`,
  }),
];
