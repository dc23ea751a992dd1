import { SignInLink } from '../../src/auth/sign-in-link.entity.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { buildRegistrationFields } from '../support/fields.js';
import { FormPage } from '../support/form-page.js';
import { startForum, type TestForum } from '../support/forum.js';
import { linksOf, textOf } from '../support/page-content.js';
import { openOwnArea, ownAreaLink, registrationOf, writtenRows } from './registrants.js';

describe('the link to the own area', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  const register = (email: string, locale = 'en') =>
    forum.visitor().post(`/${locale}/register`, buildRegistrationFields({ email }));
  const ask = (email: string, locale = 'en') => forum.visitor().post(`/${locale}/my/link`, { email });

  it('is found by whoever opens the area without it', async () => {
    const area = await forum.visitor().get('/ko/my');

    expect(area.status).toBe(401);
    expect(linksOf(area.text, '/ko/my/link')).toHaveLength(1);
    expect((await forum.visitor().get('/ko/my/link')).status).toBe(200);
  });

  it('is mailed again in the language of the registration', async () => {
    const email = 'lost@delegate.example';
    await register(email, 'ko');
    const first = await ownAreaLink(forum, email);

    const { status, text } = await ask(' LOST@Delegate.Example ', 'en');

    expect(status).toBe(200);
    expect(textOf(text)).toContain(
      'If LOST@Delegate.Example is registered, a mail with the link is on its way.',
    );
    const { reference } = (await registrationOf(forum, email)).registration;
    expect((await forum.mailsTo(email)).map(({ subject }) => subject)).toEqual([
      `참가 등록이 접수되었습니다(${reference})`,
      `참가 등록 ${reference}: 내 페이지 링크`,
    ]);
    expect(await ownAreaLink(forum, email)).toBe(first);
  });

  it('is promised in the same words where there is nobody to mail to', async () => {
    await register('somebody@delegate.example');
    const known = await ask('somebody@delegate.example');
    const before = await writtenRows(forum);

    const unknown = await ask('n0body@delegate.example');

    expect(unknown.status).toBe(known.status);
    expect(unknown.text.replaceAll('n0body', 'somebody')).toBe(known.text);
    expect(await writtenRows(forum)).toEqual(before);
    expect(await forum.mailsTo('n0body@delegate.example')).toEqual([]);
  });

  it('is mailed three times an hour at most, and again afterwards', async () => {
    const email = 'again@delegate.example';
    await register(email);
    for (let time = 0; time < 5; time += 1) await ask(email);
    expect(await forum.mailsTo(email)).toHaveLength(4);

    await forum.database.write((em) =>
      em.update(OutboxMessage, { toAddress: email }, { queuedAt: new Date(Date.now() - 3_600_001) }),
    );
    await ask(email);

    expect(await forum.mailsTo(email)).toHaveLength(5);
  });

  it('is asked for with an address', async () => {
    const { status, text } = await ask('mei.tan', 'ko');

    const page = new FormPage(text);
    expect(status).toBe(422);
    expect(page.errors).toEqual({ email: 'name@example.org와 같은 전자우편 주소를 입력해 주세요.' });
    expect(page.summary.map(({ field }) => field)).toEqual(['email']);
    expect(page.fields).toEqual({ email: 'mei.tan' });
  });

  it('works again and again, on any device', async () => {
    const email = 'devices@delegate.example';
    await register(email);

    for (let time = 0; time < 3; time += 1) {
      const visitor = await openOwnArea(forum, email);
      expect((await visitor.get('/en/my')).status).toBe(200);
    }
  });

  it('opens its own area and no other', async () => {
    await register('one@delegate.example');
    await register('two@delegate.example');

    const visitor = await openOwnArea(forum, 'two@delegate.example');

    const { text } = await visitor.get('/en/my');
    expect(text).toContain('two@delegate.example');
    expect(text).not.toContain('one@delegate.example');
  });

  it('shows whose area was opened last on a shared device', async () => {
    await register('first@delegate.example');
    await register('second@delegate.example');
    const visitor = await openOwnArea(forum, 'first@delegate.example');

    await visitor.get(await ownAreaLink(forum, 'second@delegate.example'));

    expect((await visitor.get('/en/my')).text).toContain('second@delegate.example');
  });

  describe('that is not valid', () => {
    const said = '이 링크는 불완전하거나 더 이상 유효하지 않습니다.';

    it.each(['AAAAAAAAAAAAAAAAAAAAAA', 'x', '..%2f..%2f', '가'])('leads nowhere: %s', async (token) => {
      const visitor = forum.visitor();
      const { status, text, headers } = await visitor.get(`/ko/my/enter/${token}`);

      expect(status).toBe(404);
      expect(textOf(text)).toContain(said);
      expect(headers.getSetCookie()).toEqual([]);
      expect((await visitor.get('/ko/my')).status).toBe(401);
    });

    it('because it has lapsed: leads nowhere', async () => {
      const email = 'lapsed@delegate.example';
      await register(email);
      const link = (await ownAreaLink(forum, email)).replace('/en/', '/ko/');
      const { account } = await registrationOf(forum, email);
      await forum.database.write((em) =>
        em.update(SignInLink, { accountId: account.id }, { expiresAt: new Date('2023-09-17T00:00:00Z') }),
      );

      const { status, text } = await forum.visitor().get(link);

      expect(status).toBe(404);
      expect(textOf(text)).toContain(said);
    });

    it('because it is for organizers: leads nowhere, and signs nobody in the other way round', async () => {
      const email = 'scope@delegate.example';
      await register(email);
      const token = (await ownAreaLink(forum, email)).split('/').at(-1) ?? '';

      expect((await forum.visitor().get(`/en/sign-in/${token}`)).status).toBe(404);
      expect((await forum.visitor().post(`/en/sign-in/${token}`)).status).toBe(404);
    });
  });
});
