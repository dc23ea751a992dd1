import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Account } from '../../auth/account.entity.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { MailBlock } from '../../mail/mail-content.js';
import { OutboxService } from '../../mail/outbox.service.js';
import type { SpeakingInvitation } from '../../speaking/invitations/speaking-invitation.entity.js';
import { SpeakingMails } from '../../speaking/invitations/speaking-mails.js';
import { invitationMessage } from '../invitation-message.js';
import type { Step } from '../invitation.rules.js';
import { invitationTexts } from '../invitation.texts.js';
import type { SpeakerInvitation } from './speaker-invitation.entity.js';
import { speakerInvitationTexts } from './speaker-invitation.texts.js';

interface News {
  /** What begins or changes; or why it ends: the session is cancelled, she does not speak, the mailbox is hers no longer. */
  kind: Exclude<Step, 'cancel' | 'reword'> | 'called-off' | 'end' | 'left';
  row: Omit<SpeakerInvitation, 'firstMessageId'>;
  told: SpeakerInvitation | null;
  account: Account;
  invitation: SpeakingInvitation;
}

/** The mails that carry a speaker's invitation, its change and its end. */
@Injectable()
export class SpeakerInvitationMails {
  constructor(
    private readonly outbox: OutboxService,
    private readonly mails: SpeakingMails,
  ) {}

  /** Answers with the Message-ID. */
  async send(em: EntityManager, news: News): Promise<string> {
    const { kind, row, told, account, invitation } = news;
    const { locale } = invitation;
    const t = speakerInvitationTexts.in(locale);
    const words = kind === 'reinvite' || kind === 'readdress' ? 'invite' : kind;
    const attendee = { name: account.name, address: row.address };
    const title = row.content.facts.find(({ key }) => key === 'title')?.value ?? '';
    const { messageId } = await this.outbox.enqueue(em, {
      to: attendee,
      locale,
      about: `speaker:${row.speakerId}`,
      content: {
        subject: t(`${words}.subject`, { title }),
        title: t(`${words}.title`),
        blocks: [
          { kind: 'paragraph', text: t('greeting', { name: account.name }) },
          { kind: 'paragraph', text: t(`${words}.text`) },
          { kind: 'facts', facts: factsOf(news, locale) },
          // Who reads a former mailbox is no longer certain.
          ...(kind === 'left' ? [] : [await this.areaButton(em, account, locale)]),
        ],
      },
      calendar: invitationMessage({
        ...{ step: stepOf(kind), entry: row.content.entry, revision: row, attendee, locale },
        isCalledOff: kind === 'called-off',
      }),
      ...(told && kind !== 'readdress' ? { inReplyTo: told.firstMessageId } : {}),
    });
    return messageId;
  }

  private async areaButton(em: EntityManager, account: Account, locale: Locale): Promise<MailBlock> {
    const link = await this.mails.areaLink(em, account.id, locale);
    return { kind: 'button', label: speakerInvitationTexts.in(locale)('area'), link };
  }
}

const stepOf = (kind: News['kind']): Step =>
  kind === 'called-off' || kind === 'end' || kind === 'left' ? 'cancel' : kind;

/** Each fact, and what it was where she knows another. */
function factsOf({ row, told }: News, locale: Locale): Extract<MailBlock, { kind: 'facts' }>['facts'] {
  const t = invitationTexts.in(locale);
  return row.content.facts.map(({ key, value }) => {
    const was = told?.content.facts.find((fact) => fact.key === key)?.value;
    return { label: t(`fact.${key}`), value, ...(was !== undefined && was !== value ? { was } : {}) };
  });
}
