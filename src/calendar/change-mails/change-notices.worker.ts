import { Injectable } from '@nestjs/common';
import { BackgroundTasks } from '../../kernel/background-tasks.js';
import { RealClock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { ChangeNoticesService } from './change-notices.service.js';

const poll = 15_000;
const peopleAtOnce = 100;

/** Mails what has changed when the time has come; any number of processes may run one. */
@Injectable()
export class ChangeNoticesWorker {
  private readonly clock = new RealClock();

  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly notices: ChangeNoticesService,
  ) {
    tasks.add({
      name: 'change-notices',
      every: poll,
      first: 0,
      work: () => this.tellDue(this.clock.now()),
    });
  }

  /** A transaction for so many people: thousands may have a session. */
  async tellDue(now: Date): Promise<void> {
    for (;;) {
      const some = await this.database.read((em) => this.notices.due(em, now, peopleAtOnce));
      if (some.length === 0) return;
      await this.database.write((em) => this.notices.tell(em, some));
    }
  }
}
