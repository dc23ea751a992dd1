import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { LessThanOrEqual } from 'typeorm';
import { RealClock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { log } from '../../kernel/log.js';
import { IcalSource } from '../ical-source.entity.js';
import { CalendarImportsService } from './calendar-imports.service.js';
import { CalendarRefresh } from './calendar-refresh.js';

const poll = 60_000;
const batch = 20;

/** Reads the hosts' calendars again when their time has come; any number of processes may run one. */
@Injectable()
export class CalendarRefreshWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly clock = new RealClock();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isEnding = false;

  constructor(
    private readonly database: Database,
    private readonly imports: CalendarImportsService,
    private readonly calendars: CalendarRefresh,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.refreshDue(this.clock.now())
        .catch((error: unknown) => this.logger.error({ err: error }, 'calendars not read'))
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

  /** One after the other: nobody waits for them. */
  async refreshDue(now: Date): Promise<void> {
    const due = await this.database.read((em) =>
      em.find(IcalSource, {
        where: { nextFetchAt: LessThanOrEqual(now) },
        order: { nextFetchAt: 'ASC' },
        take: batch,
      }),
    );
    for (const source of due) {
      if (this.isEnding) return;
      if (await this.database.write((em) => this.imports.claim(em, source)))
        await this.calendars.refresh(source);
    }
  }
}
