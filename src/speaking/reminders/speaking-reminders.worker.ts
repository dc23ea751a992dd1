import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../../kernel/database/database.js';
import { log } from '../../kernel/log.js';
import { SpeakingReminders } from './speaking-reminders.service.js';

const everyMilliseconds = 15 * 60_000;

/** Looks now and then who has to be reminded. Any number of processes may run one: what was sent is written down. */
@Injectable()
export class SpeakingRemindersWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly reminders: SpeakingReminders,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.run().catch((error: unknown) =>
        this.logger.error({ err: error }, 'speakers not reminded'),
      );
    }, everyMilliseconds).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  run(): Promise<void> {
    return this.database.write((em) => this.reminders.send(em));
  }
}
