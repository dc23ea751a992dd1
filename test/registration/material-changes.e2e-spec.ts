import { MaterialChangesService } from '../../src/registration/material-changes.service.js';
import { RegistrationChange } from '../../src/registration/registration-change.entity.js';
import { buildRegistrationFields } from '../support/fields.js';
import { startForum, type TestForum } from '../support/forum.js';
import { FormPage } from '../support/form-page.js';
import { textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import { decide, setQuota, takenIn } from './deciding.js';
import { openOwnArea, registrationOf, sentText } from './registrants.js';

const email = 'changing@delegate.example';

describe('a change of what an approval was decided upon', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let id: string;
  let page: string;

  beforeEach(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    await forum.visitor().post('/en/register', buildRegistrationFields({ email }));
    id = (await registrationOf(forum, email)).registration.id;
    page = `/en/organizer/registrations/${id}`;
    await decide(forum, (states, em) => states.approve(em, id, { decidedBy: null, reason: null }));
  });
  afterEach(() => forum.stop());

  const own = async () => (await registrationOf(forum, email)).registration;
  const wish = async (fields: Record<string, string>) => {
    const visitor = await openOwnArea(forum, email);
    const form = new FormPage((await visitor.get('/en/my/registration/edit')).text);
    const { status, text } = await visitor.post('/en/my/registration', { ...form.fields, ...fields });
    if (status !== 303) throw new Error(textOf(text));
    return visitor;
  };
  const pending = async () => {
    const change = await forum.read((em) => forum.app.get(MaterialChangesService).pendingOf(em, id));
    if (!change) throw new Error('No change waits');
    return change;
  };

  it('is kept while the old values stay in force, and the person sees that it waits', async () => {
    const visitor = await wish({ functionTitle: 'Deputy Director', displayName: 'TAN M.' });

    expect(await own()).toMatchObject({ functionTitle: 'Director', state: 'approved' });
    expect((await registrationOf(forum, email)).person.displayName).toBe('TAN M.');
    expect((await pending()).wished).toEqual({ functionTitle: 'Deputy Director' });
    const area = textOf((await visitor.get('/en/my')).text);
    for (const said of ['Your change waits for the secretariat', 'Function: Deputy Director'])
      expect(area).toContain(said);
  });

  it('applies at once where nothing of it is material', async () => {
    await wish({ accessNeeds: 'Captions' });

    expect(await own()).toMatchObject({ accessNeeds: 'Captions' });
    expect(await forum.count(RegistrationChange)).toBe(0);
  });

  it('is found under what needs attention, and shown side by side', async () => {
    await wish({ functionTitle: 'Deputy Director' });

    const list = textOf((await organizer.get('/en/organizer/registrations?attention=yes')).text);
    const { text } = await organizer.get(page);

    expect(list).toContain('1 registration');
    expect(textOf(text)).toMatch(/Function\s+Director\s+Deputy Director/);
  });

  it('comes into force when it is accepted, and the person is told', async () => {
    await wish({ functionTitle: 'Deputy Director' });

    const { status, location } = await organizer.post(`${page}/changes/${(await pending()).id}/acceptance`);

    expect([status, location]).toEqual([303, `${page}?notice=change-accepted`]);
    expect(await own()).toMatchObject({ functionTitle: 'Deputy Director', state: 'approved' });
    const mails = await forum.mailsTo(email);
    const mail = mails.find(({ subject }) => subject.startsWith('Your change is accepted'));
    expect(mail && sentText(forum, mail).text).toContain('Function: Deputy Director');
  });

  it('is refused with a reason that the person reads, and nothing changes', async () => {
    await wish({ functionTitle: 'Deputy Director' });

    const { status } = await organizer.post(`${page}/changes/${(await pending()).id}/refusal`, {
      changeReason: 'Not as nominated',
    });

    expect(status).toBe(303);
    expect(await own()).toMatchObject({ functionTitle: 'Director' });
    const mail = (await forum.mailsTo(email)).at(-1);
    expect(mail?.subject).toMatch(/^Your change was not accepted/);
    const told = mail ? sentText(forum, mail).text : '';
    for (const said of ['Function: Deputy Director', 'Reason: Not as nominated'])
      expect(told).toContain(said);
    expect(textOf((await organizer.get(page)).text)).toContain(
      'Asked for a change, refused (Function) by Test organizer Not as nominated',
    );
  });

  it('is not refused without a reason', async () => {
    await wish({ functionTitle: 'Deputy Director' });

    const { status, text } = await organizer.post(`${page}/changes/${(await pending()).id}/refusal`, {
      changeReason: ' ',
    });

    expect(status).toBe(422);
    expect(new FormPage(text).errors).toEqual({ changeReason: 'Please fill in this field.' });
  });

  it('is answered once, though two organizers answer at the same moment', async () => {
    await wish({ functionTitle: 'Deputy Director' });
    const change = `${page}/changes/${(await pending()).id}`;

    const answers = await Promise.all([
      organizer.post(`${change}/acceptance`),
      organizer.post(`${change}/refusal`, { changeReason: 'No' }),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  it('moves the place with the form of attendance, and waits where there is none', async () => {
    await wish({ mode: 'online' });
    await setQuota(forum, 'mode:online', 0);
    const acceptance = `${page}/changes/${(await pending()).id}/acceptance`;

    const refused = await organizer.post(acceptance);
    expect(refused.status).toBe(409);
    expect(await own()).toMatchObject({ mode: 'in-person' });
    expect((await pending()).wished).toEqual(expect.objectContaining({ mode: 'online' }));

    await setQuota(forum, 'mode:online', 1);
    expect((await organizer.post(acceptance)).status).toBe(303);
    expect([await takenIn(forum, 'mode:in-person'), await takenIn(forum, 'mode:online')]).toEqual([0, 1]);
  });

  it('is replaced by a later wish', async () => {
    await wish({ functionTitle: 'Deputy Director' });
    await wish({ functionTitle: 'Adviser' });

    expect((await pending()).wished).toEqual({ functionTitle: 'Adviser' });
    expect(await forum.count(RegistrationChange, { state: 'replaced' })).toBe(1);
  });

  it('is dropped when the approval ends', async () => {
    const visitor = await wish({ functionTitle: 'Deputy Director' });

    await visitor.post('/en/my/withdrawal');

    expect(await forum.count(RegistrationChange, { state: 'dropped' })).toBe(1);
  });

  it('of another registration is 404, and is left alone', async () => {
    await wish({ functionTitle: 'Deputy Director' });
    const change = (await pending()).id;
    const elsewhere = '/en/organizer/registrations/some-id/changes';

    expect((await organizer.post(`${elsewhere}/${change}/acceptance`)).status).toBe(404);
    expect((await organizer.post(`${page}/changes/some-id/acceptance`)).status).toBe(404);

    expect(await own()).toMatchObject({ functionTitle: 'Director' });
    expect((await pending()).state).toBe('pending');
  });
});
