import { Injectable } from '@nestjs/common';
import { type BackgroundTask, BackgroundTasks } from '../../kernel/background-tasks.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsService } from './reports.service.js';

const poll = 10 * 60_000;

/** Asks hosts for the reports that are missing; any number of processes may run one. */
@Injectable()
export class ReportRemindersWorker {
  private readonly task: BackgroundTask;

  constructor(
    tasks: BackgroundTasks,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly queries: ReportsQueries,
    private readonly reports: ReportsService,
  ) {
    this.task = tasks.add({
      name: 'co-event-report-reminders',
      every: poll,
      work: () => this.work(),
    });
  }

  async work(): Promise<void> {
    const missing = await this.database.read((em) => this.queries.missing(em, this.clock.now()));
    for (const coEvent of missing) {
      if (this.task.isEnding) return;
      await this.database.write((em) => this.reports.remind(em, coEvent));
    }
  }
}
