import { Injectable } from '@nestjs/common';
import { type BackgroundTask, BackgroundTasks } from '../../kernel/background-tasks.js';
import { Database } from '../../kernel/database/database.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { PlaceFreed, RegistrationPlacedOnWaitingList } from '../registration.events.js';
import { isAnybodyWaiting } from './waiting-list.queries.js';
import { RegistrationWaitingList } from './waiting-list.service.js';

const poll = 30_000;

/**
 * Ends offers whose time is over and offers what is free. Woken by each commit that freed a place, and looks by itself now and
 * then: everything that it needs is in rows, so that a restart loses nothing. Any number of processes may run one.
 */
@Injectable()
export class WaitingListWorker {
  readonly task: BackgroundTask;

  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    events: DomainEvents,
    private readonly list: RegistrationWaitingList,
  ) {
    this.task = tasks.add({
      name: 'registration-waiting-list',
      every: poll,
      first: 0,
      work: () => this.work(),
    });
    events.onCommitted(PlaceFreed, () => this.task.wake());
    events.onCommitted(RegistrationPlacedOnWaitingList, () => this.task.wake());
  }

  private async work(): Promise<void> {
    if (!(await this.database.read(isAnybodyWaiting))) return;
    while (!this.task.isEnding && (await this.database.write((em) => this.list.lapse(em))));
    while (!this.task.isEnding && (await this.database.write((em) => this.list.moveUp(em))));
  }
}
