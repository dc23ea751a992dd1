import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { edition } from '../../../config/edition.js';
import { planning } from '../../../config/planning.js';
import type { RoomTimeKind } from '../../forum/room.rules.js';
import { RoomTime } from '../../forum/room-time.entity.js';
import { travelMinutesOf } from '../../forum/distances.queries.js';
import { Room } from '../../forum/room.entity.js';
import { Venue } from '../../forum/venue.entity.js';
import { instantAt } from '../../kernel/zoned-time.js';
import { Favourite } from '../../sessions/favourite.entity.js';
import { ProgrammeEntry } from '../../sessions/programme-entry.entity.js';
import { SessionOrder } from '../../sessions/session-order.entity.js';
import { SessionSpeaker } from '../../sessions/session-speaker.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { SpeakerAbsence } from '../../speakers/speaker-absence.entity.js';
import { Speaker } from '../../speakers/speaker.entity.js';
import { InterpreterTeam } from '../interpreters/interpreter-team.entity.js';
import { InterpreterTime } from '../interpreters/interpreter-time.entity.js';
import { SessionTeam } from '../interpreters/session-team.entity.js';
import { Slot } from '../slot.entity.js';
import type { PlanChange } from './plan-change.js';
import { changedItem, plannedItem, sessionFacts } from './planned-items.js';
import type { Period, Plan, PlannedItem, PlannedPerson, PlannedRoom, UnsettledSpeaker } from './plan.js';

/** The plan of the draft, and beside it the changed items; null where one would no longer be there. */
export interface ChangedPlan {
  plan: Plan;
  changed: { id: string; item: PlannedItem | null }[];
}

/** Reads the whole plan, with the same number of queries however many sessions there are. */
@Injectable()
export class PlanQueries {
  async read(em: EntityManager): Promise<Plan> {
    return (await this.readWith(em, [])).plan;
  }

  async readWith(em: EntityManager, changes: readonly PlanChange[]): Promise<ChangedPlan> {
    const speakers = await em.find(Speaker, { select: { id: true, personId: true, isMinisterial: true } });
    const personOf = new Map(speakers.map(({ id, personId }) => [id, personId]));
    const personsOf = (speakerIds: readonly string[]) => speakerIds.flatMap((id) => personOf.get(id) ?? []);
    const rooms = new Map((await roomsOf(em)).map((room) => [room.id, room]));
    const venueOf = (roomId: string | null) => (roomId === null ? undefined : rooms.get(roomId)?.venueId);
    const sessions = await em.find(Session, { select: { id: true, state: true, ...sessionFacts } });
    const items = await itemsOf(em, sessions, personsOf);
    const byId = new Map(items.map((item) => [item.id, item]));
    const cancelled = new Set(sessions.flatMap(({ id, state }) => (state === 'cancelled' ? id : [])));
    const changed = changes.map((change) => {
      const { sessionId: id, isRemoved = cancelled.has(id) } = change;
      return { id, item: isRemoved ? null : changedItem(byId.get(id), change, { venueOf, personsOf }) };
    });
    const plan: Plan = {
      items,
      rooms,
      people: await peopleOf(em, speakers),
      teams: await teamsOf(em),
      forum: forumPeriod(),
      travelMinutes: await travelMinutesOf(em),
      audiences: await audiencesOf(em),
    };
    return { plan, changed };
  }
}

type PersonsOf = (speakerIds: readonly string[]) => string[];

/** One who speaks under two profiles is one person. */
async function itemsOf(
  em: EntityManager,
  sessions: readonly Session[],
  personsOf: PersonsOf,
): Promise<PlannedItem[]> {
  const slots = new Map((await em.find(Slot)).map((slot) => [slot.sessionId, slot]));
  const parts = Map.groupBy(await partsOf(em), ({ sessionId }) => sessionId);
  const orders = Map.groupBy(await em.find(SessionOrder), ({ sessionId }) => sessionId);
  const assigned = Map.groupBy(await em.find(SessionTeam), ({ sessionId }) => sessionId);
  const live = sessions.filter(({ state }) => state !== 'cancelled');
  return live.map((session) => {
    const own = parts.get(session.id) ?? [];
    const coming = own.filter(({ state }) => state !== 'declined').map(({ speakerId }) => speakerId);
    const after = (orders.get(session.id) ?? []).map(({ afterId }) => afterId);
    const teams = (assigned.get(session.id) ?? []).map(({ teamId }) => teamId);
    const relations = { people: personsOf(coming), unsettled: unsettledOf(own, personsOf), after, teams };
    return plannedItem(session, slots.get(session.id), relations);
  });
}

type Part = Pick<SessionSpeaker, 'sessionId' | 'speakerId' | 'state' | 'doubt'>;

/** Plain rows: there are thousands, and entities take ten times as long. */
const partsOf = (em: EntityManager): Promise<Part[]> =>
  em
    .createQueryBuilder(SessionSpeaker, 'part')
    .select('part.session_id', 'sessionId')
    .addSelect('part.speaker_id', 'speakerId')
    .addSelect('part.state', 'state')
    .addSelect('part.doubt', 'doubt')
    .getRawMany();

const unsettledOf = (parts: readonly Part[], personsOf: PersonsOf): UnsettledSpeaker[] =>
  parts.flatMap(({ speakerId, state, doubt }) => {
    const answer = state === 'declined' ? state : doubt;
    return answer ? personsOf([speakerId]).map((person) => ({ person, answer })) : [];
  });

async function roomsOf(em: EntityManager): Promise<PlannedRoom[]> {
  const times = Map.groupBy(await em.find(RoomTime), ({ roomId }) => roomId);
  const closed = new Set((await em.findBy(Venue, { isClosed: true })).map(({ id }) => id));
  return (await em.find(Room)).map((room) => ({
    ...plannedRoom(room, times.get(room.id)),
    isClosed: closed.has(room.venueId),
  }));
}

function plannedRoom(room: Room, times: readonly RoomTime[] = []): Omit<PlannedRoom, 'isClosed'> {
  const timesOf = (kind: RoomTimeKind) => times.filter((time) => time.kind === kind).map(periodBetween);
  const openings = timesOf('open');
  return {
    id: room.id,
    venueId: room.venueId,
    partOf: room.partOfId,
    capacities: capacitiesOf(room),
    equipment: room.equipment && new Set(room.equipment),
    isStepFree: room.isStepFree,
    turnoverMinutes: room.turnoverMinutes ?? planning.turnoverMinutes,
    booths: room.booths,
    openings: openings.length > 0 ? openings : null,
    blocked: timesOf('blocked'),
  };
}

const capacitiesOf = ({ capacity, layouts }: Room): Map<string, number> =>
  new Map([...(capacity === null ? [] : [['theatre', capacity] as const]), ...Object.entries(layouts ?? {})]);

type KnownSpeaker = Pick<Speaker, 'id' | 'personId' | 'isMinisterial'>;

/** Whoever has a profile, whether or not she has a part yet: what is planned may be hers next. */
async function peopleOf(em: EntityManager, speakers: readonly KnownSpeaker[]): Promise<Plan['people']> {
  const absences = Map.groupBy(await em.find(SpeakerAbsence), ({ speakerId }) => speakerId);
  const people = new Map<string, PlannedPerson>();
  for (const { id: speakerId, personId: id, isMinisterial } of speakers) {
    const known = people.get(id);
    const unavailable = (absences.get(speakerId) ?? []).map(periodBetween);
    people.set(id, {
      id,
      isMinister: isMinisterial || known?.isMinister === true,
      unavailable: [...(known?.unavailable ?? []), ...unavailable],
    });
  }
  return people;
}

const periodBetween = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Period => ({
  start: startsAt.getTime(),
  end: endsAt.getTime(),
});

async function teamsOf(em: EntityManager): Promise<Plan['teams']> {
  const times = Map.groupBy(await em.find(InterpreterTime), ({ teamId }) => teamId);
  return new Map(
    (await em.find(InterpreterTeam)).map(({ id, pairs, interpreters, hoursPerDay, takesRelay }) => {
      const available = times.get(id)?.map(periodBetween) ?? null;
      return [id, { id, pairs, interpreters, hoursPerDay, takesRelay, available }];
    }),
  );
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

/** Whoever signed up, and whoever keeps it in mind. */
async function audiencesOf(em: EntityManager): Promise<Map<string, string[]>> {
  const audiences = new Map<string, Set<string>>();
  for (const table of [ProgrammeEntry, Favourite]) {
    const rows = await em
      .createQueryBuilder(table, 'kept')
      .select('kept.session_id', 'session')
      .addSelect('kept.account_id', 'account')
      .getRawMany<{ session: string; account: string }>();
    for (const { session, account } of rows) {
      const own = audiences.get(session);
      if (own) own.add(account);
      else audiences.set(session, new Set([account]));
    }
  }
  return new Map([...audiences].map(([session, accounts]) => [session, [...accounts]]));
}
