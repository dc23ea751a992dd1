import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { OutboxPace } from '../outbox-pace.js';
import { InboundReader } from './inbound-reader.js';
import { MailArrived } from './inbound.events.js';

/** Reads what has arrived as soon as it is stored, and looks by itself now and then; any number of processes may run one. */
@Injectable()
export class InboundWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running: Promise<void> | undefined;
  private isAsked = false;
  private isClosed = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly events: DomainEvents,
    private readonly reader: InboundReader,
    private readonly pace: OutboxPace,
  ) {}

  onApplicationBootstrap(): void {
    this.events.onCommitted(MailArrived, () => this.wake());
    this.timer = setInterval(() => this.wake(), this.pace.poll).unref();
    this.wake();
  }

  /** Before the database closes: finishes the mail that is being read and leaves the others. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    await this.running;
  }

  wake(): void {
    this.isAsked = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      // Somebody may have asked after the last look and before this line.
      if (this.isAsked && !this.isClosed) this.wake();
    });
  }

  private goesOn(): boolean {
    return !this.isClosed;
  }

  private async run(): Promise<void> {
    while (this.isAsked && !this.isClosed) {
      this.isAsked = false;
      for (let more = true; more;) more = (await this.reader.readNext()) && this.goesOn();
    }
  }
}
