import { AuthSession } from '../../../src/auth/auth-session.entity.js';
import { SignInLinksService } from '../../../src/auth/sign-in-links.service.js';
import { FilesService } from '../../../src/files/files.service.js';
import { StoredFile } from '../../../src/files/stored-file.entity.js';
import { newId } from '../../../src/kernel/ids.js';
import { Tokens } from '../../../src/kernel/tokens.js';
import { RegistrationMerge } from '../../../src/registration/duplicates/registration-merge.entity.js';
import { Quota } from '../../../src/registration/places/quota.entity.js';
import { RegistrationDecision } from '../../../src/registration/registration-decision.entity.js';
import { Registration } from '../../../src/registration/registration.entity.js';
import { OwnProgrammeService } from '../../../src/sessions/own-programme.service.js';
import { ProgrammeEntry } from '../../../src/sessions/programme-entry.entity.js';
import { Session } from '../../../src/sessions/session.entity.js';
import { WaitingPlace } from '../../../src/sessions/waiting-place.entity.js';
import { type TestForum, startForum } from '../../support/forum.js';
import type { BuiltRegistration } from '../../support/participants.js';
import { insertSession } from '../../support/sessions.js';
import type { Visitor } from '../../support/visitor.js';
import { ownAreaLink } from '../registrants.js';
import { compared, kim, kimInHangul, pairOf, pairs, sideOf } from './pairs.js';

let forum: TestForum;
let organizer: Visitor;

beforeEach(async () => {
  forum = await startForum({ seeded: true });
  organizer = await forum.organizer();
});
afterEach(() => forum.stop());

async function merge(kept: BuiltRegistration, merged: BuiltRegistration, takeOver: string[] = []) {
  const pair = await pairOf(forum, kept, merged);
  return organizer.post(`/en/organizer/duplicates/${pair.id}/merge`, { keep: sideOf(pair, kept), takeOver });
}

const now = ({ registration: { id } }: BuiltRegistration): Promise<Registration> =>
  forum.read((em) => em.findOneByOrFail(Registration, { id }));

const taken = (id: string) => forum.read(async (em) => (await em.findOneBy(Quota, { id }))?.taken);

describe('merging two registrations', () => {
  it('keeps the one with what it takes over, and records what both said', async () => {
    const [kept, merged] = [kim(), kimInHangul({ functionTitle: 'Mayor', gender: 'female' })];
    await compared(forum, kept, merged);

    const answer = await merge(kept, merged, ['originalScriptName', 'functionTitle', 'gender']);

    expect([answer.status, answer.location]).toEqual([303, '/en/organizer/duplicates?notice=merged']);
    expect(await now(kept)).toMatchObject({
      state: 'approved',
      functionTitle: 'Mayor',
      gender: 'female',
      mergedInto: null,
    });
    expect(await now(merged)).toMatchObject({ state: 'withdrawn', mergedInto: kept.registration.id });
    const record = await forum.read((em) => em.findOneByOrFail(RegistrationMerge, {}));
    expect(record.takenOver).toEqual(['originalScriptName', 'functionTitle', 'gender']);
    expect(record.before).toMatchObject({
      kept: { functionTitle: 'Director', familyName: 'Kim', email: kept.account.email },
      merged: { functionTitle: 'Mayor', familyName: '김민지', email: merged.account.email },
    });
    expect(await pairs(forum)).toMatchObject([{ state: 'merged' }]);
  });

  it('gives the place of the one that ends back, once', async () => {
    const [kept, merged] = [kim(), kimInHangul()];
    await compared(forum, kept, merged);
    const before = [await taken('category:private_sector'), await taken('mode:in-person')];

    const first = await merge(kept, merged);
    const second = await merge(kept, merged);

    expect(before).toEqual([2, 2]);
    expect([first.status, second.status]).toEqual([303, 409]);
    expect([await taken('category:private_sector'), await taken('mode:in-person')]).toEqual([1, 1]);
  });

  it('hands sessions, waiting places and files over, each once', async () => {
    const [kept, merged] = [kim(), kimInHangul()];
    await compared(forum, kept, merged);
    const { shared, own, waiting } = await forum.database.write(async (em) => {
      const ids = {
        shared: await insertSession(em, { capacity: 5 }),
        own: await insertSession(em, { capacity: 5 }),
        waiting: await insertSession(em, { capacity: 0 }),
      };
      const programme = forum.app.get(OwnProgrammeService);
      await programme.add(em, kept.account.id, ids.shared);
      await programme.add(em, merged.account.id, ids.shared);
      await programme.add(em, merged.account.id, ids.own);
      const place = { sessionId: ids.waiting, joinedAt: new Date() };
      await em.insert(WaitingPlace, { ...place, id: newId(), accountId: merged.account.id, ticket: 1 });
      await em.insert(WaitingPlace, { ...place, id: newId(), accountId: kept.account.id, ticket: 2 });
      for (const { registration } of [kept, merged]) await em.insert(StoredFile, photoOf(registration.id));
      return ids;
    });

    await merge(kept, merged);

    const entries = await forum.read((em) => em.findBy(ProgrammeEntry, {}));
    const sessionOf = (id: string) => forum.read((em) => em.findOneByOrFail(Session, { id }));
    const places = await forum.read((em) => em.findBy(WaitingPlace, { sessionId: waiting }));
    const files = await forum.read((em) =>
      forum.app.get(FilesService).listOf(em, { kind: 'registration', id: kept.registration.id }),
    );
    expect(entries.map(({ accountId, sessionId }) => [accountId, sessionId]).sort()).toEqual(
      [
        [kept.account.id, shared],
        [kept.account.id, own],
      ].sort(),
    );
    expect([(await sessionOf(shared)).taken, (await sessionOf(own)).taken]).toEqual([1, 1]);
    expect(places.map(({ accountId, ticket }) => [accountId, ticket])).toEqual([[kept.account.id, 1]]);
    expect(files.map(({ purpose }) => purpose)).toEqual(['photo', `photo~${merged.registration.id}`]);
  });

  const photoOf = (ownerId: string): StoredFile => ({
    ...{ id: newId(), ownerKind: 'registration', ownerId, purpose: 'photo', name: 'photo.jpg', kind: 'jpeg' },
    ...{ size: 1, contentHash: 'a', width: 1, height: 1, crop: '0,0,1,1', uploadedBy: null },
    ...{ uploadedAt: new Date(), storedAt: new Date() },
  });

  it('lets the links in the mails of both addresses open the one that stays', async () => {
    const [kept, merged] = [
      kim({ email: 'minji@delegate.example' }),
      kimInHangul({ email: 'kim@delegate.example' }),
    ];
    await compared(forum, kept, merged);
    const claim = await forum.database.write((em) =>
      forum.app.get(SignInLinksService).ensureOwnAreaLink(em, merged.account),
    );
    const oldLink = `/en/my/enter/${forum.app.get(Tokens).derive(claim)}`;
    const signedIn = forum.visitor();
    await signedIn.get(oldLink);

    await merge(kept, merged);
    const byOldLink = forum.visitor();
    await byOldLink.get(oldLink);
    await forum.visitor().post('/en/my/link', { email: 'kim@delegate.example' });
    const byNewLink = forum.visitor();
    await byNewLink.get(await ownAreaLink(forum, 'kim@delegate.example'));

    for (const visitor of [signedIn, byOldLink, byNewLink]) {
      expect((await visitor.get('/en/my')).text).toContain(kept.registration.reference);
    }
    expect(await forum.count(AuthSession, { accountId: merged.account.id })).toBe(0);
  });

  it('writes no mail to the person, and keeps the histories', async () => {
    const [kept, merged] = [kim(), kimInHangul()];
    await compared(forum, kept, merged);

    await merge(kept, merged);

    expect(await forum.mailsTo(merged.account.email)).toEqual([]);
    const moves = await forum.read((em) => em.findBy(RegistrationDecision, {}));
    expect(moves).toMatchObject([
      { registrationId: merged.registration.id, toState: 'withdrawn', reason: kept.registration.reference },
    ]);
    const record = `/en/organizer/registrations/${kept.registration.id}`;
    const ended = `/en/organizer/registrations/${merged.registration.id}`;
    expect((await organizer.get(record)).text).toContain(
      `<a href="${ended}">${merged.registration.reference}</a>`,
    );
    expect((await organizer.get(ended)).text).toContain(`<a href="${record}">`);
  });

  it('keeps the one that has come further, so that nobody loses a decision', async () => {
    const [approved, submitted] = [kim(), kimInHangul({ state: 'submitted' })];
    await compared(forum, approved, submitted);

    const wrongWay = await merge(submitted, approved);
    const { text } = await organizer.get(
      `/en/organizer/duplicates/${(await pairOf(forum, approved, submitted)).id}`,
    );

    expect(wrongWay.status).toBe(409);
    expect(wrongWay.text).toContain('must be the one that has come further');
    expect(await now(approved)).toMatchObject({ state: 'approved', mergedInto: null });
    expect(text).toContain(`Stays: ${approved.registration.reference}`);
    expect(text).toContain('Only the one that has come further can stay');
  });

  it('refuses what no form of it would take, and changes nothing', async () => {
    const [kept, merged] = [kim(), kimInHangul()];
    await compared(forum, kept, merged);
    const pair = await pairOf(forum, kept, merged);

    const path = `/en/organizer/duplicates/${pair.id}/merge`;
    const answers = [
      await organizer.post(path, { keep: 'both' }),
      await organizer.post(path, { keep: 'first', takeOver: ['email'] }),
      await organizer.post(path, { keep: 'first', evil: '1' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(await forum.count(RegistrationMerge)).toBe(0);
    expect(await now(merged)).toMatchObject({ state: 'approved', mergedInto: null });
  });
});
