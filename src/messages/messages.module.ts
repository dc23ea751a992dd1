import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { MailModule } from '../mail/mail.module.js';
import { RegistrationModule } from '../registration/registration.module.js';
import { MessageMails } from './message-mails.js';
import { MessagesQueries } from './messages.queries.js';
import { MessagesService } from './messages.service.js';
import './messages.texts.js';
import { MessagesWorker } from './messages.worker.js';
import { MessageSendingController } from './web/message-sending.controller.js';
import { MessageViews } from './web/message-views.js';
import { MessagesController } from './web/messages.controller.js';

@Module({
  imports: [AuditModule, AuthModule, MailModule, RegistrationModule],
  controllers: [MessagesController, MessageSendingController],
  providers: [MessageMails, MessageViews, MessagesQueries, MessagesService, MessagesWorker],
})
export class MessagesModule {}
