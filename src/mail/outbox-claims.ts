import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { Database } from '../kernel/database/database.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { log } from '../kernel/log.js';
import { claimDue, giveBack } from './outbox-leases.js';
import type { MailPriority, OutboxMessage } from './outbox-message.entity.js';
import { OutboxPace } from './outbox-pace.js';
import { MailAttempted } from './outbox.events.js';

/** Writes what became of a mail; false when its lease had ended and somebody else may hold it. */
type Record = (em: EntityManager) => Promise<boolean>;

/** A worker's dealings with the outbox. Nothing here rejects: while the database is away, nothing is claimed. */
@Injectable()
export class OutboxClaims {
  private ended: { message: OutboxMessage; record: Record }[] = [];
  private writing: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
    private readonly pace: OutboxPace,
    @Inject(log) private readonly logger: Logger,
  ) {}

  async take(priority: MailPriority): Promise<OutboxMessage[]> {
    const { batch: limit, lease } = this.pace;
    const claim = (em: EntityManager) => {
      // The writer may have had to wait: the lease counts from here.
      const now = this.pace.now();
      return claimDue(em, { priority, now, until: new Date(now.getTime() + lease), limit });
    };
    return (await this.tryToWrite(claim)) ?? [];
  }

  /** Returns what was taken and not begun. */
  async giveBack(messages: readonly OutboxMessage[]): Promise<void> {
    if (messages.length > 0) await this.tryToWrite((em) => giveBack(em, messages));
  }

  /** Has the outcome of an attempt written soon; `written` waits for it. */
  settle(message: OutboxMessage, record: Record): void {
    this.ended.push({ message, record });
    this.writing ??= this.writeOutcomes();
  }

  async written(): Promise<void> {
    await this.writing;
  }

  private async writeOutcomes(): Promise<void> {
    while (this.ended.length > 0) {
      await pause(this.pace.gather);
      const batch = this.ended.splice(0);
      // What cannot be written is freed with its lease, and sent a second time with the same Message-ID.
      await this.tryToWrite(async (em) => {
        for (const { message, record } of batch) {
          if (!(await record(em))) this.logger.warn({ mail: message.id }, 'the lease of a mail had ended');
          await this.events.emit(em, new MailAttempted(message.priority));
        }
      });
    }
    this.writing = undefined;
  }

  private async tryToWrite<T>(work: (em: EntityManager) => Promise<T>): Promise<T | undefined> {
    try {
      return await this.database.write(work);
    } catch (error) {
      this.logger.error({ err: error }, 'the outbox cannot be reached');
      return undefined;
    }
  }
}
