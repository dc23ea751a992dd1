import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import type { SignedIn } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { fold } from '../kernel/folded-text.js';
import type { Locale } from '../kernel/i18n/locale.js';
import type { LocalizedText } from '../kernel/i18n/localized-text.js';
import { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import { Session } from '../sessions/session.entity.js';
import { type FoundMerge, mergesInto } from './merge/merged-profiles.js';
import { AbsencesService } from '../speakers/absences.service.js';
import type { ProfileForm } from '../speakers/profile.forms.js';
import type { SpeakerAbsence } from '../speakers/speaker-absence.entity.js';
import { type NamedSpeaker, SpeakersQueries } from '../speakers/speakers.queries.js';
import { SpeakersService } from '../speakers/speakers.service.js';

export interface ManagedPart extends SessionSpeaker {
  title: LocalizedText;
}

export interface ManagedProfileState {
  named: NamedSpeaker;
  email: string | null;
  absences: SpeakerAbsence[];
  parts: ManagedPart[];
  namesakes: NamedSpeaker[];
  /** Whoever could be the same person. */
  others: NamedSpeaker[];
  /** What was merged into it, and whether that can be undone now. */
  merges: FoundMerge[];
  now: Date;
}

/** A profile with all that stands around it, as organizers see it. */
@Injectable()
export class ManagedProfiles {
  constructor(
    private readonly absences: AbsencesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly queries: SpeakersQueries,
    private readonly speakers: SpeakersService,
  ) {}

  async of(em: EntityManager, id: string): Promise<ManagedProfileState> {
    const named = await this.speakers.existing(em, id);
    const others = (await this.queries.allNamed(em)).filter(({ speaker }) => speaker.id !== id);
    const name = fold(named.person.displayName);
    return {
      named,
      email: await this.speakers.addressOf(em, named.speaker),
      absences: await this.absences.of(em, id),
      parts: await partsOf(em, id),
      namesakes: others.filter(({ person }) => fold(person.displayName) === name),
      others,
      merges: await mergesInto(em, id),
      now: this.clock.now(),
    };
  }

  /** What goes with an organizer's edit: the address, and the record. */
  async edited(
    em: EntityManager,
    actor: SignedIn,
    id: string,
    { email, displayName }: ProfileForm,
    locale: Locale,
  ): Promise<void> {
    if (email) await this.speakers.setAddress(em, id, email, locale);
    await this.audit.record(em, actor, 'speakers.did-edit', `speaker:${id}`, { name: displayName });
  }
}

async function partsOf(em: EntityManager, speakerId: string): Promise<ManagedPart[]> {
  const parts = await em.findBy(SessionSpeaker, { speakerId });
  const sessions = await em.findBy(Session, { id: In(parts.map(({ sessionId }) => sessionId)) });
  const titles = new Map(sessions.map(({ id, title }) => [id, title]));
  return parts.map((part) => Object.assign(part, { title: titles.get(part.sessionId) ?? {} }));
}
