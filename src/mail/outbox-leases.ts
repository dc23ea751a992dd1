import {
  type EntityManager,
  In,
  LessThanOrEqual,
  type ObjectLiteral,
  type SelectQueryBuilder,
} from 'typeorm';
import { newId } from '../kernel/ids.js';
import { type AddressFailure, rememberTrouble } from './address-trouble.js';
import { addToHistory } from './outbox-history.js';
import { OutboxHold } from './outbox-hold.entity.js';
import { type MailPriority, OutboxMessage } from './outbox-message.entity.js';
import { knownTimes, rememberTimes } from './outbox-rates.js';
import { burst, everyDomain, type MailRates, type NextTimes, withinRates } from './mail-rates.rules.js';
import { type OutboxEventKind, type OutboxState, waitingState } from './outbox.states.js';
import type { Verdict } from './retry.rules.js';
import { type StoredMail, withBodies } from './stored-mail.js';

const waiting: OutboxState[] = ['queued', 'retrying'];
const noLease = { leaseUntil: null, leasedBy: null };

export interface Claim {
  priority: MailPriority;
  rates: MailRates;
  /** Real time. */
  now: Date;
  until: Date;
  limit: number;
  /** By the forum's clock. */
  at: Date;
}

export interface Claimed {
  messages: StoredMail[];
  /** When a rate allows more, in real time; undefined where none stands in the way. */
  moreAt?: Date;
}

/**
 * Takes due mails for one worker until the lease ends, oldest first. Several workers may ask at the same time: what the
 * conditional update has changed is theirs. While all mails are held, and beyond the rates, only sign-in links are due.
 */
export async function claimDue(em: EntityManager, claim: Claim): Promise<Claimed> {
  await freeLapsed(em, claim);
  if (claim.priority === 'normal' && (await em.existsBy(OutboxHold, {}))) return { messages: [] };
  const { due, moreAt } = await dueWithinRates(em, claim);
  if (due.length === 0) return { messages: [], ...(moreAt ? { moreAt } : {}) };
  const leasedBy = newId();
  const taken = { state: 'sending', leasedBy, leaseUntil: claim.until } as const;
  await em.update(OutboxMessage, { id: In(due.map(({ id }) => id)), state: In(waiting) }, taken);
  const messages = await em.find(OutboxMessage, { where: { leasedBy }, order: { queuedAt: 'ASC' } });
  return { messages: await withBodies(em, messages), ...(moreAt ? { moreAt } : {}) };
}

/** Records that the server has taken the mail; false when the lease had ended and somebody else holds it. */
export async function recordSent(em: EntityManager, message: OutboxMessage, at: Date): Promise<boolean> {
  const outcome = { state: 'sent', sentAt: at, attempts: message.attempts + 1, lastError: null } as const;
  return settle(em, message, outcome, { kind: 'sent', at });
}

/** A failed attempt, by the forum's clock. */
export interface Failure {
  verdict: Verdict;
  error: string;
  at: Date;
  /** Where the server refused the address itself. */
  address?: AddressFailure | undefined;
}

/** Records a failed attempt and what follows from it; false when the lease had ended. */
export async function recordFailure(
  em: EntityManager,
  message: OutboxMessage,
  { verdict, error, at, address }: Failure,
): Promise<boolean> {
  const attempt = { attempts: message.attempts + 1, lastError: error };
  if (verdict.kind === 'retry') {
    const later = { ...attempt, state: 'retrying', nextAttemptAt: verdict.at } as const;
    return settle(em, message, later, { kind: 'deferred', at, error });
  }
  const isOurs = await settle(em, message, { ...attempt, state: 'failed' }, { kind: 'failed', at, error });
  if (isOurs && address) await rememberTrouble(em, message, address, at);
  return isOurs;
}

/** Gives back what was claimed and not begun, for the next worker to take at once. */
export async function giveBack(em: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
  for (const message of messages) await settle(em, message, { state: waitingState(message.attempts) });
}

/** What a worker had claimed when it died. It may have been sent: the Message-ID tells the recipient's side. */
async function freeLapsed(em: EntityManager, { priority, now, at }: Claim): Promise<void> {
  // Anew for each query: TypeORM transforms the value of an operator in place.
  const lapsed = () => ({ state: 'sending', priority, leaseUntil: LessThanOrEqual(now) }) as const;
  for (const { id } of await em.find(OutboxMessage, { select: { id: true }, where: lapsed() })) {
    const { affected } = await em.update(
      OutboxMessage,
      { ...lapsed(), id },
      { state: 'retrying', ...noLease },
    );
    if (affected === 1) await addToHistory(em, id, { kind: 'lapsed', at });
  }
}

interface Due {
  id: string;
  toKey: string;
}

async function dueWithinRates(em: EntityManager, claim: Claim): Promise<{ due: Due[]; moreAt?: Date }> {
  const { priority, rates, now } = claim;
  if (priority === 'high' || (rates.all === undefined && rates.domain === undefined)) {
    return { due: await findDue(em, claim, []) };
  }
  const known = await knownTimes(em);
  const full = exhausted(known, rates, now.getTime());
  const due = full.includes(everyDomain) ? [] : await findDue(em, claim, full);
  const allowed = withinRates(due, rates, known, now.getTime());
  await rememberTimes(em, allowed.next);
  const times: NextTimes = new Map([...known, ...allowed.next]);
  const next = exhausted(times, rates, now.getTime()).map((scope) => times.get(scope) ?? 0);
  return {
    due: allowed.mails,
    ...(next.length > 0 ? { moreAt: new Date(Math.min(...next) - burst) } : {}),
  };
}

/** The scopes from which nothing more may leave now. */
const exhausted = (times: NextTimes, rates: MailRates, now: number): string[] =>
  [...times]
    .filter(([scope]) => (scope === everyDomain ? rates.all : rates.domain) !== undefined)
    .filter(([, time]) => time > now + burst)
    .map(([scope]) => scope);

async function findDue(em: EntityManager, claim: Claim, without: readonly string[]): Promise<Due[]> {
  const { priority, now, limit } = claim;
  const due = em
    .createQueryBuilder()
    .select('mail.id', 'id')
    .addSelect('mail.to_key', 'toKey')
    .from((query: SelectQueryBuilder<ObjectLiteral>) => unfinished(query, priority), 'mail')
    .where('mail.state IN (:...waiting) AND mail.due_at <= :now', { waiting, now: now.toISOString() })
    .orderBy('mail.queued_at')
    .limit(limit);
  // An update must not overtake its invitation. A sign-in link waits for nothing.
  if (priority === 'normal') due.andWhere('mail.place = 1');
  for (const [index, domain] of without.entries()) {
    const name = `domain${String(index)}`;
    due.andWhere(`mail.to_key NOT LIKE :${name} ESCAPE '!'`, {
      [name]: `%@${domain.replace(/[!%_]/g, '!$&')}`,
    });
  }
  return due.getRawMany<Due>();
}

/** What has neither arrived nor failed, each with its place among the mails to the same mailbox. */
const unfinished = (query: SelectQueryBuilder<ObjectLiteral>, priority: MailPriority) =>
  query
    .select('message.id', 'id')
    .addSelect('message.state', 'state')
    .addSelect('message.toKey', 'to_key')
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
  happening?: { kind: OutboxEventKind; at: Date; error?: string },
): Promise<boolean> {
  if (leasedBy === null) throw new Error('Only a leased mail can be settled');
  const held = { id, leasedBy, state: 'sending' } as const;
  const { affected } = await em.update(OutboxMessage, held, { ...outcome, ...noLease });
  if (affected !== 1) return false;
  if (happening) await addToHistory(em, id, happening);
  return true;
}
