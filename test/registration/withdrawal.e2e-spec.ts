import { RegistrationDecision } from '../../src/registration/registration-decision.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { buildRegistrationFields } from '../support/fields.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { linksOf, textOf } from '../support/page-content.js';
import { openOwnArea, registrationOf, sentText } from './registrants.js';

describe('withdrawing', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  const stateOf = async (email: string) => (await registrationOf(forum, email)).registration.state;

  it('asks first and says what it means', async () => {
    const { visitor, accountId } = await signInParticipant(forum);

    const { status, text } = await visitor.get('/ko/my/withdrawal');

    expect(status).toBe(200);
    expect(textOf(text)).toContain('등록을 철회하시겠습니까?');
    expect(text).toContain('<form class="form" action="/ko/my/withdrawal" method="post"');
    expect(await forum.count(RegistrationDecision, { decidedBy: accountId })).toBe(0);
  });

  it('is recorded, confirmed by mail in her language, and leads to registering again', async () => {
    const email = 'withdraws@delegate.example';
    await forum.visitor().post('/ko/register', buildRegistrationFields({ email }));
    const visitor = await openOwnArea(forum, email);

    const { status, location } = await visitor.post('/ko/my/withdrawal');

    expect([status, location]).toEqual([303, '/ko/my?notice=withdrawn-notice']);
    const { registration, account } = await registrationOf(forum, email);
    expect(registration.state).toBe('withdrawn');
    const decisions = await forum.read((em) =>
      em.findBy(RegistrationDecision, { registrationId: registration.id }),
    );
    expect(decisions).toMatchObject([
      { fromState: 'submitted', toState: 'withdrawn', decidedBy: account.id, reason: null },
    ]);
    const mail = (await forum.mailsTo(email)).at(-1);
    expect(mail?.subject).toBe(`참가 등록이 철회되었습니다(${registration.reference})`);
    expect(mail && sentText(forum, mail).links.some((path) => path.startsWith('/ko/my/enter/'))).toBe(true);
    const area = await visitor.get(location ?? '');
    expect(textOf(area.text)).toContain('등록이 철회되었습니다.');
    expect(linksOf(area.text, '/ko/register')).toEqual(['/ko/register']);
  });

  it('gives the places in sessions back', async () => {
    const { visitor } = await signInParticipant(forum);
    const taken = () => forum.read(async (em) => (await em.findOneByOrFail(Session, { id: 'hlp-2' })).taken);
    await visitor.post('/en/my/programme', { sessionId: 'hlp-2' });
    expect(await taken()).toBe(1);

    await visitor.post('/en/my/withdrawal');

    expect(await taken()).toBe(0);
  });

  it.each([
    ['declined', '승인되지 않은 등록은 철회 상태로 바꿀 수 없습니다.'],
    ['withdrawn', '이미 철회된 등록입니다.'],
  ] as const)('is refused, with the reason, once the registration is %s', async (state, reason) => {
    const { visitor, accountId } = await signInParticipant(forum, { state });

    for (const answer of [await visitor.get('/ko/my/withdrawal'), await visitor.post('/ko/my/withdrawal')]) {
      expect(answer.status).toBe(409);
      expect(textOf(answer.text)).toContain(reason);
    }
    expect(await forum.count(RegistrationDecision, { decidedBy: accountId })).toBe(0);
  });

  it('twice at the same moment is recorded and mailed once', async () => {
    const email = 'double@delegate.example';
    await forum.visitor().post('/en/register', buildRegistrationFields({ email }));
    const visitor = await openOwnArea(forum, email);

    const answers = await Promise.all([visitor.post('/en/my/withdrawal'), visitor.post('/en/my/withdrawal')]);

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await stateOf(email)).toBe('withdrawn');
    expect(await forum.mailsTo(email)).toHaveLength(2);
  });

  it('needs the link to the own area', async () => {
    for (const visitor of [forum.visitor(), await forum.organizer()]) {
      expect((await visitor.get('/en/my/withdrawal')).status).toBe(401);
      expect((await visitor.post('/en/my/withdrawal')).status).toBe(401);
    }
  });
});
