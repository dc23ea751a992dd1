import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Conclusion } from './inbound.states.js';
import type { ReceivedMail } from './received-mail.js';

/** Concludes a mail of its kind, in the transaction that records the conclusion; undefined for any other mail. */
export type InboundHandler = (em: EntityManager, mail: ReceivedMail) => Promise<Conclusion | undefined>;

/** Who understands which mail. Later tiers add themselves; the first that concludes has the word. */
@Injectable()
export class InboundHandlers {
  private readonly handlers: InboundHandler[] = [];

  add(handler: InboundHandler): void {
    this.handlers.push(handler);
  }

  /** What nobody understands is a letter: a machine's is dropped, a person's waits for an organizer. */
  async handle(em: EntityManager, mail: ReceivedMail): Promise<Conclusion> {
    for (const handler of this.handlers) {
      const conclusion = await handler(em, mail);
      if (conclusion) return conclusion;
    }
    return mail.isAutomatic
      ? { state: 'ignored', outcome: 'automatic' }
      : { state: 'waiting', outcome: 'letter' };
  }
}
