import { Account } from '../../src/auth/account.entity.js';
import { AuthSession } from '../../src/auth/auth-session.entity.js';
import { OrganizerLinks } from '../../src/auth/organizer-links.js';
import { SignInLink } from '../../src/auth/sign-in-link.entity.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { OutgoingMail } from '../../src/mail/outgoing-mail.js';
import { buildRegistrationFields } from '../support/fields.js';
import { FormPage } from '../support/form-page.js';
import { startForum, type TestForum } from '../support/forum.js';
import { linksOf, textOf } from '../support/page-content.js';

const notValid =
  '이 링크는 더 이상 유효하지 않습니다. 로그인 링크는 30분 안에 한 번만 사용할 수 있습니다. 새 링크를 요청해 주세요.';

describe('signing in as organizer', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  /** The path of a link as the terminal prints it. */
  const printedLink = async (email = 'organizer@apuf8.test') =>
    new URL(await forum.app.get(OrganizerLinks).forEmail(email, 'Test organizer')).pathname;

  const ask = (email: string, locale = 'en') => forum.visitor().post(`/${locale}/sign-in`, { email });

  const age = (email: string, by: object) =>
    forum.database.write(async (em) => {
      const { id: accountId } = await em.findOneByOrFail(Account, { email });
      await em.update(SignInLink, { accountId }, by);
      await em.update(AuthSession, { accountId }, by);
    });

  describe('by the printed link', () => {
    it('asks before it is used up, because mail scanners open links too', async () => {
      const link = await printedLink();
      const visitor = forum.visitor();

      for (const method of ['GET', 'HEAD', 'GET']) {
        const { status, headers } = await visitor.request(method, link);
        expect([status, headers.getSetCookie()]).toEqual([200, []]);
      }
      const page = await visitor.get(link);

      expect(page.text).toContain(`<form class="form" action="${link}" method="post"`);
      expect(page.text).toContain('<meta name="robots" content="noindex"');
      expect((await visitor.get('/en/organizer')).status).toBe(401);
    });

    it('opens the organizers’ pages, once', async () => {
      const link = await printedLink();
      const visitor = forum.visitor();

      const { status, location } = await visitor.post(link);

      expect([status, location]).toEqual([303, '/en/organizer']);
      expect((await visitor.get('/en/organizer')).status).toBe(200);
      const another = forum.visitor();
      for (const answer of [await another.post(link), await another.get(link)])
        expect(answer.status).toBe(404);
      expect((await another.get('/en/organizer')).status).toBe(401);
      expect((await visitor.get('/en/organizer')).status).toBe(200);
    });

    it('opens them once also when it is used twice at the same moment', async () => {
      const link = await printedLink();

      const answers = await Promise.all([forum.visitor().post(link), forum.visitor().post(link)]);

      expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
    });

    it.each(['AAAAAAAAAAAAAAAAAAAAAA', 'x', '가', '..%2f', 'x'.repeat(2000)])(
      'leads nowhere when it is unknown: %.30s',
      async (token) => {
        for (const method of ['GET', 'POST']) {
          const { status, text, headers } = await forum.visitor().request(method, `/ko/sign-in/${token}`);
          expect([status, headers.getSetCookie()]).toEqual([404, []]);
          expect(textOf(text)).toContain(notValid);
        }
      },
    );

    it('leads nowhere when half an hour has passed', async () => {
      const link = (await printedLink('late@apuf8.test')).replace('/en/', '/ko/');
      await age('late@apuf8.test', { expiresAt: new Date('2023-09-17T00:00:00Z') });

      for (const answer of [await forum.visitor().get(link), await forum.visitor().post(link)]) {
        expect(answer.status).toBe(404);
        expect(textOf(answer.text)).toContain(notValid);
      }
    });
  });

  describe('by the mailed link', () => {
    it('is mailed at once, in the language of the page, and works once', async () => {
      await printedLink('kim@apuf8.test');

      const { status, text } = await ask('KIM@apuf8.test', 'ko');

      expect(status).toBe(200);
      expect(textOf(text)).toContain('메일함을 확인해 주세요');
      const [mail, ...others] = await forum.mailsTo('kim@apuf8.test');
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ subject: '로그인 링크', locale: 'ko', priority: 'high' });
      const sent = mail && forum.app.get(OutgoingMail).text(mail);
      const link = /http:\/\/forum\.test(\/ko\/sign-in\/[\w-]{22})/.exec(sent ?? '')?.[1] ?? '';
      const visitor = forum.visitor();
      expect([(await visitor.get(link)).status, (await visitor.post(link)).status]).toEqual([200, 303]);
      expect((await visitor.get('/ko/organizer')).status).toBe(200);
      expect((await forum.visitor().post(link)).status).toBe(404);
    });

    it('goes to organizers only, and the page says the same to everybody', async () => {
      await printedLink('lee@apuf8.test');
      await forum.visitor().post('/en/register', buildRegistrationFields({ email: 'mei@apuf8.test' }));
      const mailsBefore = await forum.count(OutboxMessage);

      const organizer = await ask('lee@apuf8.test');
      const participant = await ask('mei@apuf8.test');
      const stranger = await ask('who@apuf8.test');

      const said = ({ status, text }: typeof organizer, name: string) => [status, text.replaceAll(name, 'X')];
      expect(said(participant, 'mei')).toEqual(said(organizer, 'lee'));
      expect(said(stranger, 'who')).toEqual(said(organizer, 'lee'));
      expect(await forum.mailsTo('lee@apuf8.test')).toHaveLength(1);
      expect(await forum.count(OutboxMessage)).toBe(mailsBefore + 1);
    });

    it('is mailed five times an hour at most, and again afterwards; printed ones do not count', async () => {
      const email = 'flooded@apuf8.test';
      for (let time = 0; time < 6; time += 1) await printedLink(email);
      for (let time = 0; time < 7; time += 1) expect((await ask(email)).status).toBe(200);
      expect(await forum.mailsTo(email)).toHaveLength(5);

      await forum.database.write((em) =>
        em.update(OutboxMessage, { toAddress: email }, { queuedAt: new Date(Date.now() - 3_600_001) }),
      );
      await ask(email);

      expect(await forum.mailsTo(email)).toHaveLength(6);
    });

    it.each([
      ['mei.tan', 'name@example.org와 같은 전자우편 주소를 입력해 주세요.'],
      ['', '이 항목을 입력해 주세요.'],
      ['x'.repeat(10_000), '최대 254자까지 입력할 수 있습니다.'],
    ])('needs an address: %.20s', async (email, problem) => {
      const { status, text } = await ask(email, 'ko');

      const page = new FormPage(text);
      expect(status).toBe(422);
      expect(page.errors).toEqual({ email: problem });
      expect(page.summary).toEqual([{ field: 'email', text: problem }]);
      expect(page.fields).toEqual({ email });
    });
  });

  it('ends after a working day', async () => {
    const organizer = await forum.organizer('day@apuf8.test');
    expect((await organizer.get('/en/organizer')).status).toBe(200);

    await age('day@apuf8.test', { expiresAt: new Date('2023-09-17T00:00:00Z') });

    expect((await organizer.get('/en/organizer')).status).toBe(401);
  });

  it('is over for whoever is an organizer no more, with every link and session', async () => {
    const email = 'former@apuf8.test';
    const organizer = await forum.organizer(email);
    const link = await printedLink(email);
    await forum.database.write((em) => em.update(Account, { email }, { role: 'participant' }));

    expect((await organizer.get('/en/organizer')).status).toBe(401);
    expect((await organizer.post('/en/organizer/registrations/some-id/approval')).status).toBe(401);
    const visitor = forum.visitor();
    await visitor.post(link);
    expect((await visitor.get('/en/organizer')).status).toBe(401);
    await ask(email);
    expect(await forum.mailsTo(email)).toEqual([]);
  });

  it('shows whoever is not signed in the way in, in her language', async () => {
    const { status, text } = await forum.visitor().get('/ko/organizer/registrations');

    expect(status).toBe(401);
    expect(textOf(text)).toContain('이 페이지를 열려면 로그인해 주세요.');
    expect(linksOf(text, '/ko/sign-in')).toHaveLength(1);
    const page = await forum.visitor().get('/ko/sign-in');
    expect(page.status).toBe(200);
    expect(linksOf(page.text, '/ko/my/link')).toHaveLength(1);
  });
});
