import { buildRegistrationFields } from '../support/fields.js';
import { startForum, type TestForum } from '../support/forum.js';
import { linksOf, textOf } from '../support/page-content.js';
import { writtenRows } from './registrants.js';

describe.each([
  {
    when: 'before registration opens',
    clock: '2023-07-31T12:00:00+09:00',
    title: '아직 등록 기간이 아닙니다',
    advice: '등록은 2023년 8월 1일 오전 9:00에 시작됩니다 (Asia/Seoul).',
  },
  {
    when: 'after registration has closed',
    clock: '2023-10-20T18:00:00+09:00',
    title: '등록이 마감되었습니다',
    advice: '사무국(secretariat@apuf8.test)으로 연락해 주세요.',
  },
])('$when', ({ clock, title, advice }) => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum({ seeded: false, settings: { rehearsalClock: new Date(clock) } });
  });
  afterAll(() => forum.stop());

  it.each(['/ko/register', '/ko/register/member', '/ko/register/private_sector'])(
    '%s says when it is, and what one can do',
    async (path) => {
      const { status, text } = await forum.visitor().get(path);

      expect(status).toBe(200);
      expect(textOf(text)).toContain(title);
      expect(textOf(text)).toContain(advice);
      expect(linksOf(text, '/ko/programme')).toHaveLength(1);
      expect(text).not.toContain('<form class="form"');
    },
  );

  it('nobody is registered, and the page says why', async () => {
    const before = await writtenRows(forum);

    const { status, text } = await forum.visitor().post('/ko/register', buildRegistrationFields());

    expect(status).toBe(409);
    expect(textOf(text)).toContain(advice);
    expect(await writtenRows(forum)).toEqual(before);
  });
});
