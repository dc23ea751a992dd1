import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { Account } from '../auth/account.entity.js';
import { ImportedSpeaker } from '../exchange/imported-speaker.entity.js';
import { Clock } from '../kernel/clock.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import type { Locale } from '../kernel/i18n/locale.js';
import { Person } from '../people/person.entity.js';
import { Registration } from '../registration/registration.entity.js';
import { ReleasedSession } from '../scheduling/releases/released-session.entity.js';
import { Slot } from '../scheduling/slot.entity.js';
import { AgendaItemSpeaker } from '../sessions/agenda-item.entity.js';
import { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { SpeakerProfileChanged } from '../speakers/speakers.events.js';
import { SpeakingInvitationsService } from '../speaking/invitations/speaking-invitations.service.js';
import { isOwnSpeaker } from './columns/own-speaker.js';

/** The profiles of one person: those that the published programme named, and those that nobody has seen. */
export interface LeavingSpeaker {
  named: Speaker[];
  unseen: Speaker[];
}

/** What an erasure means for the programme (docs/decisions/0015). */
@Injectable()
export class SpeakerErasing {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
    private readonly invitations: SpeakingInvitationsService,
  ) {}

  /** Takes her off what lies ahead as if she had declined it: the organizers hear of it, and her calendar forgets it. */
  async standDown(em: EntityManager, account: Account, locale: Locale): Promise<LeavingSpeaker> {
    const profiles = await em
      .createQueryBuilder(Speaker, 'profile')
      .where(isOwnSpeaker('profile'), { account: account.id })
      .getMany();
    const named = new Set<string | null>();
    for (const profile of profiles) {
      const { id, isPublicRecord, mergedIntoId } = profile;
      // Whatever the programme says of a merged profile it says of the heir.
      if (isPublicRecord || (await wasReleased(em, id))) named.add(id).add(mergedIntoId);
      await this.invitations.declineAll(em, await this.partsAhead(em, id), locale);
    }
    return {
      named: profiles.filter(({ id }) => named.has(id)),
      unseen: profiles.filter(({ id }) => !named.has(id)),
    };
  }

  /** After all else of her has gone: nobody sees who was named, and of the others nothing is left. */
  async finish(em: EntityManager, { named, unseen }: LeavingSpeaker): Promise<void> {
    const publicationAt = this.clock.now();
    for (const { id, personId } of named) {
      await em.update(Speaker, { id }, { publication: 'refused', publicationAt, formOfAddress: null });
      const printed = { givenName: null, familyName: null, originalScriptName: null };
      await em.update(Person, { id: personId }, printed);
      await this.events.emit(em, new SpeakerProfileChanged(id));
    }
    if (unseen.length > 0) await removeTraces(em, unseen);
  }

  private async partsAhead(em: EntityManager, speakerId: string): Promise<SessionSpeaker[]> {
    const parts = await em.findBy(SessionSpeaker, { speakerId, state: In(['invited', 'confirmed']) });
    const slots = await em.findBy(Slot, { sessionId: In(parts.map(({ sessionId }) => sessionId)) });
    const now = this.clock.now();
    const over = new Set(
      slots.flatMap(({ sessionId, startsAt, endsAt }) => {
        const end = endsAt ?? startsAt;
        return end && end <= now ? sessionId : [];
      }),
    );
    return parts.filter(({ sessionId }) => !over.has(sessionId));
  }
}

/** Slugs hold nothing that means more than itself in a pattern. */
const wasReleased = (em: EntityManager, speakerId: string): Promise<boolean> =>
  em
    .createQueryBuilder(ReleasedSession, 'released')
    .where('released.content LIKE :part', { part: `%"speakerId":${JSON.stringify(speakerId)}%` })
    .getExists();

async function removeTraces(em: EntityManager, speakers: readonly Speaker[]): Promise<void> {
  const speakerId = In(speakers.map(({ id }) => id));
  await forgetDeeds(em, speakers);
  for (const entity of [AgendaItemSpeaker, SessionSpeaker, ImportedSpeaker])
    await em.delete(entity, { speakerId });
  // Merged profiles refer to their heir.
  await em.update(Speaker, { id: speakerId }, { mergedIntoId: null });
  await em.delete(Speaker, { id: speakerId });
  for (const { personId } of speakers) {
    const isRegistered = await em.existsBy(Registration, { personId });
    if (!isRegistered) await em.delete(Person, { id: personId });
  }
}

/** The record of what organizers did stays, without whom they did it for. */
async function forgetDeeds(em: EntityManager, speakers: readonly Speaker[]): Promise<void> {
  const people = await em.findBy(Person, { id: In(speakers.map(({ personId }) => personId)) });
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  for (const { id, personId } of speakers) {
    await em.update(AuditEntry, { about: `speaker:${id}` }, { about: 'speaker', details: {} });
    await em
      .createQueryBuilder()
      .update(AuditEntry)
      .set({ details: {} })
      .where("about LIKE 'session:%' AND action LIKE 'manage-speaking.%'")
      .andWhere(
        new Brackets((either) =>
          either
            .where(`details LIKE :id ESCAPE '!'`, { id: holding('speaker', id) })
            .orWhere(`details LIKE :name ESCAPE '!'`, { name: holding('name', names.get(personId) ?? '') }),
        ),
      )
      .execute();
  }
}

/** As it is stored. PostgreSQL would take the backslash before a quotation mark for its own. */
const holding = (key: string, value: string): string =>
  `%${`"${key}":${JSON.stringify(value)}`.replace(/[!%_]/g, '!$&')}%`;
