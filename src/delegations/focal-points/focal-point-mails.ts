import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { delegationRules } from '../../../config/delegations.js';
import { edition } from '../../../config/edition.js';
import { Account } from '../../auth/account.entity.js';
import { SignInLinksService } from '../../auth/sign-in-links.service.js';
import { Config } from '../../kernel/config/env.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { MailBlock, MailContent, MailLink } from '../../mail/mail-content.js';
import { OutboxService } from '../../mail/outbox.service.js';
import type { Delegation } from '../../people/delegation.entity.js';
import { DelegationsQueries } from '../../people/delegations.queries.js';
import { FocalPoint } from '../../people/focal-point.entity.js';
import { delegationMailTexts } from '../delegation-mail.texts.js';
import { delegationNameIn } from '../../people/delegation-name.js';

type Kind = 'asked' | 'accepted' | 'returned' | 'link';

interface Told {
  about: string;
  priority?: 'high';
  blocks?: (t: ReturnType<typeof delegationMailTexts.in>, locale: Locale) => MailBlock[];
}

/** What focal points are told. Each mail has a link of its own, which opens her area once. */
@Injectable()
export class FocalPointMails {
  constructor(
    private readonly config: Config,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
    private readonly delegations: DelegationsQueries,
  ) {}

  /** To everybody who answers for the delegation. */
  async tellAll(em: EntityManager, delegation: Delegation, kind: Kind, told: Told): Promise<void> {
    for (const focalPoint of await this.delegations.focalPointsOf(em, delegation.id))
      await this.tell(em, focalPoint, delegationNameIn(delegation, focalPoint.locale), kind, told);
  }

  async tell(
    em: EntityManager,
    focalPoint: FocalPoint,
    delegation: string,
    kind: Kind,
    { blocks = () => [], ...told }: Told,
  ): Promise<void> {
    const { locale, name } = focalPoint;
    const t = delegationMailTexts.in(locale);
    const values = { name, delegation, forum: edition.name[locale] };
    await this.send(em, focalPoint, told, {
      subject: t(`${kind}.subject`, values),
      title: t(`${kind}.title`, values),
      blocks: [
        { kind: 'paragraph', text: t('greeting', values) },
        { kind: 'paragraph', text: t(`${kind}.text`, values) },
        ...blocks(t, locale),
      ],
    });
  }

  /** Sends what the caller has written, with the button into her area below it. Returns the id of the mail. */
  async send(
    em: EntityManager,
    { accountId, name, locale }: FocalPoint,
    { about, priority }: Pick<Told, 'about' | 'priority'>,
    content: MailContent,
  ): Promise<string> {
    const account = await em.findOneByOrFail(Account, { id: accountId });
    const t = delegationMailTexts.in(locale);
    const { id } = await this.outbox.enqueue(em, {
      to: { name, address: account.email },
      ...{ locale, about },
      ...(priority ? { priority } : {}),
      content: {
        ...content,
        blocks: [
          ...content.blocks,
          { kind: 'button', label: t('area'), link: await this.areaLink(em, accountId, locale) },
          { kind: 'paragraph', text: t('once', { days: delegationRules.letterLinkDays }) },
        ],
      },
    });
    return id;
  }

  private async areaLink(em: EntityManager, accountId: string, locale: Locale): Promise<MailLink> {
    const days = delegationRules.letterLinkDays;
    const claim = await this.links.issueSignInLink(em, accountId, 'focal-point', days * 24 * 60);
    return { before: `${this.config.baseUrl}/${locale}/delegation/enter/`, claim };
  }
}
