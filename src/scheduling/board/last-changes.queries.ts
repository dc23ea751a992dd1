import { type EntityManager, In, MoreThan, Not } from 'typeorm';
import { Account } from '../../auth/account.entity.js';
import type { Actor } from '../../kernel/actor.js';
import { Session } from '../../sessions/session.entity.js';
import { type KeptPlacement, placementOf } from '../kept-placement.js';
import { LastMove } from '../last-move.entity.js';
import type { Placement } from '../slots.service.js';

/** What was done last to a session, for whoever was overtaken by it. */
export interface LastChange {
  /** The name of the organizer; null where it is not known. */
  by: string | null;
  /** In another window, or by another form. */
  isOwn: boolean;
  at: Date;
  /** From where it was moved; null where something else of it was changed. */
  from: Placement | null;
}

export async function lastChangeOf(
  em: EntityManager,
  actor: Actor,
  sessionId: string,
): Promise<LastChange | null> {
  const session = await em.findOneBy(Session, { id: sessionId });
  if (!session) return null;
  const { changedBy, revision, updatedAt: at } = session;
  const account = changedBy === null ? null : await em.findOneBy(Account, { id: changedBy });
  const move = await em.findOneBy(LastMove, { sessionId, revision });
  return {
    by: account && nameOf(account),
    isOwn: actor.kind !== 'anonymous' && actor.accountId === changedBy,
    at,
    from: move && placementOf(move.before),
  };
}

/** Names of the other organizers who have changed sessions since then, by session. */
export async function recentlyChangedBy(
  em: EntityManager,
  actor: Actor,
  since: Date,
): Promise<Record<string, string>> {
  const own = actor.kind === 'anonymous' ? '' : actor.accountId;
  const changed = await em.find(Session, {
    select: { id: true, changedBy: true },
    where: { updatedAt: MoreThan(since), changedBy: Not(own) },
  });
  if (changed.length === 0) return {};
  const accounts = await em.findBy(Account, { id: In(changed.flatMap(({ changedBy }) => changedBy ?? [])) });
  const names = new Map(accounts.map((account) => [account.id, nameOf(account)]));
  return Object.fromEntries(
    changed.flatMap(({ id, changedBy }) => {
      const name = names.get(changedBy ?? '');
      return name ? [[id, name]] : [];
    }),
  );
}

const nameOf = ({ name, email }: Account): string => name || email;

/** What sessions had before they lost it, by session. */
export async function hadBySession(
  em: EntityManager,
  sessionIds: readonly string[],
): Promise<Map<string, KeptPlacement>> {
  if (sessionIds.length === 0) return new Map();
  const moves = await em.findBy(LastMove, { sessionId: In([...sessionIds]) });
  return new Map(moves.map(({ sessionId, had }) => [sessionId, had]));
}
