import { Room } from '../../src/forum/room.entity.js';
import { ConflictsService } from '../../src/scheduling/conflicts/conflicts.service.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { invalidFieldsOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';

describe('the rooms', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const list = '/en/organizer/rooms';
  const facts = (changes: Record<string, string | string[]> = {}) => ({
    nameEn: 'Hall A',
    nameKo: 'A홀',
    venueId: 'scc',
    partOfId: '',
    floor: '1F',
    capacity: '300',
    ushape: '40',
    ...changes,
  });
  const add = async (changes: Record<string, string | string[]> = {}): Promise<string> => {
    const { status, location } = await organizer.post(list, facts(changes));
    expect(status).toBe(303);
    return /rooms\/(.*)\/edit/.exec(location ?? '')?.[1] ?? '';
  };
  const stored = (id: string) => forum.read((em) => em.findOneByOrFail(Room, { id }));
  const insertIn = (roomId: string) => forum.database.write((em) => insertSession(em, { slot: { roomId } }));
  const rulesOf = async (...ids: string[]) => {
    const found = await forum.read((em) => forum.app.get(ConflictsService).checkAll(em));
    return found
      .filter(({ conflict }) => ids.every((id) => conflict.items.includes(id)))
      .map(({ conflict }) => conflict.rule);
  };

  it('are added, changed and listed', async () => {
    const id = await add();
    expect(id).toBe('scc-hall-a');

    const changed = facts({ nameEn: 'Hall B', equipmentKnown: 'yes', equipment: ['stage'], stepFree: 'no' });
    expect((await organizer.post(`${list}/${id}/edit`, changed)).status).toBe(303);

    expect(await stored(id)).toMatchObject({
      name: { en: 'Hall B', ko: 'A홀' },
      layouts: { 'u-shape': 40 },
      equipment: ['stage'],
      isStepFree: false,
      turnoverMinutes: null,
    });
    const page = textOf((await organizer.get(list)).text);
    expect(page).toContain('Hall B Suwon Convention Center 1F 300');
    expect(page).toContain('U-shape 40');
  });

  it('are refused with the error at its field', async () => {
    const { status, text } = await organizer.post(
      list,
      facts({ nameEn: '', capacity: 'many', venueId: 'nowhere' }),
    );

    expect(status).toBe(422);
    expect(invalidFieldsOf(text)).toEqual(expect.arrayContaining(['nameEn', 'capacity']));
    const elsewhere = await organizer.post(list, facts({ venueId: 'nowhere' }));
    expect([elsewhere.status, invalidFieldsOf(elsewhere.text)]).toEqual([422, ['venueId']]);
  });

  it('have parts, which are booked with the hall and not with each other', async () => {
    const hall = await add({ nameEn: 'Divisible hall' });
    const east = await add({ nameEn: 'East', partOfId: hall });
    const west = await add({ nameEn: 'West', partOfId: hall });
    const part = await organizer.post(list, facts({ partOfId: east }));
    expect([part.status, invalidFieldsOf(part.text)]).toEqual([422, ['partOfId']]);

    const [inEast, inWest, inHall] = [await insertIn(east), await insertIn(west), await insertIn(hall)];

    expect(await rulesOf(inEast, inHall)).toEqual(['room-overlap']);
    expect(await rulesOf(inEast, inWest)).toEqual([]);
  });

  it('are blocked for a time, which counts against a session', async () => {
    const id = await add({ nameEn: 'Blocked room' });
    const session = await insertIn(id);
    const time = {
      kind: 'blocked',
      startsAt: '2023-10-24T10:00',
      endsAt: '2023-10-24T12:00',
      reason: 'Stage',
    };
    const wrong = await organizer.post(`${list}/${id}/times`, { ...time, endsAt: '2023-10-24T10:00' });
    expect([wrong.status, invalidFieldsOf(wrong.text)]).toEqual([422, ['endsAt']]);

    expect((await organizer.post(`${list}/${id}/times`, time)).status).toBe(303);

    expect(await rulesOf(session)).toContain('room-blocked');
    const { text } = await organizer.get(`${list}/${id}/edit`);
    expect(textOf(text)).toContain('Blocked 24 Oct 2023, 10:00');
    const [, removal = ''] = /action="([^"]*\/removal)"/.exec(text) ?? [];
    expect((await organizer.post(removal, {})).status).toBe(303);
    expect(await rulesOf(session)).not.toContain('room-blocked');
  });

  it('are open at their hours', async () => {
    const id = await add({ nameEn: 'Early room' });
    const session = await insertIn(id);
    const open = { kind: 'open', startsAt: '2023-10-24T07:00', endsAt: '2023-10-24T09:30' };

    await organizer.post(`${list}/${id}/times`, open);

    expect(await rulesOf(session)).toContain('room-closed');
  });

  it('are removed only while nothing is in them', async () => {
    const id = await add({ nameEn: 'Used room' });
    const sessionId = await forum.database.write((em) =>
      insertSession(em, { state: 'draft', slot: { roomId: id } }),
    );

    const used = await organizer.post(`${list}/${id}/removal`, {});
    expect([used.status, textOf(used.text).includes('cannot be removed')]).toEqual([409, true]);
    await forum.database.write((em) => em.update(Slot, { sessionId }, { roomId: null }));

    expect((await organizer.post(`${list}/${id}/removal`, {})).location).toBe(`${list}?notice=removed`);
    expect((await organizer.get(`${list}/${id}/edit`)).status).toBe(404);
  });

  it('tell the feeds of another name, as venues do for sessions that have no room yet', async () => {
    const id = await add({ nameEn: 'Room before' });
    await organizer.post('/en/organizer/venues', { nameEn: 'Venue before' });
    const inRoom = await insertIn(id);
    const inVenue = await forum.database.write((em) =>
      insertSession(em, { slot: { venueId: 'venue-before' } }),
    );
    const linesOf = async (session: string) => {
      const { text } = await forum.visitor().get(`/calendar/sessions/${session}.ics`);
      return ['LOCATION', 'DTSTAMP'].map((name) => new RegExp(`^${name}[:;](.*)`, 'm').exec(text)?.[1] ?? '');
    };
    const before = [...(await linesOf(inRoom)), ...(await linesOf(inVenue))];
    expect(before.join()).toMatch(/Room before.*Venue before/);

    await organizer.post(`${list}/${id}/edit`, facts({ nameEn: 'Room after' }));
    await organizer.post('/en/organizer/venues/venue-before/edit', { nameEn: 'Venue after' });

    const after = [...(await linesOf(inRoom)), ...(await linesOf(inVenue))];
    expect(after.join()).toMatch(/Room after.*Venue after/);
    expect(after.filter((line, index) => line === before[index])).toEqual([]);
  });
});
