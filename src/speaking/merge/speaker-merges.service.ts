import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { SignedIn } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Conflict } from '../../kernel/errors.js';
import { DomainEvents } from '../../kernel/events/domain-events.js';
import { newId } from '../../kernel/ids.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { Session } from '../../sessions/session.entity.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import { SpeakerPhotos } from '../../speakers/speaker-photos.js';
import { SpeakersMerged } from '../../speakers/speakers.events.js';
import type { NamedSpeaker } from '../../speakers/speakers.queries.js';
import { SpeakersService } from '../../speakers/speakers.service.js';
import { merged, type MergeableProfile } from './merge.rules.js';
import { mergeable, writeProfile } from './mergeable-profile.js';
import { SpeakerMerge } from './speaker-merge.entity.js';
import { moveSpeakerRows } from './speaker-rows.js';

/** A part of the profile that is merged, and what becomes of it. */
export interface MovedPart {
  part: SessionSpeaker;
  title: LocalizedText;
  /** Both are on that panel. */
  isDouble: boolean;
}

export interface MergePreview {
  into: NamedSpeaker;
  from: NamedSpeaker;
  result: MergeableProfile;
  parts: MovedPart[];
  /** The address that opens nothing any more, where both have one. */
  lostAddress: string | null;
}

/** Makes one of two profiles of one person, without losing what either said. */
@Injectable()
export class SpeakerMergesService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly events: DomainEvents,
    private readonly photos: SpeakerPhotos,
    private readonly speakers: SpeakersService,
  ) {}

  async preview(em: EntityManager, intoId: string, fromId: string): Promise<MergePreview> {
    if (intoId === fromId) throw new Conflict('manage-speaking.merge-self');
    const into = await this.speakers.existing(em, intoId);
    const from = await this.speakers.existing(em, fromId);
    const parts = await em.findBy(SessionSpeaker, { speakerId: fromId });
    const sessionIds = parts.map(({ sessionId }) => sessionId);
    const present = await em.findBy(SessionSpeaker, { speakerId: intoId, sessionId: In(sessionIds) });
    const doubles = new Set(present.map(({ sessionId }) => sessionId));
    const sessions = await em.findBy(Session, { id: In(sessionIds) });
    const titles = new Map(sessions.map(({ id, title }) => [id, title]));
    const isLost = into.speaker.accountId !== null && from.speaker.accountId !== null;
    return {
      into,
      from,
      result: merged(mergeable(into), mergeable(from)),
      parts: parts.map((part) => ({
        part,
        title: titles.get(part.sessionId) ?? {},
        isDouble: doubles.has(part.sessionId),
      })),
      lostAddress: isLost ? await this.speakers.addressOf(em, from.speaker) : null,
    };
  }

  async merge(em: EntityManager, actor: SignedIn, intoId: string, fromId: string): Promise<void> {
    const { into, from, result, parts } = await this.preview(em, intoId, fromId);
    const mergedAt = this.clock.now();
    const { accountId } = from.speaker;
    // Her account can be one profile's only: it leaves the one before it comes to the other.
    await em.update(Speaker, { id: fromId }, { accountId: null, mergedIntoId: intoId });
    const profiles = (await em.findBy(Speaker, { mergedIntoId: fromId })).map(({ id }) => id);
    await em.update(Speaker, { mergedIntoId: fromId }, { mergedIntoId: intoId });
    await writeProfile(em, into, result, mergedAt);
    const belongings = await moveSpeakerRows(em, fromId, intoId);
    const files = await this.photos.move(em, fromId, intoId);
    await em.insert(SpeakerMerge, {
      ...{ id: newId(), fromId, intoId, mergedBy: actor.accountId, mergedAt },
      kept: { speaker: from.speaker, person: from.person, parts: parts.map(({ part }) => part) },
      handed: { before: mergeable(into), accountId, ...belongings, files, profiles },
      ...{ undoneAt: null, undoneBy: null },
    });
    const values = { from: from.person.displayName, name: into.person.displayName };
    await this.audit.record(em, actor, 'speakers.did-merge', `speaker:${intoId}`, values);
    await this.events.emit(em, new SpeakersMerged(fromId, intoId));
  }
}
