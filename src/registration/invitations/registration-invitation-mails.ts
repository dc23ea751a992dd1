import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { categoryTexts } from '../../../config/participant-category.texts.js';
import { Config } from '../../kernel/config/env.js';
import type { MailContent } from '../../mail/mail-content.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { longDate } from '../form/form-dates.js';
import { invitationToRegisterTexts } from './invitation-to-register.texts.js';
import type { RegistrationInvitation } from './registration-invitation.entity.js';

type Invited = Pick<RegistrationInvitation, 'id' | 'version' | 'name' | 'category' | 'locale' | 'expiresOn'>;

/** What an invited address is told. */
@Injectable()
export class InvitationToRegisterMails {
  constructor(
    private readonly config: Config,
    private readonly outbox: OutboxService,
  ) {}

  async invite(em: EntityManager, invitation: RegistrationInvitation): Promise<void> {
    const { id, email, name, locale } = invitation;
    await this.outbox.enqueue(em, {
      to: { name: name ?? '', address: email },
      locale,
      about: `registration-invitation:${id}`,
      content: this.contentOf(invitation),
    });
  }

  /** Also shown before it is sent. */
  contentOf({ id, version, name, category, locale, expiresOn }: Invited): MailContent {
    const t = invitationToRegisterTexts.in(locale);
    const values = {
      forum: edition.name[locale],
      name: name ?? '',
      category: categoryTexts.in(locale)(category),
      date: longDate(locale, expiresOn),
      zone: edition.zone,
    };
    const claim = { purpose: 'registration-invitation', subject: id, version } as const;
    const before = `${this.config.baseUrl}/${locale}/register/invited/`;
    return {
      subject: t('mail.subject', values),
      title: t('mail.title', values),
      blocks: [
        { kind: 'paragraph', text: t(name ? 'mail.greeting' : 'mail.greeting-unnamed', values) },
        { kind: 'paragraph', text: t('mail.text', values) },
        { kind: 'button', label: t('mail.button'), link: { before, claim } },
        { kind: 'paragraph', text: t('mail.until', values) },
        { kind: 'paragraph', text: t('mail.bound') },
      ],
    };
  }
}
