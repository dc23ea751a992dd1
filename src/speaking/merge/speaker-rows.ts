import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { AgendaItemSpeaker } from '../../sessions/agenda-item.entity.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { SpeakerAbsence } from '../../speakers/speaker-absence.entity.js';
import { SpeakingInvitation } from '../invitations/speaking-invitation.entity.js';
import { SpeakingReminder } from '../reminders/speaking-reminder.entity.js';
import { SlideDeck } from '../slides/slide-deck.entity.js';

/**
 * Gives all that hangs on one profile to another. Where both have a row for the same thing that of the heir stays; the other one
 * is returned, for the record.
 */
export async function moveSpeakerRows(
  em: EntityManager,
  fromId: string,
  intoId: string,
): Promise<ObjectLiteral[]> {
  await em.update(SpeakerAbsence, { speakerId: fromId }, { speakerId: intoId });
  await renumberSlides(em, fromId, intoId);
  return [
    ...(await moveUnique(em, SessionSpeaker, 'sessionId', fromId, intoId)),
    ...(await moveUnique(em, AgendaItemSpeaker, 'itemId', fromId, intoId)),
    ...(await moveUnique(em, SpeakingInvitation, 'sessionId', fromId, intoId)),
    ...(await moveUnique(em, SpeakingReminder, 'about', fromId, intoId)),
  ];
}

/** Of rows of which a speaker has one for each `key`. */
async function moveUnique(
  em: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  key: string,
  fromId: string,
  intoId: string,
): Promise<ObjectLiteral[]> {
  const present = new Set((await em.findBy(entity, { speakerId: intoId })).map((row): unknown => row[key]));
  const doubled: ObjectLiteral[] = [];
  for (const row of await em.findBy(entity, { speakerId: fromId })) {
    const value: unknown = row[key];
    const where = { speakerId: fromId, [key]: value };
    if (present.has(value)) {
      doubled.push(row);
      await em.delete(entity, where);
    } else {
      await em.update(entity, where, { speakerId: intoId });
    }
  }
  return doubled;
}

/** Her versions of both go on counting, in the order in which they came. */
async function renumberSlides(em: EntityManager, fromId: string, intoId: string): Promise<void> {
  const moved = await em.find(SlideDeck, { where: { speakerId: fromId }, order: { number: 'ASC' } });
  for (const { id, sessionId } of moved) {
    const last = (await em.maximum(SlideDeck, 'number', { sessionId, speakerId: intoId })) ?? 0;
    await em.update(SlideDeck, { id }, { speakerId: intoId, number: last + 1 });
  }
}
