import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { FilesModule } from '../files/files.module.js';
import { MailModule } from '../mail/mail.module.js';
import { CoEventDirectory } from './co-event-directory.js';
import { CoEventMails } from './co-event-mails.js';
import { CoEventWriter } from './co-event-writer.js';
import { CoEventsQueries } from './co-events.queries.js';
import { CoEventsService } from './co-events.service.js';
import './co-events.texts.js';
import { CoEventCounts } from './hosting/co-event-counts.js';
import { hostingProviders } from './hosting/hosting.providers.js';
import { moderationProviders } from './moderation/moderation.providers.js';
import { CoEventsApiController } from './web/co-events-api.controller.js';
import { CoEventsAtomController } from './web/co-events-atom.controller.js';
import { CoEventsEmbedController } from './web/co-events-embed.controller.js';
import { CoEventsRssController } from './web/co-events-rss.controller.js';
import { CoEventsController } from './web/co-events.controller.js';
import { hostControllers, hostPages } from './web/hosts/host-parts.js';
import { moderationControllers } from './web/moderation/moderation-parts.js';

@Module({
  imports: [AuditModule, AuthModule, FilesModule, MailModule],
  controllers: [
    ...hostControllers,
    ...moderationControllers,
    CoEventsApiController,
    CoEventsAtomController,
    CoEventsEmbedController,
    CoEventsRssController,
    CoEventsController,
  ],
  providers: [
    ...hostingProviders,
    ...hostPages,
    ...moderationProviders,
    CoEventDirectory,
    CoEventMails,
    CoEventWriter,
    CoEventsQueries,
    CoEventsService,
  ],
  exports: [CoEventCounts, CoEventMails, CoEventWriter, CoEventsQueries, CoEventsService],
})
export class CoEventsModule {}
