import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { BackgroundTasks } from '../kernel/background-tasks.js';
import { log } from '../kernel/log.js';
import { Purge } from './purge.service.js';

/** Looks whether a new day has begun at the venue. */
const poll = 10 * 60_000;
/** Not while the application starts, nor in a command that is over sooner. */
const firstLook = 60_000;

/** Purges once a day; any number of processes may run one. */
@Injectable()
export class PurgeWorker {
  constructor(
    tasks: BackgroundTasks,
    private readonly purge: Purge,
    @Inject(log) private readonly logger: Logger,
  ) {
    tasks.add({
      name: 'purge',
      every: poll,
      first: firstLook,
      work: () => this.run(),
    });
  }

  private async run(): Promise<void> {
    const removed = await this.purge.runToday();
    if (removed) this.logger.info({ removed }, 'personal data purged');
  }
}
