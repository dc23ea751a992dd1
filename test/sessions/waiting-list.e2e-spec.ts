import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Account } from '../../src/auth/account.entity.js';
import { releaseSeeded } from '../../src/scheduling/releases/write-version.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { ProgrammeEntry } from '../../src/sessions/programme-entry.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { WaitingPlace } from '../../src/sessions/waiting-place.entity.js';
import { cancelSession, editSession, reinstateSession } from '../calendar/organizing.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant, type SignedInParticipant } from '../support/own-area.js';
import { textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';

describe('the waiting list of a full session', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let id: string;
  let holder: SignedInParticipant;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  beforeEach(async () => {
    id = await forum.database.write((em) => insertSession(em, { capacity: 1 }));
    holder = await somebody();
    await holder.visitor.post('/en/my/programme', { sessionId: id });
  });

  const somebody = () => signInParticipant(forum);
  const waits = async () => {
    const person = await somebody();
    const { location } = await person.visitor.post('/en/my/waiting-list', { sessionId: id });
    expect(location).toBe(`/en/sessions/${id}?notice=waiting`);
    return person;
  };
  const drop = ({ visitor }: SignedInParticipant) => visitor.post(`/en/my/programme/${id}/removal`);
  const hasPlace = async ({ accountId }: SignedInParticipant) =>
    (await forum.count(ProgrammeEntry, { accountId, sessionId: id })) === 1;
  const places = (people: SignedInParticipant[]) => Promise.all(people.map(hasPlace));
  const waiting = () => forum.count(WaitingPlace, { sessionId: id });
  const taken = async () => (await forum.read((em) => em.findOneByOrFail(Session, { id }))).taken;
  const page = async ({ visitor }: SignedInParticipant) =>
    textOf((await visitor.get(`/en/sessions/${id}`)).text);

  it('shows her place on it, which joining twice does not change', async () => {
    const [first, second] = [await waits(), await waits()];
    await first.visitor.post('/en/my/waiting-list', { sessionId: id });

    expect(await page(first)).toContain('Number 1 on the waiting list');
    expect(await page(second)).toContain('Number 2 on the waiting list');
    expect(await page(await somebody())).toContain('Join the waiting list');
    const { visitor } = await somebody();
    expect((await visitor.get(`/fr/sessions/${id}`)).text).toContain('S’inscrire sur la liste d’attente');
  });

  it('stands in her programme with her place, and can be left there', async () => {
    await waits();
    const { visitor } = await waits();
    const own = async () => textOf((await visitor.get('/en/my/programme')).text);
    expect(await own()).toMatch(
      /You wait for a place .* Number 2 on the waiting list Leave the waiting list/,
    );

    const { location } = await visitor.post(`/en/my/waiting-list/${id}/removal`, { backTo: 'programme' });

    expect([location, await waiting()]).toEqual(['/en/my/programme?notice=left', 1]);
    expect(await own()).not.toContain('You wait for a place');
  });

  it('moves up by itself, in order, when a place becomes free', async () => {
    const people = [await waits(), await waits(), await waits()];
    const [first] = people;

    await drop(holder);
    expect(await places([holder, ...people])).toEqual([false, true, false, false]);
    if (first) await drop(first);

    expect(await places(people)).toEqual([false, true, false]);
    expect([await taken(), await waiting()]).toEqual([1, 1]);
  });

  it('tells whoever moves up by mail', async () => {
    const next = await waits();

    await drop(holder);

    const { email } = await forum.read((em) => em.findOneByOrFail(Account, { id: next.accountId }));
    const mails = await forum.mailsTo(email);
    expect(mails.map(({ subject }) => subject)).toContainEqual(expect.stringMatching(/^A place for you: /));
  });

  it('passes over who has left it or does not come any more', async () => {
    const [left, withdrawn, next] = [await waits(), await waits(), await waits()];
    await left.visitor.post(`/en/my/waiting-list/${id}/removal`);
    await withdrawn.visitor.post('/en/my/withdrawal');

    await drop(holder);

    expect(await places([left, withdrawn, next])).toEqual([false, false, true]);
    expect(await waiting()).toBe(0);
  });

  it('moves up when there are more places', async () => {
    const people = [await waits(), await waits(), await waits()];

    await editSession(forum, organizer, id, { capacity: '3' });

    expect(await places([holder, ...people])).toEqual([true, true, true, false]);
  });

  it('rests while the session is cancelled', async () => {
    const next = await waits();
    await cancelSession(organizer, id, 'Illness');
    await drop(holder);
    expect(await hasPlace(next)).toBe(false);

    await reinstateSession(organizer, id);

    expect(await hasPlace(next)).toBe(true);
  });

  it('ends with the session: nobody gets a place in what is over, nor a mail', async () => {
    const next = await waits();
    const ended = { startsAt: new Date('2023-09-01T00:00:00Z'), endsAt: new Date('2023-09-01T01:00:00Z') };
    await forum.database.write(async (em) => {
      await em.update(Slot, { sessionId: id }, ended);
      await releaseSeeded(em, new Date(), [id]);
    });

    await drop(holder);
    const late = await holder.visitor.post('/en/my/programme', { sessionId: id });

    expect([await hasPlace(next), await hasPlace(holder)]).toEqual([false, false]);
    expect([late.status, textOf(late.text)]).toEqual([409, expect.stringContaining('This session is over.')]);
    const { email } = await forum.read((em) => em.findOneByOrFail(Account, { id: next.accountId }));
    const subjects = (await forum.mailsTo(email)).map(({ subject }) => subject);
    expect(subjects).not.toContainEqual(expect.stringMatching(/^A place for you: /));
  });

  it('gives each place once when many leave and join at the same moment', async () => {
    const people = await Promise.all([waits(), waits(), waits(), waits()]);

    await Promise.all([drop(holder), ...people.slice(0, 2).map(drop), waits(), waits()]);

    expect(await taken()).toBe(1);
    expect(await forum.count(ProgrammeEntry, { sessionId: id })).toBe(1);
  });

  it('gives a place at once to whoever asks when there is one', async () => {
    await drop(holder);

    const { location } = await holder.visitor.post('/en/my/waiting-list', { sessionId: id });

    expect(location).toBe(`/en/sessions/${id}?notice=added`);
  });
});
