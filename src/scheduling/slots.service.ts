import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../config/edition.js';
import { Room } from '../forum/room.entity.js';
import { Venue } from '../forum/venue.entity.js';
import type { Actor } from '../kernel/actor.js';
import { Conflict, Invalid, NotFound } from '../kernel/errors.js';
import { localDate } from '../kernel/zoned-time.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { hadBy, kept, placementOf } from './kept-placement.js';
import { LastMove } from './last-move.entity.js';
import { problemsOfTimes, type Times } from './slot.rules.js';
import { Slot } from './slot.entity.js';

/** Where and when an organizer wants a session. A room is in its venue; without one and without a venue it stays in that which it has. */
export interface Placement extends Times {
  roomId: string | null;
  venueId?: string | null;
}

/** Where a session was, and where it is now. */
export interface SlotMove {
  before: Slot;
  after: Slot;
}

interface MoveOptions {
  /** What the organizer saw. */
  seenRevision?: number;
  /** It was accepted before: it is undone, or done again. */
  isRepeated?: boolean;
}

/** Somebody else has changed the session since it was seen: nothing is written. */
export class Overtaken extends Conflict {
  constructor(readonly sessionId: string) {
    super('sessions.stale');
  }
}

/** Moves sessions in the draft; the public sees it when it is released. */
@Injectable()
export class SlotsService {
  constructor(private readonly sessions: SessionsService) {}

  /**
   * Nothing happens where nothing changes. With hours given, the dates follow from them. What stands against the new place does
   * not stop it: that is for the rules of conflicts to say, and for the organizer to decide. What she saw before another one
   * changed it does: `seenRevision`, where it is given.
   */
  async move(
    em: EntityManager,
    actor: Actor,
    sessionId: string,
    placement: Placement,
    { seenRevision, isRepeated = false }: MoveOptions = {},
  ): Promise<SlotMove> {
    const session = await this.sessions.findForEdit(em, actor, sessionId);
    if (seenRevision !== undefined && session.revision !== seenRevision) throw new Overtaken(sessionId);
    const before = await em.findOneByOrFail(Slot, { sessionId });
    const after = await slotOf(em, before, placement, isRepeated);
    if (isDeepStrictEqual(before, after)) return { before, after };
    await em.update(Slot, { sessionId }, after);
    await this.sessions.update(em, actor, session);
    await remember(em, session.revision + 1, before);
    return { before, after };
  }

  /** Where it would be, refused as the move would be. */
  async preview(em: EntityManager, sessionId: string, placement: Placement): Promise<Slot> {
    const current = await em.findOneBy(Slot, { sessionId });
    if (!current) throw new NotFound();
    return slotOf(em, current, placement);
  }
}

/** `revision` is that which the move has made. */
async function remember(em: EntityManager, revision: number, before: Slot): Promise<void> {
  const { sessionId } = before;
  const earlier = await em.findOneBy(LastMove, { sessionId });
  const had = hadBy(before, earlier?.had);
  await em.upsert(LastMove, { sessionId, revision, before: kept(before), had }, ['sessionId']);
}

async function slotOf(
  em: EntityManager,
  current: Slot,
  placement: Placement,
  isRepeated = false,
): Promise<Slot> {
  const { roomId, startsAt, endsAt } = placement;
  const room = roomId === null ? null : await em.findOneBy(Room, { id: roomId });
  if (roomId !== null && !room) throw new Invalid({ roomId: { code: 'kernel.choice' } });
  const venueId = room?.venueId ?? (placement.venueId === undefined ? current.venueId : placement.venueId);
  const venue = venueId === null ? null : await em.findOneByOrFail(Venue, { id: venueId });
  const dates = datesOf(placement, venue?.zone ?? edition.zone);
  const place = { sessionId: current.sessionId, venueId, roomId };
  const next = em.create(Slot, { ...place, ...dates, startsAt, endsAt });
  if (!isRepeated) await assertPossible(em, next, current, venue?.zone ?? edition.zone);
  return next;
}

function datesOf(
  { onDate, untilDate, startsAt, endsAt }: Times,
  zone: string,
): Pick<Times, 'onDate' | 'untilDate'> {
  if (!startsAt) return { onDate, untilDate: untilDate === onDate ? null : untilDate };
  const [first, last] = [localDate(startsAt, zone), endsAt && localDate(endsAt, zone)];
  return { onDate: first, untilDate: last === first ? null : last };
}

/**
 * Times that stay as they are were accepted before: a pre-event of August can still be given another title. So were those that it
 * had: what was taken off can be put back.
 */
async function assertPossible(em: EntityManager, next: Slot, current: Times, zone: string): Promise<void> {
  const days = edition.days.map((day) => day.date);
  const problems = problemsOfTimes(next, zone, days);
  if (Object.keys(problems).length === 0 || isSameTime(next, current)) return;
  const last = await em.findOneBy(LastMove, { sessionId: next.sessionId });
  if (!last || !isSameTime(next, placementOf(last.had))) throw new Invalid(problems);
}

const isSameTime = (a: Times, b: Times): boolean => isDeepStrictEqual(timesOf(a), timesOf(b));

const timesOf = ({ onDate, untilDate, startsAt, endsAt }: Times): Times => ({
  ...{ onDate, untilDate },
  ...{ startsAt, endsAt },
});
