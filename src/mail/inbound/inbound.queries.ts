import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../../kernel/errors.js';
import { InboundMessage } from './inbound-message.entity.js';

/** All but the source. */
export type InboundEntry = Omit<InboundMessage, 'raw'>;

export type InboxView = 'waiting' | 'all';

const pageSize = 50;

@Injectable()
export class InboundQueries {
  /** What waits for an organizer, oldest first; or everything, newest first. */
  async list(
    em: EntityManager,
    view: InboxView,
    page: number,
  ): Promise<{ entries: InboundEntry[]; total: number; pages: number }> {
    const [entries, total] = await em.findAndCount(InboundMessage, {
      select: columns,
      ...(view === 'waiting' ? { where: { state: 'waiting' } as const } : {}),
      order: { storedAt: view === 'waiting' ? 'ASC' : 'DESC', id: 'ASC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return { entries, total, pages: Math.max(1, Math.ceil(total / pageSize)) };
  }

  async byId(em: EntityManager, id: string): Promise<InboundMessage> {
    const message = /^[0-9a-f-]{36}$/.test(id) ? await em.findOneBy(InboundMessage, { id }) : null;
    if (!message) throw new NotFound('mail.not-found');
    return message;
  }

  /** The oldest mail that has not been read. */
  next(em: EntityManager): Promise<InboundMessage | null> {
    return em.findOne(InboundMessage, {
      where: { state: 'received' },
      order: { storedAt: 'ASC', id: 'ASC' },
    });
  }
}

const columns = {
  id: true,
  fingerprint: true,
  state: true,
  outcome: true,
  detail: true,
  envelopeTo: true,
  fromAddress: true,
  fromKey: true,
  isAuthenticated: true,
  subject: true,
  size: true,
  attempts: true,
  arrivedAt: true,
  storedAt: true,
} as const;
