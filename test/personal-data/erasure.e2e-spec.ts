import { Account } from '../../src/auth/account.entity.js';
import { AuthSession } from '../../src/auth/auth-session.entity.js';
import { SignInLink } from '../../src/auth/sign-in-link.entity.js';
import { emailKey } from '../../src/kernel/folded-text.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { Delegation } from '../../src/people/delegation.entity.js';
import { FocalPoint } from '../../src/people/focal-point.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { Erasure } from '../../src/personal-data/erasure.entity.js';
import { heldTables } from '../../src/personal-data/removal-plan.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { RegistrationStatesService } from '../../src/registration/registration-states.service.js';
import { KeptCount } from '../../src/reporting/statistics/kept-count.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { SpeakerMerge } from '../../src/speaking/merge/speaker-merge.entity.js';
import { editSession } from '../calendar/organizing.js';
import { addNew, ask, linkTo } from '../speaking/asking.js';
import { textOf } from '../support/page-content.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { insertSession } from '../support/sessions.js';

/** Everything in the database, as text. */
async function everything(forum: TestForum): Promise<string> {
  return forum.read(async (em) => {
    const rows: unknown[] = [];
    for (const { declared } of heldTables(em)) rows.push(await em.find(declared.entity));
    return JSON.stringify(rows);
  });
}

describe('erasure', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  it('takes a person out of every table, gives her places back and takes the forum out of her calendar', async () => {
    const email = 'erase.me@delegate.example';
    const { visitor, accountId } = await signInParticipant(forum, { state: 'submitted', email });
    const own = await forum.read((em) => em.findOneByOrFail(Registration, { accountId }));
    const sessionId = await forum.database.write(async (em) => {
      const decision = { decidedBy: null, reason: null };
      await forum.app.get(RegistrationStatesService).approve(em, own.id, decision);
      return insertSession(em, { capacity: 1 });
    });
    await visitor.post('/en/my/calendar', { delivery: 'invitations' });
    await visitor.post('/en/my/programme', { sessionId });
    await forum.database.write((em) =>
      em.update(OutboxMessage, { toKey: emailKey(email) }, { state: 'sent' }),
    );
    expect((await forum.read((em) => em.findOneByOrFail(Session, { id: sessionId }))).taken).toBe(1);

    const refused = await visitor.post('/en/my/erasure');
    const { status, location } = await visitor.post('/en/my/erasure', { confirmed: 'yes' });

    expect([refused.status, status, location]).toEqual([422, 303, '/en/erased']);
    expect(textOf(refused.text)).toContain('nothing has been erased yet');
    expect((await forum.read((em) => em.findOneByOrFail(Session, { id: sessionId }))).taken).toBe(0);
    const mails = await forum.mailsTo(email);
    expect(mails.map(({ calendarMethod, about }) => [calendarMethod, about.split(':')[0]])).toEqual(
      expect.arrayContaining([
        ['CANCEL', 'erasure'],
        [null, 'erasure'],
      ]),
    );
    expect(mails.every(({ about, text }) => about.startsWith('erasure:') && text !== '')).toBe(true);
    for (const [entity, where] of [
      [Registration, { id: own.id }],
      [Person, { id: own.personId }],
      [Account, { id: accountId }],
      [AuthSession, { accountId }],
      [SignInLink, { accountId }],
    ] as const) {
      expect(await forum.count(entity, where)).toBe(0);
    }
    await forum.database.write((em) => em.delete(OutboxMessage, { toKey: emailKey(email) }));
    const left = await everything(forum);
    for (const trace of [email, accountId, own.id, own.personId, own.reference])
      expect(left).not.toContain(trace);
    expect(
      await forum.count(KeptCount, { dimension: 'all', value: 'all', stage: 'withdrawn', count: 1 }),
    ).toBe(1);
    expect((await visitor.get('/en/my')).status).not.toBe(200);
  });

  it('waits for an organizer where somebody depends on the person, who hears why', async () => {
    const { visitor, accountId } = await signInParticipant(forum, { state: 'submitted' });
    await nameFocalPoint(forum, accountId);
    const account = await forum.read((em) => em.findOneByOrFail(Account, { id: accountId }));

    await visitor.post('/en/my/erasure', { confirmed: 'yes' });

    const erasure = await forum.read((em) => em.findOneByOrFail(Erasure, { accountId }));
    expect(erasure).toMatchObject({ state: 'requested', obstacles: ['focal-point'] });
    const organizer = await forum.organizer();
    const page = await organizer.get('/en/organizer/personal-data');
    expect(page.text).toContain(account.email);
    const path = `/en/organizer/personal-data/erasures/${erasure.id}`;
    expect((await organizer.post(`${path}/refusal`, { reason: ' ' })).status).toBe(422);
    expect((await organizer.post(`${path}/refusal`, { reason: 'Name another one first' })).status).toBe(303);
    expect((await organizer.post(`${path}/execution`)).status).toBe(409);
    expect((await visitor.get('/en/my/erasure')).text).toContain('Name another one first');
    expect((await forum.mailsTo(account.email)).map(({ subject }) => subject)).toEqual([
      'Your request for erasure',
      'Your request for erasure was not carried out',
    ]);
  });

  it('is carried out by an organizer, and by nobody else', async () => {
    const { visitor, accountId } = await signInParticipant(forum, { state: 'submitted' });
    await nameFocalPoint(forum, accountId);
    await visitor.post('/en/my/erasure', { confirmed: 'yes' });
    const { id } = await forum.read((em) => em.findOneByOrFail(Erasure, { accountId }));
    const organizer = await forum.organizer();

    expect((await visitor.post(`/en/organizer/personal-data/erasures/${id}/execution`)).status).not.toBe(303);
    expect((await organizer.post(`/en/organizer/personal-data/erasures/${id}/execution`)).status).toBe(303);

    expect(await forum.count(Registration, { accountId })).toBe(0);
    expect(await forum.count(Account, { id: accountId })).toBe(0);
    expect(await forum.read((em) => em.findOneByOrFail(Erasure, { id }))).toMatchObject({
      state: 'carried-out',
      accountId: null,
    });
    expect((await organizer.post('/en/organizer/personal-data/erasures/unknown/execution')).status).toBe(404);
  });

  it('takes a speaker out of the public programme at once, and leaves her name to the organizers’ record', async () => {
    const { she, sessionId, organizer } = await speaking(forum, 'Aigerim Released');
    const before = await forum.visitor().get('/en/speakers/aigerim-released');
    expect([before.status, before.text.includes('Plans wetlands')]).toEqual([200, true]);
    await editSession(forum, organizer, sessionId, { titleEn: 'Wetlands' });
    expect((await forum.visitor().get(`/en/sessions/${sessionId}`)).text).toContain('Aigerim Released');

    const { location } = await she.post('/en/my/erasure', { confirmed: 'yes' });

    expect(location).toBe('/en/erased');
    expect((await forum.visitor().get('/en/speakers/aigerim-released')).status).toBe(404);
    expect((await forum.visitor().get(`/en/sessions/${sessionId}`)).text).not.toContain('Aigerim Released');
    const panel = await organizer.get(`/en/organizer/sessions/${sessionId}/panel`);
    expect(panel.text).toContain('Aigerim Released');
    const [news] = (await forum.mailsTo('organizer@apuf8.test')).slice(-1);
    expect(news?.subject).toBe('Aigerim Released does not speak at Wetlands');
    const cancels = (await forum.mailsTo('aigerim-released@speaker.example')).map(
      ({ calendarMethod }) => calendarMethod,
    );
    expect(cancels).toContain('CANCEL');
    await forum.database.write((em) => em.createQueryBuilder().delete().from(OutboxMessage).execute());
    const left = await everything(forum);
    const traces = ['Plans wetlands', 'Step-free', 'aigerim-released@speaker.example'];
    expect(traces.filter((trace) => left.includes(trace))).toEqual([]);
  });

  it('leaves nothing of a speaker whom no released programme has named', async () => {
    const { she } = await speaking(forum, 'Bolat "Bo" Unseen', 'draft');
    expect(await everything(forum)).toContain('Bolat');

    await she.post('/en/my/erasure', { confirmed: 'yes' });

    await forum.database.write((em) => em.createQueryBuilder().delete().from(OutboxMessage).execute());
    const left = await everything(forum);
    const traces = ['Bolat', 'bolat-bo-unseen', 'Plans wetlands'];
    expect(traces.filter((trace) => left.includes(trace))).toEqual([]);
  });

  it('leaves a speaker in the record who was named by a profile that was merged since', async () => {
    const { she, sessionId, organizer } = await speaking(forum, 'Dana Named');
    await editSession(forum, organizer, sessionId, { titleEn: 'Wetlands' });
    await addNew(organizer, sessionId, { displayName: 'D. Named', role: 'moderator' });
    await organizer.post('/en/organizer/speakers/d-named/merge', { from: 'dana-named' });
    expect(await forum.count(Speaker, { id: 'dana-named', mergedIntoId: 'd-named' })).toBe(1);

    const { location } = await she.post('/en/my/erasure', { confirmed: 'yes' });

    expect(location).toBe('/en/erased');
    expect(await forum.count(Speaker, { id: 'd-named', publication: 'refused' })).toBe(1);
  });

  it.each([true, false])('takes a speaker who was merged into a stranger, undone: %s', async (isUndone) => {
    const name = isUndone ? 'Erlan Parted' : 'Farid Mistaken';
    const id = name.toLowerCase().replace(' ', '-');
    const { she, sessionId, organizer } = await speaking(forum, name, 'draft');
    const { personId } = await forum.read((em) => em.findOneByOrFail(Speaker, { id }));
    const stranger = isUndone ? 'erlan' : 'farid';
    await addNew(organizer, sessionId, { displayName: isUndone ? 'Erlan' : 'Farid', role: 'moderator' });
    await ask(organizer, sessionId, stranger, { email: `${stranger}@speaker.example` });
    const { visitor } = await signInParticipant(forum, { personId, state: 'submitted' });
    await organizer.post(`/en/organizer/speakers/${stranger}/merge`, { from: id });
    const [merge] = await forum.read((em) => em.findBy(SpeakerMerge, { fromId: id }));
    const undoing = `/en/organizer/speakers/${stranger}/merges/${merge?.id ?? ''}/undoing`;
    if (isUndone) expect((await organizer.post(undoing)).status).toBe(303);

    const { location } = await (isUndone ? she : visitor).post('/en/my/erasure', { confirmed: 'yes' });

    expect(location).toBe('/en/erased');
    expect(await forum.count(Speaker, { id })).toBe(0);
    expect(await forum.count(Speaker, { id: stranger })).toBe(1);
    expect(await forum.count(SpeakerMerge, { fromId: id })).toBe(0);
  });

  it('does not bring back to the public who has refused to be shown', async () => {
    const [speaker] = await forum.read((em) => em.find(Speaker, { take: 1 }));
    if (!speaker) throw new Error('No speaker');
    const { id, personId } = speaker;
    const refusal = { publication: 'refused', publicationAt: new Date('2023-09-01T00:00:00Z') } as const;
    await forum.database.write((em) => em.update(Speaker, { id }, refusal));
    const { visitor } = await signInParticipant(forum, { personId, state: 'submitted' });

    await visitor.post('/en/my/erasure', { confirmed: 'yes' });

    expect((await forum.visitor().get(`/en/speakers/${id}`)).status).toBe(404);
    expect(await forum.count(Speaker, { id, publication: 'refused' })).toBe(1);
  });
});

async function nameFocalPoint(forum: TestForum, accountId: string): Promise<void> {
  await forum.database.write(async (em) => {
    const [delegation] = await em.find(Delegation, { take: 1 });
    const names = { name: 'Focal Point', functionTitle: null, locale: 'en', state: 'active' } as const;
    const namedAt = new Date('2023-09-01T00:00:00Z');
    const delegationId = delegation?.id ?? '';
    await em.insert(FocalPoint, {
      id: accountId,
      accountId,
      delegationId,
      ...names,
      namedAt,
      lastSeenAt: null,
    });
  });
}

/** Somebody who has accepted to speak, with a profile and a photo's words, in her own area. */
async function speaking(forum: TestForum, displayName: string, state: 'confirmed' | 'draft' = 'confirmed') {
  const organizer = await forum.organizer();
  const sessionId = await forum.database.write((em) =>
    insertSession(em, { state, title: { en: 'Wetlands' } }),
  );
  const id = displayName.toLowerCase().replace(/[^a-z]+/g, '-');
  const email = `${id}@speaker.example`;
  await addNew(organizer, sessionId, { displayName });
  await ask(organizer, sessionId, id, { email });
  const she = forum.visitor();
  await she.post(`${await linkTo(forum, email, '/speaking/invitations/')}/acceptance`);
  await she.post('/en/my/speaking/profile', {
    ...{ displayName, publication: 'agreed', revision: '1', biographyEn: 'Plans wetlands' },
    accessNeeds: 'Step-free',
  });
  expect((await she.get('/en/my/speaking')).text).toContain('/en/my/erasure');
  expect((await she.get('/en/my/erasure')).text).toContain('you stand down from the sessions');
  return { she, sessionId, organizer };
}
