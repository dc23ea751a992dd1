import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { RealClock } from '../kernel/clock.js';
import { Database } from '../kernel/database/database.js';
import { log } from '../kernel/log.js';
import { HeldUpdatesService } from './held-updates.service.js';

const poll = 15_000;

/** Tells what was held when its time has come; any number of processes may run one. */
@Injectable()
export class HeldUpdatesWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly clock = new RealClock();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly held: HeldUpdatesService,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => {
      this.running ??= this.tellDue(this.clock.now())
        .catch((error: unknown) => this.logger.error({ err: error }, 'held updates not told'))
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

  /** A transaction for each session: thousands may have it. */
  async tellDue(now: Date): Promise<void> {
    for (const sessionId of await this.database.read((em) => this.held.due(em, now))) {
      await this.database.write((em) => this.held.tell(em, sessionId));
    }
  }
}
