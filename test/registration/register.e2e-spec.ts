import { participantCategories, type ParticipantCategoryCode } from '../../config/participant-categories.js';
import { categoryTexts } from '../../config/participant-category.texts.js';
import { FormPage } from '../support/form-page.js';
import { startForum, type TestForum } from '../support/forum.js';
import { buildRegistrationFields } from '../support/fields.js';
import { linksOf, textOf } from '../support/page-content.js';
import { registrationOf, sentText, writtenRows } from './registrants.js';

describe('registering', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  /** Opens the form of a group, fills it in and sends what the browser then has. */
  async function register(category: string, filledIn: Record<string, string>, locale = 'en') {
    const visitor = forum.visitor();
    const page = await visitor.get(`/${locale}/register/${category}`);
    const { fields } = new FormPage(page.text);
    return visitor.post(`/${locale}/register`, { ...fields, ...filledIn });
  }

  it('begins with the six groups of resolution 79/7', async () => {
    const { status, text } = await forum.visitor().get('/ko/register');

    expect(status).toBe(200);
    for (const { code } of participantCategories) {
      expect(text).toContain(`href="/ko/register/${code}"`);
      expect(textOf(text)).toContain(categoryTexts.in('ko')(code));
    }
  });

  const common = { givenName: 'Mei', familyName: 'Tan', functionTitle: 'Director', mode: 'in-person' };
  const organization = { organizationName: 'Harbour Cranes Ltd', country: 'SG' };

  it.each<[ParticipantCategoryCode, Record<string, string>, object]>([
    ['member', { member: 'fj' }, { memberId: 'fj', organizationName: null, country: 'FJ', kind: null }],
    ['associate_member', { member: 'pf' }, { memberId: 'pf', country: 'PF' }],
    ['international_organization', { ...organization, kind: 'un_entity' }, { kind: 'un_entity' }],
    [
      'civil_society',
      { ...organization, kind: 'youth' },
      { kind: 'youth', organizationName: 'Harbour Cranes Ltd' },
    ],
    ['private_sector', organization, { memberId: null, country: 'SG', kind: null }],
    ['other_stakeholder', { ...organization, kind: 'local_government' }, { kind: 'local_government' }],
  ])('takes a delegate of the group %s', async (category, designation, stored) => {
    const email = `${category}@delegate.example`;
    const { status, location } = await register(category, {
      ...common,
      ...designation,
      email,
      consent: 'yes',
    });

    expect([status, location]).toEqual([303, '/en/register/received']);
    const { registration } = await registrationOf(forum, email);
    expect(registration).toMatchObject({ category, state: 'submitted', mode: 'in-person', ...stored });
  });

  it('keeps nothing of a field that the group is not asked', async () => {
    const email = 'not-asked@delegate.example';
    await register('private_sector', {
      ...common,
      ...organization,
      kind: 'youth',
      member: 'fj',
      email,
      consent: 'yes',
    });

    const { registration } = await registrationOf(forum, email);
    expect(registration).toMatchObject({ kind: null, memberId: null });
  });

  it('keeps the answers to declared fields, in columns or by their id', async () => {
    const email = 'answers@delegate.example';
    const { status } = await forum.visitor().post('/en/register', {
      ...buildRegistrationFields({ email, category: 'other_stakeholder', kind: 'academia' }),
      formOfAddress: 'professor',
      gender: 'undisclosed',
      phone: '+82 10 1234 5678',
      days: ['2023-10-25', '2023-10-23'],
      languages: ['en', 'ko'],
      diet: ['vegan', 'other'],
      dietNotes: 'Peanuts',
      visaLetter: 'yes',
      nationality: 'FJ',
      birthDate: '1980-02-29',
      passportNumber: 'RA123456',
      passportExpiresOn: '2027-01-31',
      publication: 'participants',
    });

    expect(status).toBe(303);
    const { registration } = await registrationOf(forum, email);
    expect(registration).toMatchObject({
      gender: 'undisclosed',
      birthDate: '1980-02-29',
      days: '2023-10-23,2023-10-25',
      publication: 'participants',
    });
    expect(registration.answers).toEqual({
      formOfAddress: 'professor',
      phone: '+82 10 1234 5678',
      languages: ['en', 'ko'],
      diet: ['vegan', 'other'],
      dietNotes: 'Peanuts',
      visaLetter: 'yes',
      nationality: 'FJ',
      passportNumber: 'RA123456',
      passportExpiresOn: '2027-01-31',
    });
  });

  it.each([
    ['by-name', ' united cities and local governments  ASIA-pacific'],
    ['by-acronym', 'uclg aspac'],
  ])('finds a known organization %s, however written', async (how, organizationName) => {
    const email = `${how}@delegate.example`;
    await register('civil_society', { ...common, organizationName, country: 'KR', email, consent: 'yes' });

    const { registration } = await registrationOf(forum, email);
    expect(registration).toMatchObject({
      organizationId: 'uclg-aspac',
      organizationName: 'United Cities and Local Governments Asia-Pacific',
    });
  });

  it('offers known organizations as one types, and in the form itself', async () => {
    const visitor = forum.visitor();
    const { text } = await visitor.get(`/en/register/organizations?q=${encodeURIComponent('govern unit')}`);
    await visitor.post('/en/register/draft', { category: 'civil_society' });
    const step = await visitor.get('/en/register/draft/designation');

    expect(JSON.parse(text)).toEqual({
      items: [{ name: 'United Cities and Local Governments Asia-Pacific', country: 'ID' }],
    });
    expect(step.text).toContain('<option value="CityNet">');
  });

  it('keeps the typed name of an organization that is not known, as proposed', async () => {
    const email = 'proposed@delegate.example';
    await register('private_sector', { ...common, ...organization, email, consent: 'yes' });

    const { registration } = await registrationOf(forum, email);
    expect(registration).toMatchObject({ organizationName: 'Harbour Cranes Ltd', organizationId: null });
  });

  it('keeps what was typed, trimmed and composed, and the consent with its version and moment', async () => {
    const email = 'Minji.KIM@delegate.example';
    await register(
      'civil_society',
      {
        ...common,
        ...organization,
        givenName: '  Minji ',
        familyName: 'Kim',
        originalScriptName: '김민지'.normalize('NFD'),
        accessNeeds: 'Step-free access\r\nCaptions',
        mode: 'online',
        email: ` ${email} `,
        consent: 'yes',
      },
      'ko',
    );

    const { registration, person, account } = await registrationOf(forum, email);
    expect(person).toMatchObject({
      givenName: 'Minji',
      familyName: 'Kim',
      displayName: 'Minji Kim',
      originalScriptName: '김민지',
    });
    expect(account).toMatchObject({
      email,
      emailKey: 'minji.kim@delegate.example',
      name: 'Minji Kim',
      locale: 'ko',
      role: 'participant',
    });
    expect(registration).toMatchObject({
      functionTitle: 'Director',
      mode: 'online',
      accessNeeds: 'Step-free access\nCaptions',
      locale: 'ko',
      consentVersion: '2023-09-15',
      consentedAt: registration.submittedAt,
      fictitious: false,
    });
  });

  it('takes names of the greatest length that the form allows', async () => {
    const email = 'long@delegate.example';
    const names = { givenName: 'G'.repeat(100), familyName: 'F'.repeat(100), functionTitle: 'T'.repeat(200) };

    const { status } = await register('private_sector', {
      ...common,
      ...organization,
      ...names,
      email,
      consent: 'yes',
    });

    expect(status).toBe(303);
    const { person } = await registrationOf(forum, email);
    expect([person.givenName, person.familyName]).toEqual([names.givenName, names.familyName]);
  });

  it.each([
    [
      'en',
      'Your registration {reference} was received',
      ['Dear Mei Tan,', 'Received, waiting for a decision', 'Open my registration'],
      'My registration',
    ],
    [
      'ko',
      '참가 등록이 접수되었습니다({reference})',
      ['Mei Tan 님께', '접수됨, 심사 대기 중', '내 등록 열기'],
      '내 등록',
    ],
  ])('is answered at once by a mail in the language %s', async (locale, subject, said, title) => {
    const email = `mail-${locale}@delegate.example`;
    await register('private_sector', { ...common, ...organization, email, consent: 'yes' }, locale);

    const mails = await forum.mailsTo(email);
    const { registration } = await registrationOf(forum, email);
    expect(mails.map((mail) => mail.subject)).toEqual([
      subject.replace('{reference}', registration.reference),
    ]);
    const [mail] = mails;
    if (!mail) throw new Error('No mail');
    expect(mail).toMatchObject({ locale, toName: 'Mei Tan', about: `registration:${registration.id}` });
    const { text, links } = sentText(forum, mail);
    for (const each of [...said, registration.reference]) expect(text).toContain(each);

    const link = links.find((path) => path.startsWith(`/${locale}/my/enter/`)) ?? '';
    const visitor = forum.visitor();
    const entered = await visitor.get(link);
    expect([entered.status, entered.location]).toEqual([303, `/${locale}/my`]);
    const area = await visitor.get(`/${locale}/my`);
    expect(area.status).toBe(200);
    expect(textOf(area.text)).toContain(title);
    expect(textOf(area.text)).toContain(registration.reference);
  });

  it('numbers registrations one after the other', async () => {
    const before = await writtenRows(forum);

    await register('private_sector', {
      ...common,
      ...organization,
      email: 'next@delegate.example',
      consent: 'yes',
    });

    const { registration } = await registrationOf(forum, 'next@delegate.example');
    expect(registration.reference).toBe(`APUF8-${String((before['reference'] ?? 0) + 1).padStart(5, '0')}`);
  });

  it('ends on a page that says the same to everybody', async () => {
    const email = 'page@delegate.example';
    const first = await register('private_sector', { ...common, ...organization, email, consent: 'yes' });
    const again = await register('private_sector', { ...common, ...organization, email, consent: 'yes' });

    const visitor = forum.visitor();
    const page = await visitor.get(first.location ?? '');
    const known = await visitor.get(again.location ?? '');

    expect(again).toMatchObject({ status: first.status, text: first.text, location: first.location });
    expect(known.text).toBe(page.text);
    expect(page.text).not.toMatch(/page@|Mei|Tan\b|APUF8-\d/);
  });

  it('takes the language of a form that was sent without one from the browser', async () => {
    const email = 'programs@delegate.example';
    const { status, location } = await forum
      .visitor()
      .post('/register', buildRegistrationFields({ email }), { 'accept-language': 'ko' });

    expect([status, location]).toEqual([303, '/ko/register/received']);
    expect((await registrationOf(forum, email)).registration.locale).toBe('ko');
  });

  it('rests on a privacy notice of the version that is consented to', async () => {
    const form = await forum.visitor().get('/ko/register/member');
    expect(linksOf(form.text, '/ko/privacy')).toHaveLength(1);

    const { status, text } = await forum.visitor().get('/ko/privacy');

    expect(status).toBe(200);
    for (const said of ['2023-09-15 판', 'secretariat@apuf8.test', '180일'])
      expect(textOf(text)).toContain(said);
  });

  it('has no page for a group that does not exist', async () => {
    const { status, text } = await forum.visitor().get('/ko/register/tourists');

    expect(status).toBe(404);
    expect(textOf(text)).toContain('찾을 수 없습니다');
  });
});
