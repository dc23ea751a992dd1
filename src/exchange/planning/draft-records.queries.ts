import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Room } from '../../forum/room.entity.js';
import { Venue } from '../../forum/venue.entity.js';
import type { LocalizedText } from '../../kernel/i18n/localized-text.js';
import { Organization } from '../../people/organization.entity.js';
import { Person } from '../../people/person.entity.js';
import type { ProgrammeItem } from '../../scheduling/programme-item.js';
import { Track } from '../../sessions/track.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import { DraftItems } from '../draft-items.queries.js';
import { ImportedName } from '../imported-name.entity.js';
import { ImportedSession } from '../imported-session.entity.js';
import { ImportedSpeaker } from '../imported-speaker.entity.js';
import type { SaidByFiles } from '../said.js';
import { SaidQueries } from '../said.queries.js';

/** The draft, and all by which a file may mean something in it. */
export interface DraftRecords {
  items: ReadonlyMap<string, ProgrammeItem>;
  rooms: Room[];
  venues: Venue[];
  tracks: Track[];
  speakers: KnownSpeaker[];
  organizations: Organization[];
  said: SaidByFiles;
  /** By source and key. */
  importedSessions: ReadonlyMap<string, string>;
  importedSpeakers: ReadonlyMap<string, ImportedSpeaker>;
  importedNames: ImportedName[];
}

export interface KnownSpeaker {
  id: string;
  name: string;
  originalName: string | null;
  functionTitle: string | null;
  organizationName: string | null;
  country: string | null;
  biography: LocalizedText;
}

export const inSource = (source: string, key: string): string => `${source}\n${key}`;

@Injectable()
export class DraftRecordsQueries {
  constructor(
    private readonly draft: DraftItems,
    private readonly said: SaidQueries,
  ) {}

  /** With the same number of queries however much there is. */
  async read(em: EntityManager): Promise<DraftRecords> {
    const items = await this.draft.read(em);
    const sessions = await em.find(ImportedSession);
    const speakers = await em.find(ImportedSpeaker);
    return {
      items: new Map(items.map((item) => [item.id, item])),
      rooms: await em.find(Room, { order: { position: 'ASC', id: 'ASC' } }),
      venues: await em.find(Venue, { order: { id: 'ASC' } }),
      tracks: await em.find(Track, { order: { position: 'ASC', id: 'ASC' } }),
      speakers: await knownSpeakers(em),
      organizations: await em.find(Organization, { order: { id: 'ASC' } }),
      said: await this.said.ofDraft(em),
      importedSessions: new Map(
        sessions.map(({ source, key, sessionId }) => [inSource(source, key), sessionId]),
      ),
      importedSpeakers: new Map(speakers.map((row) => [inSource(row.source, row.key), row])),
      importedNames: await em.find(ImportedName),
    };
  }
}

/** Profiles that were merged into another one are not found any more. */
async function knownSpeakers(em: EntityManager): Promise<KnownSpeaker[]> {
  const speakers = await em.find(Speaker, { where: { mergedIntoId: IsNull() }, order: { id: 'ASC' } });
  const people = new Map((await em.find(Person)).map((person) => [person.id, person]));
  return speakers.flatMap((speaker) => {
    const person = people.get(speaker.personId);
    if (!person) return [];
    const { id, functionTitle, organizationName, country, biography } = speaker;
    const { displayName: name, originalScriptName: originalName } = person;
    return [{ id, name, originalName, functionTitle, organizationName, country, biography }];
  });
}
