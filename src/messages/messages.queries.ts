import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { type Locale, locales } from '../kernel/i18n/locale.js';
import { OutboxMessage } from '../mail/outbox-message.entity.js';
import { type OutboxState, outboxStates } from '../mail/outbox.states.js';
import { filterOf, matching } from '../registration/registration-filter.js';
import { Registration } from '../registration/registration.entity.js';
import { MessageRecipient } from './message-recipient.entity.js';
import { Message } from './message.entity.js';

/** How far the mails of a message have come. */
export interface Progress {
  total: number;
  /** Not written yet. */
  pending: number;
  /** Written, on their way or waiting. */
  waiting: number;
  sent: number;
  failed: number;
  bounced: number;
  skipped: number;
}

/** A recipient before anything is sent. */
export interface Recipient {
  registration: Registration;
  account: Account;
}

/** Somebody whose mail came back, was refused or is withheld. */
export interface Unreached {
  registrationId: string;
  mailId: string;
  reference: string;
  name: string;
  state: OutboxState;
}

const perPage = 25;
const unreachedAtMost = 200;

const outcomes: Record<OutboxState, 'waiting' | 'sent' | 'failed' | 'bounced'> = {
  queued: 'waiting',
  sending: 'waiting',
  retrying: 'waiting',
  withheld: 'failed',
  sent: 'sent',
  bounced: 'bounced',
  failed: 'failed',
  aborted: 'failed',
};

const unreachedStates = outboxStates.filter((state) => ['failed', 'bounced'].includes(outcomes[state]));

@Injectable()
export class MessagesQueries {
  async list(em: EntityManager, wanted: number) {
    const total = await em.count(Message);
    const pages = Math.max(1, Math.ceil(total / perPage));
    const page = Math.min(wanted, pages);
    const messages = await em.find(Message, {
      order: { writtenAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * perPage,
      take: perPage,
    });
    const progress = await this.progressOf(
      em,
      messages.map(({ id }) => id),
    );
    return {
      total,
      pages,
      page,
      messages: messages.map((message) => ({ message, progress: progress.get(message.id) ?? nothing })),
    };
  }

  /** One statement for any number of messages. */
  async progressOf(em: EntityManager, ids: readonly string[]): Promise<Map<string, Progress>> {
    const found = new Map(ids.map((id) => [id, { ...nothing }]));
    if (ids.length === 0) return found;
    const rows = await em
      .createQueryBuilder(MessageRecipient, 'r')
      .leftJoin(OutboxMessage, 'm', 'm.id = r.mailId')
      .where({ messageId: In([...ids]) })
      .select([
        'r.messageId AS "messageId"',
        'r.state AS "state"',
        'm.state AS "mail"',
        'COUNT(*) AS "count"',
      ])
      .groupBy('r.messageId')
      .addGroupBy('r.state')
      .addGroupBy('m.state')
      .getRawMany<{
        messageId: string;
        state: MessageRecipient['state'];
        mail: OutboxState | null;
        count: string | number;
      }>();
    for (const { messageId, state, mail, count } of rows) {
      const progress = found.get(messageId) ?? { ...nothing };
      // The outbox forgets old mails; they had left.
      const outcome = state === 'written' ? (mail === null ? 'sent' : outcomes[mail]) : state;
      progress[outcome] += Number(count);
      progress.total += Number(count);
    }
    return found;
  }

  /** Whom the message would reach now, each once; merged registrations are no persons. */
  audience(em: EntityManager, { filter }: Pick<Message, 'filter'>): SelectQueryBuilder<Registration> {
    return matching(em, filterOf(filter)).andWhere('r.mergedInto IS NULL');
  }

  async audienceByLocale(em: EntityManager, message: Pick<Message, 'filter'>): Promise<Map<Locale, number>> {
    const rows = await this.audience(em, message)
      .select('r.locale', 'locale')
      .addSelect('COUNT(*)', 'count')
      .groupBy('r.locale')
      .getRawMany<{ locale: Locale; count: string | number }>();
    const counts = new Map(rows.map(({ locale, count }) => [locale, Number(count)]));
    return new Map(locales.map((locale) => [locale, counts.get(locale) ?? 0]));
  }

  /** The recipient at that place of the audience, by name. */
  async recipientAt(
    em: EntityManager,
    message: Pick<Message, 'filter'>,
    index: number,
  ): Promise<Recipient | undefined> {
    const registration = await byName(this.audience(em, message)).offset(index).limit(1).getOne();
    if (!registration) return undefined;
    return { registration, account: await em.findOneByOrFail(Account, { id: registration.accountId }) };
  }

  /** Where in the audience the first one stands who is found by that name, address or reference; undefined where nobody is. */
  async placeOf(
    em: EntityManager,
    { filter }: Pick<Message, 'filter'>,
    search: string,
  ): Promise<number | undefined> {
    const q = `${filter['q'] ?? ''} ${search}`;
    const found = await byName(this.audience(em, { filter: { ...filter, q } }))
      .limit(1)
      .getOne();
    if (!found) return undefined;
    return this.audience(em, { filter })
      .andWhere('(r.sortName < :name OR (r.sortName = :name AND r.reference < :reference))', {
        name: found.sortName,
        reference: found.reference,
      })
      .getCount();
  }

  /** Those whose mail is still to be written. */
  async pending(em: EntityManager, messageId: string, limit: number): Promise<Recipient[]> {
    const recipients = await em.find(MessageRecipient, {
      where: { messageId, state: 'pending' },
      order: { registrationId: 'ASC' },
      take: limit,
    });
    const found = await em.findBy(Registration, {
      id: In(recipients.map(({ registrationId }) => registrationId)),
    });
    const accounts = await em.findBy(Account, { id: In(found.map(({ accountId }) => accountId)) });
    const accountOf = new Map(accounts.map((account) => [account.id, account]));
    return found.flatMap((registration) => {
      const account = accountOf.get(registration.accountId);
      return account ? [{ registration, account }] : [];
    });
  }

  /** Those whom it did not reach, by name; a page of them at most. */
  async unreached(em: EntityManager, messageId: string): Promise<Unreached[]> {
    return em
      .createQueryBuilder(MessageRecipient, 'r')
      .innerJoin(OutboxMessage, 'm', 'm.id = r.mailId AND m.state IN (:...states)', {
        states: unreachedStates,
      })
      .innerJoin(Registration, 'g', 'g.id = r.registrationId')
      .where('r.messageId = :messageId', { messageId })
      .select('r.registrationId', 'registrationId')
      .addSelect('r.mailId', 'mailId')
      .addSelect('g.reference', 'reference')
      .addSelect('m.toName', 'name')
      .addSelect('m.state', 'state')
      .orderBy('g.sortName')
      .addOrderBy('g.reference')
      .limit(unreachedAtMost)
      .getRawMany<Unreached>();
  }

  /** The messages that went to a person, newest first: for her record. */
  async toRegistration(
    em: EntityManager,
    registrationId: string,
  ): Promise<{ message: Message; mailId: string | null }[]> {
    const recipients = await em.findBy(MessageRecipient, { registrationId, state: 'written' });
    const messages = await em.find(Message, {
      where: { id: In(recipients.map(({ messageId }) => messageId)) },
      order: { startedAt: 'DESC' },
    });
    return messages.map((message) => ({
      message,
      mailId: recipients.find(({ messageId }) => messageId === message.id)?.mailId ?? null,
    }));
  }
}

const nothing: Progress = { total: 0, pending: 0, waiting: 0, sent: 0, failed: 0, bounced: 0, skipped: 0 };

const byName = (audience: SelectQueryBuilder<Registration>): SelectQueryBuilder<Registration> =>
  audience.orderBy('r.sortName').addOrderBy('r.reference');
