import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../kernel/database/database.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { Metrics, type Sample } from '../kernel/metrics.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { OutboxPace } from './outbox-pace.js';
import { MailAttempted } from './outbox.events.js';
import { OutboxQueries } from './outbox.queries.js';
import { outboxStates } from './outbox.states.js';

const helps = {
  forum_outbox_mails: 'Mails in the outbox by state, of all processes.',
  forum_outbox_oldest_seconds: 'Age of the oldest mail in each state that is not the end.',
  forum_outbox_held: '1 while an organizer holds all mail.',
};

/** How the outbox stands, and what this process has sent. */
@Injectable()
export class OutboxMetrics {
  constructor(
    metrics: Metrics,
    events: DomainEvents,
    private readonly database: Database,
    private readonly outbox: OutboxQueries,
    private readonly pace: OutboxPace,
  ) {
    const count = metrics.counter(
      'forum_mail_attempts_total',
      'Attempts of this process to send, by outcome.',
    );
    events.onCommitted(MailAttempted, ({ outcome }) => count({ outcome }));
    metrics.gauges(helps, () => this.database.read((em) => this.gather(em)));
  }

  private async gather(em: EntityManager): Promise<Sample[]> {
    const rows = await em
      .createQueryBuilder(OutboxMessage, 'message')
      .select('message.state', 'state')
      .addSelect('COUNT(*)', 'mails')
      .addSelect('MIN(message.queuedAt)', 'oldest')
      .groupBy('message.state')
      .getRawMany<{ state: string; mails: string | number; oldest: string }>();
    const now = this.pace.now().getTime();
    return [
      ...outboxStates.map((state) => ({
        name: 'forum_outbox_mails',
        labels: { state },
        value: Number(rows.find((row) => row.state === state)?.mails ?? 0),
      })),
      ...rows
        .filter(({ state }) => ['queued', 'sending', 'retrying', 'withheld'].includes(state))
        .map(({ state, oldest }) => ({
          name: 'forum_outbox_oldest_seconds',
          labels: { state },
          value: Math.max(0, Math.round((now - Date.parse(oldest)) / 1000)),
        })),
      { name: 'forum_outbox_held', value: (await this.outbox.hold(em)) ? 1 : 0 },
    ];
  }
}
