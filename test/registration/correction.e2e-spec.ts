import { buildMemberFields, buildRegistrationFields, unanswered } from '../support/fields.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { FocalPoint } from '../../src/people/focal-point.entity.js';
import { FormPage } from '../support/form-page.js';
import { startForum, type TestForum } from '../support/forum.js';
import { signInParticipant } from '../support/own-area.js';
import { linksOf, textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import { openOwnArea, registrationOf } from './registrants.js';

describe('correcting a registration', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  /** Registers and opens the own area. */
  async function registered(fields: Record<string, string>, locale = 'en'): Promise<Visitor> {
    await forum.visitor().post(`/${locale}/register`, fields);
    return openOwnArea(forum, fields['email'] ?? '');
  }

  /** What a browser sends when these fields of the page are changed. */
  async function correct(visitor: Visitor, changes: Record<string, string>, locale = 'en') {
    const page = await visitor.get(`/${locale}/my/registration/edit`);
    const { fields } = new FormPage(page.text);
    return visitor.post(`/${locale}/my/registration`, { ...fields, ...changes });
  }

  it('begins with what was registered', async () => {
    const fields = buildRegistrationFields({
      category: 'civil_society',
      kind: 'women',
      displayName: 'TAN Mei Ling',
      originalScriptName: '陳美玲',
      accessNeeds: 'Step-free access\nCaptions',
      email: 'begin@delegate.example',
    });
    const visitor = await registered(fields);

    const { status, text } = await visitor.get('/en/my/registration/edit');

    const { email: _, consent: __, ...shown } = fields;
    expect(status).toBe(200);
    expect(new FormPage(text).fields).toEqual({ ...unanswered, publication: 'nobody', ...shown });
    expect(linksOf(text, '/en/my/address')).toHaveLength(1);
  });

  it('applies at once, says so, and mails nobody', async () => {
    const email = 'applies@delegate.example';
    const visitor = await registered(buildRegistrationFields({ email }));

    const changes = { familyName: 'Tan-Lee', functionTitle: 'Managing director', accessNeeds: 'Captions' };
    const { status, location } = await correct(visitor, { ...changes, country: 'VN', mode: 'online' });

    expect([status, location]).toEqual([303, '/en/my?notice=saved']);
    const area = textOf((await visitor.get(location ?? '')).text);
    for (const each of [
      'Your corrections are saved.',
      'Mei Tan-Lee',
      'Managing director',
      'Captions',
      'Online',
    ]) {
      expect(area).toContain(each);
    }
    expect(await forum.mailsTo(email)).toHaveLength(1);
    const { registration, person, account } = await registrationOf(forum, email);
    expect(registration.updatedAt > registration.submittedAt).toBe(true);
    expect(registration).toMatchObject({ country: 'VN', mode: 'online', sortName: 'tan-lee mei' });
    expect(registration.searchText).toContain('tan-lee');
    expect([person.displayName, account.name]).toEqual(['Mei Tan-Lee', 'Mei Tan-Lee']);
  });

  it('empties what may be empty', async () => {
    const email = 'empties@delegate.example';
    const visitor = await registered(
      buildRegistrationFields({
        email,
        displayName: 'TAN Mei',
        originalScriptName: '陳美',
        accessNeeds: 'Captions',
      }),
    );

    await correct(visitor, { givenName: '', displayName: '', originalScriptName: '', accessNeeds: '' });

    const { registration, person } = await registrationOf(forum, email);
    expect(person).toMatchObject({ givenName: null, displayName: 'Tan', originalScriptName: null });
    expect(registration.accessNeeds).toBeNull();
  });

  it('keeps the name on the badge that the person had chosen', async () => {
    const email = 'badge@delegate.example';
    const visitor = await registered(buildRegistrationFields({ email, displayName: 'TAN Mei' }));

    await correct(visitor, { familyName: 'Tan-Lee' });

    expect((await registrationOf(forum, email)).person.displayName).toBe('TAN Mei');
  });

  it('can move to another group, whose form asks what it needs', async () => {
    const email = 'moves@delegate.example';
    const visitor = await registered(buildMemberFields({ email }));
    const groups = await visitor.get('/en/my/registration/category');
    expect(linksOf(groups.text, '/en/my/registration/edit')).toContain(
      '/en/my/registration/edit?category=civil_society',
    );

    const page = await visitor.get('/en/my/registration/edit?category=civil_society');
    const { fields } = new FormPage(page.text);
    const designation = { kind: 'youth', organizationName: 'Youth of the Pacific', country: 'FJ' };
    const { status } = await visitor.post('/en/my/registration', { ...fields, ...designation });

    expect(fields).toMatchObject({
      category: 'civil_society',
      organizationName: '',
      country: 'FJ',
      familyName: 'Tan',
    });
    expect(status).toBe(303);
    const { registration } = await registrationOf(forum, email);
    expect(registration).toMatchObject({ category: 'civil_society', memberId: null, ...designation });
  });

  it('of a delegate of a member names another member', async () => {
    const email = 'member@delegate.example';
    const visitor = await registered(buildMemberFields({ email }));

    await correct(visitor, { member: 'to' });

    const { registration } = await registrationOf(forum, email);
    expect(registration).toMatchObject({ memberId: 'to', country: 'TO', organizationName: null });
  });

  it('that names a delegation with a focal point waits for its confirmation', async () => {
    const email = 'joins@delegate.example';
    const visitor = await registered(buildMemberFields({ email }));
    const { account } = await registrationOf(forum, email);
    await forum.database.write((em) =>
      em.insert(FocalPoint, {
        ...{ id: 'focal-point-of-tonga', delegationId: 'to', accountId: account.id, state: 'active' },
        ...{ name: 'Mei Tan', functionTitle: null, locale: 'en', namedAt: new Date(), lastSeenAt: null },
      }),
    );

    await correct(visitor, { functionTitle: 'Mayor' });
    expect((await registrationOf(forum, email)).registration.state).toBe('submitted');
    await correct(visitor, { member: 'to' });

    const { registration } = await registrationOf(forum, email);
    expect(registration).toMatchObject({ state: 'awaiting_focal_point', delegationId: 'to' });
  });

  it('that cannot be accepted keeps what was typed and changes nothing', async () => {
    const email = 'refused@delegate.example';
    const visitor = await registered(buildRegistrationFields({ email }), 'ko');
    const before = await registrationOf(forum, email);
    const typed = { familyName: 'x'.repeat(10_000), country: 'XX', mode: 'online', accessNeeds: '자막' };

    const { status, text } = await correct(visitor, typed, 'ko');

    const page = new FormPage(text);
    expect(status).toBe(422);
    expect(page.errors).toEqual({
      country: '보기 중 하나를 선택해 주세요.',
      familyName: '최대 100자까지 입력할 수 있습니다.',
    });
    expect(page.summary.map(({ field }) => field)).toEqual(['country', 'familyName']);
    expect(page.fields).toMatchObject({ ...typed, country: '' });
    expect(await registrationOf(forum, email)).toEqual(before);
  });

  it.each([
    ['a member that does not exist', { member: 'atlantis' }, 'member'],
    ['a member of the wrong status', { member: 'pf' }, 'member'],
  ])('says at the field: %s', async (_, changes, field) => {
    const email = `${changes.member}@delegate.example`;
    const visitor = await registered(buildMemberFields({ email }));
    const before = await registrationOf(forum, email);

    const { status, text } = await correct(visitor, changes);

    expect(status).toBe(422);
    expect(Object.keys(new FormPage(text).errors)).toEqual([field]);
    expect(await registrationOf(forum, email)).toEqual(before);
  });

  it.each(['email', 'consent', 'state', 'reference'])('does not know the field %s', async (name) => {
    const email = `other-${name}@delegate.example`;
    const visitor = await registered(buildRegistrationFields({ email }));

    const { status } = await correct(visitor, { [name]: 'yes' });

    expect(status).toBe(422);
  });

  it('tells the organizer that it came after the decision', async () => {
    const email = 'after@delegate.example';
    const visitor = await registered(buildRegistrationFields({ email }));
    const { registration } = await registrationOf(forum, email);
    const organizer = await forum.organizer();
    const record = `/en/organizer/registrations/${registration.id}`;
    await organizer.post(`${record}/approval`);
    const told = 'Corrected by the person after the last decision.';
    expect((await organizer.get(record)).text).not.toContain(told);

    await correct(visitor, { functionTitle: 'Mayor' });

    expect((await registrationOf(forum, email)).registration.state).toBe('approved');
    expect((await organizer.get(record)).text).toContain(told);
  });

  it.each(['declined', 'withdrawn'] as const)('is not possible once it is %s', async (state) => {
    const { visitor } = await signInParticipant(forum, { state });
    const own = buildRegistrationFields();
    const { email: _, consent: __, ...fields } = own;

    const edit = await visitor.get('/ko/my/registration/edit');
    const update = await visitor.post('/ko/my/registration', fields);

    for (const { status, text } of [edit, update]) {
      expect(status).toBe(409);
      expect(textOf(text)).toContain('승인되지 않았거나 철회된 등록은 고칠 수 없습니다.');
    }
  });

  it('needs the link to the own area', async () => {
    const organizer = await forum.organizer();

    for (const visitor of [forum.visitor(), organizer]) {
      expect((await visitor.get('/en/my/registration/edit')).status).toBe(401);
      expect((await visitor.post('/en/my/registration', {})).status).toBe(401);
    }
  });

  it('changes nothing by opening an address', async () => {
    const { visitor } = await signInParticipant(forum);

    expect((await visitor.get('/en/my/registration')).status).toBe(404);
  });

  it('shows the two names in the order in which her language writes them', async () => {
    const fields = buildRegistrationFields({ email: 'order@delegate.example' });
    const visitor = await registered(fields, 'ko');
    const orderIn = async (path: string) => {
      const { text } = await visitor.get(path);
      const [, ...answers] = /<dd>(Tan|Mei)<\/dd>[^]*<dd>(Tan|Mei)<\/dd>/.exec(text) ?? [];
      return answers;
    };

    expect(await orderIn('/ko/my')).toEqual(['Tan', 'Mei']);
    expect(await orderIn('/en/my')).toEqual(['Mei', 'Tan']);
  });

  it('shows a date as her language writes it', async () => {
    const email = 'dates@delegate.example';
    const visitor = await registered(buildRegistrationFields({ email }), 'ko');
    const { id } = (await registrationOf(forum, email)).registration;
    await forum.database.write((em) => em.update(Registration, { id }, { birthDate: '1985-04-12' }));

    expect((await visitor.get('/ko/my')).text).toContain('1985년 4월 12일');
  });

  describe('when its group has been taken out of the edition', () => {
    const removed = "'removed_group'";
    const remove = (table: string, where: string) =>
      forum.database.write((em) => em.query(`UPDATE ${table} SET category = ${removed} WHERE ${where}`));

    it('is shown by the name of the group in each list, page and file of the organizers, and decided upon', async () => {
      const email = 'removed@delegate.example';
      await registered(buildRegistrationFields({ email, category: 'private_sector' }));
      const { id } = (await registrationOf(forum, email)).registration;
      await remove('registration', `id = '${id}'`);
      const organizer = await forum.organizer();
      const path = '/en/organizer/registrations';

      const pages = ['', '.csv', `/${id}`].map((end) => organizer.get(`${path}${end}`));
      const answers = await Promise.all([organizer.get('/en/organizer'), ...pages]);
      const approval = await organizer.post(`${path}/${id}/approval`, { seen: 'submitted' });

      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      for (const { text } of answers.slice(1)) expect(text).toContain('removed_group');
      expect(approval.status).toBe(303);
    });

    it('goes on in another group', async () => {
      const email = 'goes-on@delegate.example';
      const visitor = await registered(buildRegistrationFields({ email, category: 'private_sector' }));
      await remove('registration', `id = '${(await registrationOf(forum, email)).registration.id}'`);

      const asked = await visitor.get('/en/my/registration/edit');
      const page = await visitor.get('/en/my/registration/edit?category=civil_society');
      const { fields } = new FormPage(page.text);
      const saved = await visitor.post('/en/my/registration', { ...fields, familyName: 'Lim' });

      expect(asked.text).toContain('/en/my/registration/edit?category=civil_society');
      expect(saved.location).toBe('/en/my?notice=saved');
      expect((await registrationOf(forum, email)).registration.category).toBe('civil_society');
    });

    it('keeps what was typed into a draft of it', async () => {
      const visitor = forum.visitor();
      await visitor.post('/en/register/draft', { category: 'private_sector' });
      const step = { organizationName: 'Harbour Cranes Ltd', country: 'SG', go: 'next' };
      await visitor.post('/en/register/draft/designation', step);
      await remove('registration_draft', '1 = 1');

      const opened = await visitor.get('/en/register/draft');
      const review = await visitor.get('/en/register/draft/review');
      await visitor.post('/en/register/draft', { category: 'civil_society' });
      const { fields } = new FormPage((await visitor.get('/en/register/draft/designation')).text);

      expect([opened.location, review.location]).toEqual(['/en/register', '/en/register']);
      expect(fields).toMatchObject({ organizationName: 'Harbour Cranes Ltd', country: 'SG' });
    });
  });
});
