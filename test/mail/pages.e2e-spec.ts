import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TokenClaim, Tokens } from '../../src/kernel/tokens.js';
import type { OutboxState } from '../../src/mail/outbox.states.js';
import { OutgoingMail } from '../../src/mail/outgoing-mail.js';
import { startForum, type TestForum } from '../support/forum.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { eventually, MailServer } from './mail-server.js';
import { buildMail, calendarOf, Outbox } from './mails.js';

const claim: TokenClaim = { purpose: 'own-area', subject: 'account-1', version: 1 };

const confirmation = (address: string) =>
  buildMail(address, {
    to: { name: 'Kim <b>Minji</b>', address },
    calendar: { method: 'REQUEST', body: calendarOf('REQUEST') },
    content: {
      subject: 'Registered <i>100%</i>',
      title: 'Registered',
      blocks: [
        { kind: 'button', label: 'My area', link: { before: 'http://forum.test/en/my/enter/', claim } },
      ],
    },
  });

describe('the mailbox page', () => {
  let forum: TestForum;
  let outbox: Outbox;
  let visitor: Visitor;
  let id: string;

  beforeAll(async () => {
    forum = await startForum({ seeded: false });
    outbox = new Outbox(forum.app);
    visitor = forum.visitor();
    const [first] = await outbox.queue(confirmation('minji@example.org'), buildMail('other@example.org'));
    id = first?.id ?? '';
    await eventually('both have arrived', () => outbox.isAll('sent'));
  });
  afterAll(() => forum.stop());

  const get = (path: string): Promise<Answer> => visitor.get(`/dev/mail${path}`);

  it('lists the mails, newest first, for everybody and for no search engine', async () => {
    const page = await get('');

    expect(page.status).toBe(200);
    expect(page.text.indexOf('other@example.org')).toBeLessThan(page.text.indexOf('minji@example.org'));
    expect(page.text).toContain('Kim &lt;b>Minji&lt;/b>');
    expect(page.text).toContain('<meta name="robots" content="noindex"/>');
  });

  it.each([
    ['?q=MINJI@', ['minji@example.org']],
    ['?q=100%25', ['minji@example.org']],
    ['?q=%25', ['minji@example.org']],
    ['?q=_', []],
    ['?q=nobody&page=-4', []],
    ['?page=999999999', ['minji@example.org', 'other@example.org']],
  ])('finds with %s', async (query, expected) => {
    const page = await get(query);

    const found = ['minji@example.org', 'other@example.org'].filter((address) => page.text.includes(address));
    expect([page.status, found]).toEqual([200, expected]);
  });

  it('shows the HTML in a frame of its own that may do nothing but lead on', async () => {
    const page = await get(`/${id}`);
    const frame = await get(`/${id}/html`);

    const token = forum.app.get(Tokens).derive(claim);
    expect(page.text).toContain(`src="/dev/mail/${id}/html"`);
    expect(page.text).toContain('sandbox="allow-popups allow-top-navigation-by-user-activation"');
    expect(frame.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'; " +
        'sandbox allow-popups allow-top-navigation-by-user-activation',
    );
    expect(frame.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(frame.text).toContain(
      `<a href="http://forum.test/en/my/enter/${token}" class="button">My area</a>`,
    );
  });

  it('shows the text with its links', async () => {
    const page = await get(`/${id}?view=text`);

    const address = `http://forum.test/en/my/enter/${forum.app.get(Tokens).derive(claim)}`;
    expect(page.text).toContain(`<a href="${address}">${address}</a>`);
  });

  it('shows the calendar part and hands it out byte for byte', async () => {
    const page = await get(`/${id}?view=calendar`);
    const file = await get(`/${id}/calendar`);

    expect(page.text).toContain('METHOD:REQUEST');
    expect(file.text).toBe(calendarOf('REQUEST'));
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=REQUEST');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename=invite.ics');
  });

  it('shows the source and hands it out byte for byte', async () => {
    const page = await get(`/${id}?view=source`);
    const file = await get(`/${id}/source`);

    const row = await outbox.row('minji@example.org');
    expect(page.text).toContain('Auto-Submitted: auto-generated');
    expect(file.text).toBe((await forum.app.get(OutgoingMail).source(row)).toString());
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename=${id}.eml`);
  });

  it('has no calendar part where the mail has none', async () => {
    const { id: plain } = await outbox.row('other@example.org');

    expect((await get(`/${plain}/calendar`)).status).toBe(404);
    expect((await get(`/${plain}`)).text).not.toContain('view=calendar');
  });

  it.each(['/00000000-0000-4000-8000-000000000000', '/x', '/%00', '/x/html', '/x/calendar', '/x/source'])(
    'knows no mail at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('speaks Korean to those who read Korean', async () => {
    const page = await visitor.get('/dev/mail', { 'accept-language': 'ko' });

    expect(page.text).toContain('<h1>메일함</h1>');
  });
});

describe('where a mail server is set up', () => {
  const server = new MailServer();
  let forum: TestForum;
  let outbox: Outbox;

  beforeAll(async () => {
    server.answerTo = (address) =>
      address === 'nobody@example.org' ? [550, '5.7.1 No such <user>'] : undefined;
    forum = await startForum({ seeded: false, settings: { smtpUrl: await server.start() } });
    outbox = new Outbox(forum.app);
    await outbox.queue(confirmation('minji@example.org'), buildMail('nobody@example.org'));
    await eventually('one is sent', async () => (await outbox.row('minji@example.org')).state === 'sent');
    await eventually(
      'one has failed',
      async () => (await outbox.row('nobody@example.org')).state === 'failed',
    );
  });
  afterAll(async () => {
    await forum.stop();
    await server.stop();
  });

  it('has no mailbox page', async () => {
    const { id } = await outbox.row('minji@example.org');
    const paths = ['', `/${id}`, `/${id}/html`, `/${id}/calendar`, `/${id}/source`];

    const answers = await Promise.all(paths.map((path) => forum.visitor().get(`/dev/mail${path}`)));

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  describe("the organizers' outbox", () => {
    const path = '/en/organizer/outbox';
    let organizer: Visitor;

    beforeAll(async () => {
      organizer = await forum.organizer();
    });

    it('tells organizers what became of each mail, and nothing of what it says', async () => {
      const page = await organizer.get(path);

      expect(page.status).toBe(200);
      expect(page.text).toContain('No such &lt;user>');
      expect(page.text).toContain('2 mails');
      expect(page.text).not.toContain(forum.app.get(Tokens).derive(claim));
    });

    it.each<[string, string[]]>([
      ['?state=failed', ['nobody@example.org']],
      ['?state=sent', ['minji@example.org']],
      ['?state=lost', ['minji@example.org', 'nobody@example.org']],
      ['?q=nobody', ['nobody@example.org']],
      ['?q=nobody&state=sent', []],
    ])('finds with %s', async (query, expected) => {
      const { text } = await organizer.get(path + query);

      expect(['minji@example.org', 'nobody@example.org'].filter((address) => text.includes(address))).toEqual(
        expected,
      );
    });

    it.each([
      ['GET', path],
      ['POST', `${path}/00000000-0000-4000-8000-000000000000/retry`],
    ])('is closed to strangers: %s %s', async (method, address) => {
      expect((await forum.visitor().request(method, address)).status).toBe(401);
    });

    it('refuses to start again what has not failed, or is not there', async () => {
      const { id } = await outbox.row('minji@example.org');

      const sent = await organizer.post(`${path}/${id}/retry`);
      const unknown = await organizer.post(`${path}/00000000-0000-4000-8000-000000000000/retry`);
      const malformed = await organizer.post(`${path}/%00/retry`);

      expect([sent.status, unknown.status, malformed.status]).toEqual([409, 404, 404]);
      expect(sent.text).toContain('Only a mail that has not arrived can be sent again.');
    });

    it('starts nothing again by a mere look', async () => {
      const { id } = await outbox.row('nobody@example.org');

      expect((await organizer.get(`${path}/${id}/retry`)).status).toBe(404);
      expect((await outbox.row('nobody@example.org')).state).toBe('failed');
    });

    it('starts a failed mail again, with its Message-ID and full patience', async () => {
      const before = await outbox.row('nobody@example.org');
      server.answerTo = () => undefined;

      const answer = await organizer.post(`${path}/${before.id}/retry`, { state: 'failed', page: '1' });
      await eventually('it is sent', async () => (await stateOf(before.id)) === 'sent');

      expect([answer.status, answer.location]).toEqual([303, `${path}?state=failed`]);
      expect((await server.onlyMailTo('nobody@example.org')).messageId).toBe(before.messageId);
      expect(await outbox.row('nobody@example.org')).toMatchObject({ attempts: 1, lastError: null });
    });

    const stateOf = async (id: string): Promise<OutboxState | undefined> =>
      (await outbox.rows({ id }))[0]?.state;
  });
});
