import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { RealClock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { log } from '../../kernel/log.js';
import { ChangeNoticesService } from './change-notices.service.js';

const poll = 15_000;
const peopleAtOnce = 100;

/** Mails what has changed when the time has come; any number of processes may run one. */
@Injectable()
export class ChangeNoticesWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly clock = new RealClock();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly notices: ChangeNoticesService,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => {
      this.running ??= this.tellDue(this.clock.now())
        .catch((error: unknown) => this.logger.error({ err: error }, 'changes not told'))
        .finally(() => {
          this.running = undefined;
        });
    };
    this.timer = setInterval(look, poll).unref();
    look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** A transaction for so many people: thousands may have a session. */
  async tellDue(now: Date): Promise<void> {
    for (;;) {
      const some = await this.database.read((em) => this.notices.due(em, now, peopleAtOnce));
      if (some.length === 0) return;
      await this.database.write((em) => this.notices.tell(em, some));
    }
  }
}
