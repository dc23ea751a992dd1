import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { RealClock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { PurgeRun } from './purge-run.entity.js';

/** A batch takes less; a process that has died holds up the purge for so long. */
const lease = 10 * 60_000;

/** One run a day, by one process at a time. */
@Injectable()
export class PurgeRuns {
  private readonly realClock = new RealClock();

  /** The id of the run if it is ours now: nobody has begun it, or whoever did has stopped. */
  async claim(em: EntityManager, onDate: string, now: Date): Promise<string | undefined> {
    const known = await em.findOneBy(PurgeRun, { onDate });
    const ours = { runId: newId(), startedAt: now, leaseUntil: this.leaseEnd() };
    if (!known) {
      await em.insert(PurgeRun, { onDate, ...ours, finishedAt: null, removed: {} });
      return ours.runId;
    }
    if (known.finishedAt ?? known.leaseUntil > this.realClock.now()) return undefined;
    await em.update(PurgeRun, { onDate, runId: known.runId }, ours);
    return ours.runId;
  }

  /** Throws where another process has taken the run over. */
  async renew(em: EntityManager, runId: string): Promise<void> {
    const { affected } = await em.update(
      PurgeRun,
      { runId, finishedAt: IsNull() },
      { leaseUntil: this.leaseEnd() },
    );
    if (affected !== 1) throw new Error('Another process has taken over the purge.');
  }

  async finish(em: EntityManager, runId: string, removed: Record<string, number>, now: Date): Promise<void> {
    await em.update(PurgeRun, { runId }, { finishedAt: now, removed });
  }

  async last(em: EntityManager): Promise<PurgeRun | undefined> {
    const [last] = await em.find(PurgeRun, { order: { onDate: 'DESC' }, take: 1 });
    return last;
  }

  private leaseEnd(): Date {
    return new Date(this.realClock.now().getTime() + lease);
  }
}
