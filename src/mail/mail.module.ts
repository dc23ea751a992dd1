import { Module } from '@nestjs/common';
import { Config } from '../kernel/config/env.js';
import { Deliveries } from './deliveries.js';
import './mail.texts.js';
import { MailboxTransport, MailTransport, SmtpTransport } from './mail-transport.js';
import { OutboxClaims } from './outbox-claims.js';
import { OutboxPace } from './outbox-pace.js';
import { OutboxQueries } from './outbox.queries.js';
import { OutboxService } from './outbox.service.js';
import { OutboxWorker } from './outbox.worker.js';
import { OutgoingMail } from './outgoing-mail.js';
import { MailPartsController } from './web/mail-parts.controller.js';
import { MailboxController } from './web/mailbox.controller.js';
import { OutboxController } from './web/outbox.controller.js';

@Module({
  controllers: [MailPartsController, MailboxController, OutboxController],
  providers: [
    Deliveries,
    OutboxClaims,
    OutboxQueries,
    OutboxService,
    OutboxWorker,
    OutgoingMail,
    { provide: OutboxPace, useValue: new OutboxPace() },
    { provide: MailTransport, inject: [Config, OutboxPace], useFactory: transportFor },
  ],
  exports: [OutboxService],
})
export class MailModule {}

function transportFor({ smtpUrl }: Config, { slots }: OutboxPace): MailTransport {
  return smtpUrl === undefined
    ? new MailboxTransport()
    : new SmtpTransport(smtpUrl, slots.high + slots.normal);
}
