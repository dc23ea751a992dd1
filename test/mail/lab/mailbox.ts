import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { readImapAddress } from '../../../src/mail/inbound/imap-address.js';
import type { ReadMail } from '../../calendar/participants.js';
import { readCalendar } from '../../calendar/calendars.js';
import type { MailLab } from './servers.mjs';

const patience = 20_000;

/** Somebody's mailbox on the laboratory's servers, as her mail program sees it. */
export class Mailbox {
  private seen = 0;

  constructor(
    private readonly lab: MailLab,
    readonly address: string,
  ) {}

  /** The next mail whose subject fits; those before it count as read. */
  async next(subject: RegExp): Promise<ReadMail> {
    for (let waited = 0; waited < patience; waited += 200) {
      const mails = await this.read();
      const index = mails.findIndex(({ mail }) => subject.test(mail.subject ?? ''));
      const found = mails[index];
      if (found) {
        this.seen += index + 1;
        return found;
      }
      await pause(200);
    }
    const there = (await this.read()).map(({ mail }) => mail.subject);
    throw new Error(`No mail ${String(subject)} for ${this.address}, only ${JSON.stringify(there)}`);
  }

  /** Sends what a client wrote; `as` is the sender that the mail server sees. */
  async send(source: string, as = this.address): Promise<void> {
    const transport = createTransport(this.lab.smtpUrl);
    // What the receiving server puts on top is left to the real one.
    const raw = source.slice(source.indexOf('From: '));
    await transport.sendMail({ envelope: { from: as, to: 'secretariat@forum.test' }, raw });
    transport.close();
  }

  private async read(): Promise<ReadMail[]> {
    const { connection, folder } = readImapAddress(this.lab.imapUrl(this.address));
    const client = new ImapFlow({ ...connection, logger: false });
    await client.connect();
    const mails: ReadMail[] = [];
    const open = await client.mailboxOpen(folder, { readOnly: true });
    if (open.exists > this.seen) {
      for await (const { source } of client.fetch(`${String(this.seen + 1)}:*`, { source: true })) {
        if (source) mails.push(await readMail(source));
      }
    }
    await client.logout();
    return mails;
  }
}

async function readMail(source: Buffer): Promise<ReadMail> {
  const mail = await simpleParser(source);
  const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  if (!calendar) return { mail, source: source.toString() };
  const body = calendar.content.toString();
  const { method, events } = readCalendar(body);
  const [event] = events;
  return { mail, source: source.toString(), body, method, ...(event ? { event } : {}) };
}
