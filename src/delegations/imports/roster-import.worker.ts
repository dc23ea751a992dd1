import { Injectable } from '@nestjs/common';
import { type BackgroundTask, BackgroundTasks } from '../../kernel/background-tasks.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { RosterImportConfirmed } from './import.events.js';
import { RosterImportRun } from './roster-import-run.js';

const poll = 30_000;

/** Writes confirmed tables one after the other: woken by the confirmation, and by itself for those that a dying process left. */
@Injectable()
export class RosterImportWorker {
  readonly task: BackgroundTask;

  constructor(
    tasks: BackgroundTasks,
    events: DomainEvents,
    private readonly run: RosterImportRun,
  ) {
    this.task = tasks.add({
      name: 'roster-imports',
      every: poll,
      first: 0,
      work: () => this.work(),
    });
    events.onCommitted(RosterImportConfirmed, () => this.task.wake());
  }

  private async work(): Promise<void> {
    for (const id of await this.run.unfinished()) await this.run.finish(id);
  }
}
