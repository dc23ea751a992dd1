import { RegistrationInvitation } from '../../../src/registration/invitations/registration-invitation.entity.js';
import { FormPage } from '../../support/form-page.js';
import { startForum, type TestForum } from '../../support/forum.js';
import { buildRegistrationFields } from '../../support/fields.js';
import { linksOf, textOf } from '../../support/page-content.js';
import type { Visitor } from '../../support/visitor.js';
import { sentText } from '../registrants.js';

const path = '/en/organizer/registration-invitations';
const terms = { category: 'civil_society', locale: 'en', expiresOn: '2023-10-20' };

describe('inviting to register', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const invite = (...invitees: string[]) => organizer.post(path, { ...terms, invitees: invitees.join('\n') });
  const invitationOf = (emailKey: string) =>
    forum.read((em) => em.findOneByOrFail(RegistrationInvitation, { emailKey }));
  const linkIn = async (email: string) => {
    const mail = (await forum.mailsTo(email)).at(-1);
    return (mail && sentText(forum, mail).links.find((each) => each.includes('/invited/'))) ?? '';
  };

  it('shows whom a list reaches and what is sent, before anything is written', async () => {
    await forum.visitor().post('/en/register', buildRegistrationFields({ email: 'there@delegate.example' }));
    await invite('again@delegate.example');
    const before = await forum.count(RegistrationInvitation);

    const { status, text } = await organizer.post(`${path}/preview`, {
      ...terms,
      invitees: 'Sela <new@delegate.example>\nthere@delegate.example\nagain@delegate.example\nnobody',
    });

    expect(status).toBe(200);
    for (const said of [
      '1 person is invited',
      'Sela · new@delegate.example',
      'Is registered',
      'Has an invitation that is still open',
      'There is not exactly one address in it',
      'Invitation to register for the Eighth Asia-Pacific Urban Forum',
      'Dear Sela,',
      'Send 1 invitation',
    ]) {
      expect(textOf(text)).toContain(said);
    }
    expect(await forum.count(RegistrationInvitation)).toBe(before);
    expect(await forum.mailsTo('new@delegate.example')).toEqual([]);
  });

  it('sends many at once, each with a link of its own, and leaves alone who has one', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `many${String(index)}@delegate.example`);

    const first = await invite(...many);
    const again = await invite(...many, 'one-more@delegate.example');

    expect(first.location).toBe(`${path}?notice=sent&sent=120`);
    expect(again.location).toBe(`${path}?notice=sent&sent=1`);
    const links = new Set(await Promise.all(many.map(linkIn)));
    expect(links.size).toBe(120);
    expect(await forum.mailsTo('many7@delegate.example')).toHaveLength(1);
    expect(await invitationOf('many7@delegate.example')).toMatchObject({ state: 'sent', ...terms });
  });

  it.each([
    ['no list', { invitees: '' }, 'invitees'],
    ['no group', { category: '' }, 'category'],
    ['an unknown language', { locale: 'tlh' }, 'locale'],
    ['a day that does not exist', { expiresOn: '2023-02-30' }, 'expiresOn'],
    ['a day that has passed', { expiresOn: '2023-09-17' }, 'expiresOn'],
    ['a day after the forum', { expiresOn: '2023-10-28' }, 'expiresOn'],
  ])('says at the field what is wrong with %s, and keeps what was typed', async (_, changes, field) => {
    const fields = { ...terms, invitees: 'mei@delegate.example', ...changes };

    for (const address of [path, `${path}/preview`]) {
      const { status, text } = await organizer.post(address, fields);
      expect(status).toBe(422);
      expect(Object.keys(new FormPage(text).errors)).toEqual([field]);
    }
    expect(await forum.mailsTo('mei@delegate.example')).toEqual([]);
  });

  it('sends one again by the same link; a revoked one gets a new link, and the old one stays void', async () => {
    const email = 'resent@delegate.example';
    await invite(email);
    const { id } = await invitationOf(email);
    const first = await linkIn(email);

    await organizer.post(`${path}/${id}/sending`, { expiresOn: terms.expiresOn });
    expect(await linkIn(email)).toBe(first);
    await organizer.post(`${path}/${id}/revocation`);
    expect((await forum.visitor().get(first)).status).toBe(404);
    await organizer.post(`${path}/${id}/sending`, { expiresOn: '2023-10-22' });

    const second = await linkIn(email);
    expect((await forum.visitor().get(second)).status).toBe(200);
    expect((await forum.visitor().get(first)).status).toBe(404);
    expect(await invitationOf(email)).toMatchObject({ state: 'sent', expiresOn: '2023-10-22', version: 2 });
    expect(await forum.mailsTo(email)).toHaveLength(3);
  });

  it('lists them by state, group and name', async () => {
    await invite('Leilani Kealoha <leilani@delegate.example>');
    const { id } = await invitationOf('leilani@delegate.example');
    await organizer.post(`${path}/${id}/revocation`);
    const found = async (query: string) =>
      linksOf((await organizer.get(`${path}?${query}`)).text, `${path}/`).includes(`${path}/${id}`);

    expect(await found('q=kealoha&state=revoked&category=civil_society')).toBe(true);
    expect(await found('q=kealoha&state=sent')).toBe(false);
    expect(await found('q=kealoha&category=member')).toBe(false);
    expect(await found('q=100%25')).toBe(false);
    const page = await organizer.get(`${path}/${id}`);
    expect(textOf(page.text)).toContain('Revoked');
  });

  it('tells the second of two organizers that it is not open any more', async () => {
    await invite('both@delegate.example');
    const { id } = await invitationOf('both@delegate.example');
    const other = await forum.organizer('other@apuf8.test');

    await organizer.post(`${path}/${id}/revocation`);
    const { status, text } = await other.post(`${path}/${id}/revocation`);

    expect(status).toBe(409);
    expect(textOf(text)).toContain('This invitation is not open any more.');
  });

  it('is for organizers', async () => {
    await invite('guarded@delegate.example');
    const { id } = await invitationOf('guarded@delegate.example');

    for (const address of [path, `${path}/new`, `${path}/${id}`])
      expect((await forum.visitor().get(address)).status).toBe(401);
    for (const address of [path, `${path}/preview`, `${path}/sending`, `${path}/${id}/revocation`])
      expect((await forum.visitor().post(address, terms)).status).toBe(401);
    expect((await organizer.get(`${path}/unknown`)).status).toBe(404);
  });
});
