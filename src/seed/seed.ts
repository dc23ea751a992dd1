import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { CoEventOrganization } from '../co-events/co-event-organization.entity.js';
import { CoEvent } from '../co-events/co-event.entity.js';
import { Room } from '../forum/room.entity.js';
import { Venue } from '../forum/venue.entity.js';
import type { Database } from '../kernel/database/database.js';
import { Delegation } from '../people/delegation.entity.js';
import { Member } from '../people/member.entity.js';
import { Organization } from '../people/organization.entity.js';
import { Person } from '../people/person.entity.js';
import { releaseSeeded } from '../scheduling/releases/write-version.js';
import { Slot } from '../scheduling/slot.entity.js';
import { SessionOrganization } from '../sessions/session-organization.entity.js';
import { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import { Session } from '../sessions/session.entity.js';
import { Track } from '../sessions/track.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { type CoEventRows, coEventRows } from './co-event-rows.js';
import { peopleRows } from './people-rows.js';
import { placeRows } from './place-rows.js';
import { type SessionRows, sessionRows, stamp } from './session-rows.js';

/** How many rows came in, table by table, and how many were there before and stay as they are. */
export interface SeedResult {
  inserted: Record<string, number>;
  kept: number;
}

/** Loads seeds/ into a database that has no programme yet; null where it has one. */
export async function seedIfEmpty(database: Database): Promise<SeedResult | null> {
  const isEmpty = !(await database.read((em) => em.exists(Session)));
  return isEmpty ? seed(database) : null;
}

/**
 * Brings in what is missing, by id, and leaves alone what is there, whoever changed it. A session's slot, speakers and
 * organizers come with it and only with it, because an organizer may have taken them away.
 */
export function seed(database: Database): Promise<SeedResult> {
  const places = placeRows();
  const people = peopleRows();
  const programme = sessionRows(places, new Set(people.organizations.map((organization) => organization.id)));
  const around = coEventRows();
  return database.write(async (em) => {
    const result: SeedResult = { inserted: {}, kept: 0 };
    await insertMissing(em, result, Venue, places.venues);
    await insertMissing(em, result, Room, places.rooms);
    await insertMissing(em, result, Member, people.members);
    await insertMissing(em, result, Delegation, people.delegations);
    await insertMissing(em, result, Organization, people.organizations);
    await insertMissing(em, result, Person, people.people);
    await insertMissing(em, result, Speaker, people.speakers);
    await insertMissing(em, result, Track, programme.tracks);
    const missing = await insertMissing(em, result, Session, programme.sessions);
    await insertBelonging(em, programme, missing);
    await releaseSeeded(em, stamp, [...missing]);
    await insertOrganizers(em, around, await insertMissing(em, result, CoEvent, around.coEvents));
    return result;
  });
}

type Identified<Row> = QueryDeepPartialEntity<Row> & { id: string };

/** Returns the ids of what it inserted. */
async function insertMissing<Row extends { id: string }>(
  em: EntityManager,
  result: SeedResult,
  entity: new () => Row,
  rows: Identified<Row>[],
): Promise<Set<string>> {
  const { tableName } = em.dataSource.getMetadata(entity);
  const present = await em
    .createQueryBuilder(entity, 'row')
    .select('row.id', 'id')
    .getRawMany<{ id: string }>();
  const known = new Set(present.map((row) => row.id));
  const missing = rows.filter((row) => !known.has(row.id));
  if (missing.length > 0) await em.insert(entity, missing);
  result.inserted[tableName] = missing.length;
  result.kept += rows.length - missing.length;
  return new Set(missing.map((row) => row.id));
}

async function insertBelonging(em: EntityManager, rows: SessionRows, sessionIds: Set<string>): Promise<void> {
  const belongs = (row: { sessionId: string }) => sessionIds.has(row.sessionId);
  if (sessionIds.size === 0) return;
  await em.insert(Slot, rows.slots.filter(belongs));
  await em.insert(SessionSpeaker, rows.parts.filter(belongs));
  await em.insert(SessionOrganization, rows.organizations.filter(belongs));
}

async function insertOrganizers(
  em: EntityManager,
  rows: CoEventRows,
  coEventIds: Set<string>,
): Promise<void> {
  const organizers = rows.organizations.filter((row) => coEventIds.has(row.coEventId));
  if (organizers.length > 0) await em.insert(CoEventOrganization, organizers);
}
