import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { type BackgroundTask, BackgroundTasks } from '../../kernel/background-tasks.js';
import { RealClock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database/database.js';
import { DomainError } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { log } from '../../kernel/log.js';
import { RegistrationStatesService } from '../registration-states.service.js';
import type { BulkDecision } from './bulk-decision.entity.js';
import { BulkDecisionHeld, BulkDecisionsService } from './bulk-decisions.service.js';
import { BulkItem } from './bulk-item.entity.js';

const poll = 15_000;
/** So many share a commit, and whoever registers meanwhile comes in between. */
const atOnce = 20;

/** Works off bulk decisions whose hold is over, one registration after the other; any number of processes may run one. */
@Injectable()
export class BulkDecisionsWorker {
  readonly task: BackgroundTask;
  private readonly clock = new RealClock();

  constructor(
    tasks: BackgroundTasks,
    private readonly database: Database,
    events: DomainEvents,
    private readonly bulk: BulkDecisionsService,
    private readonly states: RegistrationStatesService,
    @Inject(log) private readonly logger: Logger,
  ) {
    this.task = tasks.add({
      name: 'bulk-decisions',
      every: poll,
      first: 0,
      work: () => this.workOff(),
    });
    events.onCommitted(BulkDecisionHeld, ({ dueAt }) => {
      this.task.wakeIn(Math.max(0, dueAt.getTime() - this.clock.now().getTime()) + 1);
    });
  }

  private async workOff(): Promise<void> {
    for (const decision of await this.database.read((em) => this.bulk.due(em))) {
      if (!(await this.database.write((em) => this.bulk.start(em, decision.id)))) continue;
      for (let items = await this.next(decision); items.length > 0; items = await this.next(decision)) {
        await Promise.all(items.map((item) => this.decide(decision, item)));
        if (this.task.isEnding) return;
      }
      await this.database.write((em) => this.bulk.finish(em, decision.id));
    }
  }

  private next({ id }: BulkDecision): Promise<BulkItem[]> {
    return this.database.read((em) =>
      em.find(BulkItem, {
        where: { decisionId: id, outcome: 'open' },
        order: { position: 'ASC' },
        take: atOnce,
      }),
    );
  }

  /** Each in a transaction of its own: what cannot be decided any more is skipped and takes nobody with it. */
  private async decide(decision: BulkDecision, item: BulkItem): Promise<void> {
    try {
      await this.database.write(async (em) => {
        if (await this.bulk.claim(em, item)) await this.move(em, decision, item);
      });
    } catch (error) {
      const isRefusal = error instanceof DomainError;
      if (!isRefusal) this.logger.error({ err: error }, 'one of a bulk decision failed');
      const problem = isRefusal ? error.code : 'bulk-decisions.failed';
      await this.database.write((em) => this.bulk.skip(em, item, problem));
    }
  }

  private move(em: EntityManager, { kind, decidedBy, reason }: BulkDecision, item: BulkItem): Promise<void> {
    const decision = { decidedBy, reason, seen: item.seen };
    switch (kind) {
      case 'approve':
        return this.states.approve(em, item.registrationId, decision);
      case 'wait':
        return this.states.placeOnWaitingList(em, item.registrationId, decision);
      case 'decline':
        return this.states.decline(em, item.registrationId, decision);
      case 'take-up':
        return this.states.takeUp(em, item.registrationId, decision);
    }
  }
}
