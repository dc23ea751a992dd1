import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import { SignInLinksService } from '../../auth/sign-in-links.service.js';
import { Config } from '../../kernel/config/env.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { MailBlock } from '../../mail/mail-content.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { answerLink, answerPath } from '../answer-address.js';
import type { Invitation } from '../invitation.entity.js';
import { invitationTexts } from '../invitation.texts.js';
import { InviteesQueries } from '../invitees.queries.js';
import type { Answer } from './reply.rules.js';
import { replyTexts } from './reply.texts.js';

type Kind = 'place-freed' | 'waiting' | 'impossible' | 'forum-declined' | 'confirm' | 'time-kept';

/** What invitees are told about their answers; always at the address that we invited, whoever wrote. */
@Injectable()
export class ReplyMails {
  constructor(
    private readonly config: Config,
    private readonly invitees: InviteesQueries,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  placeFreed(em: EntityManager, invitation: Invitation): Promise<void> {
    return this.send(em, invitation, 'place-freed', (locale) => [
      this.answerButton(invitation, locale, 'undo', 'ACCEPTED'),
    ]);
  }

  notTakenAgain(em: EntityManager, invitation: Invitation, outcome: 'waiting' | 'impossible'): Promise<void> {
    return this.send(em, invitation, outcome, () => []);
  }

  /** An answer to her proposal of another time. */
  timeKept(em: EntityManager, invitation: Invitation): Promise<void> {
    return this.send(em, invitation, 'time-kept', () => []);
  }

  async forumDeclined(em: EntityManager, invitation: Invitation): Promise<void> {
    const account = await em.findOneByOrFail(Account, { id: invitation.accountId });
    const claim = await this.links.ensureOwnAreaLink(em, account);
    await this.send(em, invitation, 'forum-declined', (locale) => [
      {
        kind: 'button',
        label: replyTexts.in(locale)('withdraw'),
        link: { before: `${this.config.baseUrl}/${locale}/my/enter/`, claim },
      },
    ]);
  }

  confirm(em: EntityManager, invitation: Invitation, answer: Answer): Promise<void> {
    return this.send(em, invitation, 'confirm', (locale) => [
      {
        kind: 'paragraph',
        text: replyTexts.in(locale)('confirm.answer', {
          answer: invitationTexts.in(locale)(`answer.${answer}`),
        }),
      },
      this.answerButton(invitation, locale, 'confirm', answer),
    ]);
  }

  private answerButton(
    invitation: Invitation,
    locale: Locale,
    label: 'undo' | 'confirm',
    choice: Answer,
  ): MailBlock {
    const { baseUrl } = this.config;
    const link = answerLink({ baseUrl, locale, path: answerPath(invitation), choice });
    return { kind: 'button', label: replyTexts.in(locale)(label), link };
  }

  private async send(
    em: EntityManager,
    invitation: Invitation,
    kind: Kind,
    more: (locale: Locale) => MailBlock[],
  ): Promise<void> {
    const { accountId, sessionId, content, address, firstMessageId } = invitation;
    const invitee = await this.invitees.byAccount(em, accountId);
    if (!invitee) return;
    const { locale, name, registrationId } = invitee;
    const t = replyTexts.in(locale);
    const label = invitationTexts.in(locale);
    const title = content.facts.find(({ key }) => key === 'title')?.value ?? '';
    await this.outbox.enqueue(em, {
      to: { name, address },
      locale,
      inReplyTo: firstMessageId,
      about: sessionId ? `session:${sessionId}` : `registration:${registrationId}`,
      content: {
        subject: t(`${kind}.subject`, { title }),
        title: t(`${kind}.title`),
        blocks: [
          { kind: 'paragraph', text: label('greeting', { name }) },
          { kind: 'paragraph', text: t(`${kind}.text`) },
          {
            kind: 'facts',
            facts: content.facts.map(({ key, value }) => ({ label: label(`fact.${key}`), value })),
          },
          ...more(locale),
        ],
      },
    });
  }
}
