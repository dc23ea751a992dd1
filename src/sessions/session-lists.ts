import { type EntityManager, In } from 'typeorm';
import { Invalid } from '../kernel/errors.js';
import { JoiningLink } from './joining-link.entity.js';
import { SessionOrder } from './session-order.entity.js';
import { SessionOrganization } from './session-organization.entity.js';
import { Session } from './session.entity.js';

/** A body by its name, and by its entry where it has one. */
export type NamedOrganization = Pick<SessionOrganization, 'name' | 'organizationId'>;
export type LinkToJoin = Pick<JoiningLink, 'label' | 'url'>;

/** What a session has several of, each in its order. */
export interface SessionLists {
  organizers: NamedOrganization[];
  partners: NamedOrganization[];
  /** Ids of sessions that have to be over before it starts. */
  after: string[];
  links: LinkToJoin[];
}

export async function readLists(em: EntityManager, sessionId: string): Promise<SessionLists> {
  const inOrder = { where: { sessionId }, order: { position: 'ASC' } } as const;
  const bodies = await em.find(SessionOrganization, inOrder);
  const named = (relation: SessionOrganization['relation']) =>
    bodies
      .filter((body) => body.relation === relation)
      .map(({ name, organizationId }) => ({ name, organizationId }));
  const orders = await em.find(SessionOrder, { where: { sessionId }, order: { afterId: 'ASC' } });
  const links = await em.find(JoiningLink, inOrder);
  return {
    organizers: named('organizer'),
    partners: named('partner'),
    after: orders.map(({ afterId }) => afterId),
    links: links.map(({ label, url }) => ({ label, url })),
  };
}

/** What is left out stays as it is. */
export async function writeLists(
  em: EntityManager,
  sessionId: string,
  lists: Partial<SessionLists>,
): Promise<void> {
  await writeOrganizations(em, sessionId, 'organizer', lists.organizers);
  await writeOrganizations(em, sessionId, 'partner', lists.partners);
  if (lists.after) await writeOrder(em, sessionId, lists.after);
  if (lists.links) {
    await em.delete(JoiningLink, { sessionId });
    await insertAll(
      em,
      JoiningLink,
      lists.links.map((link, position) => ({ ...link, sessionId, position })),
    );
  }
}

async function writeOrganizations(
  em: EntityManager,
  sessionId: string,
  relation: SessionOrganization['relation'],
  bodies: readonly NamedOrganization[] | undefined,
): Promise<void> {
  if (!bodies) return;
  await em.delete(SessionOrganization, { sessionId, relation });
  await insertAll(
    em,
    SessionOrganization,
    bodies.map((body, position) => ({ ...body, sessionId, relation, position })),
  );
}

/** Each has to be over before the next starts; that two wait for each other is told by the rules of conflicts, not refused. */
async function writeOrder(em: EntityManager, sessionId: string, after: readonly string[]): Promise<void> {
  const known = await em.find(Session, { select: { id: true }, where: { id: In([...after]) } });
  const unknown = after.find((id) => !known.some((session) => session.id === id));
  if (unknown !== undefined)
    throw new Invalid({ after: { code: 'sessions.unknown-session', values: { id: unknown } } });
  if (after.includes(sessionId)) throw new Invalid({ after: { code: 'sessions.after-itself' } });
  await em.delete(SessionOrder, { sessionId });
  await insertAll(
    em,
    SessionOrder,
    after.map((afterId) => ({ sessionId, afterId })),
  );
}

async function insertAll<Row extends object>(
  em: EntityManager,
  entity: new () => Row,
  rows: Row[],
): Promise<void> {
  if (rows.length > 0) await em.insert<Row>(entity, rows);
}
