import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Conflict } from '../../src/kernel/errors.js';
import { ProgrammeEntry } from '../../src/sessions/programme-entry.entity.js';
import { SeatReservation } from '../../src/sessions/seat-reservation.entity.js';
import { SeatReservationsWorker } from '../../src/sessions/seat-reservations.worker.js';
import { SeatsService } from '../../src/sessions/seats.service.js';
import { Session } from '../../src/sessions/session.entity.js';
import { WaitingPlace } from '../../src/sessions/waiting-place.entity.js';
import { bypassDoor } from '../support/bypass.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant, type SignedInParticipant } from '../support/own-area.js';
import { invalidFieldsOf, mainOf, textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';

let forum: TestForum;
let organizer: Visitor;
let id: string;

const setAside = (fields: Record<string, string>) =>
  organizer.post(`/en/organizer/sessions/${id}/seats`, fields);
const delegate = () => signInParticipant(forum, { category: 'member', memberId: 'kr', country: 'KR' });
const other = () => signInParticipant(forum);
const asks = ({ visitor }: SignedInParticipant) => visitor.post('/en/my/programme', { sessionId: id });
const waits = ({ visitor }: SignedInParticipant) => visitor.post('/en/my/waiting-list', { sessionId: id });
const leaves = ({ visitor }: SignedInParticipant) => visitor.post(`/en/my/programme/${id}/removal`);
const has = async ({ accountId }: SignedInParticipant) =>
  (await forum.count(ProgrammeEntry, { accountId, sessionId: id })) === 1;
const counts = async () => {
  const { taken, held } = await forum.read((em) => em.findOneByOrFail(Session, { id }));
  const reservations = await forum.read((em) => em.findBy(SeatReservation, { sessionId: id }));
  const entries = await forum.count(ProgrammeEntry, { sessionId: id });
  return { taken, held, entries, reserved: reservations.map((each) => each.taken) };
};

describe('seats that are set aside', () => {
  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  beforeEach(async () => {
    id = await forum.database.write((em) => insertSession(em, { capacity: 3 }));
  });

  it('are kept for their category while everybody else finds the session full', async () => {
    await setAside({ category: 'member', seats: '2' });
    const [first, second, member] = [await other(), await other(), await delegate()];

    expect([(await asks(first)).status, (await asks(second)).status]).toEqual([303, 409]);
    expect(textOf((await second.visitor.get(`/en/sessions/${id}`)).text)).toContain(
      'All 3 places are taken. 2 more places are set aside',
    );
    expect(mainOf((await member.visitor.get(`/en/sessions/${id}`)).text)).toContain('Add to my programme');
    expect((await asks(member)).status).toBe(303);
    expect(await counts()).toEqual({ taken: 2, held: 1, entries: 2, reserved: [1] });
  });

  it('are for one delegation where that is named', async () => {
    await setAside({ delegation: 'kr', seats: '3' });
    const [korean, stranger] = [
      await signInParticipant(forum, { category: 'member', memberId: 'kr', delegationId: 'kr' }),
      await signInParticipant(forum, { category: 'member', memberId: 'jp', delegationId: 'jp' }),
    ];

    expect([(await asks(korean)).status, (await asks(stranger)).status]).toEqual([303, 409]);
  });

  it('are set aside again when one of them is given back, and go to the first who is meant', async () => {
    await setAside({ category: 'member', seats: '2' });
    const members = [await delegate(), await delegate()];
    for (const person of [await other(), ...members]) await asks(person);
    const [waitingOther, waitingMember] = [await other(), await delegate()];
    for (const person of [waitingOther, waitingMember]) await waits(person);

    if (members[0]) await leaves(members[0]);

    expect([await has(waitingOther), await has(waitingMember)]).toEqual([false, true]);
    expect(await counts()).toEqual({ taken: 3, held: 0, entries: 3, reserved: [2] });
    if (members[1]) await leaves(members[1]);
    expect(await counts()).toEqual({ taken: 2, held: 1, entries: 2, reserved: [1] });
    expect(await has(waitingOther)).toBe(false);
  });

  it('go to those who wait when the moment has come, and not before', async () => {
    await setAside({ category: 'member', seats: '2', heldUntil: '2023-09-18T18:00' });
    const people = [await other(), await other(), await other(), await other()];
    for (const [index, person] of people.entries()) await (index === 0 ? asks(person) : waits(person));
    const worker = forum.app.get(SeatReservationsWorker).task;

    await worker.idle();
    expect(await Promise.all(people.map(has))).toEqual([true, false, false, false]);
    await forum.database.write((em) =>
      em.update(SeatReservation, { sessionId: id }, { heldUntil: new Date('2023-09-17T00:00:00Z') }),
    );
    await worker.idle();

    expect(await Promise.all(people.map(has))).toEqual([true, true, true, false]);
    expect(await counts()).toEqual({ taken: 3, held: 0, entries: 3, reserved: [0] });
    expect(await forum.count(WaitingPlace, { sessionId: id })).toBe(1);
  });

  it('are freed by an organizer, and the places of those who have one stay theirs', async () => {
    await setAside({ category: 'member', seats: '2' });
    const [member, waiting] = [await delegate(), await other()];
    await asks(member);
    await asks(await other());
    await waits(waiting);
    const [reservation] = await forum.read((em) => em.findBy(SeatReservation, { sessionId: id }));
    const path = `/en/organizer/sessions/${id}/seats/${reservation?.id ?? ''}/release`;

    expect((await organizer.post(path)).location).toContain('notice=freed');
    expect((await organizer.post(path)).status).toBe(409);

    expect([await has(member), await has(waiting)]).toEqual([true, true]);
    await leaves(member);
    expect(await counts()).toEqual({ taken: 2, held: 0, entries: 2, reserved: [0] });
  });

  it.each([
    ['more than are free', { category: 'member', seats: '4' }, ['seats']],
    ['none', { category: 'member', seats: '0' }, ['seats']],
    ['fewer than none', { category: 'member', seats: '-2' }, ['seats']],
    ['no number', { category: 'member' }, ['seats']],
    ['nobody', { seats: '1' }, ['category']],
    ['two at once', { category: 'member', delegation: 'kr', seats: '1' }, ['category']],
    ['an unknown delegation', { delegation: 'atlantis', seats: '1' }, ['delegation']],
    [
      'a moment that is over',
      { category: 'member', seats: '1', heldUntil: '2023-09-01T10:00' },
      ['heldUntil'],
    ],
  ])('are not set aside for %s', async (_what, fields, invalid) => {
    const { status, text } = await setAside(fields);

    expect([status, invalidFieldsOf(text)]).toEqual([422, invalid]);
    expect(await counts()).toEqual({ taken: 0, held: 0, entries: 0, reserved: [] });
  });
});

describe('when all come at the same moment', () => {
  beforeEach(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    id = await forum.database.write((em) => insertSession(em, { capacity: 6 }));
    await setAside({ category: 'member', seats: '2' });
  });
  afterEach(() => forum.stop());

  const crowd = () =>
    Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? delegate() : other())));
  const right = { taken: 6, held: 0, entries: 6, reserved: [2] };

  it('nobody gets a seat twice, and no seat is left', async () => {
    await Promise.all((await crowd()).map(asks));

    expect(await counts()).toEqual(right);
  });

  it('whoever counts first and writes afterwards gives away more than there are', async () => {
    const people = await crowd();
    const close = await bypassDoor(forum.database, forum.address);
    forum.app.get(SeatsService).take = async (em, _accountId, sessionId) => {
      const { taken, held, capacity } = await em.findOneByOrFail(Session, { id: sessionId });
      await new Promise((resume) => setImmediate(resume));
      if (taken + held >= (capacity ?? 0)) throw new Conflict('sessions.full');
      await em.update(Session, { id: sessionId }, { taken: taken + 1 });
      return null;
    };

    await Promise.all(people.map(asks)).finally(close);

    expect(await counts()).not.toEqual(right);
  });
});
