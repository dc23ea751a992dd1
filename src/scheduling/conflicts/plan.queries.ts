import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { planning } from '../../../config/planning.js';
import type { RoomTimeKind } from '../../forum/room.rules.js';
import { RoomTime } from '../../forum/room-time.entity.js';
import { Room } from '../../forum/room.entity.js';
import { instantAt } from '../../kernel/zoned-time.js';
import { ProgrammeEntry } from '../../sessions/programme-entry.entity.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import { Slot } from '../slot.entity.js';
import type { Period, Plan, PlannedItem, PlannedPerson, PlannedRoom } from './plan.js';

/** Reads the whole plan, with the same number of queries however many sessions there are. */
@Injectable()
export class PlanQueries {
  async read(em: EntityManager): Promise<Plan> {
    const sessions = await em.findBy(Session, { state: Not('cancelled') });
    const slots = new Map((await em.find(Slot)).map((slot) => [slot.sessionId, slot]));
    const people = await peopleOf(em, sessions);
    const items = sessions.map((session) => itemOf(session, slots.get(session.id), people.get(session.id)));
    const rooms = await em.find(Room);
    const times = Map.groupBy(await em.find(RoomTime), ({ roomId }) => roomId);
    return {
      items,
      rooms: new Map(rooms.map((room) => [room.id, roomOf(room, times.get(room.id))])),
      people: ministers(items),
      teams: new Map(),
      forum: forumPeriod(),
      travelMinutes: (from, to) => (from === to ? 0 : planning.travelMinutes),
      audiences: await audiencesOf(em),
    };
  }
}

/** Ids of persons, by session: one who speaks under two profiles is one person. */
async function peopleOf(em: EntityManager, sessions: readonly Session[]): Promise<Map<string, string[]>> {
  const parts = await em.findBy(SessionSpeaker, { sessionId: In(sessions.map(({ id }) => id)) });
  const speakers = await em.findBy(Speaker, { id: In(parts.map(({ speakerId }) => speakerId)) });
  const personOf = new Map(speakers.map(({ id, personId }) => [id, personId]));
  const bySession = Map.groupBy(parts, ({ sessionId }) => sessionId);
  return new Map(
    [...bySession].map(([id, own]) => [id, own.flatMap(({ speakerId }) => personOf.get(speakerId) ?? [])]),
  );
}

function itemOf(session: Session, slot: Slot | undefined, people: string[] = []): PlannedItem {
  return {
    id: session.id,
    within: session.blockId,
    track: session.trackId,
    isMinisterial: session.access === 'ministers-and-senior-officials',
    period: slot ? periodOf(slot) : null,
    days: slot ? daysOf(slot) : null,
    roomId: slot?.roomId ?? null,
    venueId: slot?.venueId ?? null,
    people,
    expected: null,
    signedUp: session.taken,
    layout: null,
    equipment: [],
    needsStepFreeAccess: false,
    interpretation: [],
    teams: [],
    after: [],
  };
}

function periodOf({ startsAt, endsAt }: Slot): Period | null {
  if (!startsAt) return null;
  return { start: startsAt.getTime(), end: (endsAt ?? startsAt).getTime() };
}

/** Dates are those of the venue's zone; the venues of one forum share it. */
function daysOf({ onDate, untilDate }: Slot): Period | null {
  if (onDate === null) return null;
  const dayOf = (date: string) => instantAt(`${date}T00:00`, edition.zone).getTime();
  return { start: dayOf(onDate), end: dayOf(untilDate ?? onDate) + 24 * hour };
}

function roomOf(room: Room, times: readonly RoomTime[] = []): PlannedRoom {
  const timesOf = (kind: RoomTimeKind) =>
    times
      .filter((time) => time.kind === kind)
      .map(({ startsAt, endsAt }) => ({ start: startsAt.getTime(), end: endsAt.getTime() }));
  const openings = timesOf('open');
  return {
    id: room.id,
    venueId: room.venueId,
    partOf: room.partOfId,
    capacities: capacitiesOf(room),
    equipment: room.equipment && new Set(room.equipment),
    isStepFree: room.isStepFree,
    turnoverMinutes: room.turnoverMinutes ?? planning.turnoverMinutes,
    openings: openings.length > 0 ? openings : null,
    blocked: timesOf('blocked'),
  };
}

const capacitiesOf = ({ capacity, layouts }: Room): Map<string, number> =>
  new Map([...(capacity === null ? [] : [['theatre', capacity] as const]), ...Object.entries(layouts ?? {})]);

/** Whoever has a part in what is for ministers and senior officials is taken to be one of them. */
function ministers(items: readonly PlannedItem[]): Map<string, PlannedPerson> {
  const admitted = new Set(
    items.filter(({ isMinisterial }) => isMinisterial).flatMap(({ people }) => people),
  );
  const ids = new Set(items.flatMap(({ people }) => people));
  return new Map([...ids].map((id) => [id, { id, isMinister: admitted.has(id), unavailable: [] }]));
}

/** The last day may end after midnight. */
function forumPeriod(): Period {
  const dates = edition.days.map(({ date }) => date);
  const start = instantAt(`${dates[0] ?? ''}T00:00`, edition.zone).getTime();
  const end = instantAt(`${dates.at(-1) ?? ''}T00:00`, edition.zone).getTime() + hoursOfLastDay * hour;
  return { start, end };
}

const hoursOfLastDay = 30;
const hour = 3_600_000;

async function audiencesOf(em: EntityManager): Promise<Map<string, string[]>> {
  const entries = await em
    .createQueryBuilder(ProgrammeEntry, 'entry')
    .select('entry.session_id', 'session')
    .addSelect('entry.account_id', 'account')
    .getRawMany<{ session: string; account: string }>();
  const bySession = Map.groupBy(entries, ({ session }) => session);
  return new Map([...bySession].map(([id, own]) => [id, own.map(({ account }) => account)]));
}
