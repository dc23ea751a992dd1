import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsService } from '../../auth/accounts.service.js';
import { isFlooded } from '../../auth/link-flood.js';
import { SignInLinksService } from '../../auth/sign-in-links.service.js';
import { Config } from '../../kernel/config/env.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { OutboxService } from '../../mail/outbox.service.js';
import type { HostLinkForm } from './hosting.forms.js';
import { hostingTexts } from './hosting.texts.js';

const linksPerHour = 3;

/** Mails the link to a host's area to whoever asks, also to somebody who has entered nothing yet: reading the mail is the proof. */
@Injectable()
export class HostLinksService {
  constructor(
    private readonly config: Config,
    private readonly accounts: AccountsService,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  async mailLink(em: EntityManager, { email, name }: HostLinkForm, locale: Locale): Promise<void> {
    const account = await this.accounts.ensure(em, { email, name, locale, role: 'participant' });
    const about = `host-link:${account.id}`;
    if (await isFlooded(em, about, linksPerHour)) return;
    const claim = await this.links.ensureHostAreaLink(em, account.id);
    const t = hostingTexts.in(locale);
    await this.outbox.enqueue(em, {
      to: { name: account.name, address: account.email },
      locale,
      about,
      priority: 'high',
      content: {
        subject: t('mail.subject'),
        title: t('mail.title'),
        blocks: [
          { kind: 'paragraph', text: t('mail.text') },
          {
            kind: 'button',
            label: t('mail.button'),
            link: { before: `${this.config.baseUrl}/${locale}/hosts/enter/`, claim },
          },
          { kind: 'paragraph', text: t('mail.ignore') },
        ],
      },
    });
  }
}
