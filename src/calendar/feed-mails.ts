import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Config } from '../kernel/config/env.js';
import type { MailBlock } from '../mail/mail-content.js';
import { OutboxService } from '../mail/outbox.service.js';
import { personalPath } from './feed-address.js';
import { feedMailTexts } from './feed-mails.texts.js';
import type { Invitee } from './invitees.queries.js';
import { PersonalLinksService } from './personal-links.service.js';
import { webcalOf } from './subscription-links.js';

/** What a participant is told when an organizer has ended the address of her feed. */
@Injectable()
export class FeedMails {
  constructor(
    private readonly config: Config,
    private readonly links: PersonalLinksService,
    private readonly outbox: OutboxService,
  ) {}

  /** With the address that takes the place of the former one, if there is one. */
  async ended(em: EntityManager, invitee: Invitee): Promise<void> {
    const { accountId, registrationId, locale, name, address } = invitee;
    const links = (await this.links.of(em, [accountId])).get(accountId);
    if (!links) throw new Error(`No account ${accountId}`);
    const t = feedMailTexts.in(locale);
    const { baseUrl } = this.config;
    const kind = links.personalFeed ? 'reset' : 'revoked';
    const feed = links.personalFeed && { claim: links.personalFeed, ...personalPath(locale) };
    const ways: MailBlock[] = feed
      ? [
          {
            kind: 'button',
            label: t('subscribe'),
            link: { ...feed, before: `${webcalOf(baseUrl)}${feed.before}` },
          },
          { kind: 'link', label: t('address'), link: { ...feed, before: `${baseUrl}${feed.before}` } },
        ]
      : [];
    const area = { before: `${baseUrl}/${locale}/my/enter/`, claim: links.ownArea, after: '?to=calendar' };
    await this.outbox.enqueue(em, {
      to: { name, address },
      locale,
      about: `registration:${registrationId}`,
      content: {
        subject: t(`${kind}.subject`, { forum: edition.acronym }),
        title: t(`${kind}.subject`, { forum: edition.acronym }),
        blocks: [
          { kind: 'paragraph', text: t('greeting', { name }) },
          { kind: 'paragraph', text: t(`${kind}.text`) },
          ...ways,
          { kind: 'link', label: t('area'), link: area },
        ],
      },
    });
  }
}
