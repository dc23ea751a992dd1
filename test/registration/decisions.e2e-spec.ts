import { RegistrationDecision } from '../../src/registration/registration-decision.entity.js';
import type { RegistrationState } from '../../src/registration/registration.states.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { buildRegistrationFields } from '../support/fields.js';
import { FormPage } from '../support/form-page.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { linksOf, textOf } from '../support/page-content.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import type { Visitor } from '../support/visitor.js';
import { openOwnArea, registrationOf, sentText } from './registrants.js';

describe('deciding on a registration', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  /** A registration in that state, without mails or decisions. */
  async function standing(state: RegistrationState) {
    const built = buildParticipant({ state });
    await forum.database.write((em) => insertParticipants(em, [built]));
    return { id: built.registration.id, email: built.account.email, path: pathOf(built.registration.id) };
  }

  const pathOf = (id: string) => `/en/organizer/registrations/${id}`;
  const stateOf = (id: string) =>
    forum.read(async (em) => (await em.findOneByOrFail(Registration, { id })).state);
  const decisionsOn = (registrationId: string) =>
    forum.read((em) =>
      em.find(RegistrationDecision, { where: { registrationId }, order: { decidedAt: 'ASC' } }),
    );

  const historyIn = (page: string): string[] => {
    const [, history = ''] = /<h2[^>]*>History<\/h2>(.*?)<\/dl>/s.exec(page) ?? [];
    return [...history.matchAll(/<dd>(.*?)<\/dd>/gs)].map(([, entry = '']) =>
      entry
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  };

  it('shows everything about it, and what can be decided', async () => {
    const email = 'whole@delegate.example';
    const fields = buildRegistrationFields({
      ...{ email, originalScriptName: '陳美', accessNeeds: 'Step-free access', displayName: 'TAN Mei' },
    });
    await forum.visitor().post('/ko/register', fields);
    const { registration } = await registrationOf(forum, email);

    const { status, text } = await organizer.get(pathOf(registration.id));

    const looks = await organizer.get(`/en/organizer/audit?about=registration:${registration.id}`);
    expect(linksOf(text, '/en/organizer/audit')).toEqual([
      `/en/organizer/audit?about=registration:${registration.id}`,
    ]);
    expect(textOf(looks.text)).toContain('organizer@');
    expect(status).toBe(200);
    const shown = textOf(text);
    for (const each of [
      ...['TAN Mei', registration.reference, 'Waiting for a decision', 'Harbour Cranes Ltd (Singapore)'],
      ...['Tan, Mei', '陳美', 'Director', 'Private sector', 'In person', 'Step-free access', email, '한국어'],
      ...['Version 2023-09-15', `참가 등록이 접수되었습니다(${registration.reference})`],
    ]) {
      expect(shown).toContain(each);
    }
    expect(new FormPage(text).fields).toEqual({ seen: 'submitted', reason: '' });
    expect(text).toContain(`action="${pathOf(registration.id)}/approval"`);
    expect(text).toContain(`action="${pathOf(registration.id)}/declination"`);
  });

  it('approves, and records who and when', async () => {
    const { id, path, email } = await standing('submitted');

    const { status, location } = await organizer.post(`${path}/approval`, { seen: 'submitted' });

    expect([status, location]).toEqual([303, `${path}?notice=approved`]);
    expect(await stateOf(id)).toBe('approved');
    expect(await decisionsOn(id)).toMatchObject([
      { fromState: 'submitted', toState: 'approved', reason: null, decidedBy: expect.any(String) },
    ]);
    const page = textOf((await organizer.get(location ?? '')).text);
    expect(page).toContain('is approved. The confirmation with the calendar invitation is on its way.');
    expect(page).toContain('Approved by Test organizer');
    expect(await forum.mailsTo(email)).toHaveLength(1);
  });

  it('declines with a reason that the person is told in her language', async () => {
    const email = 'told@delegate.example';
    await forum.visitor().post('/ko/register', buildRegistrationFields({ email }));
    const { id, reference } = (await registrationOf(forum, email)).registration;
    const reason = '정원이 찼습니다.\n<b>온라인</b>으로 참가해 주세요.';

    const { status, location } = await organizer.post(`${pathOf(id)}/declination`, { reason });

    expect([status, location]).toEqual([303, `${pathOf(id)}?notice=declined`]);
    expect(await decisionsOn(id)).toMatchObject([{ fromState: 'submitted', toState: 'declined', reason }]);
    const mail = (await forum.mailsTo(email)).at(-1);
    expect(mail?.subject).toBe(`참가 등록이 승인되지 않았습니다(${reference})`);
    expect(mail && sentText(forum, mail).text).toContain('<b>온라인</b>으로 참가해 주세요.');
    expect(mail?.html).not.toContain('<b>온라인');
    const visitor = await openOwnArea(forum, email);
    expect(textOf((await visitor.get('/ko/my')).text)).toContain('승인되지 않음');
  });

  it.each([
    ['declined', 'approval', 'approved'],
    ['approved', 'declination', 'declined'],
  ] as const)('may change a %s registration by %s', async (from, action, to) => {
    const { id, path } = await standing(from);

    const { status } = await organizer.post(
      `${path}/${action}`,
      action === 'declination' ? { reason: 'No' } : {},
    );

    expect([status, await stateOf(id)]).toEqual([303, to]);
  });

  it.each([
    ['approved', 'approval', 'This registration is approved already; perhaps another organizer was faster.'],
    [
      'declined',
      'declination',
      'This registration is declined already; perhaps another organizer was faster.',
    ],
    ['withdrawn', 'approval', 'A registration that is withdrawn cannot become approved.'],
    ['withdrawn', 'declination', 'A registration that is withdrawn cannot become declined.'],
  ] as const)('is refused for a %s registration: %s', async (state, action, said) => {
    const { id, path, email } = await standing(state);

    const { status, text } = await organizer.post(
      `${path}/${action}`,
      action === 'declination' ? { reason: 'No' } : {},
    );

    expect(status).toBe(409);
    expect(textOf(text)).toContain(said);
    expect(textOf(text)).toContain(email);
    expect([await stateOf(id), await decisionsOn(id), await forum.mailsTo(email)]).toEqual([state, [], []]);
  });

  it('offers nothing to decide on what was withdrawn', async () => {
    const { path } = await standing('withdrawn');

    const { text } = await organizer.get(path);

    expect(textOf(text)).toContain('A withdrawn registration cannot be decided.');
    expect(new FormPage(text).fields).toEqual({});
  });

  it('is refused when another organizer has just decided otherwise, and keeps the reason that was typed', async () => {
    const { id, path, email } = await standing('submitted');
    const other = await forum.organizer('second@apuf8.test');
    await other.post(`${path}/approval`, { seen: 'submitted' });

    const { status, text } = await organizer.post(`${path}/declination`, {
      seen: 'submitted',
      reason: 'No room',
    });

    expect(status).toBe(409);
    expect(textOf(text)).toContain(
      'Meanwhile this registration was approved. Please look at it and decide again.',
    );
    expect(new FormPage(text).fields).toEqual({ seen: 'approved', reason: 'No room' });
    expect(await stateOf(id)).toBe('approved');
    expect(await forum.mailsTo(email)).toHaveLength(1);
  });

  it('by two organizers at the same moment is taken once, and the second is told', async () => {
    const { id, path, email } = await standing('submitted');
    const other = await forum.organizer('second@apuf8.test');

    const answers = await Promise.all([
      organizer.post(`${path}/approval`, { seen: 'submitted' }),
      other.post(`${path}/declination`, { seen: 'submitted', reason: 'No room' }),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await decisionsOn(id)).toHaveLength(1);
    expect(await forum.mailsTo(email)).toHaveLength(1);
  });

  it.each([
    ['', 'Please fill in this field.'],
    [' \n ', 'Please fill in this field.'],
    ['x'.repeat(10_000), 'Please use at most 1,000 characters.'],
    ['No\u202emoor', 'Please remove invisible control characters or direction marks.'],
  ])('declines only with a reason: %j', async (reason, problem) => {
    const { id, path, email } = await standing('submitted');

    const { status, text } = await organizer.post(`${path}/declination`, { reason, seen: 'submitted' });

    const page = new FormPage(text);
    expect(status).toBe(422);
    expect(page.errors).toEqual({ reason: problem });
    expect(page.summary.map(({ field }) => field)).toEqual(['reason']);
    expect(page.fields['reason']?.trim()).toBe(reason.trim());
    expect([await stateOf(id), await forum.mailsTo(email)]).toEqual(['submitted', []]);
  });

  it.each([
    ['seen', 'lost'],
    ['state', 'approved'],
  ])('knows no other words than its own: %s=%s', async (name, value) => {
    const { id, path } = await standing('submitted');

    const { status } = await organizer.post(`${path}/approval`, { [name]: value });

    expect([status, await stateOf(id)]).toEqual([422, 'submitted']);
  });

  it.each(['approval', 'declination'])('%s of a registration that does not exist is 404', async (action) => {
    const { status } = await organizer.post(`${pathOf('some-id')}/${action}`, { reason: 'No' });

    expect(status).toBe(404);
  });

  it.each(['approval', 'declination'])(
    '%s is for organizers only, and not by opening an address',
    async (action) => {
      const { id, path } = await standing('submitted');
      const { visitor: participant } = await signInParticipant(forum, { state: 'submitted' });

      for (const visitor of [forum.visitor(), participant]) {
        expect((await visitor.post(`${path}/${action}`, { reason: 'No' })).status).toBe(401);
      }
      expect((await organizer.get(`${path}/${action}`)).status).toBe(404);
      expect([await stateOf(id), await decisionsOn(id)]).toEqual(['submitted', []]);
    },
  );

  it('tells the history in its order, with who did what', async () => {
    const email = 'history@delegate.example';
    const fields = buildRegistrationFields({ email });
    await forum.visitor().post('/en/register', fields);
    const { id } = (await registrationOf(forum, email)).registration;
    await organizer.post(`${pathOf(id)}/approval`);
    const visitor = await openOwnArea(forum, email);
    await visitor.post('/en/my/withdrawal');
    await forum.visitor().post('/en/register', fields);
    await organizer.post(`${pathOf(id)}/declination`, { reason: 'No room' });

    const { text } = await organizer.get(pathOf(id));

    expect(historyIn(text)).toEqual([
      'Approved by Test organizer',
      'Withdrawn by the person',
      'Submitted by the person',
      'Not approved by Test organizer No room',
    ]);
  });

  it('does not say that the person decided what nobody is known to have decided', async () => {
    const { id, path } = await standing('approved');
    await forum.database.write((em) =>
      em.insert(RegistrationDecision, {
        ...{ id: 'seeded', registrationId: id, fromState: 'submitted', toState: 'approved' },
        ...{ decidedBy: null, reason: null, decidedAt: new Date('2023-09-18T00:00:00Z') },
      }),
    );

    const { text } = await organizer.get(path);

    expect(historyIn(text)).toEqual(['Submitted', 'Approved']);
  });
});
