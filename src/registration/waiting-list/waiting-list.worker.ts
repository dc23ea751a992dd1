import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '../../kernel/database/database.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { log } from '../../kernel/log.js';
import { PlaceFreed, RegistrationPlacedOnWaitingList } from '../registration.events.js';
import { isAnybodyWaiting } from './waiting-list.queries.js';
import { RegistrationWaitingList } from './waiting-list.service.js';

const poll = 30_000;

/**
 * Ends offers whose time is over and offers what is free. Woken by each commit that freed a place, and looks by itself now and
 * then: everything that it needs is in rows, so that a restart loses nothing. Any number of processes may run one.
 */
@Injectable()
export class WaitingListWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running = Promise.resolve();
  private isWoken = false;
  private isEnding = false;

  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
    private readonly list: RegistrationWaitingList,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.events.onCommitted(PlaceFreed, () => this.wake());
    this.events.onCommitted(RegistrationPlacedOnWaitingList, () => this.wake());
    this.timer = setInterval(() => this.wake(), poll).unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Resolves when all that was to be done at the time of the call is done. */
  async idle(): Promise<void> {
    this.wake();
    await this.running;
  }

  /** Many places that are freed while it works are one reason to look again. */
  private wake(): void {
    if (this.isWoken || this.isEnding) return;
    this.isWoken = true;
    this.running = this.running
      .then(() => this.work())
      .catch((error: unknown) => this.logger.error({ err: error }, 'the waiting list did not move'));
  }

  private async work(): Promise<void> {
    this.isWoken = false;
    if (!(await this.database.read(isAnybodyWaiting))) return;
    while (!this.isEnding && (await this.database.write((em) => this.list.lapse(em))));
    while (!this.isEnding && (await this.database.write((em) => this.list.moveUp(em))));
  }
}
