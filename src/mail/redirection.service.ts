import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Clock } from '../kernel/clock.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { emailKey, fold } from '../kernel/folded-text.js';
import { newId } from '../kernel/ids.js';
import type { TokenClaim } from '../kernel/tokens.js';
import { AddressTrouble } from './address-trouble.entity.js';
import type { LinkClaims } from './link-tokens.js';
import { addToHistory } from './outbox-history.js';
import { OutboxBody } from './outbox-body.entity.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { MailQueued } from './outbox.events.js';
import { OutboxService } from './outbox.service.js';
import type { OutboxState } from './outbox.states.js';
import { bodyOf, type StoredMail, withBodies } from './stored-mail.js';

export interface Redirection {
  from: string;
  to: string;
  /** What a link opens now; mails that never arrived carry links that have ended since. */
  renewed: (claim: TokenClaim) => TokenClaim;
}

const onTheirWay: readonly OutboxState[] = ['queued', 'retrying', 'withheld'];
const neverArrived: readonly OutboxState[] = ['bounced', 'failed'];

/** Lets the mails of somebody follow her to another address. */
@Injectable()
export class RedirectionService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly mails: OutboxService,
  ) {}

  /** Nothing is sent to it any more, because mail came back. */
  isDead(em: EntityManager, address: string): Promise<boolean> {
    return em.existsBy(AddressTrouble, { addressKey: emailKey(address), isSuppressed: true });
  }

  /**
   * What waits goes to the new address, and what never arrived is sent there once more. Invitations name their address inside,
   * and sign-in links are for whoever asked: neither follows, whoever moves the address makes them anew.
   */
  async redirect(em: EntityManager, redirection: Redirection): Promise<void> {
    const mails = await em.find(OutboxMessage, {
      where: { toKey: emailKey(redirection.from), state: In([...onTheirWay, ...neverArrived]) },
      order: { queuedAt: 'ASC' },
    });
    for (const mail of await withBodies(em, mails)) await this.follow(em, mail, redirection);
    await this.events.emit(em, new MailQueued('normal'));
  }

  private async follow(em: EntityManager, mail: StoredMail, redirection: Redirection): Promise<void> {
    const { id, state } = mail;
    const isWaiting = onTheirWay.includes(state);
    const mustNotFollow = mail.calendarMethod !== null || mail.priority === 'high';
    // Of what was sent long ago the purge has left nothing that could be sent again.
    if (!isWaiting && (mustNotFollow || mail.text === '')) return;
    const next = mustNotFollow ? { state: 'aborted' as const } : this.addressed(mail, redirection);
    const claims = claimsAfter(mail, redirection);
    if (isWaiting) {
      // A worker may have taken it since; then it goes to the former address.
      const { affected } = await em.update(OutboxMessage, { id, state }, next);
      if (affected !== 1) return;
      if (!mustNotFollow) await em.update(OutboxBody, { mailId: id }, { claims });
    } else {
      const copyId = newId();
      const messageId = `<${copyId}@${edition.uidDomain}>`;
      const createdAt = this.clock.now();
      const copy = Object.assign(em.create(OutboxMessage), mail, next, { id: copyId, messageId, createdAt });
      await em.insert(OutboxMessage, copy);
      await em.insert(OutboxBody, { ...bodyOf(mail), claims, mailId: copyId });
    }
    await addToHistory(em, id, { kind: 'redirected', at: this.clock.now() });
  }

  private addressed(mail: OutboxMessage, { to }: Redirection): Partial<OutboxMessage> {
    const queuedAt = this.mails.nextQueuedAt();
    return {
      ...{ toAddress: to, toKey: emailKey(to) },
      searchText: fold(`${mail.toName} ${to} ${mail.subject}`),
      ...{ state: 'queued', attempts: 0, lastError: null, sentAt: null, leaseUntil: null, leasedBy: null },
      ...{ queuedAt, nextAttemptAt: queuedAt },
    };
  }
}

const claimsAfter = ({ claims }: StoredMail, { renewed }: Redirection): LinkClaims =>
  Object.fromEntries(Object.entries(claims).map(([placeholder, claim]) => [placeholder, renewed(claim)]));
