import { Account } from '../../src/auth/account.entity.js';
import { AuthSession } from '../../src/auth/auth-session.entity.js';
import { OrganizerLinks } from '../../src/auth/organizer-links.js';
import { SignInLinksService } from '../../src/auth/sign-in-links.service.js';
import { Tokens } from '../../src/kernel/tokens.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import type { Visitor } from '../support/visitor.js';

/** The path of a link that signs an organizer in. */
const organizerLink = async (forum: TestForum) =>
  new URL(await forum.app.get(OrganizerLinks).forEmail('organizer@apuf8.test', 'Test organizer')).pathname;

/** The path of a link to the own area of somebody new. */
async function participantLink(forum: TestForum): Promise<string> {
  const participant = buildParticipant();
  const claim = await forum.database.write(async (em) => {
    await insertParticipants(em, [participant]);
    return forum.app.get(SignInLinksService).ensureOwnAreaLink(em, participant.account);
  });
  return `/en/my/enter/${forum.app.get(Tokens).derive(claim)}`;
}

const statuses = async (visitor: Visitor) => ({
  organizer: (await visitor.get('/en/organizer')).status,
  participant: (await visitor.get('/en/my')).status,
});

describe('a session', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  /** A browser that is signed in as organizer and as participant. */
  async function signedInTwice(): Promise<Visitor> {
    const visitor = forum.visitor();
    await visitor.post(await organizerLink(forum));
    await visitor.get(await participantLink(forum));
    return visitor;
  }

  it('is a cookie that scripts cannot read and other sites cannot send along', async () => {
    const organizer = await forum.visitor().post(await organizerLink(forum));
    const participant = await forum.visitor().get(await participantLink(forum));

    const shape = /^(\w+)=[\w-]{22}; Max-Age=(\d+); Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/;
    const cookies = [organizer, participant].flatMap(({ headers }) => headers.getSetCookie());
    expect(cookies.map((cookie) => shape.exec(cookie)?.slice(1))).toEqual([
      ['forum_organizer', String(12 * 3600)],
      ['forum_participant', String(30 * 24 * 3600)],
    ]);
  });

  it('leaves the token of its link in no address that the browser tells others', async () => {
    const link = await participantLink(forum);

    const { headers, location } = await forum.visitor().get(link);

    expect([headers.get('referrer-policy'), location]).toEqual(['no-referrer', '/en/my']);
  });

  it('is as organizer and as participant at the same time, side by side', async () => {
    expect(await statuses(await signedInTwice())).toEqual({ organizer: 200, participant: 200 });
  });

  it('of one kind opens no page of the other', async () => {
    const { visitor: participant } = await signInParticipant(forum);

    expect(await statuses(await forum.organizer())).toEqual({ organizer: 200, participant: 401 });
    expect(await statuses(participant)).toEqual({ organizer: 401, participant: 200 });
  });

  it('of one kind is not taken for the other when the cookie is renamed', async () => {
    const { headers } = await forum.visitor().get(await participantLink(forum));
    const [, token = ''] = /^forum_participant=([^;]+)/.exec(headers.getSetCookie()[0] ?? '') ?? [];

    const { status } = await forum.visitor().get('/en/organizer', { cookie: `forum_organizer=${token}` });

    expect(status).toBe(401);
  });

  it.each([
    'forum_organizer=',
    'forum_organizer',
    'forum_organizer=x',
    '=;;=',
    `forum_organizer=${'x'.repeat(4000)}`,
  ])('is nobody’s for the cookie %.30s', async (cookie) => {
    expect((await forum.visitor().get('/en/organizer', { cookie })).status).toBe(401);
    expect((await forum.visitor().get('/en/register', { cookie })).status).toBe(200);
  });

  it('is found among the cookies of others', async () => {
    const { headers } = await forum.visitor().post(await organizerLink(forum));
    const [pair = ''] = (headers.getSetCookie()[0] ?? '').split(';');

    const { status } = await forum.visitor().get('/en/organizer', { cookie: `a=1; ${pair};b="x=y"` });

    expect(status).toBe(200);
  });

  it('that has lapsed is thrown away when its owner signs in anew', async () => {
    await forum.organizer('tidy@apuf8.test');
    await forum.database.write(async (em) => {
      const { id: accountId } = await em.findOneByOrFail(Account, { email: 'tidy@apuf8.test' });
      await em.update(AuthSession, { accountId }, { expiresAt: new Date('2023-09-17T00:00:00Z') });
    });
    const before = await forum.count(AuthSession);

    await forum.organizer('tidy@apuf8.test');

    expect(await forum.count(AuthSession)).toBe(before);
  });

  describe('is ended by signing out', () => {
    it('on the server too', async () => {
      const { headers } = await forum.visitor().post(await organizerLink(forum));
      const [cookie = ''] = (headers.getSetCookie()[0] ?? '').split(';');
      const before = await forum.count(AuthSession);

      const { status, location } = await forum.visitor().post('/ko/sign-out', {}, { cookie });

      expect([status, location]).toEqual([303, '/ko/']);
      expect(await forum.count(AuthSession)).toBe(before - 1);
      expect((await forum.visitor().get('/en/organizer', { cookie })).status).toBe(401);
    });

    it('in both roles, because a shared device must be left with nothing open', async () => {
      const visitor = await signedInTwice();

      await visitor.post('/en/sign-out');

      expect(visitor.cookieNames).toEqual([]);
      expect(await statuses(visitor)).toEqual({ organizer: 401, participant: 401 });
    });

    it('and of nobody else', async () => {
      const [one, two] = [await forum.organizer(), await forum.organizer()];

      await one.post('/en/sign-out');

      expect((await two.get('/en/organizer')).status).toBe(200);
    });

    it('by a button only', async () => {
      const organizer = await forum.organizer();

      expect((await organizer.get('/en/sign-out')).status).toBe(404);
      expect((await organizer.get('/en/organizer')).status).toBe(200);
    });

    it('also for whoever is not signed in', async () => {
      const { status, location } = await forum
        .visitor()
        .post('/en/sign-out', {}, { cookie: 'forum_organizer=x' });

      expect([status, location]).toEqual([303, '/en/']);
    });
  });
});

describe('a session behind a proxy that speaks HTTPS', () => {
  const https = { 'x-forwarded-proto': 'https' };
  let forum: TestForum;

  beforeAll(async () => {
    const settings = { trustProxy: 1, baseUrl: 'https://forum.test' };
    forum = await startForum({ seeded: false, settings });
  });
  afterAll(() => forum.stop());

  it('is a cookie that never leaves HTTPS and this host', async () => {
    const organizer = await forum.visitor().post(await organizerLink(forum), {}, https);
    const participant = await forum.visitor().get(await participantLink(forum), https);

    const shape = /^([\w-]+)=[\w-]{22}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/;
    const cookies = [organizer, participant].flatMap(({ headers }) => headers.getSetCookie());
    expect(cookies.map((cookie) => shape.exec(cookie)?.[1])).toEqual([
      '__Host-forum_organizer',
      '__Host-forum_participant',
    ]);
  });

  it('is the same where the proxy does not say that it speaks HTTPS', async () => {
    const visitor = forum.visitor();

    await visitor.post(await organizerLink(forum));

    expect(visitor.cookieNames).toEqual(['__Host-forum_organizer']);
  });

  it('is used and ended like any other', async () => {
    const visitor = forum.visitor();
    await visitor.post(await organizerLink(forum), {}, https);
    expect((await visitor.get('/en/organizer', https)).status).toBe(200);

    await visitor.post('/en/sign-out', {}, https);

    expect(visitor.cookieNames).toEqual([]);
    expect((await visitor.get('/en/organizer', https)).status).toBe(401);
  });
});
