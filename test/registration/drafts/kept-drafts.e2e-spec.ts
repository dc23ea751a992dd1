import { createForum } from '../../../src/app.js';
import { RegistrationDraft } from '../../../src/registration/drafts/registration-draft.entity.js';
import { FormPage } from '../../support/form-page.js';
import { startForum, testConfig, type TestForum } from '../../support/forum.js';
import { textOf } from '../../support/page-content.js';
import { Visitor } from '../../support/visitor.js';
import { sentText } from '../registrants.js';
import { answers, begin, draftOf, fillIn, fillInAll } from './filling-in.js';

describe('a draft', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  /** Asks for the link and answers with its path. */
  async function mailedLink(visitor: Visitor, email: string, locale = 'en'): Promise<string> {
    await visitor.post(`/${locale}/register/draft/link`, { email });
    const mail = (await forum.mailsTo(email)).at(-1);
    const link = mail && sentText(forum, mail).links.find((path) => path.includes('/register/resume/'));
    if (!link) throw new Error(`No link to ${email}`);
    return link;
  }

  it('is opened on another device by the mailed link, and goes on where it stopped', async () => {
    const phone = forum.visitor();
    await begin(phone, 'private_sector', 'ko');
    const later = await fillIn(
      phone,
      'designation',
      { organizationName: '수원 크레인', country: 'KR' },
      'later',
      'ko',
    );
    expect(later.location).toBe('/ko/register/draft/later');

    const link = await mailedLink(phone, 'later@delegate.example', 'ko');
    const desk = forum.visitor();
    const opened = await desk.get(link);

    expect([opened.status, opened.location]).toEqual([303, '/ko/register/draft']);
    expect((await desk.get('/ko/register/draft')).location).toBe('/ko/register/draft/person');
    const { fields } = new FormPage((await desk.get('/ko/register/draft/designation')).text);
    expect(fields).toMatchObject({ organizationName: '수원 크레인', country: 'KR' });
    const [mail] = await forum.mailsTo('later@delegate.example');
    expect(mail?.subject).toBe('제8회 아시아·태평양 도시포럼 등록 이어서 작성하기');
    expect(mail?.toName).toBe('');
  });

  it('goes on at a step that was left without an answer, though nothing of it is required', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    for (const step of ['designation', 'person', 'participation'] as const) {
      await fillIn(visitor, step, answers[step]);
    }
    const left = async () => (await visitor.get('/en/register/draft')).location;

    const unseen = await left();
    await fillIn(visitor, 'travel', {}, 'later');
    const passport = await left();
    await fillIn(visitor, 'travel', {});

    expect([unseen, passport, await left()]).toEqual([
      '/en/register/draft/travel',
      '/en/register/draft/travel',
      '/en/register/draft/appearance',
    ]);
  });

  it('keeps no token in the database, neither of the cookie nor of the mail', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    const link = await mailedLink(visitor, 'secret@delegate.example');
    const token = link.split('/').at(-1) ?? '';

    expect(visitor.cookieValues).toEqual([token]);
    const rows = await forum.read((em) => em.find(RegistrationDraft));
    const mails = await forum.mailsTo('secret@delegate.example');
    expect(JSON.stringify([rows, mails])).not.toContain(token);
  });

  it('has a cookie that no script reads and no other site sends along', async () => {
    const { headers } = await forum.visitor().post('/en/register/draft', { category: 'member' });

    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^forum_draft=[\w-]{22}; /);
    for (const said of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=2592000'])
      expect(cookie).toContain(said);
  });

  it('floods no mailbox, whoever types its address', async () => {
    const email = 'flood@delegate.example';
    const asked: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      const visitor = forum.visitor();
      await begin(visitor);
      asked.push((await visitor.post('/en/register/draft/link', { email })).status);
    }

    expect(asked).toEqual([200, 200, 200, 422, 422]);
    expect(await forum.mailsTo(email)).toHaveLength(3);
  });

  it('says at the field that an address is none', async () => {
    const visitor = forum.visitor();
    await begin(visitor);

    const { status, text } = await visitor.post('/en/register/draft/link', { email: 'mei' });

    expect(status).toBe(422);
    expect(new FormPage(text).fields['email']).toBe('mei');
    expect(Object.keys(new FormPage(text).errors)).toEqual(['email']);
  });

  it('survives a lost session: what stood on the page begins a new one', async () => {
    const visitor = forum.visitor();
    await fillInAll(visitor, { email: 'lost@delegate.example' });
    const { fields } = new FormPage((await visitor.get('/en/register/draft/travel')).text);

    const stranger = forum.visitor();
    const answer = await stranger.post('/en/register/draft/travel', {
      ...fields,
      visaLetter: 'no',
      go: 'next',
    });

    expect(answer.location).toBe('/en/register/draft/appearance?notice=restored');
    expect(textOf((await stranger.get(answer.location ?? '')).text)).toContain('Your draft was not found');
    expect(await draftOf(forum, stranger)).toMatchObject({
      category: 'private_sector',
      mode: 'in-person',
      content: { visaLetter: 'no' },
    });
  });

  it('survives a restart', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    await fillIn(visitor, 'person', { familyName: 'Vakaloloma' });
    const cookie = `forum_draft=${visitor.cookieValues[0] ?? ''}`;

    const restarted = await createForum(testConfig(forum.testDatabase));
    await restarted.listen(0, '127.0.0.1');
    const { text } = await new Visitor(await restarted.getUrl()).get('/en/register/draft/person', { cookie });
    await restarted.close();

    expect(new FormPage(text).fields['familyName']).toBe('Vakaloloma');
  });

  it('that has lapsed, was sent or thrown away opens to nobody, and the page says what to do', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    const link = await mailedLink(visitor, 'lapsed@delegate.example');
    const draft = await draftOf(forum, visitor);
    await forum.database.write((em) =>
      em.update(RegistrationDraft, { id: draft?.id ?? '' }, { expiresAt: new Date('2023-09-17T00:00:00Z') }),
    );

    const opened = await forum.visitor().get(link.replace('/en/', '/ko/'));

    expect(opened.status).toBe(404);
    expect(textOf(opened.text)).toContain('임시 저장한 내용이 없습니다');
    expect((await visitor.get('/en/register/draft')).location).toBe('/en/register');
    for (const path of ['submission', 'link']) {
      expect((await visitor.post(`/en/register/draft/${path}`, { email: 'a@b.example' })).status).toBe(404);
    }
  });

  it('lapses thirty days after it was touched last', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    await fillIn(visitor, 'person', { familyName: 'Tan' });

    const draft = await draftOf(forum, visitor);

    const days = draft && (draft.expiresAt.getTime() - draft.updatedAt.getTime()) / 86_400_000;
    expect(days).toBe(30);
  });

  it('keeps no more than an answer can hold, and nothing that is not asked', async () => {
    const visitor = forum.visitor();
    await begin(visitor);

    await visitor.post('/en/register/draft/person', {
      familyName: 'x'.repeat(20_000),
      state: 'approved',
      go: 'next',
    });

    const draft = await draftOf(forum, visitor);
    expect(draft?.content['familyName']).toHaveLength(4_000);
    expect(draft?.content['state']).toBeUndefined();
  });
});
