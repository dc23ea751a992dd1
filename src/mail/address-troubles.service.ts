import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { SignedIn } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { AddressTrouble } from './address-trouble.entity.js';
import { type AddressFailure, rememberTrouble } from './address-trouble.js';
import { addToHistory } from './outbox-history.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { MailQueued } from './outbox.events.js';

/** Which addresses mail came back from, and to which nothing more is sent for it. */
@Injectable()
export class AddressTroublesService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  list(em: EntityManager): Promise<AddressTrouble[]> {
    return em.find(AddressTrouble, { order: { isSuppressed: 'DESC', lastAt: 'DESC' }, take: 500 });
  }

  /** What the report says of the mail and of its address. The same report once more would count twice; inbound mail comes once. */
  async note(em: EntityManager, message: OutboxMessage, failure: AddressFailure): Promise<void> {
    const { kind, status, reason } = failure;
    if (kind === 'failed') {
      const arrived = { id: message.id, state: In(['sending', 'sent']) };
      await em.update(OutboxMessage, arrived, { state: 'bounced', lastError: `${status} ${reason}`.trim() });
    }
    await addToHistory(em, message.id, {
      kind: kind === 'failed' ? 'bounced' : 'delayed',
      at: this.clock.now(),
      error: `${status} ${reason}`.trim(),
    });
    await rememberTrouble(em, message, failure, this.clock.now());
  }

  /** The address works again: what was withheld from it goes out, in its order. */
  async lift(em: EntityManager, actor: SignedIn, addressKey: string): Promise<void> {
    const { affected } = await em.update(AddressTrouble, { addressKey }, { isSuppressed: false });
    if (affected !== 1) throw new NotFound('mail.not-found');
    await this.audit.record(em, actor, 'outbox.done.lift', 'mail', { recipient: addressKey });
    await em.update(OutboxMessage, { toKey: addressKey, state: 'withheld' }, { state: 'queued' });
    await this.events.emit(em, new MailQueued('high'));
    await this.events.emit(em, new MailQueued('normal'));
  }
}
