import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { Registration } from '../registration/registration.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { JoiningLink } from './joining-link.entity.js';
import { ProgrammeEntry } from './programme-entry.entity.js';
import { canEdit } from './session.rules.js';
import { SessionSpeaker } from './session-speaker.entity.js';
import { mayJoin, type SessionViewer, stranger } from './session-viewer.rules.js';
import { Session } from './session.entity.js';

/** Who somebody is to a session, and what she may therefore know of it that is not public. */
@Injectable()
export class SessionViewersQueries {
  async viewerOf(em: EntityManager, actor: Actor, sessionId: string): Promise<SessionViewer> {
    if (actor.kind === 'anonymous') return stranger;
    const { accountId } = actor;
    return {
      isOrganizer: canEdit(actor),
      isSpeaker: await isSpeaker(em, accountId, sessionId),
      isApproved: await em.existsBy(Registration, { accountId, state: 'approved' }),
      isSignedUp: await em.existsBy(ProgrammeEntry, { accountId, sessionId }),
    };
  }

  /** Empty where there are none, or none that she may know. */
  async linksFor(em: EntityManager, viewer: SessionViewer, sessionId: string): Promise<JoiningLink[]> {
    const session = await em.findOneBy(Session, { id: sessionId });
    if (!session || session.mode === 'in-person' || !mayJoin(viewer, session)) return [];
    return em.find(JoiningLink, { where: { sessionId }, order: { position: 'ASC' } });
  }
}

async function isSpeaker(em: EntityManager, accountId: string, sessionId: string): Promise<boolean> {
  const speakers = await em.findBy(Speaker, { accountId });
  const speakerId = In(speakers.map(({ id }) => id));
  return (
    speakers.length > 0 && (await em.existsBy(SessionSpeaker, { sessionId, speakerId, state: 'confirmed' }))
  );
}
