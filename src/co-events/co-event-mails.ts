import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { SignInLinksService } from '../auth/sign-in-links.service.js';
import { Config } from '../kernel/config/env.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { wordingOf } from '../kernel/i18n/localized-text.js';
import type { TokenClaim } from '../kernel/tokens.js';
import type { MailBlock } from '../mail/mail-content.js';
import { OutboxService } from '../mail/outbox.service.js';
import { CoEventHost } from './co-event-host.entity.js';
import { coEventMailTexts } from './co-event-mail.texts.js';
import { CoEvent } from './co-event.entity.js';
import { placeText, whenText } from './co-event-words.js';

export type HostNews =
  | 'received'
  | 'approved'
  | 'returned'
  | 'declined'
  | 'edited'
  | 'postponed'
  | 'cancelled'
  | 'reinstated'
  | 'change-received'
  | 'change-approved'
  | 'change-returned'
  | 'change-declined';

/** What opens a co-event's confirmation page, for its host alone. */
export const confirmationClaim = (coEventId: string): TokenClaim => ({
  purpose: 'co-event',
  subject: coEventId,
  version: 1,
});

/** What the hosts of a co-event are told by mail, each in her language. */
@Injectable()
export class CoEventMails {
  constructor(
    private readonly config: Config,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  /** Asks whether it was really she; nobody sees the submission before. */
  async confirm(em: EntityManager, coEvent: CoEvent): Promise<void> {
    for (const host of await this.hostsOf(em, coEvent)) {
      const before = `${this.config.baseUrl}/${host.locale}/hosts/confirm/${coEvent.id}.`;
      const link = { before, claim: confirmationClaim(coEvent.id) };
      await this.send(em, coEvent, host, { kind: 'confirm', blocks: [], link });
    }
  }

  /** `reason` in the words of whoever decided. */
  async tell(em: EntityManager, coEvent: CoEvent, news: HostNews, reason?: string | null): Promise<void> {
    for (const host of await this.hostsOf(em, coEvent)) {
      const claim = await this.links.ensureHostAreaLink(em, host.account.id);
      const t = coEventMailTexts.in(host.locale);
      const label = t(isPublicNote(news) ? 'note' : 'reason');
      const blocks: MailBlock[] = reason ? [{ kind: 'facts', facts: [{ label, value: reason }] }] : [];
      const before = `${this.config.baseUrl}/${host.locale}/hosts/enter/`;
      await this.send(em, coEvent, host, { kind: news, blocks, link: { before, claim } });
    }
  }

  private async send(
    em: EntityManager,
    coEvent: CoEvent,
    { locale, name, account }: Recipient,
    { kind, blocks, link }: HostMail,
  ): Promise<void> {
    const t = coEventMailTexts.in(locale);
    const values = { title: wordingOf(coEvent.title, locale).text, name };
    await this.outbox.enqueue(em, {
      to: { name, address: account.email },
      locale,
      about: `co-event:${coEvent.id}`,
      content: {
        subject: t(`${kind}.subject`, values),
        title: t(`${kind}.title`, values),
        blocks: [
          { kind: 'paragraph', text: t('greeting', values) },
          { kind: 'paragraph', text: t(`${kind}.text`, values) },
          ...(await this.factsOf(em, coEvent, locale)),
          ...blocks,
          { kind: 'button', label: t(kind === 'confirm' ? 'confirm.button' : 'area'), link },
          { kind: 'paragraph', text: t(kind === 'confirm' ? 'confirm.next' : 'keep') },
        ],
      },
    });
  }

  /** When and where, in the zone of the place, and the parts of a series. */
  private async factsOf(em: EntityManager, coEvent: CoEvent, locale: Locale): Promise<MailBlock[]> {
    const t = coEventMailTexts.in(locale);
    const parts = await em.find(CoEvent, { where: { parentId: coEvent.id }, order: { startsAt: 'ASC' } });
    const line = (part: CoEvent) =>
      [wordingOf(part.title, locale).text, whenText(part, locale), placeText(part, locale)].join('. ');
    return [
      {
        kind: 'facts',
        facts: [
          { label: t('when'), value: whenText(coEvent, locale) },
          { label: t('where'), value: placeText(coEvent, locale) },
        ],
      },
      ...(parts.length > 0
        ? ([
            { kind: 'paragraph', text: t('parts') },
            { kind: 'list', items: parts.map(line) },
          ] satisfies MailBlock[])
        : []),
    ];
  }

  private async hostsOf(em: EntityManager, { id }: CoEvent): Promise<Recipient[]> {
    const hosts = await em.findBy(CoEventHost, { coEventId: id });
    return Promise.all(
      hosts.map(async ({ accountId, name, locale }) => ({
        name,
        locale,
        account: await em.findOneByOrFail(Account, { id: accountId }),
      })),
    );
  }
}

/** Of these the reason was written by the host, for everybody. */
const isPublicNote = (news: HostNews | 'confirm'): boolean => news === 'postponed' || news === 'cancelled';

interface HostMail {
  kind: HostNews | 'confirm';
  /** Between the opening words and the link. */
  blocks: MailBlock[];
  link: { before: string; claim: TokenClaim };
}

interface Recipient {
  name: string;
  locale: Locale;
  account: Account;
}
