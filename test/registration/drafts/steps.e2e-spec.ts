import { OutboxMessage } from '../../../src/mail/outbox-message.entity.js';
import { RegistrationDraft } from '../../../src/registration/drafts/registration-draft.entity.js';
import { Registration } from '../../../src/registration/registration.entity.js';
import { FormPage } from '../../support/form-page.js';
import { startForum, type TestForum } from '../../support/forum.js';
import { linksOf, textOf } from '../../support/page-content.js';
import { registrationOf } from '../registrants.js';
import { answers, begin, draftOf, fillIn, fillInAll } from './filling-in.js';

describe('filling in step by step', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  it('is preceded by what is asked and why, who sees it, how long it takes and until when', async () => {
    const { status, text } = await forum.visitor().get('/en/register/other_stakeholder');

    expect(status).toBe(200);
    for (const said of [
      'About 5 minutes',
      '20 October 2023 at 18:00 (Asia/Seoul)',
      'Passport number',
      'The consulate finds your application by it. It is asked only if you want a letter.',
      'you, organizers of the forum',
      'Until 180 days after the last day of the forum.',
    ]) {
      expect(textOf(text)).toContain(said);
    }
    expect(text).toContain('<title>Other stakeholder · Register for the ');
    expect(linksOf(text, '/en/privacy')).toHaveLength(1);
    expect(await forum.count(RegistrationDraft)).toBe(0);
  });

  it('leads from the first step over all others to the sent registration, and leaves no draft', async () => {
    const visitor = forum.visitor();
    const email = 'whole@delegate.example';
    await fillInAll(visitor, { email });

    const review = await visitor.get('/en/register/draft/review');
    for (const said of ['Harbour Cranes Ltd', 'Singapore', 'Mei', 'In person', email, 'Not answered'])
      expect(textOf(review.text)).toContain(said);
    expect(await forum.count(Registration, { personId: 'none' })).toBe(0);
    const sent = await visitor.post('/en/register/draft/submission', { consent: 'yes' });

    expect([sent.status, sent.location]).toEqual([303, '/en/register/received']);
    const { registration, person } = await registrationOf(forum, email);
    expect(registration).toMatchObject({ category: 'private_sector', mode: 'in-person', country: 'SG' });
    expect(person.displayName).toBe('Mei Tan');
    expect(await forum.mailsTo(email)).toHaveLength(1);
    expect(visitor.cookieNames).toEqual([]);
    expect((await visitor.get('/en/register/draft')).location).toBe('/en/register');
  });

  it('shows where one stands, and asks a participant on a screen for no travel', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    const steps = async () => {
      const { text } = await visitor.get('/en/register/draft/designation');
      return linksOf(text, '/en/register/draft/').map((href) => href.split('/').at(-1));
    };

    expect(await steps()).toEqual([
      'designation',
      'person',
      'participation',
      'travel',
      'appearance',
      'review',
    ]);
    const { location } = await fillIn(visitor, 'participation', { mode: 'online' });

    expect(location).toBe('/en/register/draft/appearance');
    expect(await steps()).toEqual(['designation', 'person', 'participation', 'appearance', 'review']);
    expect((await visitor.get('/en/register/draft/travel')).location).toBe('/en/register/draft');
    // Whoever comes by screen gets no badge.
    expect(textOf((await visitor.get('/en/register/draft/appearance')).text)).not.toContain('Badge');
  });

  it('asks on a step for nothing that an earlier one has ruled out, and keeps what was answered before', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    await fillIn(visitor, 'person', { ...answers.person, phone: '+65 6123 4567' });
    const asked = async (step: string) => {
      const { text } = await visitor.get(`/en/register/draft/${step}`);
      return ['phone', 'photo'].filter((name) => text.includes(`name="${name}"`));
    };

    expect([await asked('person'), await asked('appearance')]).toEqual([['phone'], ['photo']]);
    await fillIn(visitor, 'participation', { mode: 'online' });
    expect([await asked('person'), await asked('appearance')]).toEqual([[], []]);
    await fillIn(visitor, 'person', { familyName: 'Lee' });
    await fillIn(visitor, 'participation', { mode: 'in-person' });

    const { fields } = new FormPage((await visitor.get('/en/register/draft/person')).text);
    expect(fields).toMatchObject({ familyName: 'Lee', phone: '+65 6123 4567' });
  });

  it('says between which days a date has to lie as people write them', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    await fillIn(visitor, 'participation', { mode: 'in-person' });

    const { text } = await fillIn(visitor, 'travel', { visaLetter: 'no', birthDate: '1880-01-01' });

    expect(new FormPage(text).errors['birthDate']).toContain('from 1 January 1900 to 22 October 2023');
  });

  it('asks for the family name first where one writes it first', async () => {
    const names = async (locale: string) => {
      const visitor = forum.visitor();
      await begin(visitor, 'member', locale);
      const { text } = await visitor.get(`/${locale}/register/draft/person`);
      return [...text.matchAll(/name="((?:given|family)Name)"/g)].map(([, name]) => name);
    };

    expect(await names('en')).toEqual(['givenName', 'familyName']);
    expect(await names('ko')).toEqual(['familyName', 'givenName']);
  });

  it('warns, and no more, that a name is not in Latin letters, and says where the answer goes', async () => {
    const korean = forum.visitor();
    const tongan = forum.visitor();
    await fillInAll(korean, { familyName: '김', givenName: '서연', email: 'kim@delegate.example' });
    await fillInAll(tongan, { familyName: 'ʻAkauʻola', givenName: 'Siosaia', email: 'ana@delegate.example' });

    const reviews = await Promise.all(
      [korean, tongan].map(async (visitor) => textOf((await visitor.get('/en/register/draft/review')).text)),
    );

    expect(reviews.map((said) => said.includes('not in Latin letters'))).toEqual([true, false]);
    expect(reviews[0]).toContain('your own area go to kim@delegate.example');
    await korean.post('/en/register/draft/submission', { consent: 'yes' });
    const { person } = await registrationOf(forum, 'kim@delegate.example');
    expect(person.displayName).toBe('김서연');
  });

  it('keeps what is wrong with what is right, says what is wrong, and goes on only when it is right', async () => {
    const visitor = forum.visitor();
    await begin(visitor, 'civil_society', 'ko');

    const refused = await fillIn(visitor, 'person', { familyName: 'Tan', email: 'mei' }, 'next', 'ko');

    expect(refused.status).toBe(422);
    expect(Object.keys(new FormPage(refused.text).errors)).toEqual(['functionTitle', 'email']);
    const again = new FormPage((await visitor.get('/ko/register/draft/person')).text).fields;
    expect(again).toMatchObject({ familyName: 'Tan', email: 'mei', functionTitle: '' });
  });

  it('goes back without a refusal, and takes ticks away that were taken away', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    await fillIn(visitor, 'participation', { mode: 'in-person', days: ['2023-10-23', '2023-10-24'] });

    const back = await fillIn(visitor, 'participation', { mode: 'in-person', days: [] }, 'back');

    expect(back.location).toBe('/en/register/draft/person');
    expect((await draftOf(forum, visitor))?.content).toMatchObject({ mode: 'in-person', days: [] });
  });

  it('asks for the passport only with a letter, whether or not the browser hides it', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    await fillIn(visitor, 'participation', { mode: 'in-person' });

    const wanted = await fillIn(visitor, 'travel', { visaLetter: 'yes' });
    const unwanted = await fillIn(visitor, 'travel', { visaLetter: 'no' });

    expect(Object.keys(new FormPage(wanted.text).errors)).toEqual([
      'nationality',
      'birthDate',
      'passportNumber',
      'passportExpiresOn',
    ]);
    expect(unwanted.status).toBe(303);
  });

  it('keeps the answers that another group asks too', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    await fillIn(visitor, 'person', { familyName: 'Tan' });

    const start = await visitor.get('/en/register/member');
    expect(textOf(start.text)).toContain('You have already begun');
    await begin(visitor, 'member');

    const { fields } = new FormPage((await visitor.get('/en/register/draft/person')).text);
    expect(fields).toMatchObject({ category: 'member', familyName: 'Tan' });
    expect(await draftOf(forum, visitor)).toMatchObject({ category: 'member' });
  });

  it('is not sent without consent, nor while something is missing, and nothing is written then', async () => {
    const visitor = forum.visitor();
    await begin(visitor);
    const before = await forum.count(Registration);

    const incomplete = await visitor.post('/en/register/draft/submission', { consent: 'yes' });
    const email = 'consent@delegate.example';
    await fillInAll(visitor, { email });
    const silent = await visitor.post('/ko/register/draft/submission');

    expect(incomplete.status).toBe(422);
    expect(textOf(incomplete.text)).toContain('Something is still missing');
    expect(silent.status).toBe(422);
    expect(Object.keys(new FormPage(silent.text).errors)).toEqual(['consent']);
    expect(await forum.count(Registration)).toBe(before);
    expect(await draftOf(forum, visitor)).not.toBeNull();
  });

  it('is sent once by two clicks', async () => {
    const visitor = forum.visitor();
    const email = 'twice@delegate.example';
    await fillInAll(visitor, { email });

    const clicks = await Promise.all([
      visitor.post('/en/register/draft/submission', { consent: 'yes' }),
      visitor.post('/en/register/draft/submission', { consent: 'yes' }),
    ]);

    expect(clicks.map(({ status, location }) => [status, location])).toEqual([
      [303, '/en/register/received'],
      [303, '/en/register/received'],
    ]);
    expect(await forum.count(OutboxMessage, { toAddress: email })).toBe(1);
  });

  it('tells the owner of a registered address by mail and by nothing else', async () => {
    const email = 'known@delegate.example';
    for (const familyName of ['Tan', 'Mallory']) {
      const visitor = forum.visitor();
      await fillInAll(visitor, { email, familyName });
      const { location } = await visitor.post('/en/register/draft/submission', { consent: 'yes' });
      expect(location).toBe('/en/register/received');
    }

    expect((await registrationOf(forum, email)).person.familyName).toBe('Tan');
    expect(await forum.mailsTo(email)).toHaveLength(2);
  });

  it('is thrown away on demand', async () => {
    const visitor = forum.visitor();
    await fillInAll(visitor, { email: 'gone@delegate.example' });
    const draft = await draftOf(forum, visitor);

    const { location } = await visitor.post('/en/register/draft/removal');

    expect(location).toBe('/en/register?notice=discarded');
    expect(textOf((await visitor.get(location ?? '')).text)).toContain('nothing of it is kept');
    expect(await forum.count(RegistrationDraft, { id: draft?.id ?? '' })).toBe(0);
  });

  it('begins in no group that does not exist, and has no step that does not', async () => {
    const visitor = forum.visitor();

    expect((await visitor.post('/en/register/draft', { category: 'tourists' })).status).toBe(404);
    await begin(visitor);
    expect((await visitor.post('/en/register/draft/agreement')).status).toBe(404);
    expect((await visitor.get('/en/register/draft/secrets')).location).toBe('/en/register/draft');
  });
});
