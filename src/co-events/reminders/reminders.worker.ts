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
import { InterestsQueries } from './interests.queries.js';
import { InterestsService } from './interests.service.js';

const poll = 30_000;
const batch = 50;

/** Reminds whoever asked for it and tells her of changes; any number of processes may run one. */
@Injectable()
export class RemindersWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isEnding = false;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly interests: InterestsService,
    private readonly queries: InterestsQueries,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.work()
        .catch((error: unknown) => this.logger.error({ err: error }, 'reminders not sent'))
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
    await this.tellNews();
    const due = await this.database.read((em) => this.queries.toRemind(em, this.clock.now()));
    await this.inBatches(due, (id) => (em) => this.interests.remind(em, id));
    await this.database.write((em) => this.interests.forgetUnanswered(em));
  }

  private async tellNews(): Promise<void> {
    const next = () => this.database.read((em) => this.queries.toTell(em, false, batch));
    for (let ids = await next(); ids.length > 0 && !this.isEnding; ids = await next())
      await this.inBatches(ids, (id) => (em) => this.interests.tell(em, id));
  }

  /** Many may wait for the same news: others write in between. */
  private async inBatches(ids: readonly string[], work: Telling): Promise<void> {
    for (let start = 0; start < ids.length && !this.isEnding; start += batch) {
      await this.database.write(async (em) => {
        for (const id of ids.slice(start, start + batch)) await work(id)(em);
      });
    }
  }
}

type Telling = (id: string) => Parameters<Database['write']>[0];
