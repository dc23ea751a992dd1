import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { nextValue } from '../../kernel/database/counter.entity.js';
import { Conflict, Invalid, NotAllowed, NotFound } from '../../kernel/errors.js';
import { kept, placementOf } from '../kept-placement.js';
import { LastMove } from '../last-move.entity.js';
import { Slot } from '../slot.entity.js';
import { Overtaken, type Placement, SlotsService } from '../slots.service.js';
import { BoardMove } from './board-move.entity.js';
import type { ShiftForm } from './board.forms.js';
import { followingOf, laterBy, stampOf } from './day-shift.js';
import { exchanged, type Exchanged, type MoveStep } from './board-move.rules.js';

/** A session as it was when the organizer saw it. */
export interface SeenSession {
  id: string;
  revision: number;
}

/** Somebody else has moved the session since the move that was to be undone or done again. */
export class MoveOvertaken extends Overtaken {
  constructor(
    sessionId: string,
    readonly number: number,
  ) {
    super(sessionId);
  }
}

/** Moves in the draft, as the board makes them. A conflict of the plan never refuses one; each can be undone by who made it. */
@Injectable()
export class BoardMovesService {
  constructor(
    private readonly clock: Clock,
    private readonly slots: SlotsService,
  ) {}

  async place(em: EntityManager, actor: Actor, seen: SeenSession, placement: Placement): Promise<MoveStep[]> {
    return this.record(em, actor, [await this.step(em, actor, seen, placement)]);
  }

  async swap(em: EntityManager, actor: Actor, one: SeenSession, other: SeenSession): Promise<MoveStep[]> {
    if (one.id === other.id) throw new Conflict('board.not-with-itself');
    const [first, second] = exchanged(await exchangedOf(em, one.id), await exchangedOf(em, other.id));
    return this.record(em, actor, [
      await this.step(em, actor, one, first),
      await this.step(em, actor, other, second),
    ]);
  }

  /** The session and what follows it, all by the same minutes, as one move. */
  async shift(em: EntityManager, actor: Actor, id: string, form: ShiftForm): Promise<MoveStep[]> {
    const { minutes = 0, scope } = form;
    if (minutes === 0) throw new Invalid({ minutes: { code: 'kernel.required' } });
    const following = await followingOf(em, id, scope);
    if (stampOf(following) !== form[scope]) throw new Conflict('board-shift.stale');
    const steps: MoveStep[] = [];
    for (const { session, slot } of following) {
      const seen = { id: session.id, revision: session.revision };
      steps.push(await this.step(em, actor, seen, laterBy(slot, minutes)));
    }
    return this.record(em, actor, steps);
  }

  /** Takes back the actor's last move, if what it moved still stands where she has put it. */
  async undo(em: EntityManager, actor: Actor): Promise<MoveStep[]> {
    const move = (await ownMoves(em, actor)).done;
    if (!move) throw new Conflict('board.nothing-to-undo');
    const steps = move.steps.map(({ sessionId, before, after }) => ({
      sessionId,
      before: after,
      after: before,
    }));
    await this.repeat(em, actor, move, steps);
    await em.update(BoardMove, { number: move.number }, { state: 'undone' });
    return steps;
  }

  /** Makes the actor's last undone move again. */
  async redo(em: EntityManager, actor: Actor): Promise<MoveStep[]> {
    const move = (await ownMoves(em, actor)).undone;
    if (!move) throw new Conflict('board.nothing-to-redo');
    await this.repeat(em, actor, move, move.steps);
    await em.update(BoardMove, { number: move.number }, { state: 'done' });
    return move.steps;
  }

  /** A move that was overtaken would stand in the way of the older ones. */
  async forget(em: EntityManager, actor: Actor, number: number): Promise<void> {
    await em.delete(BoardMove, { number, accountId: accountOf(actor) });
  }

  private async repeat(
    em: EntityManager,
    actor: Actor,
    { number }: BoardMove,
    steps: readonly MoveStep[],
  ): Promise<void> {
    for (const { sessionId, before, after } of steps) {
      const current = kept(await slotOf(em, sessionId));
      if (!isDeepStrictEqual(current, { ...current, ...before })) throw new MoveOvertaken(sessionId, number);
      await this.slots.move(em, actor, sessionId, placementOf(after), { isRepeated: true });
    }
  }

  private async step(
    em: EntityManager,
    actor: Actor,
    { id, revision }: SeenSession,
    placement: Placement,
  ): Promise<MoveStep> {
    const { before, after } = await this.slots.move(em, actor, id, placement, { seenRevision: revision });
    return { sessionId: id, before: kept(before), after: kept(after) };
  }

  private async record(em: EntityManager, actor: Actor, all: MoveStep[]): Promise<MoveStep[]> {
    const steps = all.filter(({ before, after }) => !isDeepStrictEqual(before, after));
    if (steps.length === 0) return [];
    const accountId = accountOf(actor);
    await em.delete(BoardMove, { accountId, state: 'undone' });
    const number = await nextValue(em, 'board-move');
    await em.insert(BoardMove, { number, accountId, state: 'done', steps, movedAt: this.clock.now() });
    await dropOldest(em, accountId);
    return steps;
  }
}

/** What the actor may undo and do again next. */
export async function ownMoves(
  em: EntityManager,
  actor: Actor,
): Promise<{ done: BoardMove | null; undone: BoardMove | null }> {
  const accountId = accountOf(actor);
  return {
    done: await em.findOne(BoardMove, { where: { accountId, state: 'done' }, order: { number: 'DESC' } }),
    undone: await em.findOne(BoardMove, { where: { accountId, state: 'undone' }, order: { number: 'ASC' } }),
  };
}

/** So many moves can be undone. */
const longestHistory = 100;

async function dropOldest(em: EntityManager, accountId: string): Promise<void> {
  const old = await em.find(BoardMove, {
    select: { number: true },
    where: { accountId },
    order: { number: 'DESC' },
    skip: longestHistory,
    take: longestHistory,
  });
  if (old.length > 0) await em.delete(BoardMove, { number: In(old.map(({ number }) => number)) });
}

async function slotOf(em: EntityManager, sessionId: string): Promise<Slot> {
  const slot = await em.findOneBy(Slot, { sessionId });
  if (!slot) throw new NotFound();
  return slot;
}

async function exchangedOf(em: EntityManager, sessionId: string): Promise<Exchanged> {
  const placement = await slotOf(em, sessionId);
  const last = await em.findOneBy(LastMove, { sessionId });
  return { placement, had: last?.had };
}

function accountOf(actor: Actor): string {
  if (actor.kind === 'anonymous') throw new NotAllowed();
  return actor.accountId;
}
