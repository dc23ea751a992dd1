import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { Database } from '../kernel/database/database.js';
import { log } from '../kernel/log.js';
import { SeatReservation } from './seat-reservation.entity.js';
import { SeatReservationsService } from './seat-reservations.service.js';

const poll = 30_000;

/** Frees seats whose time is over. All it needs is in rows: any number of processes may run one, and a restart loses nothing. */
@Injectable()
export class SeatReservationsWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running = Promise.resolve();
  private isEnding = false;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reservations: SeatReservationsService,
    @Inject(log) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.idle(), poll).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Resolves when whatever was over at the time of the call is freed. */
  idle(): Promise<void> {
    this.running = this.running
      .then(() => this.work())
      .catch((error: unknown) => this.logger.error({ err: error }, 'reserved seats were not freed'));
    return this.running;
  }

  private async work(): Promise<void> {
    const isOver = { freedAt: IsNull(), heldUntil: LessThanOrEqual(this.clock.now()) };
    if (!(await this.database.read((em) => em.existsBy(SeatReservation, isOver)))) return;
    while (!this.isEnding && (await this.database.write((em) => this.reservations.lapse(em))));
  }
}
