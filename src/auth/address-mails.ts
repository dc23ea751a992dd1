import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../kernel/config/env.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { TokenClaim } from '../kernel/tokens.js';
import type { MailBlock } from '../mail/mail-content.js';
import { OutboxService } from '../mail/outbox.service.js';
import type { Account } from './account.entity.js';
import { addressTexts } from './address.texts.js';
import { isFlooded } from './link-flood.js';
import { type OwnArea, SignInLinksService } from './sign-in-links.service.js';

const wishesPerHour = 3;

interface Letter {
  account: Account;
  to: string;
  kind: 'confirm' | 'taken' | 'left' | 'arrived';
  locale?: Locale;
  more?: MailBlock[];
}

export interface Confirmation {
  to: string;
  locale: Locale;
  changeId: string;
  claim: TokenClaim;
}

/** What both mailboxes are told of a change from one to the other. */
@Injectable()
export class AddressMails {
  constructor(
    private readonly config: Config,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  /** Nobody can have strangers written to again and again. */
  isFlooded(em: EntityManager, accountId: string): Promise<boolean> {
    return isFlooded(em, aboutOf(accountId), wishesPerHour);
  }

  confirm(em: EntityManager, account: Account, { to, locale, changeId, claim }: Confirmation): Promise<void> {
    const link = { before: `${this.config.baseUrl}/${locale}/new-address/`, claim, after: `/${changeId}` };
    const button: MailBlock = { kind: 'button', label: addressTexts.in(locale)('confirm'), link };
    return this.send(em, { account, to, kind: 'confirm', locale, more: [button] });
  }

  /** To somebody who has an account there: no second one can come to it. */
  taken(em: EntityManager, account: Account, to: string, locale: Locale): Promise<void> {
    return this.send(em, { account, to, kind: 'taken', locale });
  }

  /** Says nothing of the new address: it is no longer certain who reads the old one. */
  left(em: EntityManager, account: Account, from: string): Promise<void> {
    return this.send(em, { account, to: from, kind: 'left' });
  }

  areasOf(em: EntityManager, account: Account): Promise<Set<OwnArea>> {
    return this.links.areasOf(em, account.id);
  }

  /** With links to the areas that the account had, because those of earlier mails have ended. */
  async arrived(em: EntityManager, account: Account, areas: ReadonlySet<OwnArea>): Promise<void> {
    const t = addressTexts.in(account.locale);
    const before = `${this.config.baseUrl}/${account.locale}`;
    const more: MailBlock[] = [];
    if (areas.has('participant')) {
      const claim = await this.links.ensureOwnAreaLink(em, account);
      more.push({ kind: 'button', label: t('area'), link: { before: `${before}/my/enter/`, claim } });
    }
    if (areas.has('host')) {
      const claim = await this.links.ensureHostAreaLink(em, account.id);
      more.push({ kind: 'button', label: t('host-area'), link: { before: `${before}/hosts/enter/`, claim } });
    }
    if (areas.has('speaker')) {
      const claim = await this.links.ensureSpeakerAreaLink(em, account.id);
      const link = { before: `${before}/my/speaking/enter/`, claim };
      more.push({ kind: 'button', label: t('speaker-area'), link });
    }
    await this.send(em, { account, to: account.email, kind: 'arrived', more });
  }

  private async send(em: EntityManager, letter: Letter): Promise<void> {
    const { account, to, kind, locale = account.locale, more = [] } = letter;
    const t = addressTexts.in(locale);
    await this.outbox.enqueue(em, {
      // Whose name it is a stranger must not learn by a mistyped address.
      to: { name: kind === 'arrived' ? account.name : '', address: to },
      locale,
      about: aboutOf(account.id),
      content: {
        subject: t(`mail.${kind}.subject`),
        title: t(`mail.${kind}.title`),
        blocks: [{ kind: 'paragraph', text: t(`mail.${kind}.text`) }, ...more],
      },
    });
  }
}

const aboutOf = (accountId: string): string => `address:${accountId}`;
