import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../kernel/config/env.js';
import type { TokenClaim } from '../../kernel/tokens.js';
import type { MailBlock, MailContent, MailLink } from '../../mail/mail-content.js';
import { type NewMail, OutboxService } from '../../mail/outbox.service.js';
import type { CoEventInterest, ToldCoEvent } from '../co-event-interest.entity.js';
import { coEventPath, titleIn } from '../co-event-words.js';
import type { CoEvent } from '../co-event.entity.js';
import { type InterestNews, toldOf } from './interest-news.rules.js';
import { reminderTexts } from './reminders.texts.js';

/** `asked` wants an answer; `confirmed` is the receipt of it, and `tomorrow` the reminder itself. */
export type InterestMail = 'asked' | 'confirmed' | 'tomorrow' | InterestNews;

type Interest = Pick<CoEventInterest, 'id' | 'email' | 'locale'>;

/** Opens the page that confirms, or ends, the mails about one co-event to one address. */
export const interestClaim = (id: string, does: 'confirm' | 'stop'): TokenClaim => ({
  purpose: 'interest',
  subject: `${does}:${id}`,
  version: 1,
});

/** What whoever asked to be reminded is told by mail, without account: each mail ends all of them by one click. */
@Injectable()
export class InterestMails {
  constructor(
    private readonly config: Config,
    private readonly outbox: OutboxService,
  ) {}

  /** `before` is what she was told last. A calendar part may come with it. */
  async send(
    em: EntityManager,
    coEvent: CoEvent,
    interest: Interest,
    kind: InterestMail,
    more: { before?: ToldCoEvent | null } & Pick<NewMail, 'calendar' | 'inReplyTo'> = {},
  ): Promise<{ messageId: string }> {
    const { before = null, ...parts } = more;
    const isAnswer = kind === 'asked';
    return this.outbox.enqueue(em, {
      to: { name: '', address: interest.email },
      locale: interest.locale,
      about: `interest:${interest.id}`,
      content: this.content(coEvent, interest, kind, before),
      ...(isAnswer ? {} : { unsubscribe: this.link(interest, 'stop') }),
      ...parts,
    });
  }

  private content(
    coEvent: CoEvent,
    interest: Interest,
    kind: InterestMail,
    before: ToldCoEvent | null,
  ): MailContent {
    const { locale } = interest;
    const t = reminderTexts.in(locale);
    const values = { title: titleIn(coEvent, locale).title };
    const blocks: MailBlock[] = [
      { kind: 'paragraph', text: t(`mail.${kind}.text`, values) },
      { kind: 'facts', facts: factsOf(coEvent, interest, before) },
    ];
    if (kind === 'asked') {
      blocks.push({ kind: 'button', label: t('mail.asked.button'), link: this.link(interest, 'confirm') });
      blocks.push({ kind: 'paragraph', text: t('mail.asked.else') });
    } else {
      const page = `${this.config.baseUrl}${coEventPath(locale, coEvent.id)}`;
      blocks.push({ kind: 'button', label: t('mail.page'), link: page });
      blocks.push({ kind: 'link', label: t('mail.stop'), link: this.link(interest, 'stop') });
    }
    return { subject: t(`mail.${kind}.subject`, values), title: t(`mail.${kind}.title`), blocks };
  }

  private link({ id, locale }: Interest, does: 'confirm' | 'stop'): MailLink {
    const before = `${this.config.baseUrl}/${locale}/reminders/${id}/${does}/`;
    return { before, claim: interestClaim(id, does) };
  }
}

/** What is another than she knows is shown beside what it was. */
function factsOf(coEvent: CoEvent, { locale }: Interest, before: ToldCoEvent | null) {
  const t = reminderTexts.in(locale);
  const { when, where } = toldOf(coEvent, locale);
  const fact = (key: 'when' | 'where', value: string) => {
    const was = before?.[key];
    return { label: t(`mail.${key}`), value, ...(was !== undefined && was !== value ? { was } : {}) };
  };
  return [
    { label: t('mail.what'), value: titleIn(coEvent, locale).title },
    fact('when', when),
    fact('where', where),
    ...(coEvent.statusNote ? [{ label: t('mail.note'), value: coEvent.statusNote }] : []),
  ];
}
