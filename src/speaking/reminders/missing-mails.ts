import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { Account } from '../../auth/account.entity.js';
import type { Locale } from '../../kernel/i18n/locale.js';
import { OutboxService } from '../../mail/outbox.service.js';
import { speakersTexts } from '../../speakers/speakers.texts.js';
import type { MissingOfSpeaker } from '../area/own-speaking.queries.js';
import { SpeakingMails } from '../invitations/speaking-mails.js';
import { titleText } from '../session-facts.js';
import { speakingTexts } from '../speaking.texts.js';

/** Tells a speaker what is still missing from her, with the link to where she adds it. */
@Injectable()
export class MissingMails {
  constructor(
    private readonly mails: SpeakingMails,
    private readonly outbox: OutboxService,
  ) {}

  async send(em: EntityManager, { named, facts, slides }: MissingOfSpeaker, locale: Locale): Promise<void> {
    const account = await em.findOneBy(Account, { id: named.speaker.accountId ?? '' });
    if (!account) return;
    const t = speakingTexts.in(locale);
    const words = speakersTexts.in(locale);
    const values = { forum: edition.name[locale], name: account.name };
    await this.outbox.enqueue(em, {
      to: { name: account.name, address: account.email },
      locale,
      about: `speaker:${named.speaker.id}`,
      content: {
        subject: t('mail.missing.subject', values),
        title: t('mail.missing.title'),
        blocks: [
          { kind: 'paragraph', text: t('mail.greeting', values) },
          { kind: 'paragraph', text: t('mail.missing.text') },
          {
            kind: 'list',
            items: [
              ...facts.map((fact) => words(`missing.${fact}`)),
              ...slides.map((item) => t('missing.slides', { title: titleText(item, locale) })),
            ],
          },
          {
            kind: 'button',
            label: t('mail.confirmed.button'),
            link: await this.mails.areaLink(em, account.id, locale),
          },
        ],
      },
    });
  }
}
