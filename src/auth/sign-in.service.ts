import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../kernel/config/env.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { OutboxService } from '../mail/outbox.service.js';
import { AccountsService } from './accounts.service.js';
import { authTexts } from './auth.texts.js';
import { isFlooded } from './link-flood.js';
import { signInScopeOf } from './roles.js';
import { SignInLinksService } from './sign-in-links.service.js';

const linksPerHour = 5;

/** Answers the sign-in form. What it does is told by mail only: the page must not reveal who has an account. */
@Injectable()
export class SignInService {
  constructor(
    private readonly config: Config,
    private readonly accounts: AccountsService,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  async mailLink(em: EntityManager, email: string, locale: Locale): Promise<void> {
    const account = await this.accounts.findByEmail(em, email);
    const scope = account && signInScopeOf(account.role);
    if (!scope) return;
    const about = `account:${account.id}`;
    if (await isFlooded(em, about, linksPerHour)) return;
    const claim = await this.links.issueSignInLink(em, account.id, scope);
    const t = authTexts.in(locale);
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
            link: { before: `${this.config.baseUrl}/${locale}/sign-in/`, claim },
          },
          { kind: 'paragraph', text: t('mail.ignore') },
        ],
      },
    });
  }
}
