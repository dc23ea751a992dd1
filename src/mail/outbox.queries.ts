import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../kernel/errors.js';
import { fold } from '../kernel/folded-text.js';
import { AddressTrouble } from './address-trouble.entity.js';
import { OutboxEvent } from './outbox-event.entity.js';
import { OutboxHold } from './outbox-hold.entity.js';
import { OutboxMessage } from './outbox-message.entity.js';
import type { OutboxState } from './outbox.states.js';
import { type StoredMail, withBodies } from './stored-mail.js';

export interface OutboxFilter {
  /** Part of the recipient's name or address, or of the subject. */
  search?: string;
  state?: OutboxState;
  /** From 1. */
  page: number;
}

export interface OutboxList {
  entries: OutboxMessage[];
  total: number;
  /** The one shown: the last, where the address names one behind it. */
  page: number;
  pages: number;
}

const pageSize = 50;

@Injectable()
export class OutboxQueries {
  /** Newest first. */
  async list(em: EntityManager, { search, state, page }: OutboxFilter): Promise<OutboxList> {
    const found = em.createQueryBuilder(OutboxMessage, 'message').where('1 = 1');
    if (state) found.andWhere('message.state = :state', { state });
    if (search) {
      const pattern = `%${fold(search).replace(/[!%_]/g, '!$&')}%`;
      found.andWhere(`message.searchText LIKE :pattern ESCAPE '!'`, { pattern });
    }
    const total = await found.getCount();
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(page, pages);
    found
      .orderBy('message.queuedAt', 'DESC')
      .offset((shown - 1) * pageSize)
      .limit(pageSize);
    return { entries: await found.getMany(), total, page: shown, pages };
  }

  /** Mail to it came back, and nobody has lifted it. */
  isSuppressed(em: EntityManager, addressKey: string): Promise<boolean> {
    return em.existsBy(AddressTrouble, { addressKey, isSuppressed: true });
  }

  /** Since when and by whom all mail is held, if it is. */
  hold(em: EntityManager): Promise<OutboxHold | null> {
    return em.findOneBy(OutboxHold, { id: 'all' });
  }

  /** What happened to a mail after it was written, oldest first. */
  historyOf(em: EntityManager, mailId: string): Promise<OutboxEvent[]> {
    return em.find(OutboxEvent, { where: { mailId }, order: { recordedAt: 'ASC', id: 'ASC' } });
  }

  /** `id` comes out of an address and may be anything. */
  async byId(em: EntityManager, id: string): Promise<StoredMail> {
    const message = /^[0-9a-f-]{36}$/.test(id) ? await em.findOneBy(OutboxMessage, { id }) : null;
    const [mail] = message ? await withBodies(em, [message]) : [];
    if (!mail) throw new NotFound('mail.not-found');
    return mail;
  }
}
