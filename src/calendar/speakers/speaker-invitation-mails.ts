import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Account } from '../../auth/account.entity.js';
import { SignInLinksService } from '../../auth/sign-in-links.service.js';
import { Config } from '../../kernel/config/env.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import type { MailBlock } from '../../mail/mail-content.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { invitationMessage } from '../invitation-message.js';
import type { Step } from '../invitation.rules.js';
import { invitationTexts } from '../invitation.texts.js';
import type { SpeakerInvitation } from './speaker-invitation.entity.js';
import { speakerInvitationTexts } from './speaker-invitation.texts.js';

interface News {
  step: Step;
  row: Omit<SpeakerInvitation, 'firstMessageId'>;
  told: SpeakerInvitation | null;
  account: Account;
  locale: Locale;
  isCalledOff: boolean;
}

/** The mails that carry a speaker's invitation, its change and its end. */
@Injectable()
export class SpeakerInvitationMails {
  constructor(
    private readonly config: Config,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  /** Answers with the Message-ID. */
  async send(em: EntityManager, news: News): Promise<string> {
    const { step, row, told, account, locale, isCalledOff } = news;
    const t = speakerInvitationTexts.in(locale);
    const kind = kindOf(news);
    const attendee = { name: account.name, address: row.address };
    const title = row.content.facts.find(({ key }) => key === 'title')?.value ?? '';
    const before = `${this.config.baseUrl}/${locale}/my/speaking/enter/`;
    const claim = await this.links.ensureSpeakerAreaLink(em, account.id);
    const { messageId } = await this.outbox.enqueue(em, {
      to: attendee,
      locale,
      about: `speaker:${row.speakerId}`,
      content: {
        subject: t(`${kind}.subject`, { title }),
        title: t(`${kind}.title`),
        blocks: [
          { kind: 'paragraph', text: t('greeting', { name: account.name }) },
          { kind: 'paragraph', text: t(`${kind}.text`) },
          { kind: 'facts', facts: factsOf(news) },
          { kind: 'button', label: t('area'), link: { before, claim } },
        ],
      },
      calendar: invitationMessage({
        ...{ step, entry: row.content.entry, revision: row, attendee, isCalledOff, locale },
      }),
      ...(told ? { inReplyTo: told.firstMessageId } : {}),
    });
    return messageId;
  }
}

function kindOf({ step, isCalledOff }: News): 'invite' | 'move' | 'called-off' | 'end' {
  if (step === 'cancel') return isCalledOff ? 'called-off' : 'end';
  return step === 'move' ? 'move' : 'invite';
}

/** Each fact, and what it was where she knows another. */
function factsOf({ row, told, locale }: News): Extract<MailBlock, { kind: 'facts' }>['facts'] {
  const t = invitationTexts.in(locale);
  return row.content.facts.map(({ key, value }) => {
    const was = told?.content.facts.find((fact) => fact.key === key)?.value;
    return { label: t(`fact.${key}`), value, ...(was !== undefined && was !== value ? { was } : {}) };
  });
}
