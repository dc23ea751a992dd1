import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { RoomChanged } from '../forum/rooms.events.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { Session } from '../sessions/session.entity.js';
import { SessionMoved } from '../sessions/sessions.events.js';
import { Slot } from './slot.entity.js';

/** A room with another name is news of each session in it. */
@Injectable()
export class RoomNews implements OnModuleInit {
  constructor(private readonly events: DomainEvents) {}

  onModuleInit(): void {
    this.events.on(RoomChanged, (em, { roomId }) => this.tell(em, roomId));
  }

  private async tell(em: EntityManager, roomId: string): Promise<void> {
    const slots = await em.findBy(Slot, { roomId });
    const ids = slots.map(({ sessionId }) => sessionId);
    for (const { id } of await em.findBy(Session, { id: In(ids), state: Not('draft') })) {
      await this.events.emit(em, new SessionMoved(id));
    }
  }
}
