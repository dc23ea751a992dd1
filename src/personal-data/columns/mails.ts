import { AddressTrouble } from '../../mail/address-trouble.entity.js';
import { InboundMessage } from '../../mail/inbound/inbound-message.entity.js';
import { InboundPosition } from '../../mail/inbound/inbound-position.entity.js';
import { OutboxBody } from '../../mail/outbox-body.entity.js';
import { OutboxEvent } from '../../mail/outbox-event.entity.js';
import { OutboxHold } from '../../mail/outbox-hold.entity.js';
import { OutboxMessage } from '../../mail/outbox-message.entity.js';
import { OutboxRate } from '../../mail/outbox-rate.entity.js';
import { all, another, column, declare, impersonal, ofAddress, type RowSql } from '../declaration.js';

const ofMailUnderway: RowSql = (row) =>
  `EXISTS (SELECT 1 FROM outbox_message mail
    WHERE mail.id = ${row}.mail_id AND mail.state IN ('queued', 'sending', 'retrying'))`;

const ofLastMail: RowSql = (row) =>
  `${row}.mail_id IN (SELECT mail.id FROM outbox_message mail WHERE mail.about LIKE 'erasure:%')`;

const ofOwnMail: RowSql = (row) =>
  `${row}.mail_id IN (SELECT mail.id FROM outbox_message mail WHERE mail.to_key = :key)`;

/** What was sent and what arrived. */
export const mails = [
  declare(OutboxMessage, {
    columns: {
      ...impersonal('id', 'priority', 'queuedAt', 'nextAttemptAt', 'leaseUntil', 'leasedBy', 'attempts'),
      ...all('mail', 'messageId', 'state', 'toName', 'toAddress', 'toKey', 'locale', 'about', 'inReplyTo'),
      ...all('mail', 'createdAt', 'sentAt', 'lastError', 'subject', 'searchText'),
      ...all('mail', 'calendarMethod', 'calendarUid'),
    },
    rows: [{ datum: 'lastMail', when: (row) => `${row}.about LIKE 'erasure:%'` }, { datum: 'mail' }],
    starts: { sending: column('sent_at') },
    inUse: (row) => `${row}.state IN ('queued', 'sending', 'retrying')`,
    whose: ofAddress('to_key'),
  }),
  declare(OutboxBody, {
    columns: all('mailBody', 'mailId', 'text', 'html', 'claims', 'unsubscribe', 'calendarBody'),
    rows: [{ datum: 'lastMail', when: ofLastMail }, { datum: 'mailBody' }],
    starts: {
      sending: (row) => `(SELECT mail.sent_at FROM outbox_message mail WHERE mail.id = ${row}.mail_id)`,
    },
    inUse: ofMailUnderway,
    whose: ofOwnMail,
    // They go with their mails, of which the last ones have to leave first.
    onErasure: 'stay',
  }),
  declare(OutboxEvent, {
    columns: { ...impersonal('id', 'recordedAt'), ...all('mail', 'mailId', 'at', 'kind', 'error') },
    rows: [{ datum: 'mail' }],
    inUse: ofMailUnderway,
    whose: ofOwnMail,
  }),
  declare(OutboxHold, {
    columns: { ...impersonal('id', 'since'), heldBy: another('audit') },
    rows: [{ datum: 'audit' }],
  }),
  declare(OutboxRate, { columns: impersonal('domain', 'nextAt') }),
  declare(AddressTrouble, {
    columns: all(
      'mailTrouble',
      ...([
        'addressKey',
        'address',
        'isSuppressed',
        'bounces',
        'delays',
        'lastStatus',
        'lastReason',
        'lastAt',
      ] as const),
    ),
    rows: [{ datum: 'mailTrouble' }],
    whose: ofAddress('address_key'),
  }),
  declare(InboundMessage, {
    columns: {
      ...impersonal('id', 'fingerprint', 'isAuthenticated', 'size', 'attempts', 'storedAt'),
      ...all(
        'inboundMail',
        'state',
        'outcome',
        'detail',
        'envelopeTo',
        'fromAddress',
        'fromKey',
        'subject',
        'arrivedAt',
      ),
      raw: 'inboundSource',
    },
    rows: [{ datum: 'inboundMail' }],
    starts: {
      arrival: column('arrived_at'),
      settlement: (row) =>
        `CASE WHEN ${row}.state IN ('handled', 'ignored', 'closed') THEN ${row}.arrived_at END`,
    },
    whose: ofAddress('from_key'),
  }),
  declare(InboundPosition, { columns: impersonal('mailbox', 'uidValidity', 'lastUid') }),
];
