import { RegistrationInvitation } from '../../../src/registration/invitations/registration-invitation.entity.js';
import { Registration } from '../../../src/registration/registration.entity.js';
import { FormPage } from '../../support/form-page.js';
import { startForum, type TestForum } from '../../support/forum.js';
import { linksOf, textOf } from '../../support/page-content.js';
import type { Visitor } from '../../support/visitor.js';
import { answers, fillIn } from '../drafts/filling-in.js';
import { registrationOf, sentText } from '../registrants.js';

const path = '/en/organizer/registration-invitations';

describe('registering by invitation, after the deadline', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum({ settings: { rehearsalClock: new Date('2023-10-21T09:00:00+09:00') } });
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  async function invite(email: string, category = 'private_sector', locale = 'en'): Promise<string> {
    const fields = { invitees: `Mei Tan <${email}>`, category, locale, expiresOn: '2023-10-24' };
    const { status } = await organizer.post(path, fields);
    if (status !== 303) throw new Error(`Inviting answered ${String(status)}`);
    return linkTo(email);
  }

  async function linkTo(email: string): Promise<string> {
    const mail = (await forum.mailsTo(email)).at(-1);
    const link = mail && sentText(forum, mail).links.find((each) => each.includes('/register/invited/'));
    if (!link) throw new Error(`No invitation to ${email}`);
    return link;
  }

  const invitationOf = (emailKey: string) =>
    forum.read((em) => em.findOneByOrFail(RegistrationInvitation, { emailKey }));

  async function fillInInvited(visitor: Visitor): Promise<void> {
    const { email: _, ...person } = answers.person;
    for (const [step, given] of Object.entries({ ...answers, person })) {
      const { status } = await fillIn(visitor, step, given);
      if (status !== 303) throw new Error(`${step} answered ${String(status)}`);
    }
  }

  it('is how one comes in when registration is closed for others', async () => {
    const email = 'late@delegate.example';
    const link = await invite(email);
    const visitor = forum.visitor();

    const page = await visitor.get(link);
    const begun = await visitor.post(link, { email: 'Late@Delegate.example' });
    await fillInInvited(visitor);
    const sent = await visitor.post('/en/register/draft/submission', { consent: 'yes' });

    expect(page.status).toBe(200);
    expect(begun.location).toBe('/en/register/draft');
    expect(sent.location).toBe('/en/register/received');
    const { registration } = await registrationOf(forum, email);
    expect(registration).toMatchObject({ category: 'private_sector', state: 'submitted' });
    expect(await invitationOf(email)).toMatchObject({ state: 'used', registrationId: registration.id });
    const closed = await forum.visitor().get('/en/register');
    expect(textOf(closed.text)).toContain('Invited after the deadline?');
  });

  it('names nobody on the page of the link, and opens only to who knows the address', async () => {
    const email = 'forwarded@delegate.example';
    const link = await invite(email);
    const stranger = forum.visitor();

    const page = await stranger.get(link);
    const refused = await stranger.post(link, { email: 'stranger@delegate.example' });

    for (const { text } of [page, refused]) expect(text).not.toMatch(/forwarded@|Mei Tan/);
    expect(refused.status).toBe(422);
    expect(new FormPage(refused.text).errors['email']).toContain(
      'This invitation was sent to another address.',
    );
    expect(stranger.cookieNames).toEqual([]);
    expect((await invitationOf(email)).state).toBe('sent');
  });

  it('is bound to its address and its group, whatever a page sends', async () => {
    const email = 'bound@delegate.example';
    const visitor = forum.visitor();
    await visitor.post(await invite(email), { email });

    await visitor.post('/en/register/draft', { category: 'member' });
    await fillInInvited(visitor);
    await fillIn(visitor, 'person', {
      ...answers.person,
      email: 'other@delegate.example',
      category: 'member',
    });
    await visitor.post('/en/register/draft/submission', { consent: 'yes' });

    const { registration } = await registrationOf(forum, email);
    expect(registration.category).toBe('private_sector');
    expect(await forum.mailsTo('other@delegate.example')).toEqual([]);
    const step = forum.visitor();
    expect((await step.get('/en/register/draft/person')).status).toBe(303);
  });

  it('is opened when the person begins, not when a scanner follows the link', async () => {
    const email = 'opened@delegate.example';
    const link = await invite(email);

    await forum.visitor().get(link);
    expect((await invitationOf(email)).state).toBe('sent');
    await forum.visitor().post(link, { email });
    expect((await invitationOf(email)).state).toBe('opened');
  });

  it.each(['used', 'revoked', 'lapsed', 'unknown'])(
    'answers kindly and alike when it is %s',
    async (state) => {
      const email = `${state}@delegate.example`;
      const link = await invite(email);
      const visitor = forum.visitor();
      await visitor.post(link, { email });
      const { id } = await invitationOf(email);
      if (state === 'revoked') await organizer.post(`${path}/${id}/revocation`);
      else if (state === 'used') {
        await fillInInvited(visitor);
        await visitor.post('/en/register/draft/submission', { consent: 'yes' });
      } else {
        const changes =
          state === 'lapsed' ? { expiresAt: new Date('2023-10-20T15:00:00Z') } : { tokenHash: 'x' };
        await forum.database.write((em) => em.update(RegistrationInvitation, { id }, changes));
      }

      const opened = await forum.visitor().get(link);
      const begun = await forum.visitor().post(link, { email });

      for (const { status, text } of [opened, begun]) {
        expect(status).toBe(404);
        expect(textOf(text)).toContain('This invitation has been used, was revoked, or has lapsed.');
        expect(text).not.toContain(email);
      }
    },
  );

  it('closes a form that was begun by it when it is revoked', async () => {
    const email = 'stopped@delegate.example';
    const visitor = forum.visitor();
    await visitor.post(await invite(email), { email });
    const before = await forum.count(Registration);
    await organizer.post(`${path}/${(await invitationOf(email)).id}/revocation`);

    const step = await visitor.get('/en/register/draft/designation');
    const sent = await visitor.post('/en/register/draft/submission', { consent: 'yes' });

    expect(textOf(step.text)).toContain('Registration is closed');
    expect(sent.status).toBe(409);
    expect(await forum.count(Registration)).toBe(before);
  });

  it('is written in the language that the organizer chose', async () => {
    const email = 'korean@delegate.example';
    const link = await invite(email, 'member', 'ko');

    const [mail] = await forum.mailsTo(email);
    expect(mail?.subject).toBe('제8회 아시아·태평양 도시포럼 등록 초청');
    expect(link).toMatch(/^\/ko\//);
    const page = await forum.visitor().get(link);
    expect(textOf(page.text)).toContain('초청 메일을 받은 전자우편 주소');
    expect(linksOf(page.text, '/ko/register/')).toEqual([]);
  });
});
