import { Injectable } from '@nestjs/common';
import { BackgroundTasks } from '../../kernel/background-tasks.js';
import { Database } from '../../kernel/database/database.js';
import { SpeakingReminders } from './speaking-reminders.service.js';

const everyMilliseconds = 15 * 60_000;

/** Looks now and then who has to be reminded. Any number of processes may run one: what was sent is written down. */
@Injectable()
export class SpeakingRemindersWorker {
  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly reminders: SpeakingReminders,
  ) {
    tasks.add({
      name: 'speaking-reminders',
      every: everyMilliseconds,
      work: () => this.run(),
    });
  }

  run(): Promise<void> {
    return this.database.write((em) => this.reminders.send(em));
  }
}
