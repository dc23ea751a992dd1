import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, In, Not } from 'typeorm';
import { Room } from '../forum/room.entity.js';
import { Venue } from '../forum/venue.entity.js';
import { Person } from '../people/person.entity.js';
import { SessionOrganization } from '../sessions/session-organization.entity.js';
import { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import { Session } from '../sessions/session.entity.js';
import { Track } from '../sessions/track.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { byTime, type ProgrammeItem } from './programme-item.js';
import { programmeItem, type ProgrammeRows } from './programme-rows.js';
import { Slot } from './slot.entity.js';

const visible: FindOptionsWhere<Session> = { state: Not('draft') };

/**
 * Reads the programme in order of time, with the same number of queries however many items there are. Drafts are left out
 * unless the name says otherwise. `em` is the reader's, or the writer's where a handler must see its own transaction.
 */
@Injectable()
export class ProgrammeQueries {
  /** Whatever is or was public: cancelled items stay. */
  async all(em: EntityManager): Promise<ProgrammeItem[]> {
    return read(em, visible);
  }

  async byId(em: EntityManager, id: string): Promise<ProgrammeItem | null> {
    return (await read(em, { ...visible, id }))[0] ?? null;
  }

  async byIds(em: EntityManager, ids: readonly string[]): Promise<ProgrammeItem[]> {
    return ids.length === 0 ? [] : read(em, { ...visible, id: In([...ids]) });
  }

  /** The sessions of a block of simultaneous ones. */
  async inBlock(em: EntityManager, blockId: string): Promise<ProgrammeItem[]> {
    return read(em, { ...visible, blockId });
  }

  async ofSpeaker(em: EntityManager, speakerId: string): Promise<ProgrammeItem[]> {
    const parts = await em.findBy(SessionSpeaker, { speakerId });
    return this.byIds(
      em,
      parts.map((part) => part.sessionId),
    );
  }

  /** What takes place on this local date, also as one of several days. */
  async onDay(em: EntityManager, date: string): Promise<ProgrammeItem[]> {
    const slots = em.createQueryBuilder(Slot, 'slot').select('slot.session_id', 'id');
    slots.where('slot.on_date = :date OR (slot.on_date < :date AND slot.until_date >= :date)', { date });
    const rows = await slots.getRawMany<{ id: string }>();
    return this.byIds(
      em,
      rows.map((row) => row.id),
    );
  }

  async allWithDrafts(em: EntityManager): Promise<ProgrammeItem[]> {
    return read(em, {});
  }

  async byIdWithDrafts(em: EntityManager, id: string): Promise<ProgrammeItem | null> {
    return (await read(em, { id }))[0] ?? null;
  }
}

async function read(em: EntityManager, where: FindOptionsWhere<Session>): Promise<ProgrammeItem[]> {
  const sessions = await em.findBy(Session, where);
  const rows = await rowsBeside(em, sessions);
  return sessions.map((session) => programmeItem(session, rows)).sort(byTime);
}

async function rowsBeside(em: EntityManager, sessions: Session[]): Promise<ProgrammeRows> {
  const sessionId = In(sessions.map((session) => session.id));
  const parts = await em.find(SessionSpeaker, { where: { sessionId }, order: { position: 'ASC' } });
  const speakers = await em.findBy(Speaker, { id: In(parts.map((part) => part.speakerId)) });
  const people = await em.findBy(Person, { id: In(speakers.map((speaker) => speaker.personId)) });
  const organizations = await em.find(SessionOrganization, {
    where: { sessionId },
    order: { position: 'ASC' },
  });
  return {
    slots: new Map((await em.findBy(Slot, { sessionId })).map((slot) => [slot.sessionId, slot])),
    rooms: byRowId(await em.find(Room)),
    venues: byRowId(await em.find(Venue)),
    tracks: byRowId(await em.find(Track)),
    organizations: Map.groupBy(organizations, (organization) => organization.sessionId),
    parts: Map.groupBy(parts, (part) => part.sessionId),
    speakers: byRowId(speakers),
    people: byRowId(people),
  };
}

const byRowId = <Row extends { id: string }>(rows: Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
