import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Clock } from '../kernel/clock.js';
import { Config } from '../kernel/config/env.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { emailKey, fold } from '../kernel/folded-text.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { newId } from '../kernel/ids.js';
import { withholdFromDead } from './address-trouble.js';
import { withPlaceholder } from './link-tokens.js';
import type { MailContent, MailLink } from './mail-content.js';
import { OutboxBody } from './outbox-body.entity.js';
import { type CalendarMethod, type MailPriority, OutboxMessage } from './outbox-message.entity.js';
import { OutboxPace } from './outbox-pace.js';
import { MailQueued } from './outbox.events.js';
import { singleRecipient } from './recipient.rules.js';
import { renderMail } from './render-mail.js';

/** A mail to one person. */
export interface NewMail {
  to: { name: string; address: string };
  locale: Locale;
  content: MailContent;
  /** One iTIP message; `body` is the whole calendar file and `method` the METHOD in it (RFC 6047). */
  calendar?: { method: CalendarMethod; body: string };
  /** Ends mails of this kind by one click, without asking anything (RFC 8058): stands in the headers, besides whatever the text says. */
  unsubscribe?: MailLink;
  /** Message-ID of the first mail about the same thing, so that clients thread the updates. */
  inReplyTo?: string;
  /** What it is about, for the organizers' search and for the purge: `registration:<id>`, `session:<id>`, `account:<id>`. */
  about: string;
  /** Sign-in links overtake everything else. Default `normal`. */
  priority?: MailPriority;
}

/** The mails that are to leave. A mail is a row, written in the transaction of what it tells. */
@Injectable()
export class OutboxService {
  private lastQueued = 0;

  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly pace: OutboxPace,
    private readonly events: DomainEvents,
  ) {}

  /** Writes the row; the worker sends it after the commit. The Message-ID is fixed here, so that a duplicate is recognised. */
  async enqueue(em: EntityManager, mail: NewMail): Promise<{ id: string; messageId: string }> {
    const { calendar, locale, priority = 'normal' } = mail;
    if (calendar) assertOneInvitation(calendar);
    const to = singleRecipient(mail.to);
    const { mailFrom: sender, baseUrl } = this.config;
    const { subject, text, html, claims } = renderMail(mail.content, { locale, sender, baseUrl });
    const unsubscribe = mail.unsubscribe ? withPlaceholder(mail.unsubscribe) : undefined;
    const id = newId();
    const messageId = `<${id}@${edition.uidDomain}>`;
    const queuedAt = this.nextQueuedAt();
    const toKey = emailKey(to.address);
    await em.insert(OutboxMessage, {
      ...{ id, messageId, locale, priority, queuedAt, nextAttemptAt: queuedAt, subject },
      ...{ state: 'queued', attempts: 0, createdAt: this.clock.now() },
      ...{ toName: to.name, toAddress: to.address, toKey },
      searchText: fold(`${to.name} ${to.address} ${subject}`),
      about: mail.about,
      inReplyTo: mail.inReplyTo ?? null,
      calendarMethod: calendar?.method ?? null,
      calendarUid: calendar ? uidIn(calendar.body) : null,
    });
    await em.insert(OutboxBody, {
      ...{ mailId: id, text, html, claims: { ...claims, ...unsubscribe?.claims } },
      unsubscribe: unsubscribe?.address ?? null,
      calendarBody: calendar?.body ?? null,
    });
    await withholdFromDead(em, { id, toKey });
    await this.events.emit(em, new MailQueued(priority));
    return { id, messageId };
  }

  /** Later than any before: two mails of one transaction to one person keep their order. */
  nextQueuedAt(): Date {
    this.lastQueued = Math.max(this.pace.now().getTime(), this.lastQueued + 1);
    return new Date(this.lastQueued);
  }
}

/** Exchange refuses a mail whose method differs from the calendar's, and Outlook sees only the first of several events. */
function assertOneInvitation({ method, body }: { method: CalendarMethod; body: string }): void {
  const methods = body.match(/^METHOD:.*$/gm);
  const events = body.match(/^BEGIN:VEVENT\r$/gm);
  if (methods?.length !== 1 || methods[0].trim() !== `METHOD:${method}` || events?.length !== 1) {
    throw new Error(`A mail carries one event under METHOD:${method}`);
  }
}

/** Lines are unfolded first; the UID of a calendar itself, if there is one, stands before the event. */
const uidIn = (body: string): string | null =>
  /^BEGIN:VEVENT\r$.*?^UID:(.*?)\r$/ms.exec(body.replace(/\r\n[ \t]/g, ''))?.[1]?.slice(0, 255) ?? null;
