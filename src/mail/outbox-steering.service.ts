import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { edition } from '../../config/edition.js';
import { AuditService } from '../audit/audit.service.js';
import type { SignedIn } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Conflict } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { newId } from '../kernel/ids.js';
import { addToHistory } from './outbox-history.js';
import { OutboxBody } from './outbox-body.entity.js';
import { OutboxHold } from './outbox-hold.entity.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { MailQueued } from './outbox.events.js';
import { OutboxQueries } from './outbox.queries.js';
import { OutboxService } from './outbox.service.js';
import { canBe, type MailAction, type OutboxEventKind, type OutboxState } from './outbox.states.js';
import { outboxTexts } from './outbox.texts.js';
import { bodyOf, type StoredMail } from './stored-mail.js';

/** What organizers do with mails by hand; each deed is recorded with who did it. */
@Injectable()
export class OutboxSteering {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly outbox: OutboxQueries,
    private readonly mails: OutboxService,
  ) {}

  /**
   * Starts what has not arrived once more, under its old Message-ID and with the full patience of a new mail; what waits for its
   * next attempt is tried now.
   */
  async retry(em: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const message = await this.find(em, id, 'retry');
    const isUnderway = message.state === 'retrying';
    if (!isUnderway) await this.assertSendable(em, message);
    const queuedAt = this.mails.nextQueuedAt();
    const again = isUnderway
      ? { nextAttemptAt: queuedAt }
      : ({ state: 'queued', attempts: 0, queuedAt, nextAttemptAt: queuedAt } as const);
    await this.change(em, message, again, isUnderway ? 'hurried' : 'requeued');
    await this.record(em, actor, 'retry', message);
    await this.events.emit(em, new MailQueued(message.priority));
  }

  /** Writes a new mail that says the same; under the old Message-ID the recipient's server would drop it as a duplicate. */
  async resend(em: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const message = await this.find(em, id, 'resend');
    await this.assertSendable(em, message);
    const queuedAt = this.mails.nextQueuedAt();
    const copyId = newId();
    const copy = Object.assign(em.create(OutboxMessage), message, {
      ...{ id: copyId, messageId: `<${copyId}@${edition.uidDomain}>` },
      inReplyTo: message.inReplyTo ?? message.messageId,
      ...{ state: 'queued', attempts: 0, lastError: null, sentAt: null, leaseUntil: null, leasedBy: null },
      ...{ createdAt: this.clock.now(), queuedAt, nextAttemptAt: queuedAt },
    });
    await em.insert(OutboxMessage, copy);
    await em.insert(OutboxBody, { ...bodyOf(message), mailId: copyId });
    await addToHistory(em, id, { kind: 'resent', at: this.clock.now() });
    await this.record(em, actor, 'resend', message);
    await this.events.emit(em, new MailQueued(message.priority));
  }

  /** For good, unless somebody sends it again. */
  async abort(em: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const message = await this.find(em, id, 'abort');
    await this.change(em, message, { state: 'aborted' }, 'aborted');
    await this.record(em, actor, 'abort', message);
  }

  /** Every process stops sending, except sign-in links and test mails. What is on its way ends. */
  async hold(em: EntityManager, actor: SignedIn): Promise<void> {
    if (await this.outbox.hold(em)) return;
    await em.insert(OutboxHold, { id: 'all', since: this.clock.now(), heldBy: actor.email });
    await this.audit.record(em, actor, 'outbox.done.hold', 'mail');
  }

  async resume(em: EntityManager, actor: SignedIn): Promise<void> {
    const { affected } = await em.delete(OutboxHold, { id: 'all' });
    if (affected === 0) return;
    await this.audit.record(em, actor, 'outbox.done.resume', 'mail');
    await this.events.emit(em, new MailQueued('normal'));
  }

  /** Goes out at once, also while all others are held: it is there to see whether mail arrives. */
  async sendTest(em: EntityManager, actor: SignedIn, address: string, locale: Locale): Promise<string> {
    const t = outboxTexts.in(locale);
    const { id } = await this.mails.enqueue(em, {
      ...{ to: { name: '', address }, locale, about: 'test', priority: 'high' },
      content: {
        subject: t('test.subject'),
        title: t('test.subject'),
        blocks: [{ kind: 'paragraph', text: t('test.text', { organizer: actor.email }) }],
      },
    });
    await this.audit.record(em, actor, 'outbox.done.test', `mail:${id}`, { recipient: address });
    return id;
  }

  private async find(em: EntityManager, id: string, action: MailAction): Promise<StoredMail> {
    const message = await this.outbox.byId(em, id);
    if (!canBe(action, message.state)) throw new Conflict(`outbox.cannot.${action}`);
    return message;
  }

  /** A worker may have taken the mail since it was looked at; then it is the worker's. */
  private async change(
    em: EntityManager,
    { id, state }: { id: string; state: OutboxState },
    outcome: Partial<OutboxMessage>,
    kind: OutboxEventKind,
  ): Promise<void> {
    const { affected } = await em.update(OutboxMessage, { id, state }, outcome);
    if (affected !== 1) throw new Conflict('outbox.being-sent');
    await addToHistory(em, id, { kind, at: this.clock.now() });
  }

  private async assertSendable(em: EntityManager, message: StoredMail): Promise<void> {
    if (await this.outbox.isSuppressed(em, message.toKey)) throw new Conflict('mail.address-suppressed');
    if (message.text === '') throw new Conflict('outbox.body-removed');
    if (await this.isOutdated(em, message)) throw new Conflict('outbox.outdated');
  }

  /** An invitation that arrives after its update would show the old hour. */
  private async isOutdated(
    em: EntityManager,
    { toKey, calendarUid, queuedAt }: OutboxMessage,
  ): Promise<boolean> {
    if (calendarUid === null) return false;
    const live = In<OutboxState>(['queued', 'sending', 'retrying', 'withheld', 'sent']);
    return em.existsBy(OutboxMessage, { toKey, calendarUid, queuedAt: MoreThan(queuedAt), state: live });
  }

  private record(em: EntityManager, actor: SignedIn, action: MailAction, message: OutboxMessage) {
    const { id, subject, toAddress: recipient } = message;
    return this.audit.record(em, actor, `outbox.done.${action}`, `mail:${id}`, { subject, recipient });
  }
}
