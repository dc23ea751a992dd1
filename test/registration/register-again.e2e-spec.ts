import { currentEngine } from '../support/engine.js';
import { buildMemberFields, buildRegistrationFields } from '../support/fields.js';
import { FormPage } from '../support/form-page.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { openOwnArea, registrationOf, sentText, writtenRows } from './registrants.js';

describe('registering again', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  const post = (fields: Record<string, string>, headers: Record<string, string> = {}, locale = 'en') =>
    forum.visitor().post(`/${locale}/register`, fields, headers);

  const subjectsTo = async (email: string) => (await forum.mailsTo(email)).map(({ subject }) => subject);

  describe('with an address that is registered', () => {
    it.each([
      ['as it was typed', 'known@delegate.example', 'known@delegate.example'],
      ['in other letters', 'other.case@delegate.example', 'OTHER.Case@Delegate.Example'],
    ])('%s: changes nothing, is told by mail and by nothing else', async (_, email, again) => {
      const first = await post(buildRegistrationFields({ email }), {}, 'ko');
      const before = await registrationOf(forum, email);
      const rows = await writtenRows(forum);

      const second = await post(
        buildMemberFields({ email: again, givenName: 'Mallory', consent: 'yes' }),
        {},
        'ko',
      );

      expect(second).toMatchObject({ status: first.status, location: first.location, text: first.text });
      expect(await registrationOf(forum, email)).toEqual(before);
      expect(await writtenRows(forum)).toEqual({ ...rows, mail: (rows['mail'] ?? 0) + 1 });
      const mails = await forum.mailsTo(email);
      const { reference } = before.registration;
      expect(mails.map(({ subject }) => subject)).toEqual([
        `참가 등록이 접수되었습니다(${reference})`,
        `참가 등록 ${reference}: 내 페이지 링크`,
      ]);
      const told = mails[1] && sentText(forum, mails[1]);
      expect(told?.text).not.toContain('Mallory');
      expect((await forum.visitor().get(told?.links[0] ?? '')).status).toBe(303);
    });

    it('says what is wrong with the form to the owner of the address and to a stranger alike', async () => {
      await post(buildRegistrationFields({ email: 'owner@delegate.example' }));

      const known = await post(buildMemberFields({ email: 'owner@delegate.example', member: 'atlantis' }));
      const unknown = await post(buildMemberFields({ email: 'nobody@delegate.example', member: 'atlantis' }));

      expect(known.status).toBe(422);
      expect(new FormPage(known.text).errors).toEqual(new FormPage(unknown.text).errors);
    });

    it('reminds her three times an hour at most', async () => {
      const email = 'flooded@delegate.example';
      await post(buildRegistrationFields({ email }));

      for (let time = 0; time < 5; time += 1) await post(buildRegistrationFields({ email }));

      expect(await subjectsTo(email)).toHaveLength(1 + 3);
    });

    it('gives an organizer who registers a registration of her own, under her one account', async () => {
      const organizer = await forum.organizer('both@apuf8.test');

      await post(buildRegistrationFields({ email: 'Both@apuf8.test' }));

      const { account } = await registrationOf(forum, 'both@apuf8.test');
      expect(account.role).toBe('organizer');
      expect((await organizer.get('/en/organizer')).status).toBe(200);
    });
  });

  describe('by sending one form twice', () => {
    it.each([
      ['hidden field', { idempotencyKey: 'in the form' }, {}],
      ['Idempotency-Key', {}, { 'idempotency-key': 'in the head' }],
    ])('is one registration and one mail, by the key in its %s', async (name, field, header) => {
      const email = `twice.${name.replace(' ', '-').toLowerCase()}@delegate.example`;
      const form = buildRegistrationFields({ email, ...field });

      const first = await post(form, header);
      const rows = await writtenRows(forum);
      const replays = [await post(form, header), await post(form, header)];

      for (const replay of replays) {
        expect(replay).toMatchObject({ status: 303, location: first.location, text: first.text });
      }
      expect(await writtenRows(forum)).toEqual(rows);
      expect(await subjectsTo(email)).toHaveLength(1);
    });

    it('lets a corrected form use the key of the refused one', async () => {
      const email = 'corrected@delegate.example';
      const refused = await post(buildRegistrationFields({ email, familyName: '', idempotencyKey: 'kept' }));
      const { fields } = new FormPage(refused.text);

      const { status } = await post({ ...fields, familyName: 'Tan' });

      expect([refused.status, fields['idempotencyKey'], status]).toEqual([422, 'kept', 303]);
    });

    it('refuses a key that came with other content, and changes nothing', async () => {
      await post(buildRegistrationFields({ email: 'first@delegate.example' }), {
        'idempotency-key': 'reused',
      });
      const rows = await writtenRows(forum);

      const { status, text } = await post(
        buildRegistrationFields({ email: 'second@delegate.example' }),
        { 'idempotency-key': 'reused', accept: 'application/json' },
        'ko',
      );

      expect(status).toBe(409);
      expect(JSON.parse(text)).toMatchObject({
        error: {
          code: 'kernel.key-reused',
          message: '같은 요청이 다른 내용으로 이미 접수되었습니다. 양식을 새로 열어 다시 보내 주세요.',
        },
      });
      expect(await writtenRows(forum)).toEqual(rows);
    });

    it('gives a form that was sent, brought back and changed for a colleague back with a new key', async () => {
      const form = buildRegistrationFields({ email: 'me@delegate.example', idempotencyKey: 'browser' });
      await post(form);
      const rows = await writtenRows(forum);

      const back = await post({ ...form, email: 'colleague@delegate.example', givenName: 'Aroha' });

      const { fields } = new FormPage(back.text);
      expect(back.status).toBe(409);
      expect(textOf(back.text)).toContain('This form was sent before');
      expect(fields).toMatchObject({
        email: 'colleague@delegate.example',
        givenName: 'Aroha',
        consent: 'yes',
      });
      expect(await writtenRows(forum)).toEqual(rows);
      expect((await post(fields)).status).toBe(303);
      expect(await subjectsTo('colleague@delegate.example')).toHaveLength(1);
    });

    it('is one registration and one mail also when both arrive at the same moment', async () => {
      const email = 'same.moment@delegate.example';
      const form = buildRegistrationFields({ email, idempotencyKey: 'same moment' });
      const rows = await writtenRows(forum);

      const answers = await Promise.all(Array.from({ length: 8 }, () => post(form)));

      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 303));
      expect(await subjectsTo(email)).toHaveLength(1);
      expect(await forum.mailsTo(email)).toHaveLength(1);
      expect((await writtenRows(forum))['registration']).toBe((rows['registration'] ?? 0) + 1);
    });
  });

  it('with one address at the same moment makes one registration and tells of the other by mail', async () => {
    const email = 'race@delegate.example';
    const rows = await writtenRows(forum);

    const answers = await Promise.all([
      post(buildRegistrationFields({ email, givenName: 'One' })),
      post(buildRegistrationFields({ email: 'RACE@delegate.example', givenName: 'Two' })),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const after = await writtenRows(forum);
    expect(after).toMatchObject({
      account: (rows['account'] ?? 0) + 1,
      person: (rows['person'] ?? 0) + 1,
      registration: (rows['registration'] ?? 0) + 1,
      reference: (rows['reference'] ?? 0) + 1,
      mail: (rows['mail'] ?? 0) + 2,
    });
    const { reference } = (await registrationOf(forum, email)).registration;
    expect((await subjectsTo(email)).concat(await subjectsTo('RACE@delegate.example')).sort()).toEqual([
      `Your registration ${reference} was received`,
      `Your registration ${reference}: the link to your area`,
    ]);
  });

  // SQLite has one process; on PostgreSQL there may be several, whose doors do not know of each other.
  if (currentEngine() === 'postgres') {
    it('at two processes at the same moment makes one registration and one mail of each form', async () => {
      const other = await startForum({ seeded: false, settings: { database: forum.address } });
      const rows = await writtenRows(forum);

      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) => {
          const number = String(index % 10);
          const fields = { email: `process${number}@delegate.example`, idempotencyKey: `process ${number}` };
          const process = index % 2 === 0 ? forum : other;
          return process.visitor().post('/en/register', buildRegistrationFields(fields));
        }),
      );
      await other.app.close();

      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
      const after = await writtenRows(forum);
      for (const table of ['account', 'person', 'registration', 'reference', 'mail', 'idempotentRequest']) {
        expect([table, after[table]]).toEqual([table, (rows[table] ?? 0) + 10]);
      }
    });
  }

  describe('after withdrawing', () => {
    it('takes her up again under the old reference, with the new content, language and consent', async () => {
      const email = 'returning@delegate.example';
      await post(buildRegistrationFields({ email, accessNeeds: 'Captions' }));
      const before = await registrationOf(forum, email);
      await (await openOwnArea(forum, email)).post('/en/my/withdrawal');

      const { status } = await post(
        buildMemberFields({ email, givenName: 'Sela', mode: 'online' }),
        {},
        'ko',
      );

      const after = await registrationOf(forum, email);
      expect(status).toBe(303);
      expect(after.registration).toMatchObject({
        id: before.registration.id,
        reference: before.registration.reference,
        state: 'submitted',
        category: 'member',
        memberId: 'fj',
        organizationName: null,
        accessNeeds: null,
        mode: 'online',
        locale: 'ko',
      });
      expect(after.registration.submittedAt > before.registration.submittedAt).toBe(true);
      expect(after.registration.consentedAt).toEqual(after.registration.submittedAt);
      expect(after.person.displayName).toBe('Sela Tan');
      expect((await forum.mailsTo(email)).at(-1)).toMatchObject({
        subject: `참가 등록이 접수되었습니다(${before.registration.reference})`,
        toName: 'Sela Tan',
      });
    });

    it('does not take up a declined registration', async () => {
      const email = 'declined@delegate.example';
      await post(buildRegistrationFields({ email }));
      const { registration } = await registrationOf(forum, email);
      const organizer = await forum.organizer();
      await organizer.post(`/en/organizer/registrations/${registration.id}/declination`, {
        reason: 'No room',
      });

      await post(buildRegistrationFields({ email, givenName: 'Again' }));

      const after = await registrationOf(forum, email);
      expect([after.registration.state, after.person.givenName]).toEqual(['declined', 'Mei']);
      expect((await subjectsTo(email)).at(-1)).toBe(
        `Your registration ${registration.reference}: the link to your area`,
      );
    });
  });
});
