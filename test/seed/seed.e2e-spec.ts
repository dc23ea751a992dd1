import { readSeed } from '../../config/seed-file.js';
import { Delegation } from '../../src/people/delegation.entity.js';
import { Member } from '../../src/people/member.entity.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { seed, seedIfEmpty } from '../../src/seed/seed.js';
import { SessionOrganization } from '../../src/sessions/session-organization.entity.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { startForum, type TestForum } from '../support/forum.js';

const counts = {
  venue: 2,
  room: 8,
  member: 62,
  delegation: 62,
  organization: 48,
  person: 51,
  speaker: 51,
  track: 4,
  session: 47,
  co_event: 19,
};
const nothing = Object.fromEntries(Object.keys(counts).map((table) => [table, 0]));
const everything = Object.values(counts).reduce((sum, count) => sum + count);

describe('seeding', () => {
  let forum: TestForum;

  beforeEach(async () => {
    forum = await startForum({ seeded: false });
  });
  afterEach(() => forum.stop());

  it('loads every fact of seeds/ into an empty database', async () => {
    const result = await seed(forum.database);

    expect(result).toEqual({ inserted: counts, kept: 0 });
    const sessions = readSeed('sessions').items;
    expect(await forum.count(Slot)).toBe(sessions.length);
    expect(await forum.count(SessionSpeaker)).toBe(sessions.flatMap((session) => session.speakers).length);
    expect(await forum.count(SessionOrganization)).toBe(
      sessions.flatMap((session) => [...session.organisers, ...session.partners]).length,
    );
  });

  it('turns the clock at the venue into instants, and keeps what is not known unknown', async () => {
    await seed(forum.database);

    const slots = await forum.read((em) =>
      em.find(Slot, {
        where: [{ sessionId: 'assembly-local-government' }, { sessionId: 'road-safety' }],
        order: { sessionId: 'ASC' },
      }),
    );

    expect(slots).toMatchObject([
      {
        sessionId: 'assembly-local-government',
        venueId: 'scc',
        roomId: 'scc-401',
        onDate: '2023-10-22',
        untilDate: null,
        startsAt: new Date('2023-10-22T05:00:00Z'),
        endsAt: new Date('2023-10-22T07:30:00Z'),
      },
      {
        sessionId: 'road-safety',
        venueId: 'scc',
        roomId: null,
        onDate: null,
        untilDate: null,
        startsAt: null,
        endsAt: null,
      },
    ]);
  });

  it('changes nothing when run again', async () => {
    await seed(forum.database);
    const before = await forum.read((em) => em.find(Session, { order: { id: 'ASC' } }));

    const result = await seed(forum.database);

    expect(result).toEqual({ inserted: nothing, kept: everything });
    expect(await forum.read((em) => em.find(Session, { order: { id: 'ASC' } }))).toEqual(before);
    expect(await seedIfEmpty(forum.database)).toBeNull();
  });

  it('keeps what an organizer changed and took away, and brings back what is missing', async () => {
    await seed(forum.database);
    await forum.database.write(async (em) => {
      await em.update(Session, { id: 'opening' }, { title: { en: 'Another opening' } });
      await em.delete(SessionSpeaker, { sessionId: 'opening' });
      await em.delete(Session, { id: 'closing' });
      await em.delete(Delegation, { id: 'fj' });
      await em.delete(Member, { id: 'fj' });
    });

    const result = await seed(forum.database);

    expect(result).toEqual({
      inserted: { ...nothing, member: 1, delegation: 1, session: 1 },
      kept: everything - 3,
    });
    const opening = await forum.read((em) => em.findOneByOrFail(Session, { id: 'opening' }));
    expect(opening.title).toEqual({ en: 'Another opening' });
    expect(await forum.count(SessionSpeaker, { sessionId: 'opening' })).toBe(0);
    expect(await forum.count(SessionSpeaker, { sessionId: 'closing' })).toBe(4);
    expect(await forum.count(Slot, { sessionId: 'closing' })).toBe(1);
  });

  it('loads an empty database at the first start', async () => {
    expect(await seedIfEmpty(forum.database)).toEqual({ inserted: counts, kept: 0 });
  });
});
