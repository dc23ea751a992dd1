import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { type BackgroundTask, BackgroundTasks } from '../../kernel/background-tasks.js';
import { RealClock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { IcalSource } from '../ical-source.entity.js';
import { CalendarImportsService } from './calendar-imports.service.js';
import { CalendarRefresh } from './calendar-refresh.js';

const poll = 60_000;
const batch = 20;

/** Reads the hosts' calendars again when their time has come; any number of processes may run one. */
@Injectable()
export class CalendarRefreshWorker {
  private readonly task: BackgroundTask;
  private readonly clock = new RealClock();

  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly imports: CalendarImportsService,
    private readonly calendars: CalendarRefresh,
  ) {
    this.task = tasks.add({
      name: 'calendar-refresh',
      every: poll,
      work: () => this.refreshDue(this.clock.now()),
    });
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
      if (this.task.isEnding) return;
      if (await this.database.write((em) => this.imports.claim(em, source)))
        await this.calendars.refresh(source);
    }
  }
}
