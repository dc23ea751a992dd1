import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import type { Account } from '../auth/account.entity.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { MailBlock } from '../mail/mail-content.js';
import { OutboxService } from '../mail/outbox.service.js';
import { personalDataTexts } from './personal-data.texts.js';

/** What a person hears of her request for erasure. */
@Injectable()
export class ErasureMails {
  constructor(private readonly outbox: OutboxService) {}

  /** The last mail to her; its own rows go with the daily purge once it has left. */
  erased(em: EntityManager, erasureId: string, account: Account, locale: Locale): Promise<void> {
    return this.send(em, account, { kind: 'erased', about: `erasure:${erasureId}`, locale });
  }

  requested(em: EntityManager, account: Account, locale: Locale): Promise<void> {
    return this.send(em, account, { kind: 'requested', about: `account:${account.id}`, locale });
  }

  refused(em: EntityManager, account: Account, reason: string): Promise<void> {
    const { locale } = account;
    const label = personalDataTexts.in(locale)('mail-reason');
    const facts: MailBlock = { kind: 'facts', facts: [{ label, value: reason }] };
    return this.send(em, account, { kind: 'refused', about: `account:${account.id}`, locale, facts });
  }

  private async send(
    em: EntityManager,
    account: Account,
    mail: { kind: 'erased' | 'requested' | 'refused'; about: string; locale: Locale; facts?: MailBlock },
  ): Promise<void> {
    const { kind, about, locale, facts } = mail;
    const t = personalDataTexts.in(locale);
    const subject = t(`mail-${kind}-subject`);
    const text: MailBlock = {
      kind: 'paragraph',
      text: t(`mail-${kind}-text`, { forum: edition.name[locale] }),
    };
    await this.outbox.enqueue(em, {
      to: { name: account.name, address: account.email },
      locale,
      about,
      content: { subject, title: subject, blocks: facts ? [text, facts] : [text] },
    });
  }
}
