import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Room } from '../forum/room.entity.js';
import { Venue } from '../forum/venue.entity.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { Slot } from '../scheduling/slot.entity.js';
import { emptySession } from '../sessions/empty-session.js';
import { writeLists } from '../sessions/session-lists.js';
import { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import { Session } from '../sessions/session.entity.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { Track } from '../sessions/track.entity.js';
import { insertInPieces } from './insert-in-pieces.js';
import type { ImportOutcome } from './import-content.js';
import { ImportedName } from './imported-name.entity.js';
import { ImportedSession } from './imported-session.entity.js';
import { ImportedSpeakerWriter } from './imported-speaker-writer.js';
import { type ImportPlan, isChanged, type PlannedSession } from './planning/import-plan.js';

/** Writes what was planned into the draft, all of it or nothing. The public sees it when it is released. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly sessions: SessionsService,
    private readonly speakers: ImportedSpeakerWriter,
  ) {}

  /** `name` is that of the file. */
  async write(
    em: EntityManager,
    actor: Actor,
    plan: ImportPlan,
    { name, isPublished }: { name: string; isPublished: boolean },
  ): Promise<ImportOutcome> {
    await insertPlaces(em, plan);
    await this.speakers.write(em, plan, { isPublished });
    await this.insertNew(
      em,
      plan.sessions.filter(({ isNew }) => isNew),
    );
    await this.update(
      em,
      actor,
      plan.sessions.filter((session) => !session.isNew && isChanged(session)),
    );
    await rememberNames(em, plan.names);
    const outcome = outcomeOf(plan);
    const details = { name, created: String(outcome.created), changed: String(outcome.changed) };
    await this.audit.record(em, actor, 'exchange.audit-imported', 'programme', details);
    return outcome;
  }

  private async insertNew(em: EntityManager, planned: readonly PlannedSession[]): Promise<void> {
    if (planned.length === 0) return;
    const last = (await em.maximum(Session, 'position')) ?? -1;
    const updatedAt = this.clock.now();
    const rows = planned.map(({ sessionId: id, title, write }, index) => ({
      ...{ ...emptySession, id, kind: 'parallel' as const, title: { en: title } },
      ...write.own,
      ...{ position: last + 1 + index, updatedAt },
    }));
    await insertInPieces(em, Session, rows);
    await insertInPieces(
      em,
      Slot,
      planned.map(({ sessionId, write }) => ({ ...noSlot, ...write.slot, sessionId })),
    );
    await insertInPieces(
      em,
      SessionSpeaker,
      planned.flatMap(({ sessionId, write: { parts = [] } }) =>
        parts.map((part, position) => ({ ...part, sessionId, position, minutes: null })),
      ),
    );
    for (const { sessionId, write } of planned) if (write.lists) await writeLists(em, sessionId, write.lists);
    await insertInPieces(
      em,
      ImportedSession,
      planned.flatMap(({ write }) => write.imported ?? []),
    );
  }

  private async update(em: EntityManager, actor: Actor, planned: readonly PlannedSession[]): Promise<void> {
    const ids = planned.map(({ sessionId }) => sessionId);
    const sessions = new Map((await em.findBy(Session, { id: In(ids) })).map((row) => [row.id, row]));
    for (const { sessionId, write } of planned) {
      const session = sessions.get(sessionId);
      if (!session) throw new Error(`Session ${sessionId} was planned and is not there`);
      await this.sessions.update(em, actor, session, write.own);
      if (write.slot) await em.update(Slot, { sessionId }, write.slot);
      if (write.parts) await writeParts(em, sessionId, write.parts);
      if (write.lists) await writeLists(em, sessionId, write.lists);
      if (write.imported) await em.save(ImportedSession, write.imported);
    }
  }
}

/** A name that means again what is called so here is forgotten. */
async function rememberNames(em: EntityManager, names: ImportPlan['names']): Promise<void> {
  const rows: ImportedName[] = [];
  for (const { source, aspect, name, remembered } of names) {
    if (remembered === null) await em.delete(ImportedName, { source, aspect, name });
    else rows.push({ source, aspect, name, choice: remembered });
  }
  await em.save(ImportedName, rows, { chunk: 200 });
}

const noSlot = { venueId: null, roomId: null, onDate: null, untilDate: null, startsAt: null, endsAt: null };

async function insertPlaces(em: EntityManager, { venues, rooms, tracks }: ImportPlan): Promise<void> {
  await insertInPieces(em, Venue, venues);
  const lastRoom = (await em.maximum(Room, 'position')) ?? -1;
  await insertInPieces(
    em,
    Room,
    rooms.map((room, index) => ({ ...plainRoom, ...room, position: lastRoom + 1 + index })),
  );
  const lastTrack = (await em.maximum(Track, 'position')) ?? -1;
  await insertInPieces(
    em,
    Track,
    tracks.map((track, index) => ({ ...track, position: lastTrack + 1 + index })),
  );
}

/** Nothing is known of it but its name. */
const plainRoom = {
  partOfId: null,
  floor: null,
  capacity: null,
  layouts: null,
  equipment: null,
  isStepFree: null,
  turnoverMinutes: null,
};

/**
 * Whoever stays keeps what was agreed with her, and so does whom no file names: who is planned, asked, or has declined. Whoever had
 * declined and is on the panel of the file takes part after all.
 */
async function writeParts(
  em: EntityManager,
  sessionId: string,
  parts: NonNullable<PlannedSession['write']['parts']>,
): Promise<void> {
  const present = new Map(
    (await em.findBy(SessionSpeaker, { sessionId })).map((row) => [row.speakerId, row]),
  );
  const wanted = new Set(parts.map(({ speakerId }) => speakerId));
  for (const { speakerId, state } of present.values()) {
    if (!wanted.has(speakerId) && state === 'confirmed')
      await em.delete(SessionSpeaker, { sessionId, speakerId });
  }
  for (const [position, { speakerId, role }] of parts.entries()) {
    const row = present.get(speakerId);
    if (!row) await em.insert(SessionSpeaker, { sessionId, speakerId, role, position, minutes: null });
    else
      await em.update(
        SessionSpeaker,
        { sessionId, speakerId },
        { role, position, ...(row.state === 'declined' ? { state: 'confirmed' } : {}) },
      );
  }
}

export function outcomeOf({ sessions, rooms, tracks, speakers }: ImportPlan): ImportOutcome {
  const created = sessions.filter(({ isNew }) => isNew).length;
  const changed = sessions.filter((session) => !session.isNew && isChanged(session)).length;
  return {
    created,
    changed,
    unchanged: sessions.length - created - changed,
    rooms: rooms.length,
    tracks: tracks.length,
    speakers: speakers.filter(({ isNew }) => isNew).length,
    profiles: speakers.filter((speaker) => !speaker.isNew && isChanged(speaker)).length,
  };
}
