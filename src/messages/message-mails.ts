import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { categoryTexts } from '../../config/participant-category.texts.js';
import type { Account } from '../auth/account.entity.js';
import { Config } from '../kernel/config/env.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { TokenClaim } from '../kernel/tokens.js';
import type { MailBlock, MailContent } from '../mail/mail-content.js';
import { type NewMail, OutboxService } from '../mail/outbox.service.js';
import { registrationTexts } from '../registration/registration.texts.js';
import type { Message } from './message.entity.js';
import { type Filling, filledIn, messageBlocks } from './message-text.rules.js';
import type { Recipient } from './messages.queries.js';
import { messagesTexts } from './messages.texts.js';

/** The language in which somebody gets the message: her own, or English. */
export const languageFor = ({ versions }: Pick<Message, 'versions'>, wanted: Locale): Locale =>
  versions[wanted] ? wanted : 'en';

/** A message as the mail of one recipient. */
@Injectable()
export class MessageMails {
  constructor(
    private readonly config: Config,
    private readonly outbox: OutboxService,
  ) {}

  /** Recorded with her registration like every other mail to her. */
  async write(em: EntityManager, message: Message, recipient: Recipient, claim: TokenClaim): Promise<string> {
    const { registration, account } = recipient;
    const mail = this.mailTo(message, recipient, account, claim);
    const { id } = await this.outbox.enqueue(em, { ...mail, about: `registration:${registration.id}` });
    return id;
  }

  /** The same mail, to the organizer, whose button opens nobody's area: a link that was passed on would open the recipient's. */
  async writeTest(
    em: EntityManager,
    message: Message,
    recipient: Recipient,
    organizer: Account,
  ): Promise<void> {
    const mail = this.mailTo(message, recipient, organizer);
    const subject = messagesTexts.in(mail.locale)('test-subject', { subject: mail.content.subject });
    await this.outbox.enqueue(em, {
      ...mail,
      content: { ...mail.content, subject },
      about: `account:${organizer.id}`,
      priority: 'high',
    });
  }

  /** What the recipient will read. */
  contentFor(message: Message, { registration, account }: Recipient, link: MailBlock): MailContent {
    const locale = languageFor(message, registration.locale);
    const { subject, body } = message.versions[locale] ?? message.versions.en;
    const values: Filling = {
      name: account.name,
      reference: registration.reference,
      category: categoryTexts.in(locale)(registration.category),
      state: registrationTexts.in(locale)(`state.${registration.state}`),
      forum: edition.name[locale],
    };
    const fill = (text: string) => filledIn(text, values);
    const blocks = messageBlocks(body).map((block): MailBlock => {
      switch (block.kind) {
        case 'paragraph':
          return { kind: 'paragraph', text: fill(block.text) };
        case 'list':
          return { kind: 'list', items: block.items.map(fill) };
        case 'link':
          return { kind: 'link', label: fill(block.label), link: block.address };
        case 'area':
          return link;
      }
    });
    return { subject: fill(subject), title: fill(subject), blocks };
  }

  private mailTo(
    message: Message,
    recipient: Recipient,
    to: Account,
    claim?: TokenClaim,
  ): Omit<NewMail, 'about'> {
    const locale = languageFor(message, recipient.registration.locale);
    const area = `${this.config.baseUrl}/${locale}/my`;
    const link = claim ? { before: `${area}/enter/`, claim } : area;
    const button: MailBlock = { kind: 'button', label: messagesTexts.in(locale)('area'), link };
    return {
      to: { name: to.name, address: to.email },
      locale,
      content: this.contentFor(message, recipient, button),
    };
  }
}
