import { AuditEntry } from '../../../src/audit/audit-entry.entity.js';
import { AuthSession } from '../../../src/auth/auth-session.entity.js';
import { SignInLinksService } from '../../../src/auth/sign-in-links.service.js';
import { ParticipantCalendarsService } from '../../../src/calendar/participant-calendars.service.js';
import { StoredFile } from '../../../src/files/stored-file.entity.js';
import { newId } from '../../../src/kernel/ids.js';
import { Tokens } from '../../../src/kernel/tokens.js';
import { Delegation } from '../../../src/people/delegation.entity.js';
import { memberNameIn } from '../../../src/people/delegation-name.js';
import { Person } from '../../../src/people/person.entity.js';
import { RegistrationMerge } from '../../../src/registration/duplicates/registration-merge.entity.js';
import { Quota } from '../../../src/registration/places/quota.entity.js';
import { RegistrationChange } from '../../../src/registration/registration-change.entity.js';
import { RegistrationDecision } from '../../../src/registration/registration-decision.entity.js';
import { Registration } from '../../../src/registration/registration.entity.js';
import { Favourite } from '../../../src/sessions/favourite.entity.js';
import { OwnProgrammeService } from '../../../src/sessions/own-programme.service.js';
import { ProgrammeEntry } from '../../../src/sessions/programme-entry.entity.js';
import { Session } from '../../../src/sessions/session.entity.js';
import { WaitingListService } from '../../../src/sessions/waiting-list.service.js';
import { WaitingPlace } from '../../../src/sessions/waiting-place.entity.js';
import { type TestForum, startForum } from '../../support/forum.js';
import type { BuiltRegistration } from '../../support/participants.js';
import { textOf } from '../../support/page-content.js';
import { insertSession } from '../../support/sessions.js';
import type { Visitor } from '../../support/visitor.js';
import { compared, kim, kimInHangul, pairOf, pairs, sideOf } from './pairs.js';

let forum: TestForum;
let organizer: Visitor;

beforeEach(async () => {
  forum = await startForum({ seeded: true });
  organizer = await forum.organizer();
});
afterEach(() => forum.stop());

/** The merge of the two, which may well be the wrong two. */
async function merged(kept: BuiltRegistration, other: BuiltRegistration, takeOver: string[] = []) {
  const pair = await pairOf(forum, kept, other);
  const path = `/en/organizer/duplicates/${pair.id}/merge`;
  const { status } = await organizer.post(path, { keep: sideOf(pair, kept), takeOver });
  expect(status).toBe(303);
  return forum.read((em) => em.findOneByOrFail(RegistrationMerge, { mergedId: other.registration.id }));
}

const undo = ({ id }: RegistrationMerge) => organizer.post(`/en/organizer/merges/${id}/undoing`);
const row = ({ registration: { id } }: BuiltRegistration) =>
  forum.read((em) => em.findOneByOrFail(Registration, { id }));
const person = ({ person: { id } }: BuiltRegistration) =>
  forum.read((em) => em.findOneByOrFail(Person, { id }));
const taken = async (id: string) => (await forum.read((em) => em.findOneBy(Quota, { id })))?.taken;

describe('undoing a merge of the wrong two', () => {
  it('brings both back as they were: answers, state, places, and a record of it', async () => {
    const [kept, other] = [kim(), kimInHangul({ functionTitle: 'Mayor', gender: 'female', mode: 'online' })];
    await compared(forum, kept, other);
    const before = [await row(kept), await row(other), await person(kept), await person(other)];
    const places = [await taken('mode:in-person'), await taken('mode:online')];

    const merge = await merged(kept, other, ['familyName', 'functionTitle', 'gender', 'mode']);
    const during = [await taken('mode:in-person'), await taken('mode:online')];
    const answer = await undo(merge);

    expect([answer.status, answer.location]).toEqual([303, '/en/organizer/duplicates?notice=undone']);
    const after = await row(kept);
    // Made anew of her names, which the builder did not do.
    const { sortName, searchText, updatedAt } = after;
    expect(after).toEqual(Object.assign(before[0] ?? {}, { sortName, searchText, updatedAt }));
    expect([await row(other), await person(kept), await person(other)]).toEqual(before.slice(1));
    expect([places, during]).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect([await taken('mode:in-person'), await taken('mode:online')]).toEqual(places);
    expect(await pairs(forum)).toMatchObject([{ state: 'open', settledBy: null }]);
    const moves = await forum.read((em) =>
      em.findBy(RegistrationDecision, { registrationId: other.registration.id, toState: 'approved' }),
    );
    expect(moves).toMatchObject([{ fromState: 'withdrawn', reason: kept.registration.reference }]);
    const entries = await forum.read((em) => em.findBy(AuditEntry, { action: 'merges.audit-undone' }));
    expect(entries.map(({ about }) => about).sort()).toEqual(
      [kept, other].map(({ registration }) => `registration:${registration.id}`).sort(),
    );
  });

  it('leaves what was corrected since, and keeps nothing of either with the other', async () => {
    const [kept, other] = [kim(), kimInHangul({ functionTitle: 'Mayor', gender: 'female' })];
    await compared(forum, kept, other);
    const merge = await merged(kept, other, ['functionTitle', 'gender']);
    await forum.database.write((em) =>
      em.update(Registration, { id: kept.registration.id }, { functionTitle: 'Deputy Director' }),
    );

    await undo(merge);

    expect(await row(kept)).toMatchObject({ functionTitle: 'Deputy Director', gender: null });
    expect(await forum.read((em) => em.findOneByOrFail(RegistrationMerge, {}))).toMatchObject({
      before: { kept: {}, merged: {} },
      handed: null,
    });
  });

  it('lets her represent again whom she represented, also where the other was of a member', async () => {
    const delegationId = (await forum.read((em) => em.findOneByOrFail(Delegation, { kind: 'member' }))).id;
    const ofMember = { category: 'member', memberId: delegationId, delegationId } as const;
    const country = delegationId.toUpperCase();
    const [kept, other] = [kim(), kimInHangul({ ...ofMember, organizationName: null, country })];
    await compared(forum, kept, other);
    const pair = await organizer.get(`/en/organizer/duplicates/${(await pairOf(forum, kept, other)).id}`);
    const merge = await merged(kept, other, ['category']);
    const during = await row(kept);

    await undo(merge);

    // By its name, as everything else there: nobody knows a member by its id.
    const name = memberNameIn(delegationId, 'en') ?? '';
    expect(textOf(pair.text)).toContain(`${name}, ${name}`);
    expect(during).toMatchObject({ ...ofMember, country });
    expect(await row(kept)).toMatchObject({
      ...{ category: 'private_sector', memberId: null, delegationId: null },
      ...{ organizationName: 'Harbour Cranes Ltd', country: 'SG' },
    });
  });

  it('lets her represent again whom she represented, also where a name of the two was settled since', async () => {
    const [kept, other] = [kim(), kimInHangul({ organizationName: 'Harbor Craines' })];
    await compared(forum, kept, other);
    const merge = await merged(kept, other, ['category']);
    const during = await row(kept);
    const known = { name: 'Harbor Craines', country: 'SG', as: 'CityNet' };
    await organizer.post('/en/organizer/proposed-organizations', known);

    await undo(merge);

    expect(during.organizationName).toBe('Harbor Craines');
    expect((await row(kept)).organizationName).toBe('Harbour Cranes Ltd');
    expect((await row(other)).organizationName).toBe('CityNet');
  });

  it('gives sessions, stars, places in lines and files back to whom they belong', async () => {
    const [kept, other] = [kim(), kimInHangul()];
    await compared(forum, kept, other);
    const [to, from] = [kept.account.id, other.account.id];
    const { shared, own, full } = await forum.database.write(async (em) => {
      const ids = {
        shared: await insertSession(em, { capacity: 2 }),
        own: await insertSession(em, { capacity: 5 }),
        full: await insertSession(em, { capacity: 0 }),
      };
      const programme = forum.app.get(OwnProgrammeService);
      await programme.add(em, to, ids.shared);
      await programme.add(em, from, ids.shared);
      await programme.add(em, from, ids.own);
      const joinedAt = new Date('2023-09-17T01:00:00.000Z');
      const place = { sessionId: ids.full, joinedAt };
      await em.insert(WaitingPlace, { ...place, id: newId(), accountId: from, ticket: 1 });
      await em.insert(WaitingPlace, { ...place, id: newId(), accountId: to, ticket: 2 });
      await em.insert(Favourite, { id: newId(), accountId: from, sessionId: ids.own, addedAt: joinedAt });
      for (const { registration } of [kept, other]) await em.insert(StoredFile, photoOf(registration.id));
      return ids;
    });
    const held = () =>
      forum.read(async (em) => ({
        entries: (await em.findBy(ProgrammeEntry, {})).map((each) => [each.accountId, each.sessionId]).sort(),
        lines: (await em.findBy(WaitingPlace, {})).map((each) => [each.accountId, each.ticket]).sort(),
        stars: (await em.findBy(Favourite, {})).map((each) => [each.accountId, each.sessionId]),
        files: (await em.findBy(StoredFile, {})).map((each) => [each.ownerId, each.purpose]).sort(),
        seats: [await seats(shared), await seats(own), await seats(full)],
      }));
    const seats = async (id: string) =>
      forum.read(async (em) => (await em.findOneByOrFail(Session, { id })).taken);
    const before = await held();

    const merge = await merged(kept, other);
    const during = await held();
    await undo(merge);

    expect(during.entries).toHaveLength(2);
    expect(before.seats).toEqual([2, 1, 0]);
    expect(await held()).toEqual(before);
  });

  const photoOf = (ownerId: string): StoredFile => ({
    ...{ id: newId(), ownerKind: 'registration', ownerId, purpose: 'photo', name: 'photo.jpg', kind: 'jpeg' },
    ...{ size: 1, contentHash: 'a', width: 1, height: 1, crop: '0,0,1,1', uploadedBy: null },
    ...{ uploadedAt: new Date(), storedAt: new Date() },
  });

  it('puts her on the waiting list of a session whose seat is somebody else’s by now', async () => {
    const [kept, other] = [kim(), kimInHangul()];
    await compared(forum, kept, other);
    const sessionId = await forum.database.write(async (em) => {
      const id = await insertSession(em, { capacity: 2 });
      await forum.app.get(OwnProgrammeService).add(em, kept.account.id, id);
      await forum.app.get(OwnProgrammeService).add(em, other.account.id, id);
      return id;
    });
    const merge = await merged(kept, other);
    await forum.database.write((em) => em.update(Session, { id: sessionId }, { capacity: 1 }));

    await undo(merge);

    const waiting = await forum.read((em) => em.findBy(WaitingPlace, { sessionId }));
    expect(waiting.map(({ accountId }) => accountId)).toEqual([other.account.id]);
    expect(await row(other)).toMatchObject({ state: 'approved', mergedInto: null });
  });

  it('gives her the seat that became free while she did not stand in its line', async () => {
    const [kept, other] = [kim(), kimInHangul()];
    await compared(forum, kept, other);
    const sessionId = await forum.database.write(async (em) => {
      const id = await insertSession(em, { capacity: 0 });
      const place = { sessionId: id, accountId: other.account.id, ticket: 1, joinedAt: new Date() };
      await em.insert(WaitingPlace, { id: newId(), ...place });
      return id;
    });
    const merge = await merged(kept, other);
    await forum.database.write(async (em) => {
      await forum.app.get(WaitingListService).leave(em, kept.account.id, sessionId);
      await em.update(Session, { id: sessionId }, { capacity: 1 });
    });

    await undo(merge);

    const entries = await forum.read((em) => em.findBy(ProgrammeEntry, { sessionId }));
    expect(entries.map(({ accountId }) => accountId)).toEqual([other.account.id]);
    expect(await forum.count(WaitingPlace)).toBe(0);
  });

  it('parts the links, signs both out, and gives the calendar back', async () => {
    const [kept, other] = [kim(), kimInHangul()];
    await compared(forum, kept, other);
    const { link, feed, keptFeed } = await forum.database.write(async (em) => {
      const links = forum.app.get(SignInLinksService);
      const calendars = forum.app.get(ParticipantCalendarsService);
      await links.ensureOwnAreaLink(em, kept.account);
      const claim = await links.ensureOwnAreaLink(em, other.account);
      for (const { account } of [kept, other]) await calendars.follow(em, account.id);
      return {
        link: `/en/my/enter/${forum.app.get(Tokens).derive(claim)}`,
        feed: await feedOf(em, other),
        keptFeed: await feedOf(em, kept),
      };
    });
    const merge = await merged(kept, other);
    const stranger = forum.visitor();
    await stranger.get(link);
    const seen = (await stranger.get('/en/my')).text;

    await undo(merge);

    expect(seen).toContain(kept.registration.reference);
    expect((await stranger.get('/en/my')).status).toBe(401);
    expect(await forum.count(AuthSession, { scope: 'participant' })).toBe(0);
    const again = forum.visitor();
    await again.get(link);
    expect((await again.get('/en/my')).text).toContain(other.registration.reference);
    const feeds = await forum.read(async (em) => [await feedOf(em, other), await feedOf(em, kept)]);
    expect(feeds[0]).toEqual(feed);
    // A stranger has seen it.
    expect(feeds[1]).not.toEqual(keptFeed);
    const subjects = (await forum.mailsTo(other.account.email)).map(({ subject }) => subject);
    expect(subjects).toEqual([
      `Your registration ${other.registration.reference} is confirmed`,
      'Out of your calendar: Eighth Asia-Pacific Urban Forum',
      `Your registration ${other.registration.reference} is confirmed`,
    ]);
  });

  const feedOf = async (
    em: Parameters<ParticipantCalendarsService['of']>[0],
    { account }: BuiltRegistration,
  ) => (await forum.app.get(ParticipantCalendarsService).of(em, account.id))?.claim;

  it('brings back her number on the waiting list, her wish to change, and the head of the delegation', async () => {
    const delegationId = (await forum.read((em) => em.findOneByOrFail(Delegation, { kind: 'member' }))).id;
    const inIt = {
      category: 'member',
      memberId: delegationId,
      organizationName: null,
      delegationId,
    } as const;
    const kept = kim({ ...inIt, delegationRole: 'delegate', precedence: 2 });
    const other = kimInHangul({ ...inIt, state: 'waiting', waitingNumber: 7, delegationRole: 'head' });
    await compared(forum, kept, other);
    const changeId = newId();
    await forum.database.write(async (em) => {
      await em.update(Delegation, { id: delegationId }, { headId: other.registration.id });
      await em.insert(RegistrationChange, {
        ...{ id: changeId, registrationId: other.registration.id, state: 'pending', wished: {} },
        ...{ proposedAt: new Date(), decidedBy: null, reason: null, decidedAt: null },
      });
    });
    const headOf = async () =>
      (await forum.read((em) => em.findOneByOrFail(Delegation, { id: delegationId }))).headId;

    const merge = await merged(kept, other);
    const led = await headOf();
    await undo(merge);

    expect([led, await headOf()]).toEqual([kept.registration.id, other.registration.id]);
    expect(await row(other)).toMatchObject({ state: 'waiting', waitingNumber: 7, delegationRole: 'head' });
    expect(await row(kept)).toMatchObject({ delegationRole: 'delegate', precedence: 2 });
    expect(await forum.read((em) => em.findOneByOrFail(RegistrationChange, { id: changeId }))).toMatchObject({
      state: 'pending',
      decidedAt: null,
    });
  });

  it('is refused as a whole where somebody else has the place by now', async () => {
    const [kept, other] = [kim(), kimInHangul({ functionTitle: 'Mayor' })];
    await compared(forum, kept, other);
    const merge = await merged(kept, other, ['functionTitle']);
    await forum.database.write((em) => em.update(Quota, { id: 'category:private_sector' }, { capacity: 1 }));

    const answer = await undo(merge);

    expect(answer.status).toBe(409);
    expect(answer.text).toContain('places of this group');
    expect(await row(kept)).toMatchObject({ functionTitle: 'Mayor' });
    expect(await row(other)).toMatchObject({ state: 'withdrawn', mergedInto: kept.registration.id });
    expect(await forum.read((em) => em.findOneByOrFail(RegistrationMerge, {}))).toMatchObject({
      undoneAt: null,
    });
  });

  it('is refused when it is too late, done already, or the other has gone on into a third', async () => {
    const [kept, other, third] = [kim(), kimInHangul(), kim({ submittedAt: new Date('2023-09-01') })];
    await compared(forum, kept, other, third);
    const merge = await merged(kept, other);
    const onwards = await merged(third, kept);

    const mergedOn = await undo(merge);
    const first = await undo(onwards);
    const twice = await undo(onwards);
    await forum.database.write((em) =>
      em.update(RegistrationMerge, { id: merge.id }, { mergedAt: new Date('2023-08-01') }),
    );
    const late = await undo(merge);
    const page = await organizer.get(`/en/organizer/merges/${merge.id}`);

    expect([mergedOn, first, twice, late].map(({ status }) => status)).toEqual([409, 303, 409, 409]);
    expect(mergedOn.text).toContain('Undo that merge first');
    expect(twice.text).toContain('undone already');
    expect(page.text).toContain('The time for undoing this merge is over');
    expect(page.text).not.toContain('/undoing"');
  });

  it('lets the two be merged again, and is found from the list and from the record', async () => {
    const [kept, other] = [kim(), kimInHangul()];
    await compared(forum, kept, other);
    const merge = await merged(kept, other);
    const path = `/en/organizer/merges/${merge.id}`;
    const pages = [
      await organizer.get('/en/organizer/duplicates?notice=merged'),
      await organizer.get(`/en/organizer/registrations/${kept.registration.id}`),
    ];
    const shown = await organizer.get(path);

    await undo(merge);
    await merged(other, kept);

    for (const { text } of pages) expect(text).toContain(`href="${path}"`);
    expect(shown.text).toContain('What cannot be undone');
    expect(await row(kept)).toMatchObject({ mergedInto: other.registration.id });
    expect((await organizer.get('/en/organizer/duplicates')).text).toContain('Undone on');
  });

  it('is for organizers', async () => {
    const [kept, other] = [kim(), kimInHangul()];
    await compared(forum, kept, other);
    const { id } = await merged(kept, other);
    const stranger = forum.visitor();

    const answers = [
      await stranger.get(`/en/organizer/merges/${id}`),
      await stranger.post(`/en/organizer/merges/${id}/undoing`),
      await organizer.get('/en/organizer/merges/unknown'),
      await organizer.post('/en/organizer/merges/unknown/undoing'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 404, 404]);
    expect(await row(other)).toMatchObject({ mergedInto: kept.registration.id });
  });
});
