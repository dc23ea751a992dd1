import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../../kernel/database/database.js';
import { log } from '../../kernel/log.js';
import { CoEventsService } from '../co-events.service.js';
import { ModerationReminders } from '../moderation/moderation-reminders.service.js';
import { CoEventImages } from '../submission/co-event-images.js';
import { DraftsService } from '../submission/drafts.service.js';

const everyMilliseconds = 10 * 60_000;

/** What has to be done now and then whether or not anybody comes. Each is harmless when several processes do it. */
@Injectable()
export class CoEventChores implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly coEvents: CoEventsService,
    private readonly drafts: DraftsService,
    private readonly images: CoEventImages,
    private readonly reminders: ModerationReminders,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.start(), everyMilliseconds).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async run(): Promise<void> {
    await this.database.write(async (em) => {
      await this.drafts.sweep(em);
      await this.coEvents.sweepUnconfirmed(em);
      await this.images.sweep(em);
      await this.reminders.send(em);
    });
  }

  private start(): void {
    this.running = this.run().catch((error: unknown) =>
      this.logger.error({ err: error }, 'chores of co-events not done'),
    );
  }
}
