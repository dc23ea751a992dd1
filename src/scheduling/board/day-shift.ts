import { createHash } from 'node:crypto';
import { type EntityManager, In, Not } from 'typeorm';
import { NotFound } from '../../kernel/errors.js';
import { Session } from '../../sessions/session.entity.js';
import type { Placement } from '../slots.service.js';
import { Slot } from '../slot.entity.js';

/** What goes along with a session that begins later or earlier: what follows in its room, or at its venue. */
export const shiftScopes = ['room', 'venue'] as const;
export type ShiftScope = (typeof shiftScopes)[number];

/** A session that would go along. */
export interface ShiftedSession {
  session: Session;
  slot: Slot;
}

/** The session and whatever begins with it or after it on its day, in the order of the day; empty where it has no hour. */
export async function followingOf(
  em: EntityManager,
  id: string,
  scope: ShiftScope,
): Promise<ShiftedSession[]> {
  const first = await em.findOneBy(Slot, { sessionId: id });
  if (!first) throw new NotFound();
  const { startsAt, onDate, venueId, roomId } = first;
  if (!startsAt || onDate === null) return [];
  const slots = (await em.findBy(Slot, { onDate })).filter(
    (slot) =>
      slot.startsAt !== null &&
      slot.startsAt >= startsAt &&
      slot.venueId === venueId &&
      (scope === 'venue' || slot.roomId === roomId),
  );
  const state = Not<Session['state']>('cancelled');
  const sessions = await em.findBy(Session, { id: In(slots.map(({ sessionId }) => sessionId)), state });
  const slotOf = new Map(slots.map((slot) => [slot.sessionId, slot]));
  return sessions
    .flatMap((session) => {
      const slot = slotOf.get(session.id);
      return slot ? [{ session, slot }] : [];
    })
    .sort((a, b) => startOf(a) - startOf(b) || (a.session.id < b.session.id ? -1 : 1));
}

/** By which a form says what it showed: another session among them, or one that was edited, is another state. */
export const stampOf = (shifted: readonly ShiftedSession[]): string =>
  createHash('sha256')
    .update(shifted.map(({ session: { id, revision } }) => `${id} ${String(revision)}`).join('\n'))
    .digest('hex')
    .slice(0, 32);

/** So many minutes later; earlier where they are negative. */
export const laterBy = ({ roomId, onDate, startsAt, endsAt }: Slot, minutes: number): Placement => ({
  ...{ roomId, onDate, untilDate: null },
  ...{ startsAt: moved(startsAt, minutes), endsAt: moved(endsAt, minutes) },
});

const moved = (at: Date | null, minutes: number): Date | null =>
  at && new Date(at.getTime() + minutes * 60_000);

const startOf = ({ slot }: ShiftedSession): number => slot.startsAt?.getTime() ?? 0;
