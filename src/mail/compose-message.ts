import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Tokens } from '../kernel/tokens.js';
import { bounceAddress } from './bounce-address.js';
import { tokenFiller } from './link-tokens.js';
import { withStyles } from './mail-styles.js';
import type { StoredMail } from './stored-mail.js';
import type { Mailbox } from './recipient.rules.js';

/** What a row does not say by itself. */
export interface Letterbox {
  from: Mailbox;
  /** Bounces are read here, so that each mail may have an envelope sender of its own. */
  readsBounces: boolean;
  tokens: Tokens;
}

/**
 * The mail as nodemailer takes it. The same row gives the same bytes each time. With a calendar part the tree is that of
 * RFC 6047 as Exchange, Gmail and Apple read it: text, HTML and text/calendar as alternatives, the calendar last and without
 * a disposition, and the same bytes once more as a file.
 */
export function composeMessage(message: StoredMail, letterbox: Letterbox): SendMailOptions {
  const { inReplyTo, unsubscribe } = message;
  const { from, tokens, readsBounces } = letterbox;
  const filled = tokenFiller(message.claims, tokens);
  return {
    messageId: message.messageId,
    // Real time, not the forum's clock: a mail from the rehearsed past would be filed where nobody looks.
    date: message.queuedAt,
    from: { ...from },
    // As an object, because a string would be parsed for further recipients.
    to: { name: message.toName, address: message.toAddress },
    envelope: {
      from: readsBounces ? bounceAddress(message.id, from) : from.address,
      to: [{ name: '', address: message.toAddress }],
    },
    dsn: { id: message.id, notify: ['failure', 'delay'], return: 'headers' },
    ...(inReplyTo ? { inReplyTo, references: inReplyTo } : {}),
    subject: message.subject,
    headers: {
      'Content-Language': message.locale,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(unsubscribe ? unsubscribeHeaders(filled(unsubscribe)) : {}),
    },
    text: filled(message.text),
    html: withStyles(filled(message.html)),
    ...calendarOf(message),
    ...fixed(message),
  };
}

/** RFC 8058: mail programs show a button that ends such mails, and press it for the reader. */
const unsubscribeHeaders = (address: string): Record<string, string> => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** The bytes that leave the house. */
export const rawSource = (message: StoredMail, letterbox: Letterbox): Promise<Buffer> =>
  new MailComposer(composeMessage(message, letterbox)).compile().build();

export const calendarFileName = (message: Pick<StoredMail, 'calendarMethod'>): string =>
  message.calendarMethod === 'CANCEL' ? 'cancel.ics' : 'invite.ics';

function calendarOf(message: StoredMail): SendMailOptions {
  const { calendarMethod, calendarBody } = message;
  if (!calendarMethod || !calendarBody) return {};
  return {
    icalEvent: {
      method: calendarMethod,
      content: calendarBody,
      filename: calendarFileName(message),
      // Whatever relays do to lines of text, both copies arrive as they were written.
      contentTransferEncoding: 'base64',
    },
  };
}

const fixed = ({ id }: StoredMail): SendMailOptions => ({
  baseBoundary: id,
  xMailer: false,
  newline: 'win',
  disableFileAccess: true,
  disableUrlAccess: true,
});
