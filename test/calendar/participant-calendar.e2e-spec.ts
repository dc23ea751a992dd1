import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startForum, type TestForum } from '../support/forum.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { Delegate } from './participants.js';

describe('a participant’s calendar, for the organizers', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const pathOf = ({ registrationId }: Delegate) => `/en/organizer/registrations/${registrationId}/calendar`;

  it('shows what it was told, and never the address of the feed', async () => {
    const session = await forum.database.write((em) =>
      insertSession(em, { title: { en: 'Housing for all' } }),
    );
    const delegate = await Delegate.approved(forum, organizer, { email: 'shown@delegate.example' });
    await delegate.want('invitations');
    await delegate.choose(session);

    const { text } = await organizer.get(pathOf(delegate));

    expect(text).toContain('by invitations');
    expect(text).toContain('Housing for all');
    expect(text).toContain('shown@delegate.example');
    expect(text).not.toContain('/calendar/p/');
  });

  it('gets another address when somebody else knows the present one', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'known@delegate.example' });

    const [mail] = await delegate.mailsOf(async () => {
      const { location } = await organizer.post(`${pathOf(delegate)}/reset`);
      expect(location).toBe(`${pathOf(delegate)}?notice=reset`);
    });

    expect(mail?.mail.subject).toBe('APUF-8: your calendar has a new address');
    expect(mail?.mail.text).toContain(`http://forum.test${delegate.feedPath(2)}`);
    expect((await forum.visitor().get(delegate.feedPath(1))).text).toContain(
      'This calendar address has ended',
    );
    expect((await forum.visitor().get(delegate.feedPath(2))).text).toContain('my programme');
    expect((await organizer.get('/en/organizer/audit')).text).toMatch(
      /Gave the calendar of APUF8-\d{5} another address/,
    );
  });

  it('has its address ended without another, until she makes one', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'ended@delegate.example' });

    const [mail] = await delegate.mailsOf(() => organizer.post(`${pathOf(delegate)}/revocation`));

    expect(mail?.mail.subject).toBe('APUF-8: the address of your calendar has ended');
    expect(mail?.mail.text).not.toContain('/calendar/p/');
    expect((await forum.visitor().get(delegate.feedPath(1))).text).toContain(
      'This calendar address has ended',
    );
    expect((await delegate.visitor.get('/en/my/calendar')).text).toContain('no address at present');
    expect((await organizer.post(`${pathOf(delegate)}/revocation`)).status).toBe(409);
    await delegate.visitor.post('/en/my/calendar/reset');
    expect((await forum.visitor().get(delegate.feedPath(2))).status).toBe(200);
  });

  it('is made for nobody who does not take part, and is not there for strangers', async () => {
    const delegate = await Delegate.register(forum, { email: 'waits@delegate.example' });

    expect((await organizer.post(`${pathOf(delegate)}/reset`)).status).toBe(409);
    expect((await organizer.get('/en/organizer/registrations/nobody/calendar')).status).toBe(404);
    for (const visitor of [forum.visitor(), delegate.visitor]) {
      expect((await visitor.get(pathOf(delegate))).status).toBe(401);
      expect((await visitor.post(`${pathOf(delegate)}/revocation`)).status).toBe(401);
    }
  });
});
