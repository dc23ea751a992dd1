import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../kernel/clock.js';
import { log } from '../kernel/log.js';
import { OutboxClaims } from './outbox-claims.js';
import { recordFailure, recordSent } from './outbox-leases.js';
import type { StoredMail } from './stored-mail.js';
import { OutboxPace } from './outbox-pace.js';
import { OutgoingMail } from './outgoing-mail.js';
import { addressFailureIn, afterFailure, codesOf, reasonOf } from './retry.rules.js';

/** Sends a claimed mail, outside any transaction, and has recorded what became of it. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly claims: OutboxClaims,
    private readonly clock: Clock,
    private readonly pace: OutboxPace,
    private readonly outgoing: OutgoingMail,
    @Inject(log) private readonly logger: Logger,
  ) {}

  /** Never rejects: a failure is an outcome. */
  async deliver(message: StoredMail, ending: AbortSignal): Promise<void> {
    if (!this.isHeldLongEnough(message)) return;
    try {
      await this.outgoing.send(message, AbortSignal.any([ending, AbortSignal.timeout(this.pace.attempt)]));
    } catch (error) {
      this.failed(message, error);
      return;
    }
    const sentAt = this.clock.now();
    this.claims.settle(message, 'sent', (em) => recordSent(em, message, sentAt));
  }

  private failed(message: StoredMail, error: unknown): void {
    const attempts = message.attempts + 1;
    const verdict = afterFailure(error, { failed: attempts, since: message.queuedAt, now: this.pace.now() });
    const address = addressFailureIn(error);
    const failure = { verdict, error: reasonOf(error), at: this.clock.now(), address };
    this.logger.warn(
      { mail: message.id, attempts, verdict: verdict.kind, ...codesOf(error) },
      'mail not sent',
    );
    this.claims.settle(message, verdict.kind, (em) => recordFailure(em, message, failure));
  }

  /** Otherwise it is left alone until its lease has ended and somebody takes it anew, for two must not send it. */
  private isHeldLongEnough({ leaseUntil }: StoredMail): boolean {
    const { attempt, gather } = this.pace;
    return leaseUntil !== null && leaseUntil.getTime() - this.pace.now().getTime() >= attempt + gather;
  }
}
