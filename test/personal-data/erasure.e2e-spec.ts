import { Account } from '../../src/auth/account.entity.js';
import { AuthSession } from '../../src/auth/auth-session.entity.js';
import { SignInLink } from '../../src/auth/sign-in-link.entity.js';
import { emailKey } from '../../src/kernel/folded-text.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { Erasure } from '../../src/personal-data/erasure.entity.js';
import { heldTables } from '../../src/personal-data/removal-plan.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { RegistrationStatesService } from '../../src/registration/registration-states.service.js';
import { KeptCount } from '../../src/reporting/statistics/kept-count.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
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
    expect((await forum.read((em) => em.findOneByOrFail(Session, { id: sessionId }))).taken).toBe(0);
    const mails = await forum.mailsTo(email);
    expect(mails.map(({ calendarMethod, about }) => [calendarMethod, about.split(':')[0]])).toEqual(
      expect.arrayContaining([
        ['CANCEL', 'erasure'],
        [null, 'erasure'],
      ]),
    );
    expect(mails.every(({ about }) => about.startsWith('erasure:'))).toBe(true);
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
    const speaker = (await forum.read((em) => em.find(Speaker, { take: 1 })))[0];
    const { visitor, accountId } = await signInParticipant(forum, { personId: speaker?.personId ?? '' });
    const account = await forum.read((em) => em.findOneByOrFail(Account, { id: accountId }));

    await visitor.post('/en/my/erasure', { confirmed: 'yes' });

    const erasure = await forum.read((em) => em.findOneByOrFail(Erasure, { accountId }));
    expect(erasure).toMatchObject({ state: 'requested', obstacles: ['speaker'] });
    const organizer = await forum.organizer();
    const page = await organizer.get('/en/organizer/personal-data');
    expect(page.text).toContain(account.email);
    const path = `/en/organizer/personal-data/erasures/${erasure.id}`;
    expect((await organizer.post(`${path}/refusal`, { reason: ' ' })).status).toBe(422);
    expect((await organizer.post(`${path}/refusal`, { reason: 'You speak tomorrow' })).status).toBe(303);
    expect((await organizer.post(`${path}/execution`)).status).toBe(409);
    expect((await visitor.get('/en/my/erasure')).text).toContain('You speak tomorrow');
    expect((await forum.mailsTo(account.email)).map(({ subject }) => subject)).toEqual([
      'Your request for erasure',
      'Your request for erasure was not carried out',
    ]);
  });

  it('is carried out by an organizer, and keeps the public profile of a speaker', async () => {
    const speaker = (await forum.read((em) => em.find(Speaker, { skip: 1, take: 1 })))[0];
    const { visitor, accountId } = await signInParticipant(forum, {
      ...{ personId: speaker?.personId ?? '', state: 'submitted' },
    });
    await visitor.post('/en/my/erasure', { confirmed: 'yes' });
    const { id } = await forum.read((em) => em.findOneByOrFail(Erasure, { accountId }));
    const organizer = await forum.organizer();

    expect((await visitor.post(`/en/organizer/personal-data/erasures/${id}/execution`)).status).not.toBe(303);
    expect((await organizer.post(`/en/organizer/personal-data/erasures/${id}/execution`)).status).toBe(303);

    expect(await forum.count(Registration, { accountId })).toBe(0);
    expect(await forum.count(Account, { id: accountId })).toBe(0);
    expect(await forum.count(Speaker, { id: speaker?.id ?? '' })).toBe(1);
    expect(await forum.read((em) => em.findOneByOrFail(Erasure, { id }))).toMatchObject({
      state: 'carried-out',
      accountId: null,
    });
    expect((await organizer.post('/en/organizer/personal-data/erasures/unknown/execution')).status).toBe(404);
  });
});
