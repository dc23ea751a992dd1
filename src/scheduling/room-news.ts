import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RoomChanged, VenueRenamed } from '../forum/rooms.events.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { SessionMoved } from '../sessions/sessions.events.js';
import { readCurrent } from './releases/released.queries.js';
import type { SessionContent } from './session-content.js';

/** A room or a venue with another name is news of each session that is released in it. */
@Injectable()
export class RoomNews implements OnModuleInit {
  constructor(private readonly events: DomainEvents) {}

  onModuleInit(): void {
    this.events.on(RoomChanged, (em, { roomId }) => this.tell(em, (content) => content.roomId === roomId));
    this.events.on(VenueRenamed, (em, { venueId }) =>
      this.tell(em, (content) => content.venueId === venueId),
    );
  }

  private async tell(em: EntityManager, isThere: (content: SessionContent) => boolean): Promise<void> {
    for (const { sessionId, content } of await readCurrent(em)) {
      if (isThere(content)) await this.events.emit(em, new SessionMoved(sessionId));
    }
  }
}
