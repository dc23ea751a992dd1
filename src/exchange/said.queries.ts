import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Speaker } from '../speakers/speaker.entity.js';
import { ImportedSession } from './imported-session.entity.js';
import { ImportedSpeaker } from './imported-speaker.entity.js';
import { type SaidByFiles, type SaidOfPerson, speakerIn } from './said.js';

/** What files have said of sessions and speakers that came from them. */
@Injectable()
export class SaidQueries {
  /** With what a file told of a speaker as long as her profile still says the same. */
  async ofDraft(em: EntityManager): Promise<SaidByFiles> {
    const biographies = new Map(
      (await em.find(Speaker, { select: { id: true, biography: true } })).map(({ id, biography }) => [
        id,
        new Set(Object.values(biography)),
      ]),
    );
    return read(em, ({ speakerId, said }) =>
      biographies.get(speakerId)?.has(said.biography) ? said : { ...said, biography: '' },
    );
  }

  /** The names and numbers alone: what else is public of a speaker, her page says. */
  async ofPublic(em: EntityManager): Promise<SaidByFiles> {
    return read(em, ({ said }) => ({ ...said, biography: '', avatar: '' }));
  }
}

async function read(
  em: EntityManager,
  sayingOf: (imported: ImportedSpeaker) => SaidOfPerson,
): Promise<SaidByFiles> {
  const sessions = await em.find(ImportedSession);
  const speakers = await em.find(ImportedSpeaker, { order: { key: 'ASC' } });
  return {
    sessions: new Map(sessions.map(({ sessionId, source, key, said }) => [sessionId, { source, key, said }])),
    speakers: new Map(
      speakers.map((imported) => [speakerIn(imported.source, imported.speakerId), sayingOf(imported)]),
    ),
  };
}
