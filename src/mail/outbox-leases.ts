import {
  type EntityManager,
  In,
  LessThanOrEqual,
  type ObjectLiteral,
  type SelectQueryBuilder,
} from 'typeorm';
import { newId } from '../kernel/ids.js';
import { type MailPriority, OutboxMessage } from './outbox-message.entity.js';
import { type OutboxState, waitingState } from './outbox.states.js';
import type { Verdict } from './retry.rules.js';

const waiting: OutboxState[] = ['queued', 'retrying'];
const noLease = { leaseUntil: null, leasedBy: null };

interface Claim {
  priority: MailPriority;
  now: Date;
  until: Date;
  limit: number;
}

/** Takes due mails for one worker until the lease ends, oldest first. Several workers may ask at the same time. */
export async function claimDue(em: EntityManager, claim: Claim): Promise<OutboxMessage[]> {
  await freeLapsed(em, claim);
  const ids = await dueIds(em, claim);
  if (ids.length === 0) return [];
  const leasedBy = newId();
  const taken = { state: 'sending', leasedBy, leaseUntil: claim.until } as const;
  await em.update(OutboxMessage, { id: In(ids), state: In(waiting) }, taken);
  // Read back what the conditional update has really changed.
  return em.find(OutboxMessage, { where: { leasedBy }, order: { queuedAt: 'ASC' } });
}

/** Records that the server has taken the mail; false when the lease had ended and somebody else holds it. */
export async function recordSent(em: EntityManager, message: OutboxMessage, sentAt: Date): Promise<boolean> {
  const { attempts } = message;
  return settle(em, message, { state: 'sent', sentAt, attempts: attempts + 1, lastError: null });
}

/** Records a failed attempt and what follows from it; false when the lease had ended. */
export async function recordFailure(
  em: EntityManager,
  message: OutboxMessage,
  verdict: Verdict,
  lastError: string,
): Promise<boolean> {
  const attempts = message.attempts + 1;
  return verdict.kind === 'retry'
    ? settle(em, message, { state: 'retrying', attempts, lastError, nextAttemptAt: verdict.at })
    : settle(em, message, { state: 'failed', attempts, lastError });
}

/** Gives back what was claimed and not begun, for the next worker to take at once. */
export async function giveBack(em: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
  for (const message of messages) await settle(em, message, { state: waitingState(message.attempts) });
}

/** What a worker had claimed when it died. It may have been sent: the Message-ID tells the recipient's side. */
async function freeLapsed(em: EntityManager, { priority, now }: Claim): Promise<void> {
  const lapsed = { state: 'sending', priority, leaseUntil: LessThanOrEqual(now) } as const;
  await em.update(OutboxMessage, lapsed, { state: 'retrying', ...noLease });
}

async function dueIds(em: EntityManager, { priority, now, limit }: Claim): Promise<string[]> {
  const due = em
    .createQueryBuilder()
    .select('mail.id', 'id')
    .from((query: SelectQueryBuilder<ObjectLiteral>) => unfinished(query, priority), 'mail')
    .where('mail.state IN (:...waiting) AND mail.due_at <= :now', { waiting, now: now.toISOString() })
    .orderBy('mail.queued_at')
    .limit(limit);
  // An update must not overtake its invitation. A sign-in link waits for nothing.
  if (priority === 'normal') due.andWhere('mail.place = 1');
  const rows = await due.getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** What has neither arrived nor failed, each with its place among the mails to the same mailbox. */
const unfinished = (query: SelectQueryBuilder<ObjectLiteral>, priority: MailPriority) =>
  query
    .select('message.id', 'id')
    .addSelect('message.state', 'state')
    .addSelect('message.queuedAt', 'queued_at')
    .addSelect('message.nextAttemptAt', 'due_at')
    .addSelect('ROW_NUMBER() OVER (PARTITION BY message.toKey ORDER BY message.queuedAt)', 'place')
    .from(OutboxMessage, 'message')
    .where('message.priority = :priority', { priority })
    .andWhere('message.state IN (:...underway)', { underway: [...waiting, 'sending'] });

async function settle(
  em: EntityManager,
  { id, leasedBy }: OutboxMessage,
  outcome: Partial<OutboxMessage>,
): Promise<boolean> {
  if (leasedBy === null) throw new Error('Only a leased mail can be settled');
  const held = { id, leasedBy, state: 'sending' } as const;
  const { affected } = await em.update(OutboxMessage, held, { ...outcome, ...noLease });
  return affected === 1;
}
