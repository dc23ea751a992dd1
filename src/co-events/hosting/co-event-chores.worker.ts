import { Injectable } from '@nestjs/common';
import { BackgroundTasks } from '../../kernel/background-tasks.js';
import { Database } from '../../kernel/database/database.js';
import { CoEventsService } from '../co-events.service.js';
import { ModerationReminders } from '../moderation/moderation-reminders.service.js';
import { CoEventImages } from '../submission/co-event-images.js';
import { DraftsService } from '../submission/drafts.service.js';

const everyMilliseconds = 10 * 60_000;

/** What has to be done now and then whether or not anybody comes. Each is harmless when several processes do it. */
@Injectable()
export class CoEventChores {
  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly coEvents: CoEventsService,
    private readonly drafts: DraftsService,
    private readonly images: CoEventImages,
    private readonly reminders: ModerationReminders,
  ) {
    tasks.add({
      name: 'co-event-chores',
      every: everyMilliseconds,
      work: () => this.run(),
    });
  }

  async run(): Promise<void> {
    await this.database.write(async (em) => {
      await this.drafts.sweep(em);
      await this.coEvents.sweepUnconfirmed(em);
      await this.images.sweep(em);
      await this.reminders.send(em);
    });
  }
}
