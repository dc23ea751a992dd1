import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { categoryTexts } from '../../config/participant-category.texts.js';
import { attendanceModeTexts } from '../../config/session-kinds.texts.js';
import type { Account } from '../auth/account.entity.js';
import { isFlooded } from '../auth/link-flood.js';
import { SignInLinksService } from '../auth/sign-in-links.service.js';
import { Config } from '../kernel/config/env.js';
import type { MailBlock } from '../mail/mail-content.js';
import { OutboxService } from '../mail/outbox.service.js';
import type { Registration } from './registration.entity.js';
import { registrationMailTexts } from './registration-mail.texts.js';

type TextKey = Parameters<ReturnType<typeof registrationMailTexts.in>>[0];

interface RegistrationMail {
  registration: Registration;
  account: Account;
  kind: 'received' | 'declined' | 'withdrawn' | 'already';
  /** Between the opening words and the link. */
  blocks: MailBlock[];
  about?: string;
}

const remindersPerHour = 3;

/** What a registrant is told by mail, in the language in which she registered. */
@Injectable()
export class RegistrationMails {
  constructor(
    private readonly config: Config,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  async received(em: EntityManager, registration: Registration, account: Account): Promise<void> {
    await this.send(em, {
      registration,
      account,
      kind: 'received',
      blocks: [this.facts(registration, account)],
    });
  }

  async declined(
    em: EntityManager,
    registration: Registration,
    account: Account,
    reason: string,
  ): Promise<void> {
    const t = registrationMailTexts.in(registration.locale);
    const blocks: MailBlock[] = [{ kind: 'facts', facts: [{ label: t('reason'), value: reason }] }];
    await this.send(em, { registration, account, kind: 'declined', blocks });
  }

  async withdrawn(em: EntityManager, registration: Registration, account: Account): Promise<void> {
    await this.send(em, { registration, account, kind: 'withdrawn', blocks: [] });
  }

  /** Also when somebody asks for the link again. Silent once the address has had enough of them. */
  async alreadyRegistered(em: EntityManager, registration: Registration, account: Account): Promise<void> {
    const about = reminderOf(registration);
    if (await isFlooded(em, about, remindersPerHour)) return;
    await this.send(em, {
      registration,
      account,
      kind: 'already',
      blocks: [this.facts(registration, account)],
      about,
    });
  }

  private async send(em: EntityManager, mail: RegistrationMail): Promise<void> {
    const { registration, account, kind, blocks, about = `registration:${registration.id}` } = mail;
    const { locale } = registration;
    const claim = await this.links.ensureOwnAreaLink(em, account.id);
    const t = registrationMailTexts.in(locale);
    const values = { forum: edition.name[locale], reference: registration.reference, name: account.name };
    const paragraph = (key: TextKey): MailBlock => ({ kind: 'paragraph', text: t(key, values) });
    const link = { before: `${this.config.baseUrl}/${locale}/my/enter/`, claim };
    await this.outbox.enqueue(em, {
      to: { name: account.name, address: account.email },
      locale,
      about,
      content: {
        subject: t(`${kind}.subject`, values),
        title: t(`${kind}.title`, values),
        blocks: [
          paragraph('greeting'),
          paragraph(`${kind}.text`),
          ...blocks,
          { kind: 'button', label: t('area'), link },
          paragraph(`${kind}.next`),
        ],
      },
    });
  }

  private facts(registration: Registration, account: Account): MailBlock {
    const { locale } = registration;
    const t = registrationMailTexts.in(locale);
    return {
      kind: 'facts',
      facts: [
        { label: t('reference'), value: registration.reference },
        { label: t('name'), value: account.name },
        { label: t('category'), value: categoryTexts.in(locale)(registration.category) },
        { label: t('mode'), value: attendanceModeTexts.in(locale)(registration.mode) },
        { label: t('state'), value: t(`state.${registration.state}`) },
      ],
    };
  }
}

const reminderOf = (registration: Registration): string => `registration-link:${registration.id}`;
