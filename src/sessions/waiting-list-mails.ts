import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { SignInLinksService } from '../auth/sign-in-links.service.js';
import { Config } from '../kernel/config/env.js';
import { wordingOf } from '../kernel/i18n/localized-text.js';
import { OutboxService } from '../mail/outbox.service.js';
import type { Session } from './session.entity.js';
import { sessionsTexts } from './sessions.texts.js';

/** What those who wait are told; day and place are on the session's page and in the invitation, if she wants one. */
@Injectable()
export class WaitingListMails {
  constructor(
    private readonly config: Config,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  async movedUp(em: EntityManager, accountId: string, session: Session): Promise<void> {
    const account = await em.findOneByOrFail(Account, { id: accountId });
    const { name, email: address, locale } = account;
    const t = sessionsTexts.in(locale);
    const title = wordingOf(session.title, locale).text;
    const claim = await this.links.ensureOwnAreaLink(em, account);
    const base = `${this.config.baseUrl}/${locale}`;
    await this.outbox.enqueue(em, {
      to: { name, address },
      locale,
      about: `session:${session.id}`,
      content: {
        subject: t('moved-up.subject', { title }),
        title: t('moved-up.title'),
        blocks: [
          { kind: 'paragraph', text: t('moved-up.text', { title }) },
          { kind: 'button', label: t('moved-up.session'), link: `${base}/sessions/${session.id}` },
          { kind: 'link', label: t('moved-up.area'), link: { before: `${base}/my/enter/`, claim } },
        ],
      },
    });
  }
}
