import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module.js';
import { CoEventsModule } from '../co-events.module.js';
import { VisitorLimits } from '../submission/visitor-limits.js';
import { InterestMails } from './interest-mails.js';
import { InterestsQueries } from './interests.queries.js';
import { InterestsService } from './interests.service.js';
import { RemindersWorker } from './reminders.worker.js';
import { RemindersController } from './web/reminders.controller.js';

@Module({
  imports: [CoEventsModule, MailModule],
  controllers: [RemindersController],
  providers: [InterestMails, InterestsQueries, InterestsService, RemindersWorker, VisitorLimits],
  exports: [InterestMails, InterestsQueries, InterestsService],
})
export class RemindersModule {}
