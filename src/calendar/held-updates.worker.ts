import { Injectable } from '@nestjs/common';
import { BackgroundTasks } from '../kernel/background-tasks.js';
import { RealClock } from '../kernel/clock.js';
import { Database } from '../kernel/database/database.js';
import { HeldUpdatesService } from './held-updates.service.js';

const poll = 15_000;

/** Tells what was held when its time has come; any number of processes may run one. */
@Injectable()
export class HeldUpdatesWorker {
  private readonly clock = new RealClock();

  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly held: HeldUpdatesService,
  ) {
    tasks.add({
      name: 'held-updates',
      every: poll,
      first: 0,
      work: () => this.tellDue(this.clock.now()),
    });
  }

  /** In transactions of one session and so many people: thousands may have it. */
  async tellDue(now: Date): Promise<void> {
    for (const sessionId of await this.database.read((em) => this.held.due(em, now))) {
      for (let isLeft = true; isLeft;) {
        isLeft = await this.database.write((em) => this.held.tell(em, sessionId));
      }
    }
  }
}
