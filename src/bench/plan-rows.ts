import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { edition } from '../../config/edition.js';
import type { Database } from '../kernel/database/database.js';
import { newId } from '../kernel/ids.js';
import { Registration } from '../registration/registration.entity.js';
import type { Plan } from '../scheduling/conflicts/plan.js';
import { Slot } from '../scheduling/slot.entity.js';
import { emptySession } from '../sessions/empty-session.js';
import { ProgrammeEntry } from '../sessions/programme-entry.entity.js';
import { SessionSpeaker } from '../sessions/session-speaker.entity.js';
import { Session } from '../sessions/session.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { insertRegistrants } from './registrants.js';

const writtenAt = new Date(edition.rehearsalClock);

/** Writes an invented plan as rows, in the rooms of the seeds: its people are participants who speak too. */
export async function insertPlan(database: Database, { items, people, audiences }: Plan): Promise<void> {
  await insertRegistrants(database, 0, people.size);
  const registrants = await database.read((em) =>
    em.find(Registration, { select: { accountId: true, personId: true }, take: people.size }),
  );
  const planned = [...people.keys()];
  const accountOf = new Map(planned.map((id, index) => [id, registrants[index]?.accountId ?? '']));
  const speakers = planned.map((id, index) => ({
    ...{ id, personId: registrants[index]?.personId ?? '' },
    ...{ biography: {}, links: [] },
  }));
  const sessions = items.map(({ id, expected }, position) => ({
    ...{ ...emptySession, id, title: { en: id }, kind: 'parallel', position: 1000 + position },
    ...{ expectedAudience: expected, updatedAt: writtenAt },
  }));
  const slots = items.map(({ id, period }) => ({
    ...{ sessionId: id, venueId: 'scc', roomId: 'scc-302', onDate: null, untilDate: null },
    startsAt: period && new Date(period.start),
    endsAt: period && new Date(period.end),
  }));
  const parts = items.flatMap(({ id: sessionId, people: own }) =>
    own.map((speakerId, position) => ({ sessionId, speakerId, position, role: 'panellist' })),
  );
  const entries = [...audiences].flatMap(([sessionId, own]) =>
    [...new Set(own)].map((person) => ({
      ...{ id: newId(), sessionId, accountId: accountOf.get(person) ?? '' },
      ...{ holdsPlace: false, reservationId: null, addedAt: writtenAt },
    })),
  );
  await database.write(async (em) => {
    await insertAll(em, Speaker, speakers);
    await insertAll(em, Session, sessions);
    await insertAll(em, Slot, slots);
    await insertAll(em, SessionSpeaker, parts);
    await insertAll(em, ProgrammeEntry, entries);
  });
}

/** As many rows at once as an engine takes values in one statement. */
const atOnce = 500;

async function insertAll(
  em: EntityManager,
  table: EntityTarget<ObjectLiteral>,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += atOnce) {
    await em.insert(table, rows.slice(start, start + atOnce));
  }
}
