import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { log } from '../kernel/log.js';
import { Purge } from './purge.service.js';

/** Looks whether a new day has begun at the venue. */
const poll = 10 * 60_000;
/** Not while the application starts, nor in a command that is over sooner. */
const firstLook = 60_000;

/** Purges once a day; any number of processes may run one. */
@Injectable()
export class PurgeWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly purge: Purge,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => {
      this.running ??= this.run().finally(() => {
        this.running = undefined;
      });
    };
    this.timers = [setTimeout(look, firstLook).unref(), setInterval(look, poll).unref()];
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      const removed = await this.purge.runToday();
      if (removed) this.logger.info({ removed }, 'personal data purged');
    } catch (error) {
      this.logger.error({ err: error }, 'personal data not purged');
    }
  }
}
