import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Account } from '../auth/account.entity.js';
import { Registration } from '../registration/registration.entity.js';
import type { RegistrationState } from '../registration/registration.states.js';
import { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import { SpeakerPhotos } from '../speakers/speaker-photos.js';
import { type MissingFact, missingOf } from '../speakers/speaker.rules.js';
import { type NamedSpeaker, SpeakersQueries } from '../speakers/speakers.queries.js';
import { SpeakingInvitation } from './invitations/speaking-invitation.entity.js';

/** One line of the organizers' list. */
export interface SpeakerRow extends NamedSpeaker {
  email: string | null;
  parts: SessionSpeaker[];
  invitations: SpeakingInvitation[];
  missing: MissingFact[];
  registration: RegistrationState | null;
}

@Injectable()
export class SpeakersOverviewQueries {
  constructor(
    private readonly photos: SpeakerPhotos,
    private readonly speakers: SpeakersQueries,
  ) {}

  /** All of them, with the same number of queries however many there are. */
  async all(em: EntityManager): Promise<SpeakerRow[]> {
    const named = await this.speakers.allNamed(em);
    const speakerId = In(named.map(({ speaker }) => speaker.id));
    const accountId = In(named.flatMap(({ speaker }) => speaker.accountId ?? []));
    const parts = Map.groupBy(await em.findBy(SessionSpeaker, { speakerId }), (part) => part.speakerId);
    const invitations = Map.groupBy(
      await em.findBy(SpeakingInvitation, { speakerId }),
      (each) => each.speakerId,
    );
    const emails = new Map(
      (await em.findBy(Account, { id: accountId })).map((each) => [each.id, each.email]),
    );
    const registrations = await em.findBy(Registration, { accountId });
    const states = new Map(registrations.map((each) => [each.accountId, each.state]));
    const photos = await this.photos.among(
      em,
      named.map(({ speaker }) => speaker.id),
    );
    return named.map(({ speaker, person }) => {
      const { id, functionTitle, biography, photoAlt, publication, recording } = speaker;
      const hasPhoto = photos.has(id);
      return {
        ...{ speaker, person, email: emails.get(speaker.accountId ?? '') ?? null },
        parts: parts.get(id) ?? [],
        invitations: invitations.get(id) ?? [],
        missing: missingOf({ functionTitle, biography, photoAlt, publication, recording, hasPhoto }),
        registration: states.get(speaker.accountId ?? '') ?? null,
      };
    });
  }
}
