import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../kernel/clock.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { newId } from '../kernel/ids.js';
import { Person } from '../people/person.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { SpeakerProfileChanged } from '../speakers/speakers.events.js';
import { ImportedSpeaker } from './imported-speaker.entity.js';
import { insertInPieces } from './insert-in-pieces.js';
import type { ImportPlan, PlannedSpeaker } from './planning/import-plan.js';

/** Profiles of the people in a file. Without accounts: nobody is written to. */
@Injectable()
export class ImportedSpeakerWriter {
  constructor(
    private readonly clock: Clock,
    private readonly events: DomainEvents,
  ) {}

  /** `isPublished`: their names stand in a programme that everybody can read. */
  async write(
    em: EntityManager,
    { speakers, known }: ImportPlan,
    { isPublished }: { isPublished: boolean },
  ): Promise<void> {
    const added = speakers.filter(({ isNew }) => isNew).map((planned) => ({ ...planned, personId: newId() }));
    await insertInPieces(
      em,
      Person,
      added.map(({ personId, name, write }) => ({
        ...{ id: personId, displayName: name, givenName: null, familyName: null },
        originalScriptName: write.originalName ?? null,
      })),
    );
    const updatedAt = this.clock.now();
    await insertInPieces(
      em,
      Speaker,
      added.map(({ personId, speakerId, write }) => {
        const { name: _name, originalName: _original, ...profile } = write;
        const facts = { functionTitle: null, organizationName: null, organizationId: null, country: null };
        return { id: speakerId, personId, ...facts, ...profile, isPublicRecord: isPublished, updatedAt };
      }),
    );
    for (const planned of speakers.filter(({ isNew }) => !isNew)) await this.change(em, planned);
    if (known.length > 0) await em.save(ImportedSpeaker, known, { chunk: 200 });
  }

  private async change(em: EntityManager, { speakerId, write, changes }: PlannedSpeaker): Promise<void> {
    if (changes.length === 0) return;
    const { name, originalName, ...profile } = write;
    const speaker = await em.findOneBy(Speaker, { id: speakerId });
    if (!speaker) throw new Error(`Speaker ${speakerId} was planned and is not there`);
    const names = {
      ...(name === undefined ? {} : { displayName: name }),
      ...(originalName === undefined ? {} : { originalScriptName: originalName }),
    };
    if (Object.keys(names).length > 0) await em.update(Person, { id: speaker.personId }, names);
    const updatedAt = this.clock.now();
    await em.update(Speaker, { id: speakerId }, { ...profile, revision: speaker.revision + 1, updatedAt });
    await this.events.emit(em, new SpeakerProfileChanged(speakerId));
  }
}
