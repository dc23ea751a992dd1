import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Room } from '../../forum/room.entity.js';
import { RoomUses } from '../../forum/room-uses.js';
import { RoomsService } from '../../forum/rooms.service.js';
import type { Actor } from '../../kernel/actor.js';
import { Invalid, NotFound } from '../../kernel/errors.js';
import { Slot } from '../slot.entity.js';
import { SlotsService } from '../slots.service.js';

/** Makes one room of two that are the same. */
@Injectable()
export class RoomMergesService {
  constructor(
    private readonly slots: SlotsService,
    private readonly rooms: RoomsService,
    private readonly uses: RoomUses,
    private readonly audit: AuditService,
  ) {}

  /**
   * Moves every session of the draft, and removes the room if nothing needs it any more: while the public still sees it in the
   * released programme, it stays. Returns whether it is gone.
   */
  async merge(em: EntityManager, actor: Actor, fromId: string, intoId: string): Promise<boolean> {
    if (!(await em.existsBy(Room, { id: fromId }))) throw new NotFound();
    const into = fromId === intoId ? null : await em.findOneBy(Room, { id: intoId });
    if (!into) throw new Invalid({ intoId: { code: 'kernel.choice' } });
    if (await em.existsBy(Room, { partOfId: fromId }))
      throw new Invalid({ intoId: { code: 'forum.hall-has-parts' } });
    for (const slot of await em.findBy(Slot, { roomId: fromId })) {
      const { sessionId, onDate, untilDate, startsAt, endsAt } = slot;
      await this.slots.move(em, actor, sessionId, { roomId: intoId, onDate, untilDate, startsAt, endsAt });
    }
    await this.audit.record(em, actor, 'forum.audit-room-merged', `room:${intoId}`, { from: fromId });
    if ((await this.uses.of(em, fromId)).length > 0) return false;
    await this.rooms.remove(em, actor, fromId);
    return true;
  }
}
