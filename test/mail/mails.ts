import type { INestApplicationContext } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { Database } from '../../src/kernel/database/database.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { OutboxPace } from '../../src/mail/outbox-pace.js';
import { type NewMail, OutboxService } from '../../src/mail/outbox.service.js';
import { OutboxWorker } from '../../src/mail/outbox.worker.js';
import { type StoredMail, withBodies } from '../../src/mail/stored-mail.js';

export const calendarOf = (method: 'REQUEST' | 'CANCEL'): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'UID:forum-1@apuf8.org',
    'SUMMARY:제8회 아시아·태평양 도시포럼',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

export const buildMail = (address: string, changes: Partial<NewMail> = {}): NewMail => ({
  to: { name: 'Minji Kim', address },
  locale: 'en',
  about: 'registration:1',
  content: {
    subject: 'Your registration',
    title: 'We received your registration',
    blocks: [{ kind: 'paragraph', text: 'Thank you.' }],
  },
  ...changes,
});

/** The outbox of one running application. */
export class Outbox {
  constructor(private readonly app: INestApplicationContext) {}

  queue(...mails: NewMail[]): Promise<{ id: string; messageId: string }[]> {
    return this.write(async (em) => {
      const queued = [];
      for (const mail of mails) queued.push(await this.app.get(OutboxService).enqueue(em, mail));
      return queued;
    });
  }

  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.app.get(Database).write(work);
  }

  /** The rows in the order in which they were queued. */
  rows(where: Partial<Pick<OutboxMessage, 'toAddress' | 'state' | 'id'>> = {}): Promise<StoredMail[]> {
    return this.app
      .get(Database)
      .read(async (em) =>
        withBodies(em, await em.find(OutboxMessage, { where, order: { queuedAt: 'ASC' } })),
      );
  }

  async row(address: string): Promise<StoredMail> {
    const [row] = await this.rows({ toAddress: address });
    if (!row) throw new Error(`No mail to ${address}`);
    return row;
  }

  async isAll(state: OutboxMessage['state']): Promise<boolean> {
    const others = { state: Not(state) };
    return (await this.app.get(Database).read((em) => em.countBy(OutboxMessage, others))) === 0;
  }

  /** Lets the pause before the next attempt be over. */
  async skipPause(address: string): Promise<void> {
    const nextAttemptAt = new Date(Date.now() - 1);
    await this.write((em) => em.update(OutboxMessage, { toAddress: address }, { nextAttemptAt }));
    this.app.get(OutboxWorker).wake();
  }

  setPace(changes: Partial<Omit<OutboxPace, 'now'>>): void {
    Object.assign(this.app.get(OutboxPace), changes);
  }
}
