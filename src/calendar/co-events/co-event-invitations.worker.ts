import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { InterestsQueries } from '../../co-events/reminders/interests.queries.js';
import { Database } from '../../kernel/database/database.js';
import { log } from '../../kernel/log.js';
import { CoEventInvitationsService } from './co-event-invitations.service.js';

const poll = 30_000;
const batch = 50;

/** Brings invitations up to date with what has changed; any number of processes may run one. */
@Injectable()
export class CoEventInvitationsWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isEnding = false;

  constructor(
    private readonly database: Database,
    private readonly invitations: CoEventInvitationsService,
    private readonly queries: InterestsQueries,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.work()
        .catch((error: unknown) => this.logger.error({ err: error }, 'invitations to co-events not told'))
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
    const next = () => this.database.read((em) => this.queries.toTell(em, true, batch));
    for (let ids = await next(); ids.length > 0 && !this.isEnding; ids = await next()) {
      await this.database.write(async (em) => {
        for (const id of ids) await this.invitations.tell(em, id);
      });
    }
  }
}
