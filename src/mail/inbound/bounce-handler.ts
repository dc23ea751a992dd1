import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AddressTroublesService } from '../address-troubles.service.js';
import { outboxIdIn } from '../bounce-address.js';
import { OutboxMessage } from '../outbox-message.entity.js';
import { type DeliveryReport, deliveryReportIn } from './delivery-report.js';
import { InboundHandlers } from './inbound-handlers.js';
import type { Conclusion } from './inbound.states.js';
import type { ReceivedMail } from './received-mail.js';

/** Takes the reports about mails that could not be delivered out of what arrives. */
@Injectable()
export class BounceHandler implements OnModuleInit {
  constructor(
    private readonly handlers: InboundHandlers,
    private readonly troubles: AddressTroublesService,
  ) {}

  onModuleInit(): void {
    this.handlers.add((em, mail) => this.handle(em, mail));
  }

  private async handle(em: EntityManager, mail: ReceivedMail): Promise<Conclusion | undefined> {
    const report = deliveryReportIn(mail.parts);
    if (!report) return undefined;
    const { recipient, action, status, reason } = report;
    const detail = { recipient, status, reason };
    const message = await reportedMail(em, mail, report);
    if (!message) return { state: 'ignored', outcome: 'bounce-of-unknown', detail };
    if (action === 'other') return { state: 'ignored', outcome: 'automatic', detail };
    await this.troubles.note(em, message, { kind: action, status, reason });
    const outcome = action === 'failed' ? 'bounce-recorded' : 'delay-recorded';
    return { state: 'handled', outcome, detail };
  }
}

/** Told by the address that the report went to, or by the envelope id in it. Both are known only to who handled the mail. */
async function reportedMail(
  em: EntityManager,
  { recipients }: ReceivedMail,
  { envelopeId }: DeliveryReport,
): Promise<OutboxMessage | null> {
  const ids = [...recipients.map(outboxIdIn), envelopeId.toLowerCase()];
  const id = ids.find((each) => each !== undefined && /^[0-9a-f-]{36}$/.test(each));
  return id === undefined ? null : em.findOneBy(OutboxMessage, { id });
}
