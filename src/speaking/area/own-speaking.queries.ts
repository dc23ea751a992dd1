import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { NotFound } from '../../kernel/errors.js';
import { Registration } from '../../registration/registration.entity.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { ProgrammeQueries } from '../../scheduling/programme.queries.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { SpeakerPhotos } from '../../speakers/speaker-photos.js';
import { type MissingFact, missingOf } from '../../speakers/speaker.rules.js';
import { type NamedSpeaker, SpeakersQueries } from '../../speakers/speakers.queries.js';
import { SpeakingBriefing } from '../panel/speaking-briefing.entity.js';
import { SlidesService, type StoredSlides } from '../slides/slides.service.js';
import { type Closed, closedAt } from './answerable.rules.js';
import { needsSlides } from './missing.rules.js';

/** A session in which she speaks, as she sees it. */
export interface OwnSession {
  item: ProgrammeItem;
  /** The public sees it too; otherwise it is the organizers' draft. */
  isReleased: boolean;
  part: SessionSpeaker;
  /** Why she cannot answer any more. */
  closed: Closed | null;
  coSpeakers: (NamedSpeaker & { part: SessionSpeaker })[];
  briefing: SpeakingBriefing | null;
  /** Hers; as moderator, everybody's. */
  slides: StoredSlides[];
  isSlidesMissing: boolean;
}

export interface OwnSpeaking {
  named: NamedSpeaker;
  sessions: OwnSession[];
  missing: MissingFact[];
  registration: Registration | null;
}

/** What the forum still needs of a speaker. */
export interface MissingOfSpeaker {
  named: NamedSpeaker;
  facts: MissingFact[];
  /** Sessions for which she has handed in no slides. */
  slides: ProgrammeItem[];
}

@Injectable()
export class OwnSpeakingQueries {
  constructor(
    private readonly clock: Clock,
    private readonly photos: SpeakerPhotos,
    private readonly programme: ProgrammeQueries,
    private readonly slides: SlidesService,
    private readonly speakers: SpeakersQueries,
  ) {}

  async named(em: EntityManager, accountId: string): Promise<NamedSpeaker> {
    const named = await this.speakers.ofAccount(em, accountId);
    if (!named) throw new NotFound('speaking.not-a-speaker');
    return named;
  }

  async of(em: EntityManager, accountId: string): Promise<OwnSpeaking> {
    const named = await this.named(em, accountId);
    return {
      named,
      sessions: await this.sessionsOf(em, named.speaker.id),
      missing: await this.missingOf(em, named),
      registration: await em.findOneBy(Registration, { accountId }),
    };
  }

  async missingFor(em: EntityManager, speakerId: string): Promise<MissingOfSpeaker | null> {
    const named = await this.speakers.named(em, speakerId);
    if (!named) return null;
    const sessions = await this.sessionsOf(em, speakerId);
    const slides = sessions.filter(({ isSlidesMissing }) => isSlidesMissing).map(({ item }) => item);
    return { named, facts: await this.missingOf(em, named), slides };
  }

  async missingOf(em: EntityManager, { speaker }: NamedSpeaker): Promise<MissingFact[]> {
    const hasPhoto = (await this.photos.of(em, speaker.id)) !== undefined;
    const { functionTitle, biography, photoAlt, publication, recording } = speaker;
    return missingOf({ functionTitle, biography, photoAlt, publication, recording, hasPhoto });
  }

  /** What is confirmed, in order of time. */
  async sessionsOf(em: EntityManager, speakerId: string): Promise<OwnSession[]> {
    const parts = await em.findBy(SessionSpeaker, { speakerId, state: 'confirmed' });
    const sessions: OwnSession[] = [];
    for (const part of parts) {
      const released = await this.programme.byId(em, part.sessionId);
      const item = released ?? (await this.programme.byIdWithDrafts(em, part.sessionId));
      if (item) sessions.push(await this.sessionOf(em, part, item, released !== null));
    }
    return sessions.sort((a, b) => startOf(a) - startOf(b));
  }

  private async sessionOf(
    em: EntityManager,
    part: SessionSpeaker,
    item: ProgrammeItem,
    isReleased: boolean,
  ): Promise<OwnSession> {
    const { sessionId, speakerId, role } = part;
    const where = { sessionId, state: 'confirmed' } as const;
    const parts = await em.find(SessionSpeaker, { where, order: { position: 'ASC' } });
    const others = parts.filter((each) => each.speakerId !== speakerId);
    const named = await this.speakers.namedByIds(
      em,
      others.map((each) => each.speakerId),
    );
    const all = await this.slides.ofSession(em, sessionId);
    const own = all.filter(({ deck }) => deck.speakerId === speakerId);
    return {
      item,
      isReleased,
      part,
      closed: closedAt(item, this.clock.now()),
      coSpeakers: others.flatMap((each) => {
        const other = named.get(each.speakerId);
        return other ? [{ ...other, part: each }] : [];
      }),
      briefing: await em.findOneBy(SpeakingBriefing, { sessionId }),
      slides: role === 'moderator' ? all : own,
      isSlidesMissing: needsSlides(role) && item.state !== 'cancelled' && own.length === 0,
    };
  }
}

const startOf = ({ item }: OwnSession): number => item.startsAt?.getTime() ?? Infinity;
