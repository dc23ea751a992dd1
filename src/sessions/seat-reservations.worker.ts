import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { type BackgroundTask, BackgroundTasks } from '../kernel/background-tasks.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../kernel/database/database.js';
import { SeatReservation } from './seat-reservation.entity.js';
import { SeatReservationsService } from './seat-reservations.service.js';

const poll = 30_000;

/** Frees seats whose time is over. All it needs is in rows: any number of processes may run one, and a restart loses nothing. */
@Injectable()
export class SeatReservationsWorker {
  readonly task: BackgroundTask;

  constructor(
    tasks: BackgroundTasks,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly reservations: SeatReservationsService,
  ) {
    this.task = tasks.add({
      name: 'seat-reservations',
      every: poll,
      work: () => this.work(),
    });
  }

  private async work(): Promise<void> {
    const isOver = { freedAt: IsNull(), heldUntil: LessThanOrEqual(this.clock.now()) };
    if (!(await this.database.read((em) => em.existsBy(SeatReservation, isOver)))) return;
    while (!this.task.isEnding && (await this.database.write((em) => this.reservations.lapse(em))));
  }
}
