import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { SessionChanged, TrackChanged } from '../sessions/sessions.events.js';
import { readCurrent } from './releases/released.queries.js';

/** A track with another name is news of each session that is released on it. */
@Injectable()
export class TrackNews implements OnModuleInit {
  constructor(private readonly events: DomainEvents) {}

  onModuleInit(): void {
    this.events.on(TrackChanged, (em, { trackId }) => this.tell(em, trackId));
  }

  private async tell(em: EntityManager, trackId: string): Promise<void> {
    for (const { sessionId, content } of await readCurrent(em)) {
      if (content.trackId === trackId) await this.events.emit(em, new SessionChanged(sessionId));
    }
  }
}
