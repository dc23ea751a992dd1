import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { log } from '../../kernel/log.js';
import { RosterImportConfirmed } from './import.events.js';
import { RosterImportRun } from './roster-import-run.js';

const poll = 30_000;

/** Writes confirmed tables one after the other: woken by the confirmation, and by itself for those that a dying process left. */
@Injectable()
export class RosterImportWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isWoken = false;

  constructor(
    private readonly events: DomainEvents,
    private readonly run: RosterImportRun,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.events.onCommitted(RosterImportConfirmed, () => this.wake());
    this.timer = setInterval(() => this.wake(), poll).unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Resolves when nothing is left to be written. */
  async idle(): Promise<void> {
    await this.running;
  }

  private wake(): void {
    this.isWoken = true;
    this.running ??= this.work().finally(() => {
      this.running = undefined;
    });
  }

  private async work(): Promise<void> {
    while (this.isWoken) {
      this.isWoken = false;
      try {
        for (const id of await this.run.unfinished()) await this.run.finish(id);
      } catch (error) {
        this.logger.error({ err: error }, 'roster not imported');
      }
    }
  }
}
