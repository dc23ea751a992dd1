import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { OpenRequests } from '../kernel/http/open-requests.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { Deliveries } from './deliveries.js';
import { MailTransport } from './mail-transport.js';
import { OutboxClaims } from './outbox-claims.js';
import { OutboxLane } from './outbox-lane.js';
import type { MailPriority } from './outbox-message.entity.js';
import type { StoredMail } from './stored-mail.js';
import { OutboxPace } from './outbox-pace.js';
import { MailAttempted, MailQueued } from './outbox.events.js';

/**
 * Sends what is queued, from the application's start to its end. It is woken by each commit that queued a mail and looks by
 * itself now and then; any number of processes may run one.
 */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly ending = new AbortController();
  private readonly lanes: Record<MailPriority, OutboxLane<StoredMail>>;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly events: DomainEvents,
    private readonly claims: OutboxClaims,
    private readonly deliveries: Deliveries,
    private readonly pace: OutboxPace,
    private readonly transport: MailTransport,
    private readonly requests: OpenRequests,
  ) {
    this.lanes = { high: this.lane('high'), normal: this.lane('normal') };
  }

  onApplicationBootstrap(): void {
    this.events.onCommitted(MailQueued, ({ priority }) => this.lanes[priority].wake());
    this.events.onCommitted(MailAttempted, ({ priority }) => this.lanes[priority].wake());
    this.timer = setInterval(() => this.wake(), this.pace.poll).unref();
    this.wake();
  }

  /** Before the database closes: returns what has not begun, and waits a little for what has. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    const patience = setTimeout(() => this.ending.abort(), this.pace.grace);
    await Promise.all(Object.values(this.lanes).map((lane) => this.end(lane)));
    clearTimeout(patience);
    this.transport.close();
  }

  /** Looks for due mails now. */
  wake(): void {
    for (const lane of Object.values(this.lanes)) lane.wake();
  }

  private lane(priority: MailPriority): OutboxLane<StoredMail> {
    return new OutboxLane({
      slots: this.pace.slots[priority],
      take: () => this.take(priority),
      handle: (message) => this.deliveries.deliver(message, this.ending.signal),
    });
  }

  private async take(priority: MailPriority): Promise<StoredMail[]> {
    if (priority === 'normal') await this.requests.areFew(this.pace.courtesy);
    const { messages, moreAt } = await this.claims.take(priority);
    if (messages.length === 0 && moreAt) this.lookAgain(priority, moreAt);
    return messages;
  }

  /** Where a rate allows the next mail sooner than the worker would look by itself. */
  private lookAgain(priority: MailPriority, at: Date): void {
    const wait = at.getTime() - this.pace.now().getTime();
    if (wait < this.pace.poll) setTimeout(() => this.lanes[priority].wake(), Math.max(1, wait)).unref();
  }

  private async end(lane: OutboxLane<StoredMail>): Promise<void> {
    await this.claims.giveBack(await lane.close());
    await lane.idle();
    await this.claims.written();
  }
}
