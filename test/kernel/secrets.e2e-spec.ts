import { Account } from '../../src/auth/account.entity.js';
import { OrganizerLinks } from '../../src/auth/organizer-links.js';
import { DomainEvents } from '../../src/kernel/events/domain-events.js';
import { newId } from '../../src/kernel/ids.js';
import { hashToken } from '../../src/kernel/tokens.js';
import { OutgoingMail } from '../../src/mail/outgoing-mail.js';
import { RegistrationSubmitted } from '../../src/registration/registration.events.js';
import { schema } from '../../src/schema.js';
import { buildRegistrationFields } from '../support/fields.js';
import { startForum, type TestForum } from '../support/forum.js';
import { logLinesOf } from '../support/log-lines.js';

const email = 'minji.kim@delegate.example';
const organizerEmail = 'organizer@secretariat.example';
const person = {
  ...{ givenName: 'Minji-Unmistakable', familyName: 'Kim-Unmistakable', originalScriptName: '김민지' },
  ...{
    organizationName: 'Unmistakable Cranes',
    accessNeeds: 'Insulin',
    functionTitle: 'Unmistakable Director',
  },
};

describe('after a delegate has registered and an organizer has approved her', () => {
  let forum: TestForum;
  let lines: string[];
  /** Every token and cookie that was handed out. */
  const secrets: Record<string, string> = {};

  beforeAll(async () => {
    forum = await startForum({ settings: { logLevel: 'debug' } });
    lines = logLinesOf(forum);
    const delegate = forum.visitor();
    await delegate.post('/ko/register', buildRegistrationFields({ ...person, email }));
    await enter('area', await tokenIn(email, '/my/enter/'));

    await forum.app.get(OrganizerLinks).forEmail(organizerEmail, 'Olga Unmistakable');
    await forum.visitor().post('/en/sign-in', { email: organizerEmail });
    const organizerToken = await tokenIn(organizerEmail, '/sign-in/');
    secrets['organizer link'] = organizerToken;
    const organizer = forum.visitor();
    await organizer.get(`/en/sign-in/${organizerToken}`);
    await organizer.post(`/en/sign-in/${organizerToken}`);
    keepCookies('organizer', organizer.cookieValues);
    await organizer.get(`/en/organizer/registrations?q=${encodeURIComponent(email)}`);
    const [, id = ''] =
      /organizer\/registrations\/([\w-]{36})/.exec(
        (await organizer.get('/en/organizer/registrations')).text,
      ) ?? [];
    await organizer.post(`/en/organizer/registrations/${id}/approval`);

    secrets['feed'] = await tokenIn(email, '/calendar/p/');
    await forum.visitor().get(`/calendar/p/${secrets['feed']}.ics`);
    await forum.visitor().get(`/ko/MY/enter/${String(secrets['area'])}`);
    await forum.visitor().post('/en/my/link', { email });
    await forum.visitor().post('/en/my/link', { email: 'x'.repeat(20) + email });
    await breakRegistering();
  });
  afterAll(() => forum.stop());

  /** The token of that link in the newest mail that has it. */
  async function tokenIn(address: string, path: string): Promise<string> {
    const mails = (await forum.mailsTo(address)).toReversed();
    const texts = mails.map((mail) => forum.app.get(OutgoingMail).text(mail));
    const found = new RegExp(`${path}([\\w-]{22})`).exec(texts.join('\n'))?.[1];
    if (!found) throw new Error(`No link with ${path} in the mails to ${address}`);
    return found;
  }

  async function enter(name: string, token: string): Promise<void> {
    secrets[name] = token;
    const visitor = forum.visitor();
    await visitor.get(`/ko/my/enter/${token}`);
    keepCookies(name, visitor.cookieValues);
  }

  function keepCookies(name: string, values: string[]): void {
    for (const value of values) secrets[`cookie of ${name}`] = value;
  }

  /** A fault in the middle of a registration, with a refusal of the database that names what it was given. */
  async function breakRegistering(): Promise<void> {
    const taken = () => ({
      ...{ id: newId(), email, emailKey: email, name: person.familyName, locale: 'ko' as const },
      ...{ role: 'participant' as const, createdAt: new Date(0) },
    });
    const again = () => forum.database.write((em) => em.insert(Account, taken()));
    forum.app.get(DomainEvents).on(RegistrationSubmitted, async (em) => {
      await em.insert(Account, taken());
    });
    await expect(again()).rejects.toThrow(/unique/i);
    const { status } = await forum.visitor().post('/ko/register', buildRegistrationFields({ ...person }));
    expect(status).toBe(500);
  }

  const leaks = (text: string, sought: Record<string, string>) =>
    Object.entries(sought)
      .filter(([, value]) => text.includes(value))
      .map(([name]) => name);

  it('has handed out what could leak', () => {
    expect(Object.keys(secrets).sort()).toEqual([
      ...['area', 'cookie of area', 'cookie of organizer', 'feed', 'organizer link'],
    ]);
    for (const value of Object.values(secrets)) expect(value).toMatch(/^[\w-]{22}$/);
  });

  it('no table holds a token, only hashes of them', async () => {
    const dump = await forum.read(async (em) => {
      const tables = em.dataSource.entityMetadatas.map(({ tableName }) => tableName);
      expect(tables.length).toBeGreaterThanOrEqual(Object.keys(schema.entities ?? {}).length);
      const rows = [];
      for (const table of tables) rows.push(JSON.stringify(await em.query(`SELECT * FROM "${table}"`)));
      return rows.join('\n');
    });

    expect(dump).toContain(email);
    expect(leaks(dump, secrets)).toEqual([]);
    const hashed = Object.entries(secrets).filter(([name]) => name !== 'feed');
    for (const [, value] of hashed) expect(dump).toContain(hashToken(value));
    expect(leaks(dump, { secret: 'a key for tests only' })).toEqual([]);
  });

  it('the log tells what was asked, and nothing of the person', () => {
    const written = lines.join('');

    for (const url of [
      '/ko/register',
      '/ko/my/enter/…',
      '/ko/MY/enter/…',
      '/en/sign-in/…',
      '/calendar/p/…',
    ]) {
      expect(written).toContain(`"url":"${url}"`);
    }
    expect(written).toContain('"msg":"request failed"');
    expect(leaks(written, secrets)).toEqual([]);
    expect(
      leaks(written, { ...person, email, organizerEmail, name: 'Unmistakable', host: 'delegate.example' }),
    ).toEqual([]);
  });
});
