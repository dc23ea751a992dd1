import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RoomChanged } from '../forum/rooms.events.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { SessionMoved } from '../sessions/sessions.events.js';
import { readCurrent } from './releases/released.queries.js';

/** A room with another name is news of each session that is released in it. */
@Injectable()
export class RoomNews implements OnModuleInit {
  constructor(private readonly events: DomainEvents) {}

  onModuleInit(): void {
    this.events.on(RoomChanged, (em, { roomId }) => this.tell(em, roomId));
  }

  private async tell(em: EntityManager, roomId: string): Promise<void> {
    for (const { sessionId, content } of await readCurrent(em)) {
      if (content.roomId === roomId) await this.events.emit(em, new SessionMoved(sessionId));
    }
  }
}
