import { Injectable } from '@nestjs/common';
import { type BackgroundTask, BackgroundTasks } from '../../kernel/background-tasks.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { OutboxPace } from '../outbox-pace.js';
import { InboundReader } from './inbound-reader.js';
import { MailArrived } from './inbound.events.js';

/** Reads what has arrived as soon as it is stored, and looks by itself now and then; any number of processes may run one. */
@Injectable()
export class InboundWorker {
  private readonly task: BackgroundTask;

  constructor(
    tasks: BackgroundTasks,
    events: DomainEvents,
    private readonly reader: InboundReader,
    pace: OutboxPace,
  ) {
    this.task = tasks.add({
      name: 'inbound-mail',
      every: pace.poll,
      first: 0,
      work: () => this.readAll(),
    });
    events.onCommitted(MailArrived, () => this.task.wake());
  }

  private async readAll(): Promise<void> {
    while (!this.task.isEnding && (await this.reader.readNext()));
  }
}
