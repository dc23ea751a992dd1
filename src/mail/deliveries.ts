import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { Database } from '../kernel/database/database.js';
import { log } from '../kernel/log.js';
import { claimDue, giveBack, recordFailure, recordSent } from './outbox-leases.js';
import type { MailPriority, OutboxMessage } from './outbox-message.entity.js';
import { OutboxPace } from './outbox-pace.js';
import { OutgoingMail } from './outgoing-mail.js';
import { afterFailure, codesOf, reasonOf } from './retry.rules.js';

/** Takes mails from the outbox, sends them outside any transaction and records what became of them. Nothing here rejects. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pace: OutboxPace,
    private readonly outgoing: OutgoingMail,
    @Inject(log) private readonly logger: Logger,
  ) {}

  async take(priority: MailPriority): Promise<OutboxMessage[]> {
    const { batch: limit, lease } = this.pace;
    const claim = (em: EntityManager) => {
      // The writer may have had to wait: the lease counts from here.
      const now = this.pace.now();
      return claimDue(em, { priority, now, until: later(now, lease), limit });
    };
    return this.unlessFailing([], () => this.database.write(claim));
  }

  async deliver(message: OutboxMessage, ending: AbortSignal): Promise<void> {
    // Too late to be sure that nobody else has it: it comes back when its lease has ended.
    const end = later(this.pace.now(), this.pace.attempt);
    if (!message.leaseUntil || end > message.leaseUntil) return;
    try {
      await this.outgoing.send(message, AbortSignal.any([ending, AbortSignal.timeout(this.pace.attempt)]));
    } catch (error) {
      return this.failed(message, error);
    }
    const sentAt = this.clock.now();
    await this.settle(message, () => this.database.write((em) => recordSent(em, message, sentAt)));
  }

  async giveBack(messages: readonly OutboxMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.unlessFailing(undefined, () => this.database.write((em) => giveBack(em, messages)));
  }

  private async failed(message: OutboxMessage, error: unknown): Promise<void> {
    const attempts = message.attempts + 1;
    const verdict = afterFailure(error, { failed: attempts, since: message.queuedAt, now: this.pace.now() });
    this.logger.warn(
      { mail: message.id, attempts, verdict: verdict.kind, ...codesOf(error) },
      'mail not sent',
    );
    const reason = reasonOf(error);
    await this.settle(message, () =>
      this.database.write((em) => recordFailure(em, message, verdict, reason)),
    );
  }

  private async settle(message: OutboxMessage, record: () => Promise<boolean>): Promise<void> {
    const isRecorded = await this.unlessFailing(false, record);
    if (!isRecorded) this.logger.warn({ mail: message.id }, 'mail outcome not recorded; its lease had ended');
  }

  /** The database may be away for a while; what could not be recorded is freed with its lease. */
  private async unlessFailing<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.logger.error({ err: error }, 'the outbox cannot be reached');
      return otherwise;
    }
  }
}

const later = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);
