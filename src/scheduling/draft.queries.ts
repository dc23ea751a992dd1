import { type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { AgendaItem, AgendaItemSpeaker } from '../sessions/agenda-item.entity.js';
import { SessionOrganization } from '../sessions/session-organization.entity.js';
import { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import { Session } from '../sessions/session.entity.js';
import { type AgendaPart, contentOf, type SessionContent } from './session-content.js';
import { Slot } from './slot.entity.js';

export interface DraftSession {
  session: Session;
  content: SessionContent;
}

/** Reads the organizers' draft, with the same number of queries however many sessions there are. */
export async function readDraft(
  em: EntityManager,
  where: FindOptionsWhere<Session>,
): Promise<DraftSession[]> {
  const sessions = await em.find(Session, { where, order: { position: 'ASC', id: 'ASC' } });
  const sessionId = In(sessions.map((session) => session.id));
  const inOrder = { where: { sessionId }, order: { position: 'ASC' } } as const;
  const slots = new Map((await em.findBy(Slot, { sessionId })).map((slot) => [slot.sessionId, slot]));
  const parts = Map.groupBy(await em.find(SessionSpeaker, inOrder), (part) => part.sessionId);
  const organizations = Map.groupBy(await em.find(SessionOrganization, inOrder), (each) => each.sessionId);
  const agendas = await readAgendas(
    em,
    sessions.map((session) => session.id),
  );
  return sessions.map((session) => ({
    session,
    content: contentOf({
      session,
      slot: slots.get(session.id),
      parts: parts.get(session.id) ?? [],
      organizations: organizations.get(session.id) ?? [],
      agenda: agendas.get(session.id) ?? [],
    }),
  }));
}

/** The items inside of sessions with the ids of their speakers, by session. */
async function readAgendas(
  em: EntityManager,
  sessionIds: readonly string[],
): Promise<Map<string, AgendaPart[]>> {
  const sessionId = In([...sessionIds]);
  const items = await em.find(AgendaItem, { where: { sessionId }, order: { position: 'ASC' } });
  const itemId = In(items.map(({ id }) => id));
  const speakers = await em.find(AgendaItemSpeaker, { where: { itemId }, order: { position: 'ASC' } });
  const ofItem = Map.groupBy(speakers, (each) => each.itemId);
  const ofSession = Map.groupBy(items, (item) => item.sessionId);
  const partOf = ({ id, title, minutes }: AgendaItem): AgendaPart => ({
    title,
    minutes,
    speakerIds: (ofItem.get(id) ?? []).map(({ speakerId }) => speakerId),
  });
  return new Map([...ofSession].map(([id, own]) => [id, own.map(partOf)]));
}
