import { type EntityManager, In } from 'typeorm';
import { OutboxBody } from './outbox-body.entity.js';
import type { OutboxMessage } from './outbox-message.entity.js';

type Body = Omit<OutboxBody, 'mailId'>;

/** A mail with what it says. */
export type StoredMail = OutboxMessage & Body;

/** What is left when the purge has been there. */
const removed: Body = { text: '', html: '', claims: {}, unsubscribe: null, calendarBody: null };

/** With one statement more, however many there are. */
export async function withBodies(
  em: EntityManager,
  messages: readonly OutboxMessage[],
): Promise<StoredMail[]> {
  const bodies = await em.findBy(OutboxBody, { mailId: In(messages.map(({ id }) => id)) });
  const found = new Map(bodies.map(({ mailId, ...body }) => [mailId, body]));
  return messages.map((message) => Object.assign(message, found.get(message.id) ?? removed));
}

export const bodyOf = ({ text, html, claims, unsubscribe, calendarBody }: StoredMail): Body => ({
  text,
  html,
  claims,
  unsubscribe,
  calendarBody,
});
