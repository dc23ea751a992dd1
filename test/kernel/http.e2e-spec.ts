import { buildRegistrationFields } from '../support/fields.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { Registration } from '../../src/registration/registration.entity.js';

describe('what every address has in common', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  describe('a form that was sent', () => {
    /** Posts like a browser that says this about where the form stood. */
    const postFrom = (headers: Record<string, string>, email = 'mei@delegate.example') =>
      forum.visitor().request('POST', '/ko/register', {
        headers,
        body: new URLSearchParams(buildRegistrationFields({ email })),
      });
    const host = () => new URL(forum.origin).host;

    it.each<[string, () => Record<string, string>]>([
      ['on another site', () => ({ 'sec-fetch-site': 'cross-site' })],
      ['on a neighbouring site', () => ({ 'sec-fetch-site': 'same-site' })],
      [
        'on another site that a browser without Sec-Fetch-Site names',
        () => ({ origin: 'https://evil.example' }),
      ],
      ['on another port', () => ({ origin: 'http://127.0.0.1:1' })],
      ['in a frame without origin', () => ({ origin: 'null' })],
      ['somewhere unreadable', () => ({ origin: 'evil' })],
      [
        'on another site under the name of this one',
        () => ({ 'sec-fetch-site': 'cross-site', origin: forum.origin }),
      ],
    ])('%s is refused, in words, and does nothing', async (_, headers) => {
      const { status, text } = await postFrom(headers());

      expect(status).toBe(403);
      expect(textOf(text)).toContain('다른 사이트에서 보낸 양식이므로 접수되지 않았습니다.');
      expect(await forum.count(Registration)).toBe(0);
    });

    it('on another site does not even sign anybody out', async () => {
      const organizer = await forum.organizer();

      const { status } = await organizer.post('/en/sign-out', {}, { 'sec-fetch-site': 'cross-site' });

      expect(status).toBe(403);
      expect((await organizer.get('/en/organizer')).status).toBe(200);
    });

    it.each<[string, () => Record<string, string>]>([
      ['on this site', () => ({ 'sec-fetch-site': 'same-origin' })],
      ['by the person herself, from no page', () => ({ 'sec-fetch-site': 'none' })],
      ['on this site by a browser without Sec-Fetch-Site', () => ({ origin: `http://${host()}` })],
      ['by a program, which says neither', () => ({})],
    ])('%s is accepted', async (name, headers) => {
      const { status } = await postFrom(headers(), `${name.replaceAll(/\W+/g, '-')}@delegate.example`);

      expect(status).toBe(303);
      await forum.database.write((em) => em.deleteAll(Registration));
    });

    it.each(['text/plain', 'multipart/form-data', 'application/octet-stream'])(
      'as %s, which forms of ours are not, is an empty one',
      async (type) => {
        const asked = { headers: { 'content-type': type }, body: 'email=mei@delegate.example' };

        expect((await forum.visitor().request('POST', '/en/time-zone', asked)).status).toBe(303);
      },
    );

    it('may be opened from anywhere', async () => {
      const { status } = await forum.visitor().get('/en/register', { 'sec-fetch-site': 'cross-site' });

      expect(status).toBe(200);
    });
  });

  describe('the headers', () => {
    const policy =
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';" +
      "frame-src 'self';form-action 'self';frame-ancestors 'self';base-uri 'none'";
    const expected = {
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-frame-options': 'SAMEORIGIN',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
    };
    const secured = (headers: Headers) =>
      Object.fromEntries(
        [...headers].filter(([name]) => name in expected || name === 'strict-transport-security'),
      );

    it.each([
      '/',
      '/en/register',
      '/en/nowhere',
      '/en/organizer',
      '/healthz',
      '/api/v1/members',
      '/assets/nothing.css',
    ])('of %s keep the page to itself', async (path) => {
      const { headers } = await forum.visitor().get(path);

      expect(secured(headers)).toEqual(expected);
      expect(headers.get('x-powered-by')).toBeNull();
    });

    it('let nobody keep a page that may be personal', async () => {
      const visitor = forum.visitor();

      expect((await visitor.get('/en/register')).headers.get('cache-control')).toBe('private, no-cache');
      expect((await visitor.get('/en/my')).headers.get('cache-control')).toBe('no-store');
    });

    it('allow no script and no style inside a page', async () => {
      for (const path of ['/en/', '/en/register/member', '/en/programme', '/en/organizer']) {
        const { text } = await (await forum.organizer()).get(path);
        expect(text.replaceAll(/<script type="application\/ld\+json">/g, '')).not.toMatch(
          /<script(?![^>]* src=)|<style|\sstyle="|\son\w+="|javascript:/i,
        );
      }
    });
  });

  it('ask for HTTPS where the forum has it', async () => {
    const https = await startForum({ seeded: false, settings: { baseUrl: 'https://forum.test' } });

    const { headers } = await https.visitor().get('/en/register');
    await https.stop();

    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('content-security-policy')).toMatch(/;base-uri 'none';upgrade-insecure-requests$/);
  });

  describe('the language', () => {
    it.each([
      ['/', 'ko-KR,ko;q=0.9,en;q=0.8', '/ko/'],
      ['/', 'th,de;q=0.8', '/en/'],
      ['/programme?track=urban-finance', 'fr-CA', '/fr/programme?track=urban-finance'],
      ['/register/member', 'zh-Hans', '/zh/register/member'],
      ['/nowhere', 'ru', '/ru/nowhere'],
      ['/KO/programme', 'en', '/en/KO/programme'],
      ['/xx/programme', 'en', '/en/xx/programme'],
    ])('of %s for a reader of %s leads to %s', async (path, language, location) => {
      for (const method of ['GET', 'HEAD']) {
        const answer = await forum
          .visitor()
          .request(method, path, { headers: { 'accept-language': language } });

        expect([answer.status, answer.location]).toEqual([302, location]);
        expect(answer.headers.get('vary')).toContain('Accept-Language');
      }
    });

    it('leads nowhere outside', async () => {
      for (const path of ['//evil.example/x', '/\\evil.example', '/en//evil.example', '/.evil.example']) {
        const response = await fetch(`${forum.origin}${path}`, { redirect: 'manual' });
        const location = response.headers.get('location') ?? '/en/';
        expect(new URL(location, forum.origin).host).toBe(new URL(forum.origin).host);
      }
    });

    it.each(['en', 'fr', 'ru', 'zh', 'ko'])(
      '%s is the page’s, whatever the browser prefers',
      async (locale) => {
        const { status, text } = await forum.visitor().get(`/${locale}`, { 'accept-language': 'de' });

        expect(status).toBe(200);
        expect(text).toContain(`<html lang="${locale}">`);
      },
    );

    it.each(['/healthz', '/readyz', '/api/v1/members', '/robots.txt'])('is no matter of %s', async (path) => {
      expect((await forum.visitor().get(path)).status).toBe(200);
    });
  });

  it('HEAD tells what GET would, without the page', async () => {
    for (const path of ['/en/register', '/en/nowhere', '/en/organizer', '/healthz']) {
      const get = await forum.visitor().get(path);
      const head = await forum.visitor().request('HEAD', path);

      expect([head.status, head.text]).toEqual([get.status, '']);
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    }
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('%s is not understood', async (method) => {
    const { status } = await forum.visitor().request(method, '/en/register');

    expect(status).toBe(404);
  });

  describe('what is not there', () => {
    it('is a page in the language of the address', async () => {
      const { status, text } = await forum.visitor().get('/ko/nowhere');

      expect(status).toBe(404);
      expect(textOf(text)).toContain('이 주소에는 아무것도 없습니다.');
      expect(text).toContain('<meta name="robots" content="noindex"');
    });

    it('is JSON for a program', async () => {
      const { status, text } = await forum.visitor().get('/api/v1/nowhere', { accept: '*/*' });

      expect(status).toBe(404);
      expect(JSON.parse(text)).toEqual({
        error: {
          code: 'kernel.not-found',
          message: 'There is nothing at this address. The link may be incomplete or no longer valid.',
          reference: expect.stringMatching(/^[\w-]{22}$/),
        },
      });
    });

    it('is said also where the address cannot be read', async () => {
      const { status, text } = await forum.visitor().get('/ko/sessions/%E0%A4%A');

      expect(status).toBe(400);
      expect(textOf(text)).toContain('보내신 내용을 읽을 수 없습니다.');
    });
  });

  describe('an address with control characters', () => {
    it.each([
      '/en/sessions/%00',
      '/en/speakers/a%0d%0aX-Evil:1',
      '/en/programme?day=%00',
      '/api/v1/sessions?%7f',
    ])('%s is nowhere', async (path) => {
      expect((await forum.visitor().get(path)).status).toBe(404);
    });

    it('is nowhere for an organizer who searches either', async () => {
      const organizer = await forum.organizer();

      expect((await organizer.get('/en/organizer/registrations?q=%00')).status).toBe(404);
      expect((await organizer.post('/en/organizer/sessions/%00/cancellation')).status).toBe(404);
      expect((await organizer.get('/en/organizer/registrations?q=%ED%95%9C')).status).toBe(200);
    });
  });
});
