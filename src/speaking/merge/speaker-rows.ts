import { type EntityManager, type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import { AgendaItem, AgendaItemSpeaker } from '../../sessions/agenda-item.entity.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { SpeakerAbsence } from '../../speakers/speaker-absence.entity.js';
import { SpeakingInvitation } from '../invitations/speaking-invitation.entity.js';
import { SpeakingStep } from '../invitations/speaking-step.entity.js';
import { SpeakingReminder } from '../reminders/speaking-reminder.entity.js';
import { SlideDeck } from '../slides/slide-deck.entity.js';
import {
  type HandedBelongings,
  type HandedKind,
  handedKinds,
  type HandedRows,
  type KeptRow,
} from './handed-over.js';

/** Rows of which a speaker has one for each `key`; `parent` is what that is the id of, if it can go. */
interface UniqueRows {
  entity: EntityTarget<ObjectLiteral>;
  key: string;
  parent?: EntityTarget<ObjectLiteral>;
}

const uniqueRows: Record<HandedKind, UniqueRows> = {
  parts: { entity: SessionSpeaker, key: 'sessionId', parent: Session },
  agenda: { entity: AgendaItemSpeaker, key: 'itemId', parent: AgendaItem },
  invitations: { entity: SpeakingInvitation, key: 'sessionId', parent: Session },
  reminders: { entity: SpeakingReminder, key: 'about' },
};

/** Gives all that hangs on one profile to another. Where both have a row for the same thing that of the heir stays. */
export async function moveSpeakerRows(
  em: EntityManager,
  fromId: string,
  intoId: string,
): Promise<HandedBelongings> {
  const absences = (await em.findBy(SpeakerAbsence, { speakerId: fromId })).map(({ id }) => id);
  await em.update(SpeakerAbsence, { speakerId: fromId }, { speakerId: intoId });
  const slides = await renumberSlides(em, fromId, intoId);
  // Read before its invitation goes, and with it the record.
  const steps = await stepsOfDoubles(em, fromId, intoId);
  const rows = {
    parts: await moveUnique(em, uniqueRows.parts, fromId, intoId),
    agenda: await moveUnique(em, uniqueRows.agenda, fromId, intoId),
    invitations: await moveUnique(em, uniqueRows.invitations, fromId, intoId),
    reminders: await moveUnique(em, uniqueRows.reminders, fromId, intoId),
  };
  return { rows, steps, absences, slides };
}

/** Undoes it. What has gone since stays gone; what the heir got since stays hers. */
export async function returnSpeakerRows(
  em: EntityManager,
  { rows, steps, absences, slides }: HandedBelongings,
  fromId: string,
  intoId: string,
): Promise<void> {
  const [hers, back] = [{ speakerId: intoId }, { speakerId: fromId }];
  await em.update(SpeakerAbsence, { id: In(absences), ...hers }, back);
  for (const { id, number } of slides) await em.update(SlideDeck, { id, ...hers }, { ...back, number });
  for (const kind of handedKinds) await returnUnique(em, uniqueRows[kind], rows[kind], fromId, intoId);
  await returnAgenda(em, rows.parts.moved, fromId, intoId);
  for (const step of steps.map(revivedRow)) {
    const hasInvitation = await em.existsBy(SpeakingInvitation, { id: String(step['invitationId']) });
    if (hasInvitation) await em.insert(SpeakingStep, step);
  }
}

async function moveUnique(
  em: EntityManager,
  { entity, key }: UniqueRows,
  fromId: string,
  intoId: string,
): Promise<HandedRows> {
  const present = new Set((await em.findBy(entity, { speakerId: intoId })).map((row): unknown => row[key]));
  const handed: HandedRows = { moved: [], doubled: [] };
  for (const row of await em.findBy(entity, { speakerId: fromId })) {
    const value: unknown = row[key];
    const where = { speakerId: fromId, [key]: value };
    if (present.has(value)) {
      handed.doubled.push(JSON.stringify(row));
      await em.delete(entity, where);
    } else {
      handed.moved.push(String(value));
      await em.update(entity, where, { speakerId: intoId });
    }
  }
  return handed;
}

async function returnUnique(
  em: EntityManager,
  { entity, key, parent }: UniqueRows,
  { moved, doubled }: HandedRows,
  fromId: string,
  intoId: string,
): Promise<void> {
  await em.update(entity, { speakerId: intoId, [key]: In(moved) }, { speakerId: fromId });
  for (const row of doubled.map(revivedRow)) {
    const isOfSomething = !parent || (await em.existsBy(parent, { id: String(row[key]) }));
    if (isOfSomething) await em.insert(entity, row);
  }
}

/** An agenda that was written anew since has other items, in which she stands as the heir. */
async function returnAgenda(
  em: EntityManager,
  sessionIds: readonly string[],
  fromId: string,
  intoId: string,
): Promise<void> {
  const items = await em.findBy(AgendaItem, { sessionId: In([...sessionIds]) });
  const itemId = In(items.map(({ id }) => id));
  await em.update(AgendaItemSpeaker, { itemId, speakerId: intoId }, { speakerId: fromId });
}

async function stepsOfDoubles(em: EntityManager, fromId: string, intoId: string): Promise<KeptRow[]> {
  const heirs = await em.findBy(SpeakingInvitation, { speakerId: intoId });
  const sessionId = In(heirs.map((each) => each.sessionId));
  const doubles = await em.findBy(SpeakingInvitation, { speakerId: fromId, sessionId });
  const steps = await em.findBy(SpeakingStep, { invitationId: In(doubles.map(({ id }) => id)) });
  return steps.map((step) => JSON.stringify(step));
}

/** Her versions of both go on counting, in the order in which they came. Answers with the numbers of before. */
async function renumberSlides(
  em: EntityManager,
  fromId: string,
  intoId: string,
): Promise<HandedBelongings['slides']> {
  const moved = await em.find(SlideDeck, { where: { speakerId: fromId }, order: { number: 'ASC' } });
  for (const { id, sessionId } of moved) {
    const last = (await em.maximum(SlideDeck, 'number', { sessionId, speakerId: intoId })) ?? 0;
    await em.update(SlideDeck, { id }, { speakerId: intoId, number: last + 1 });
  }
  return moved.map(({ id, number }) => ({ id, number }));
}

const instants = ['sentAt', 'answeredAt', 'takenAt'];

export function revivedRow(row: KeptRow): ObjectLiteral {
  const value: unknown = JSON.parse(row, (column, field: unknown) =>
    instants.includes(column) && typeof field === 'string' ? new Date(field) : field,
  );
  return Object.assign({}, value);
}
