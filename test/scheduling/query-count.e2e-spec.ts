import type { EntityManager } from 'typeorm';
import { Room } from '../../src/forum/room.entity.js';
import { Venue } from '../../src/forum/venue.entity.js';
import { newId } from '../../src/kernel/ids.js';
import { Person } from '../../src/people/person.entity.js';
import { releaseSeeded } from '../../src/scheduling/releases/write-version.js';
import { ProgrammeEntry } from '../../src/sessions/programme-entry.entity.js';
import { SessionOrganization } from '../../src/sessions/session-organization.entity.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { countQueries } from '../support/count-queries.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant, type SignedInParticipant } from '../support/own-area.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';

describe('a list is read with as many queries for three rows as for one', () => {
  let forum: TestForum;
  let visitor: Visitor;
  let organizer: Visitor;
  let me: SignedInParticipant;

  beforeAll(async () => {
    forum = await startForum({ seeded: false });
    visitor = forum.visitor();
    organizer = await forum.organizer();
    me = await signInParticipant(forum);
    await forum.database.write((em) =>
      em.insert(Venue, { id: 'scc', name: { en: 'Centre' }, zone: 'Asia/Seoul' }),
    );
  });
  afterAll(() => forum.stop());

  const lists: [string, () => Promise<{ status: number }>][] = [
    ['/en/', () => visitor.get('/en/')],
    ['/en/programme', () => visitor.get('/en/programme')],
    ['/en/programme/2023-10-24', () => visitor.get('/en/programme/2023-10-24')],
    ['/en/speakers', () => visitor.get('/en/speakers')],
    ['/en/speakers/speaker-1', () => visitor.get('/en/speakers/speaker-1')],
    ['/en/programme/changes', () => visitor.get('/en/programme/changes')],
    ['/en/my/programme', () => me.visitor.get('/en/my/programme')],
    ['/en/organizer/sessions', () => organizer.get('/en/organizer/sessions')],
    ...['sessions', 'speakers', 'rooms', 'tracks', 'members'].map(
      (name): [string, () => Promise<{ status: number }>] => [
        `/api/v1/${name}`,
        () => visitor.get(`/api/v1/${name}`),
      ],
    ),
  ];

  it('on every page and in the API', async () => {
    await forum.database.write((em) => insertRows(em, 1));
    const withOne = await counts();

    await forum.database.write(async (em) => {
      await insertRows(em, 2);
      await insertRows(em, 3);
    });

    const withThree = await counts();
    expect(withThree).toEqual(withOne);
    expect(withOne.filter(({ count }) => count === 0)).toEqual([]);
  });

  async function counts(): Promise<{ path: string; count: number }[]> {
    const counted = [];
    for (const [path, get] of lists) {
      const count = await countQueries(forum, async () => {
        expect((await get()).status).toBe(200);
      });
      counted.push({ path, count });
    }
    return counted;
  }

  /** A session with a room, a speaker who also speaks in the first one, an organizer, and in my programme. */
  async function insertRows(em: EntityManager, number: number): Promise<void> {
    const roomId = `room-${String(number)}`;
    const id = `speaker-${String(number)}`;
    const names = { givenName: null, familyName: null, originalScriptName: null };
    await em.insert(Room, {
      id: roomId,
      venueId: 'scc',
      name: {},
      floor: null,
      ...{ capacity: null, partOfId: null, layouts: null, equipment: null },
      ...{ isStepFree: null, turnoverMinutes: null, position: number },
    });
    const sessionId = await insertSession(em, { slot: { roomId } });
    await em.insert(Person, { id, displayName: id, ...names });
    await em.insert(Speaker, {
      id,
      personId: id,
      functionTitle: null,
      organizationName: null,
      organizationId: null,
      country: null,
      isPublicRecord: true,
    });
    const speakers = [...new Set(['speaker-1', id])];
    await em.insert(
      SessionSpeaker,
      speakers.map((speakerId, position) => ({ sessionId, speakerId, role: 'speaker', position })),
    );
    await em.insert(SessionOrganization, {
      sessionId,
      relation: 'organizer',
      position: 0,
      name: 'City',
      organizationId: null,
    });
    await em.insert(ProgrammeEntry, {
      id: newId(),
      accountId: me.accountId,
      sessionId,
      holdsPlace: false,
      addedAt: new Date('2023-09-18T00:00:00Z'),
    });
    await releaseSeeded(em, new Date('2023-09-18T00:00:00Z'), [sessionId]);
  }
});
