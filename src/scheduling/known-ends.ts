import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { PastSessions } from '../sessions/past-sessions.js';
import { ProgrammeQueries } from './programme.queries.js';
import { isOver } from './slot.rules.js';

/** Tells those who give places which sessions are over, by the hours that are public. */
@Injectable()
export class KnownEnds implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly past: PastSessions,
    private readonly programme: ProgrammeQueries,
  ) {}

  onModuleInit(): void {
    this.past.findBy(async (em, sessionId) => {
      const item = await this.programme.byId(em, sessionId);
      return item !== null && isOver(item, this.clock.now());
    });
  }
}
