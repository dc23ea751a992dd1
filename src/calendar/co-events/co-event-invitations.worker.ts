import { Injectable } from '@nestjs/common';
import { InterestsQueries } from '../../co-events/reminders/interests.queries.js';
import { type BackgroundTask, BackgroundTasks } from '../../kernel/background-tasks.js';
import { Database } from '../../kernel/database/database.js';
import { CoEventInvitationsService } from './co-event-invitations.service.js';

const poll = 30_000;
const batch = 50;

/** Brings invitations up to date with what has changed; any number of processes may run one. */
@Injectable()
export class CoEventInvitationsWorker {
  private readonly task: BackgroundTask;

  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly invitations: CoEventInvitationsService,
    private readonly queries: InterestsQueries,
  ) {
    this.task = tasks.add({
      name: 'co-event-invitations',
      every: poll,
      work: () => this.work(),
    });
  }

  async work(): Promise<void> {
    const next = () => this.database.read((em) => this.queries.toTell(em, true, batch));
    for (let ids = await next(); ids.length > 0 && !this.task.isEnding; ids = await next()) {
      await this.database.write(async (em) => {
        for (const id of ids) await this.invitations.tell(em, id);
      });
    }
  }
}
