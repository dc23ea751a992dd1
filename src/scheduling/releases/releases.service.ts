import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { SignedIn } from '../../kernel/actor.js';
import { can } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict, NotAllowed } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import {
  SessionCancelled,
  SessionChanged,
  SessionMoved,
  SessionReinstated,
} from '../../sessions/sessions.events.js';
import { Session } from '../../sessions/session.entity.js';
import type { Aspect } from './content-diff.js';
import { type PendingChange, readPending } from './pending.js';
import { ScheduleReleased } from './releases.events.js';
import { isState } from './seen-state.js';
import { type VersionFacts, writeVersion } from './write-version.js';

/** The code of the refusal to release another state than the one that was looked at. */
export const stale = 'releases.stale';

export interface ReleaseOrder {
  /** For everybody. */
  note?: LocalizedText;
  /** These sessions alone, whatever else waits in the draft. */
  only?: readonly string[];
  /** The state that the organizer had before her; another one is refused. */
  seen?: string;
  rolledBackTo?: number;
}

/**
 * Makes the draft public: the one place from which the news of sessions come, so that pages, feeds, exports and mails switch
 * together.
 */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  /** Returns the version's number; null where the sessions named have nothing to release. */
  async release(em: EntityManager, actor: SignedIn, order: ReleaseOrder = {}): Promise<number | null> {
    if (!can(actor, 'schedule.release')) throw new NotAllowed();
    const { note = {}, only, seen, rolledBackTo = null } = order;
    const pending = await readPending(em, only);
    if (seen !== undefined && !(await isState(em, pending, seen))) throw new Conflict(stale);
    if (pending.length === 0) {
      if (only) return null;
      throw new Conflict('releases.nothing');
    }
    const origin = rolledBackTo !== null ? 'rollback' : only ? 'session' : 'release';
    const facts: VersionFacts = { origin, note: noteOf(note), rolledBackTo, releasedBy: actor.accountId };
    const version = await writeVersion(em, this.clock.now(), facts, pending);
    await this.tell(em, version, pending);
    return version;
  }

  /** One session alone and at once, ready for it by this wish. */
  async publishSession(em: EntityManager, actor: SignedIn, sessionId: string): Promise<void> {
    await em.update(Session, { id: sessionId, publishedState: IsNull() }, { isReady: true });
    await this.release(em, actor, { only: [sessionId] });
  }

  private async tell(em: EntityManager, version: number, changes: readonly PendingChange[]): Promise<void> {
    for (const { sessionId, aspects } of changes) {
      for (const News of newsOf(aspects)) await this.events.emit(em, new News(sessionId));
    }
    await this.events.emit(
      em,
      new ScheduleReleased(
        version,
        changes.map(({ sessionId }) => sessionId),
      ),
    );
  }
}

const noteOf = (note: LocalizedText): LocalizedText | null => (Object.keys(note).length > 0 ? note : null);

const newsOfAspect = {
  added: SessionChanged,
  cancelled: SessionCancelled,
  reinstated: SessionReinstated,
  moved: SessionMoved,
  room: SessionMoved,
  speakers: SessionChanged,
  text: SessionChanged,
  details: SessionChanged,
} as const satisfies Record<Aspect, unknown>;

const newsOf = (aspects: readonly Aspect[]) => new Set(aspects.map((aspect) => newsOfAspect[aspect]));
