import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { Person } from '../people/person.entity.js';
import type { ProgrammeItem, ProgrammeSpeaker } from '../scheduling/programme-item.js';
import { ProgrammeQueries } from '../scheduling/programme.queries.js';
import { type PartState, SessionSpeaker } from '../sessions/session-speaker.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';

/** The draft with everybody on its panels, also who has not agreed to be published yet: for organizers, never for the public. */
@Injectable()
export class DraftItems {
  constructor(private readonly programme: ProgrammeQueries) {}

  async read(em: EntityManager): Promise<ProgrammeItem[]> {
    const items = await this.programme.allWithDrafts(em);
    const panels = await panelsOf(em);
    return items.map((item) => ({ ...item, speakers: panels.get(item.id) ?? [] }));
  }
}

async function panelsOf(em: EntityManager): Promise<Map<string, ProgrammeSpeaker[]>> {
  const parts = await em.find(SessionSpeaker, {
    where: { state: Not<PartState>('declined') },
    order: { position: 'ASC', speakerId: 'ASC' },
  });
  const speakers = new Map((await em.find(Speaker)).map((speaker) => [speaker.id, speaker]));
  const people = new Map((await em.find(Person)).map((person) => [person.id, person]));
  const panel = (own: readonly SessionSpeaker[]) =>
    own.flatMap(({ speakerId, role }): ProgrammeSpeaker[] => {
      const speaker = speakers.get(speakerId);
      const person = speaker && people.get(speaker.personId);
      if (!person) return [];
      const { id, functionTitle, organizationName } = speaker;
      return [{ id, name: person.displayName, role, functionTitle, organizationName }];
    });
  return new Map([...Map.groupBy(parts, ({ sessionId }) => sessionId)].map(([id, own]) => [id, panel(own)]));
}
