import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from '../kernel/actor.js';
import { isForeignKeyViolation } from '../kernel/database/database-errors.js';
import { Conflict, Invalid, NotFound } from '../kernel/errors.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { newId } from '../kernel/ids.js';
import { RoomTime } from './room-time.entity.js';
import { Room } from './room.entity.js';
import { roomIdFrom } from './room.rules.js';
import { RoomChanged } from './rooms.events.js';
import { RoomUses } from './room-uses.js';
import { Venue } from './venue.entity.js';

export type RoomFacts = Omit<Room, 'id' | 'position'>;

/** Organizers keep the rooms. Whether what is planned fits them is for the rules of conflicts to say. */
@Injectable()
export class RoomsService {
  constructor(
    private readonly events: DomainEvents,
    private readonly audit: AuditService,
    private readonly uses: RoomUses,
  ) {}

  /** Returns its id, a readable one that stays when the room is renamed. */
  async add(em: EntityManager, actor: Actor, facts: RoomFacts): Promise<string> {
    await assertPossible(em, null, facts);
    const rooms = await em.find(Room);
    const id = roomIdFrom(facts, new Set(rooms.map((room) => room.id)));
    const position = Math.max(-1, ...rooms.map((room) => room.position)) + 1;
    await em.insert(Room, { ...facts, id, position });
    await this.audit.record(em, actor, 'forum.audit-room-added', aboutOf(id));
    return id;
  }

  async edit(em: EntityManager, actor: Actor, id: string, facts: RoomFacts): Promise<void> {
    if (!(await em.existsBy(Room, { id }))) throw new NotFound();
    await assertPossible(em, id, facts);
    await em.update(Room, { id }, facts);
    await this.audit.record(em, actor, 'forum.audit-room-edited', aboutOf(id));
    await this.events.emit(em, new RoomChanged(id));
  }

  /**
   * Refused while a session is in it, planned or released, or another room is a part of it. Earlier versions of the programme then
   * show the session without a room.
   */
  async remove(em: EntityManager, actor: Actor, id: string): Promise<void> {
    if ((await this.uses.of(em, id)).length > 0) throw new Conflict('forum.room-used');
    const { affected } = await em.delete(Room, { id }).catch((error: unknown) => {
      throw isForeignKeyViolation(error) ? new Conflict('forum.room-used') : error;
    });
    if (affected === 0) throw new NotFound();
    await this.audit.record(em, actor, 'forum.audit-room-removed', aboutOf(id));
  }

  async addTime(em: EntityManager, roomId: string, time: Omit<RoomTime, 'id' | 'roomId'>): Promise<void> {
    if (!(await em.existsBy(Room, { id: roomId }))) throw new NotFound();
    if (time.endsAt <= time.startsAt) throw new Invalid({ endsAt: { code: 'forum.end-before-start' } });
    await em.insert(RoomTime, { ...time, id: newId(), roomId });
  }

  async removeTime(em: EntityManager, roomId: string, id: string): Promise<void> {
    const { affected } = await em.delete(RoomTime, { id, roomId });
    if (affected === 0) throw new NotFound();
  }
}

/** A part lies in a hall of its own venue that is no part itself, and has no parts. */
async function assertPossible(em: EntityManager, id: string | null, facts: RoomFacts): Promise<void> {
  if (!(await em.existsBy(Venue, { id: facts.venueId })))
    throw new Invalid({ venueId: { code: 'kernel.choice' } });
  if (facts.partOfId === null) return;
  const hall = await em.findOneBy(Room, { id: facts.partOfId });
  const isHall = hall && hall.id !== id && hall.venueId === facts.venueId && hall.partOfId === null;
  const hasParts = id !== null && (await em.existsBy(Room, { partOfId: id }));
  if (!isHall || hasParts) throw new Invalid({ partOfId: { code: 'forum.not-a-hall' } });
}

const aboutOf = (id: string): string => `room:${id}`;
