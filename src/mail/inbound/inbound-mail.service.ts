import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Config } from '../../kernel/config/env.js';
import { Conflict, NotFound } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { emailKey } from '../../kernel/folded-text.js';
import { newId } from '../../kernel/ids.js';
import { OutboxPace } from '../outbox-pace.js';
import { type Arrival, type Identity, identityOf, largestMail, pack } from './arrival.js';
import { InboundMessage } from './inbound-message.entity.js';
import { MailArrived } from './inbound.events.js';
import type { Conclusion } from './inbound.states.js';

const minute = 60_000;

/** An out-of-office storm is told apart from somebody who answers to forty sessions. */
const mailsPerWindow = 60;
const rateWindow = 10 * minute;

/** An arrival with everything that takes time already done, outside of the transaction. */
export interface PreparedArrival extends Identity {
  envelopeTo: string | null;
  size: number;
  raw: string;
}

/** Keeps what arrives, once, until it has been dealt with. */
@Injectable()
export class InboundMailService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly events: DomainEvents,
    private readonly pace: OutboxPace,
  ) {}

  prepare({ raw, size, envelopeTo }: Arrival): PreparedArrival {
    return { ...identityOf(raw, this.config.authservId), envelopeTo, size, raw: pack(raw) };
  }

  /** Storing the same mail once more changes nothing, so that a source may hand it over until it is told that it was kept. */
  async store(em: EntityManager, arrival: PreparedArrival): Promise<void> {
    if (await em.existsBy(InboundMessage, { fingerprint: arrival.fingerprint })) return;
    const verdict = await this.verdictOn(em, arrival);
    const id = newId();
    await em.insert(InboundMessage, {
      ...arrival,
      ...{ id, state: verdict?.state ?? 'received', outcome: verdict?.outcome ?? null, detail: null },
      raw: verdict?.state === 'ignored' ? null : arrival.raw,
      attempts: 0,
      arrivedAt: this.clock.now(),
      storedAt: this.pace.now(),
    });
    await this.events.emit(em, new MailArrived(id));
  }

  /** Records what came of a mail that was `received`; false if somebody else has. */
  async conclude(em: EntityManager, id: string, conclusion: Conclusion): Promise<boolean> {
    const { state, outcome, detail = null } = conclusion;
    const ended = state === 'waiting' ? {} : { raw: null };
    const { affected } = await em.update(
      InboundMessage,
      { id, state: 'received' },
      { state, outcome, detail, ...ended },
    );
    return affected === 1;
  }

  /** An organizer has dealt with it. */
  async close(em: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const message = await em.findOneBy(InboundMessage, { id });
    if (!message) throw new NotFound('mail.not-found');
    if (message.state !== 'waiting') throw new Conflict('mail.not-waiting');
    await em.update(InboundMessage, { id }, { state: 'closed', raw: null });
    const { subject, fromAddress: sender } = message;
    await this.audit.record(em, actor, 'outbox.done.close', `inbound:${id}`, { subject, sender });
  }

  private async verdictOn(em: EntityManager, arrival: PreparedArrival): Promise<Conclusion | undefined> {
    const { fromKey, isAuthenticated, size } = arrival;
    if (fromKey === emailKey(this.config.mailFrom.address)) return { state: 'ignored', outcome: 'own-mail' };
    // Counted apart: a forger must not be able to use up what the true sender may send.
    const recent = await em.countBy(InboundMessage, {
      fromKey,
      isAuthenticated,
      storedAt: MoreThan(new Date(this.pace.now().getTime() - rateWindow)),
    });
    if (recent >= mailsPerWindow) return { state: 'ignored', outcome: 'sender-too-busy' };
    return size > largestMail ? { state: 'waiting', outcome: 'too-large' } : undefined;
  }
}
