import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { Speaker } from './speaker.entity.js';

/** What is public of a speaker: the name and the public function, nothing else of the person. */
export interface SpeakerProfile {
  id: string;
  name: string;
  originalScriptName: string | null;
  functionTitle: string | null;
  organizationName: string | null;
  organizationId: string | null;
  country: string | null;
}

@Injectable()
export class SpeakersQueries {
  /** All speakers in alphabetical order of their printed names. */
  async all(em: EntityManager): Promise<SpeakerProfile[]> {
    const profiles = await profilesOf(em, await em.find(Speaker));
    return profiles.sort((a, b) => alphabetical.compare(a.name, b.name));
  }

  async byId(em: EntityManager, id: string): Promise<SpeakerProfile | null> {
    return (await profilesOf(em, await em.findBy(Speaker, { id })))[0] ?? null;
  }
}

const alphabetical = new Intl.Collator('en');

async function profilesOf(em: EntityManager, speakers: Speaker[]): Promise<SpeakerProfile[]> {
  const people = await em.findBy(Person, { id: In(speakers.map((speaker) => speaker.personId)) });
  const byId = new Map(people.map((person) => [person.id, person]));
  return speakers.flatMap(({ id, personId, functionTitle, organizationName, organizationId, country }) => {
    const person = byId.get(personId);
    if (!person) return [];
    const { displayName: name, originalScriptName } = person;
    return [{ id, name, originalScriptName, functionTitle, organizationName, organizationId, country }];
  });
}
