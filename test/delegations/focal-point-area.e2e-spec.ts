import { Account } from '../../src/auth/account.entity.js';
import { Delegation } from '../../src/people/delegation.entity.js';
import { FocalPoint } from '../../src/people/focal-point.entity.js';
import { RegistrationChange } from '../../src/registration/registration-change.entity.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { registrationOf } from '../registration/registrants.js';
import { FormPage } from '../support/form-page.js';
import { Consent } from '../../src/personal-data/consent.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { invalidFieldsOf, textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import { areaLink, buildDelegateFields, nameFocalPoint, signInFocalPoint } from './focal-points.js';

let forum: TestForum;
let organizer: Visitor;
let fiji: Visitor;
let samoa: Visitor;

beforeAll(async () => {
  forum = await startForum();
  organizer = await forum.organizer();
  fiji = await signInFocalPoint(forum, organizer, 'fj');
  samoa = await signInFocalPoint(forum, organizer, 'ws');
});
afterAll(() => forum.stop());

const delegation = (id: string) => forum.read((em) => em.findOneByOrFail(Delegation, { id }));

async function register(visitor: Visitor, overrides: Record<string, string> = {}) {
  const fields = buildDelegateFields(overrides);
  const answer = await visitor.post('/en/delegation/fj/delegates', fields);
  return { answer, email: fields['email'] ?? '' };
}

describe('the link of a focal point', () => {
  it('opens her area once; whoever it was forwarded to is sent to ask for her own', async () => {
    const email = await nameFocalPoint(organizer, 'to');
    await forum.visitor().post('/en/delegation/link', { email });
    const link = await areaLink(forum, email);

    const looks = [await forum.visitor().get(link), await forum.visitor().get(link)];
    const first = await forum.visitor().post(link);
    const second = await forum.visitor().post(link);

    expect(looks.map(({ status }) => status)).toEqual([200, 200]);
    expect([first.status, first.location]).toEqual([303, '/en/delegation']);
    expect(second.status).toBe(404);
    expect(textOf(second.text)).toContain('This link has been used already');
  });

  it('is mailed to nobody else, and the page says the same', async () => {
    const answer = await forum.visitor().post('/en/delegation/link', { email: 'nobody@stranger.example' });

    expect(answer.status).toBe(200);
    expect(textOf(answer.text)).toContain('If nobody@stranger.example belongs to the focal point');
    expect(await forum.mailsTo('nobody@stranger.example')).toEqual([]);
  });

  it('lets nobody in who was removed, also not by the session that is open', async () => {
    const removed = await signInFocalPoint(forum, organizer, 'fj', { email: 'gone@gov.example' });
    const before = await removed.get('/en/delegation/fj');
    const { id } = await forum.read(async (em) => {
      const account = await em.findOneByOrFail(Account, { email: 'gone@gov.example' });
      return em.findOneByOrFail(FocalPoint, { accountId: account.id });
    });
    await organizer.post(`/en/organizer/delegations/fj/focal-points/${id}/removal`);

    const after = await removed.get('/en/delegation/fj');

    expect([before.status, after.status]).toEqual([200, 404]);
    expect((await fiji.get('/en/delegation/fj')).status).toBe(200);
  });
});

describe('a focal point', () => {
  it('comes to her delegation at once, and sees nobody else’s', async () => {
    const home = await fiji.get('/en/delegation');
    const own = await fiji.get('/en/delegation/fj');
    const others = await Promise.all(
      ['ws', 'nowhere'].flatMap((id) => [
        fiji.get(`/en/delegation/${id}`),
        fiji.get(`/en/delegation/${id}/delegates/new`),
        fiji.get(`/en/delegation/${id}/imports`),
        fiji.get(`/en/delegation/${id}/credentials`),
        fiji.post(`/en/delegation/${id}/answer`, { answer: 'attends' }),
        fiji.post(`/en/delegation/${id}/delegates`, buildDelegateFields({ email: 'x@delegate.example' })),
      ]),
    );

    expect([home.status, home.location]).toEqual([303, '/en/delegation/fj']);
    expect(textOf(own.text)).toContain('Fiji');
    expect(others.map(({ status }) => status)).toEqual(others.map(() => 404));
  });

  it('registers a delegate, who is told and waits for the secretariat', async () => {
    const { answer, email } = await register(fiji, { email: 'first@delegate.example', precedence: '2' });

    const { registration } = await registrationOf(forum, email);
    expect([answer.status, answer.location]).toEqual([
      303,
      '/en/delegation/fj?notice=registered&name=Vakaloloma',
    ]);
    expect(registration).toMatchObject({
      ...{ delegationId: 'fj', delegationRole: 'delegate', precedence: 2, state: 'submitted' },
      ...{ category: 'member', memberId: 'fj', country: 'FJ', publication: 'nobody', consentVersion: 'none' },
    });
    expect(await forum.count(Consent, { accountId: registration.accountId })).toBe(0);
    expect(await forum.mailsTo(email)).toHaveLength(1);
    expect((await delegation('fj')).letterAnswer).toBe('attends');
  });

  it('reads at each field what is wrong, and keeps what she typed', async () => {
    const { answer } = await register(fiji, {
      ...{
        familyName: '',
        email: 'no address',
        role: 'king',
        precedence: '0',
        functionTitle: 'Kept',
        declared: '',
      },
    });

    expect(answer.status).toBe(422);
    expect(invalidFieldsOf(answer.text).sort()).toEqual(
      ['declared', 'email', 'familyName', 'precedence', 'role'].sort(),
    );
    expect(new FormPage(answer.text).fields['functionTitle']).toBe('Kept');
  });

  it('is not told to whom an address belongs that is registered elsewhere', async () => {
    await samoa.post(
      '/en/delegation/ws/delegates',
      buildDelegateFields({ email: 'elsewhere@delegate.example' }),
    );
    const { answer } = await register(fiji, { email: 'elsewhere@delegate.example' });

    expect(answer.status).toBe(422);
    expect(invalidFieldsOf(answer.text)).toEqual(['email']);
    expect((await registrationOf(forum, 'elsewhere@delegate.example')).registration.delegationId).toBe('ws');
  });

  it('names one head only, and may name another after that', async () => {
    const head = await register(fiji, { email: 'head@delegate.example', role: 'head' });
    const second = await register(fiji, { email: 'second-head@delegate.example', role: 'head' });
    const { registration } = await registrationOf(forum, head.email);

    expect(second.answer.status).toBe(422);
    expect(invalidFieldsOf(second.answer.text)).toEqual(['role']);
    expect((await delegation('fj')).headId).toBe(registration.id);
    expect(await forum.count(Registration, { delegationId: 'fj', delegationRole: 'head' })).toBe(1);

    const page = await fiji.get(`/en/delegation/fj/delegates/${registration.id}`);
    const { newEmail: _, ...shown } = new FormPage(page.text).fields;
    const fields = { ...shown, role: 'delegate' };
    const corrected = await fiji.post(`/en/delegation/fj/delegates/${registration.id}`, fields);
    const third = await register(fiji, { email: 'second-head@delegate.example', role: 'head' });

    expect(corrected.status).toBe(303);
    expect(third.answer.status).toBe(303);
  });

  it('sees what waits for the secretariat, and loses none of it by correcting something else', async () => {
    const { email } = await register(fiji, { email: 'pending@delegate.example', role: 'observer' });
    const { registration } = await registrationOf(forum, email);
    const path = `/en/delegation/fj/delegates/${registration.id}`;
    await organizer.post(`/en/organizer/registrations/${registration.id}/approval`);
    const { declared: _, ...fields } = buildDelegateFields({ email, role: 'observer' });
    await fiji.post(path, { ...fields, functionTitle: 'Mayor of Suva' });
    const overview = textOf((await fiji.get('/en/delegation/fj')).text);
    const page = await fiji.get(path);
    const { functionTitle = '' } = new FormPage(page.text).fields;
    const saved = await fiji.post(path, { ...fields, functionTitle, mode: 'online' });

    expect(overview).toContain('A change waits');
    expect(textOf(page.text)).toContain('Function: Mayor of Suva');
    expect(functionTitle).toBe('Mayor of Suva');
    expect(saved.location).toBe('/en/delegation/fj?notice=saved-held');
    expect((await registrationOf(forum, email)).registration).toMatchObject({
      ...{ functionTitle: 'Director of Housing', mode: 'in-person' },
    });
    const waiting = await forum.read((em) =>
      em.findOneBy(RegistrationChange, { registrationId: registration.id, state: 'pending' }),
    );
    expect(waiting?.wished).toEqual({ functionTitle: 'Mayor of Suva', mode: 'online' });
  });

  it('withdraws a delegate with a reason; the head’s office is free again', async () => {
    const { registration } = await registrationOf(forum, 'second-head@delegate.example');
    const path = `/en/delegation/fj/delegates/${registration.id}/withdrawal`;

    const without = await fiji.post(path, { reason: ' ' });
    const answer = await fiji.post(path, { reason: 'Called to a cabinet meeting' });
    const again = await fiji.post(path, { reason: 'Once more' });

    expect([without.status, answer.status, again.status]).toEqual([422, 303, 409]);
    expect((await registrationOf(forum, 'second-head@delegate.example')).registration.state).toBe(
      'withdrawn',
    );
    expect((await delegation('fj')).headId).toBeNull();
    expect((await forum.mailsTo('second-head@delegate.example')).at(-1)?.text).toContain(
      'Called to a cabinet meeting',
    );
  });

  it('finds the delegates of another delegation nowhere', async () => {
    const { registration } = await registrationOf(forum, 'elsewhere@delegate.example');
    const path = `/en/delegation/fj/delegates/${registration.id}`;

    const answers = [
      await fiji.get(path),
      await fiji.post(path, buildDelegateFields()),
      await fiji.get(`${path}/withdrawal`),
      await fiji.post(`${path}/withdrawal`, { reason: 'x' }),
      await fiji.get(`${path}/substitution`),
      await fiji.post(`${path}/substitution`, buildDelegateFields()),
      await fiji.post(`${path}/address`, { newEmail: 'mine@gov.example' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
    expect((await registrationOf(forum, 'elsewhere@delegate.example')).registration.state).toBe('submitted');
  });

  it('cannot say that nobody comes while somebody is registered', async () => {
    const answer = await fiji.post('/en/delegation/fj/answer', { answer: 'declines' });
    const silent = await samoa.post('/en/delegation/ws/answer', { answer: 'perhaps' });

    expect(answer.status).toBe(422);
    expect((await delegation('fj')).letterAnswer).toBe('attends');
    expect(silent.status).toBe(422);
  });
});
