import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { log } from '../../kernel/log.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsService } from './reports.service.js';

const poll = 10 * 60_000;

/** Asks hosts for the reports that are missing; any number of processes may run one. */
@Injectable()
export class ReportRemindersWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isEnding = false;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly queries: ReportsQueries,
    private readonly reports: ReportsService,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.work()
        .catch((error: unknown) => this.logger.error({ err: error }, 'hosts not asked for reports'))
        .finally(() => {
          this.running = undefined;
        });
    }, poll).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.timer);
    await this.running;
  }

  async work(): Promise<void> {
    const missing = await this.database.read((em) => this.queries.missing(em, this.clock.now()));
    for (const coEvent of missing) {
      if (this.isEnding) return;
      await this.database.write((em) => this.reports.remind(em, coEvent));
    }
  }
}
