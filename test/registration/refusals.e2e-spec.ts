import { buildMemberFields, buildRegistrationFields, unanswered } from '../support/fields.js';
import { FormPage } from '../support/form-page.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { writtenRows } from './registrants.js';

const tooLong = 'x'.repeat(10_000);
const hangul = '김'.repeat(10_000);
const overridden = 'Mei\u202enaT';

const english = {
  choice: 'Please choose one of the options.',
  email: 'Please enter an e-mail address such as name@example.org.',
  required: 'Please fill in this field.',
  invisible: 'Please remove invisible control characters or direction marks.',
  links: 'Please leave out web addresses.',
  most: (count: number) => `Please use at most ${String(count)} characters.`,
};
const korean = {
  choice: '보기 중 하나를 선택해 주세요.',
  email: 'name@example.org와 같은 전자우편 주소를 입력해 주세요.',
  invisible: '보이지 않는 제어 문자나 방향 표시 문자를 지워 주세요.',
  consent: '동의해 주세요. 동의 없이는 개인정보를 처리할 수 없습니다.',
  most: (count: number) => `최대 ${String(count)}자까지 입력할 수 있습니다.`,
};

describe('a registration that cannot be accepted', () => {
  let forum: TestForum;
  let before: Record<string, number>;

  beforeAll(async () => {
    forum = await startForum();
    before = await writtenRows(forum);
  });
  afterAll(() => forum.stop());
  afterEach(async () => {
    expect(await writtenRows(forum)).toEqual(before);
  });

  const post = (fields: Record<string, string>, locale = 'en') =>
    forum.visitor().post(`/${locale}/register`, fields);

  it.each<[string, string, string, string]>([
    ['en', 'email', 'mei.tan', english.email],
    ['en', 'email', 'mei@delegate', english.email],
    ['en', 'email', 'mei@수원.example', english.email],
    ['en', 'email', 'mei@delegate.example\r\nBcc: all@delegate.example', english.email],
    ['en', 'email', 'mei@delegate.example,sela@delegate.example', english.email],
    ['en', 'email', '', english.required],
    ['en', 'email', `${tooLong}@delegate.example`, english.most(254)],
    ['ko', 'email', 'mei.tan', korean.email],
    ['en', 'country', 'XX', english.choice],
    ['en', 'country', 'sg', english.choice],
    ['ko', 'country', '', korean.choice],
    ['en', 'kind', 'un_entity', english.choice],
    ['ko', 'kind', 'tourist', korean.choice],
    ['en', 'mode', 'by-post', english.choice],
    ['ko', 'mode', '', korean.choice],
    ['en', 'givenName', tooLong, english.most(100)],
    ['ko', 'familyName', hangul, korean.most(100)],
    ['en', 'displayName', tooLong, english.most(200)],
    ['en', 'originalScriptName', hangul, english.most(200)],
    ['en', 'organizationName', tooLong, english.most(200)],
    ['en', 'functionTitle', tooLong, english.most(200)],
    ['en', 'accessNeeds', tooLong, english.most(1000).replace('1000', '1,000')],
    ['en', 'familyName', 'Ta\u0000n', english.invisible],
    ['en', 'familyName', 'Ta\u0007n', english.invisible],
    ['ko', 'familyName', overridden, korean.invisible],
    ['en', 'originalScriptName', '\u2067김민지\u2069', english.invisible],
    ['en', 'organizationName', 'Cranes\nLtd', english.invisible],
    ['en', 'accessNeeds', `A seat\r\n${overridden}`, english.invisible],
    ['en', 'functionTitle', ' \u3000 ', english.required],
    ['en', 'displayName', 'Win at www.prize.example', english.links],
  ])('in %s: says at the field %s what is wrong with %j', async (locale, name, value, problem) => {
    const typed = buildRegistrationFields({ category: 'civil_society', kind: 'youth', [name]: value });
    const { status, text } = await post(typed, locale);

    const page = new FormPage(text);
    expect(status).toBe(422);
    expect(page.errors).toEqual({ [name]: problem });
    expect(page.summary).toEqual([{ field: name, text: expect.stringContaining(problem) }]);
    expect(text).toContain(`<html lang="${locale}">`);
  });

  it.each([
    ['a member that does not exist', buildMemberFields({ member: 'atlantis' })],
    ['an associate member in place of a member', buildMemberFields({ member: 'pf' })],
    [
      'a member in place of an associate member',
      buildMemberFields({ category: 'associate_member', member: 'fj' }),
    ],
    ['no member', buildMemberFields({ member: '' })],
  ])('says at the field: %s', async (_, fields) => {
    const { status, text } = await post(fields, 'ko');

    expect(status).toBe(422);
    expect(Object.keys(new FormPage(text).errors)).toEqual(['member']);
  });

  it('says everything that is missing, in the order of the form', async () => {
    const { status, text } = await post({ category: 'other_stakeholder' }, 'ko');

    const page = new FormPage(text);
    const fields = ['organizationName', 'country', 'familyName', 'functionTitle', 'email', 'mode', 'consent'];
    expect(status).toBe(422);
    expect(page.summary.map(({ field }) => field)).toEqual(fields);
    expect(Object.keys(page.errors).sort()).toEqual([...fields].sort());
    expect(page.errors['consent']).toBe(korean.consent);
  });

  it('keeps what was typed, chosen and ticked', async () => {
    const typed = buildRegistrationFields({
      category: 'civil_society',
      kind: 'women',
      organizationName: '"Harbour" <Cranes> & Ltd',
      country: 'VU',
      displayName: '<script>alert(1)</script>',
      originalScriptName: '陳美',
      accessNeeds: '  First line\nSecond <b>line</b>',
      email: 'mei.tan',
      mode: 'online',
      idempotencyKey: 'one-and-the-same-form',
    });

    const { text } = await post(typed);

    expect(new FormPage(text).fields).toEqual({ ...unanswered, ...typed });
  });

  it('keeps a choice that does not exist out of the form', async () => {
    const { text } = await post(
      buildRegistrationFields({ country: 'XX', mode: 'by-post', consent: 'maybe' }),
    );

    const { fields } = new FormPage(text);
    expect([fields['country'], fields['mode'], fields['consent']]).toEqual(['', undefined, undefined]);
  });

  it('offers the groups again where the group is unknown', async () => {
    const { status, text } = await post(buildRegistrationFields({ category: 'tourists' }), 'ko');

    expect(status).toBe(422);
    expect(textOf(text)).toContain('아래 참가 구분 중에서 골라 주세요.');
    expect(text).toContain('href="/ko/register/civil_society"');
  });

  it('knows no other fields than its own', async () => {
    const { status, text } = await post(buildRegistrationFields({ state: 'approved' }));

    expect(status).toBe(422);
    expect(new FormPage(text).summary).toEqual([
      { field: undefined, text: 'This form does not know the field “state”. Please reload the page.' },
    ]);
  });

  it('takes no field twice', async () => {
    const { status, text } = await forum.visitor().post('/en/register', {
      ...buildRegistrationFields(),
      familyName: ['Tan', 'Lee'],
      mode: ['online', 'in-person'],
    });

    expect(status).toBe(422);
    expect(Object.keys(new FormPage(text).errors)).toEqual(['familyName', 'mode']);
  });

  it('is told in the language of the page when nothing at all was sent', async () => {
    const { status, text } = await post({}, 'ko');

    expect(status).toBe(422);
    expect(textOf(text)).toContain('아래 참가 구분 중에서 골라 주세요.');
  });

  it.each([
    [
      'a form that is too large',
      'application/x-www-form-urlencoded',
      `accessNeeds=${'x'.repeat(500_000)}`,
      413,
    ],
    ['a form with too many fields', 'application/x-www-form-urlencoded', 'a=1&'.repeat(300), 413],
    ['broken JSON', 'application/json', '{"category":', 400],
    ['JSON that is no form', 'application/json', '[["category"]]', 422],
    ['text in an unknown coding', 'application/x-www-form-urlencoded; charset=latin-7', 'a=1', 415],
    ['a file', 'application/octet-stream', 'category=member', 422],
  ])('is refused in words of the page: %s', async (_, type, body, expected) => {
    const { status, text } = await forum.visitor().request('POST', '/ko/register', {
      headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' },
      body,
    });

    expect(status).toBe(expected);
    expect(text).toContain('<html lang="ko">');
    expect(textOf(text)).not.toMatch(/error|unexpected|JSON|limit/i);
  });
});
