import { Injectable } from '@nestjs/common';
import { type BackgroundTask, BackgroundTasks } from '../../kernel/background-tasks.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { InterestsQueries } from './interests.queries.js';
import { InterestsService } from './interests.service.js';

const poll = 30_000;
const batch = 50;

/** Reminds whoever asked for it and tells her of changes; any number of processes may run one. */
@Injectable()
export class RemindersWorker {
  private readonly task: BackgroundTask;

  constructor(
    tasks: BackgroundTasks,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly interests: InterestsService,
    private readonly queries: InterestsQueries,
  ) {
    this.task = tasks.add({
      name: 'co-event-reminders',
      every: poll,
      work: () => this.work(),
    });
  }

  async work(): Promise<void> {
    await this.tellNews();
    const due = await this.database.read((em) => this.queries.toRemind(em, this.clock.now()));
    await this.inBatches(due, (id) => (em) => this.interests.remind(em, id));
    await this.database.write((em) => this.interests.forgetUnanswered(em));
  }

  private async tellNews(): Promise<void> {
    const next = () => this.database.read((em) => this.queries.toTell(em, false, batch));
    for (let ids = await next(); ids.length > 0 && !this.task.isEnding; ids = await next())
      await this.inBatches(ids, (id) => (em) => this.interests.tell(em, id));
  }

  /** Many may wait for the same news: others write in between. */
  private async inBatches(ids: readonly string[], work: Telling): Promise<void> {
    for (let start = 0; start < ids.length && !this.task.isEnding; start += batch) {
      await this.database.write(async (em) => {
        for (const id of ids.slice(start, start + batch)) await work(id)(em);
      });
    }
  }
}

type Telling = (id: string) => Parameters<Database['write']>[0];
