import { Module } from '@nestjs/common';
import { Config } from '../kernel/config/env.js';
import { AuditModule } from '../audit/audit.module.js';
import { AddressTroublesService } from './address-troubles.service.js';
import { Deliveries } from './deliveries.js';
import { BounceHandler } from './inbound/bounce-handler.js';
import { InboundHandlers } from './inbound/inbound-handlers.js';
import { InboundMailService } from './inbound/inbound-mail.service.js';
import { InboundReader } from './inbound/inbound-reader.js';
import { InboundQueries } from './inbound/inbound.queries.js';
import { InboundWorker } from './inbound/inbound.worker.js';
import { MailListener } from './inbound/mail-listener.js';
import { MailboxReader } from './inbound/mailbox-reader.js';
import './mail.texts.js';
import { MailboxTransport, MailTransport, SmtpTransport } from './mail-transport.js';
import { OutboxClaims } from './outbox-claims.js';
import { OutboxMetrics } from './outbox-metrics.js';
import { OutboxPace } from './outbox-pace.js';
import { RedirectionService } from './redirection.service.js';
import { OutboxSteering } from './outbox-steering.service.js';
import { OutboxQueries } from './outbox.queries.js';
import { OutboxService } from './outbox.service.js';
import { OutboxWorker } from './outbox.worker.js';
import { OutgoingMail } from './outgoing-mail.js';
import { AddressesController } from './web/addresses.controller.js';
import { InboxController } from './web/inbox.controller.js';
import { MailPartsController } from './web/mail-parts.controller.js';
import { MailboxController } from './web/mailbox.controller.js';
import { OutboxControlsController } from './web/outbox-controls.controller.js';
import { OutboxMailController } from './web/outbox-mail.controller.js';
import { OutboxController } from './web/outbox.controller.js';

@Module({
  imports: [AuditModule],
  controllers: [
    AddressesController,
    InboxController,
    MailPartsController,
    MailboxController,
    OutboxController,
    OutboxControlsController,
    OutboxMailController,
  ],
  providers: [
    AddressTroublesService,
    BounceHandler,
    Deliveries,
    InboundHandlers,
    InboundMailService,
    InboundQueries,
    InboundReader,
    InboundWorker,
    MailboxReader,
    MailListener,
    OutboxClaims,
    OutboxMetrics,
    OutboxQueries,
    OutboxService,
    OutboxSteering,
    OutboxWorker,
    OutgoingMail,
    RedirectionService,
    {
      provide: OutboxPace,
      inject: [Config],
      useFactory: ({ mailRates: rates }: Config) => new OutboxPace({ rates }),
    },
    { provide: MailTransport, inject: [Config, OutboxPace], useFactory: transportFor },
  ],
  exports: [InboundHandlers, InboundMailService, InboundQueries, OutboxService, RedirectionService],
})
export class MailModule {}

function transportFor({ smtpUrl }: Config, { slots }: OutboxPace): MailTransport {
  return smtpUrl === undefined
    ? new MailboxTransport()
    : new SmtpTransport(smtpUrl, slots.high + slots.normal);
}
