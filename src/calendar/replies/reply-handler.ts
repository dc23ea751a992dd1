import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InboundHandlers } from '../../mail/inbound/inbound-handlers.js';
import type { Conclusion } from '../../mail/inbound/inbound.states.js';
import type { ReceivedMail } from '../../mail/inbound/received-mail.js';
import { RepliesService } from './replies.service.js';
import { messagesIn } from './reply.rules.js';

/** Takes the mails that carry a scheduling message out of what arrives. */
@Injectable()
export class ReplyHandler implements OnModuleInit {
  constructor(
    private readonly handlers: InboundHandlers,
    private readonly replies: RepliesService,
  ) {}

  onModuleInit(): void {
    this.handlers.add((em, mail) => this.handle(em, mail));
  }

  /** Of several messages in one mail each has its effect, and what waits for an organizer is what is told of the mail. */
  private async handle(em: EntityManager, mail: ReceivedMail): Promise<Conclusion | undefined> {
    let told: Conclusion | undefined;
    for (const message of messagesIn(mail)) {
      const conclusion = await this.replies.conclude(em, mail, message);
      if (conclusion && told?.state !== 'waiting') told = conclusion;
    }
    return told;
  }
}
