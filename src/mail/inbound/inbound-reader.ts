import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../../kernel/database/database.js';
import { log } from '../../kernel/log.js';
import { unpack } from './arrival.js';
import { InboundHandlers } from './inbound-handlers.js';
import { InboundMailService } from './inbound-mail.service.js';
import { InboundMessage } from './inbound-message.entity.js';
import { InboundQueries } from './inbound.queries.js';
import type { Conclusion } from './inbound.states.js';
import { readMail, type ReceivedMail, recipientsOf } from './received-mail.js';

/** A mail that kills its reader counts before it is read; after so many times it waits for an organizer. */
const mostAttempts = 3;

/** Reads one mail at a time: takes it apart outside any transaction, and lets the handlers conclude it in one. */
@Injectable()
export class InboundReader {
  constructor(
    private readonly database: Database,
    private readonly inbound: InboundMailService,
    private readonly queries: InboundQueries,
    private readonly handlers: InboundHandlers,
    @Inject(log) private readonly logger: Logger,
  ) {}

  /** Reads the oldest unread mail. False when there is none, or when it has to wait for another attempt. Does not reject. */
  async readNext(): Promise<boolean> {
    try {
      const message = await this.database.read((em) => this.queries.next(em));
      if (!message) return false;
      // Another process may have begun it; both may read, but only one conclusion is recorded.
      if (await this.beginAttempt(message)) await this.read(message);
      return true;
    } catch (error) {
      this.logger.error({ err: error }, 'an inbound mail could not be concluded');
      return false;
    }
  }

  private async beginAttempt({ id, attempts }: InboundMessage): Promise<boolean> {
    const { affected } = await this.database.write((em) =>
      em.update(InboundMessage, { id, state: 'received', attempts }, { attempts: attempts + 1 }),
    );
    return affected === 1;
  }

  private async read(message: InboundMessage): Promise<void> {
    if (message.attempts >= mostAttempts) return this.setAside(message, 'failed');
    const mail = await this.open(message);
    if (!mail) return this.setAside(message, 'unreadable');
    await this.database.write(async (em) => {
      if (!(await em.existsBy(InboundMessage, { id: message.id, state: 'received' }))) return;
      await this.inbound.conclude(em, message.id, await this.handlers.handle(em, mail));
    });
  }

  private async open(message: InboundMessage): Promise<ReceivedMail | undefined> {
    const { id, fromAddress: from, isAuthenticated, subject, storedAt, envelopeTo } = message;
    try {
      const raw = unpack(message.raw ?? '');
      const recipients = recipientsOf(raw, envelopeTo);
      return { id, from, isAuthenticated, subject, storedAt, recipients, ...(await readMail(raw)) };
    } catch {
      // The parser's words may repeat what the mail says, and the log names nobody.
      this.logger.warn({ inbound: id }, 'inbound mail not readable');
      return undefined;
    }
  }

  private async setAside({ id }: InboundMessage, outcome: Conclusion['outcome']): Promise<void> {
    await this.database.write((em) => this.inbound.conclude(em, id, { state: 'waiting', outcome }));
  }
}
