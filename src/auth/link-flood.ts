import { type EntityManager, MoreThan } from 'typeorm';
import { RealClock } from '../kernel/clock.js';
import { OutboxMessage } from '../mail/outbox-message.entity.js';

const realClock = new RealClock();
const hour = 3_600_000;

/**
 * Whether so many mails about the same thing were written within the last hour: nobody's mailbox can be flooded by typing her
 * address into a form again and again. Real time, because a rehearsal's clock starts anew with each process.
 */
export async function isFlooded(em: EntityManager, about: string, limit: number): Promise<boolean> {
  const since = new Date(realClock.now().getTime() - hour);
  return (await em.countBy(OutboxMessage, { about, queuedAt: MoreThan(since) })) >= limit;
}
