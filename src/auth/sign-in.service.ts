import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { Config } from '../kernel/config/env.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { OutboxService } from '../mail/outbox.service.js';
import { AccountsService } from './accounts.service.js';
import { authTexts } from './auth.texts.js';
import { signInScopeOf } from './roles.js';
import { SignInLink } from './sign-in-link.entity.js';
import { SignInLinksService } from './sign-in-links.service.js';

/** Nobody's mailbox can be flooded from the sign-in form. */
const linksPerHour = 5;

/** Answers the sign-in form. What it does is told by mail only: the page must not reveal who has an account. */
@Injectable()
export class SignInService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly accounts: AccountsService,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  async mailLink(em: EntityManager, email: string, locale: Locale): Promise<void> {
    const account = await this.accounts.findByEmail(em, email);
    const scope = account && signInScopeOf(account.role);
    if (!scope || (await this.isFlooded(em, account.id))) return;
    const claim = await this.links.issueSignInLink(em, account.id, scope);
    const t = authTexts.in(locale);
    await this.outbox.enqueue(em, {
      to: { name: account.name, address: account.email },
      locale,
      about: `account:${account.id}`,
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

  private async isFlooded(em: EntityManager, accountId: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - 3_600_000);
    return (
      (await em.countBy(SignInLink, { accountId, worksOnce: true, createdAt: MoreThan(since) })) >=
      linksPerHour
    );
  }
}
