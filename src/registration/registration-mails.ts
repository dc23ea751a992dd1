import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { categoryTexts } from '../../config/participant-category.texts.js';
import { isSensitive } from '../../config/personal-data.js';
import { attendanceModeTexts } from '../../config/session-kinds.texts.js';
import { Account } from '../auth/account.entity.js';
import { isFlooded } from '../auth/link-flood.js';
import { SignInLinksService } from '../auth/sign-in-links.service.js';
import { Config } from '../kernel/config/env.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { MailBlock } from '../mail/mail-content.js';
import { OutboxService } from '../mail/outbox.service.js';
import { deadlineIn } from '../web/moment.js';
import { wishedAnswers } from './registration-answers.js';
import type { RegistrationChange } from './registration-change.entity.js';
import type { Registration } from './registration.entity.js';
import { registrationMailTexts } from './registration-mail.texts.js';
import type { PlaceOffer } from './waiting-list/place-offer.entity.js';
import { offerClaim } from './waiting-list/place-offers.service.js';
import { waitingPosition } from './waiting-list/waiting-list.queries.js';

type TextKey = Parameters<ReturnType<typeof registrationMailTexts.in>>[0];

/** A move of the registration of which she hears by mail. The confirmation of an approval is the calendar's. */
export type ToldMove =
  | 'confirmed'
  | 'returned'
  | 'under-review'
  | 'waiting'
  | 'lapsed'
  | 'declined'
  | 'withdrawn'
  | 'withdrawn-for'
  | 'change-accepted'
  | 'change-refused';

/** Who has sent in the registration of somebody else, and for which delegation. */
export interface RegisteredBy {
  name: string;
  delegation: string;
  /** She comes in the place of somebody who was approved, and so is she: the confirmation follows. */
  takesPlace: boolean;
}

interface Told {
  reason?: string | null;
  /** The change that was decided upon. */
  wished?: RegistrationChange['wished'];
  /** Where the caller has read it already. */
  account?: Account | undefined;
}

interface RegistrationMail {
  registration: Registration;
  account: Account;
  kind: ToldMove | 'received' | 'received-for' | 'already' | 'offered';
  /** Between the opening words and the link. */
  blocks: MailBlock[];
  about?: string;
  by?: RegisteredBy | undefined;
}

type Fact = Extract<MailBlock, { kind: 'facts' }>['facts'][number];

const remindersPerHour = 3;

/** What a registrant is told by mail, in the language in which she registered. */
@Injectable()
export class RegistrationMails {
  constructor(
    private readonly config: Config,
    private readonly links: SignInLinksService,
    private readonly outbox: OutboxService,
  ) {}

  /** `by`: whoever registered her; she is told who it was, and what is hers to say. */
  async received(
    em: EntityManager,
    registration: Registration,
    account: Account,
    by?: RegisteredBy,
  ): Promise<void> {
    const kind = by ? 'received-for' : 'received';
    await this.send(em, { registration, account, kind, by, blocks: [this.facts(registration, account, by)] });
  }

  async tell(em: EntityManager, registration: Registration, kind: ToldMove, told: Told = {}): Promise<void> {
    const account = told.account ?? (await em.findOneByOrFail(Account, { id: registration.accountId }));
    const t = registrationMailTexts.in(registration.locale);
    const facts = told.wished ? wishedFacts(registration.locale, told.wished) : [];
    if (told.reason) facts.push({ label: t('reason'), value: told.reason });
    const position = await waitingPosition(em, registration);
    if (position !== undefined) facts.push({ label: t('position'), value: String(position) });
    const blocks: MailBlock[] = facts.length > 0 ? [{ kind: 'facts', facts }] : [];
    await this.send(em, { registration, account, kind, blocks });
  }

  /** The deadline stands in the words, with its zone; the links open a page and change nothing by themselves. */
  async offered(em: EntityManager, registration: Registration, offer: PlaceOffer): Promise<void> {
    const account = await em.findOneByOrFail(Account, { id: registration.accountId });
    const { locale } = registration;
    const t = registrationMailTexts.in(locale);
    const before = `${this.config.baseUrl}/${locale}/offers/${offer.id}/`;
    const link = { before, claim: offerClaim(offer.id) };
    const facts = [
      { label: t('mode'), value: attendanceModeTexts.in(locale)(registration.mode) },
      { label: t('offered.until'), value: deadlineIn(locale, offer.lapsesAt) },
    ];
    const blocks: MailBlock[] = [
      { kind: 'facts', facts },
      { kind: 'button', label: t('offered.accept'), link },
      { kind: 'link', label: t('offered.decline'), link: { ...link, after: '?answer=decline' } },
    ];
    await this.send(em, { registration, account, kind: 'offered', blocks });
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
    const { registration, account, kind, blocks, by, about = `registration:${registration.id}` } = mail;
    const { locale } = registration;
    const claim = await this.links.ensureOwnAreaLink(em, account);
    const t = registrationMailTexts.in(locale);
    const { reference } = registration;
    const values = { forum: edition.name[locale], reference, name: account.name, ...focalPointOf(by) };
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
          paragraph(by?.takesPlace ? 'received-for.in-place' : `${kind}.text`),
          ...blocks,
          { kind: 'button', label: t('area'), link },
          paragraph(`${kind}.next`),
        ],
      },
    });
  }

  private facts(registration: Registration, account: Account, by?: RegisteredBy): MailBlock {
    const { locale } = registration;
    const t = registrationMailTexts.in(locale);
    return {
      kind: 'facts',
      facts: [
        { label: t('reference'), value: registration.reference },
        { label: t('name'), value: account.name },
        { label: t('category'), value: categoryTexts.in(locale)(registration.category) },
        { label: t('mode'), value: attendanceModeTexts.in(locale)(registration.mode) },
        { label: t('state'), value: t(`state.${by?.takesPlace ? 'approved' : registration.state}`) },
      ],
    };
  }
}

/** Sensitive answers are not repeated: a mail is kept for longer than they are. */
const wishedFacts = (locale: Locale, wished: RegistrationChange['wished']): Fact[] =>
  wishedAnswers(locale, wished).map(({ field, label, words }) => ({
    label,
    value: isSensitive(field) ? registrationMailTexts.in(locale)('change-unsaid') : words,
  }));

const focalPointOf = (by?: RegisteredBy) => ({
  focalPoint: by?.name ?? '',
  delegation: by?.delegation ?? '',
});

const reminderOf = (registration: Registration): string => `registration-link:${registration.id}`;
