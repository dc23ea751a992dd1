import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { MailBlock, MailLink } from '../../mail/mail-content.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import { SpeakingInvitation } from '../../speaking/invitations/speaking-invitation.entity.js';
import { SpeakingMails } from '../../speaking/invitations/speaking-mails.js';
import { invitationTexts } from '../invitation.texts.js';
import type { Answer } from '../replies/reply.rules.js';
import type { SpeakerInvitation } from './speaker-invitation.entity.js';
import { speakerInvitationTexts } from './speaker-invitation.texts.js';

interface Letter {
  kind: 'declined' | 'confirm' | 'time-kept';
  button: 'speak-after-all' | 'area';
  link: (locale: Locale, accountId: string) => Promise<MailLink>;
  answer?: Answer;
}

/** What a speaker is told about her replies; always at the address that we invited, whoever wrote. */
@Injectable()
export class SpeakerReplyMails {
  constructor(
    private readonly outbox: OutboxService,
    private readonly mails: SpeakingMails,
  ) {}

  /** With the way back, because one tap in a calendar is easily done. */
  declined(em: EntityManager, row: SpeakerInvitation, asked: SpeakingInvitation): Promise<void> {
    const link = () => Promise.resolve(this.mails.answerLink(asked));
    return this.send(em, row, { kind: 'declined', button: 'speak-after-all', link });
  }

  confirm(em: EntityManager, row: SpeakerInvitation, answer: Answer): Promise<void> {
    return this.send(em, row, { kind: 'confirm', button: 'area', link: this.area(em), answer });
  }

  timeKept(em: EntityManager, row: SpeakerInvitation): Promise<void> {
    return this.send(em, row, { kind: 'time-kept', button: 'area', link: this.area(em) });
  }

  private area(em: EntityManager): Letter['link'] {
    return (locale, accountId) => this.mails.areaLink(em, accountId, locale);
  }

  private async send(em: EntityManager, row: SpeakerInvitation, letter: Letter): Promise<void> {
    const { sessionId, speakerId, content, address, firstMessageId } = row;
    const speaker = await em.findOneBy(Speaker, { id: speakerId });
    const account = await em.findOneBy(Account, { id: speaker?.accountId ?? '' });
    const asked = await em.findOneBy(SpeakingInvitation, { sessionId, speakerId });
    if (!account || !asked) return;
    const { locale } = asked;
    const { name } = account;
    const t = speakerInvitationTexts.in(locale);
    const label = invitationTexts.in(locale);
    const title = content.facts.find(({ key }) => key === 'title')?.value ?? '';
    const facts = content.facts.map(({ key, value }) => ({ label: label(`fact.${key}`), value }));
    const { kind, button, answer } = letter;
    const answered: MailBlock[] = answer
      ? [{ kind: 'paragraph', text: t('confirm.answer', { answer: label(`answer.${answer}`) }) }]
      : [];
    await this.outbox.enqueue(em, {
      to: { name, address },
      locale,
      inReplyTo: firstMessageId,
      about: `speaker:${speakerId}`,
      content: {
        subject: t(`${kind}.subject`, { title }),
        title: t(`${kind}.title`),
        blocks: [
          { kind: 'paragraph', text: t('greeting', { name }) },
          { kind: 'paragraph', text: t(`${kind}.text`) },
          ...answered,
          { kind: 'facts', facts },
          { kind: 'button', label: t(button), link: await letter.link(locale, account.id) },
        ],
      },
    });
  }
}
