import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RegistrationStatesService } from '../../src/registration/registration-states.service.js';
import { startForum, type TestForum } from '../support/forum.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { sessionUid } from './calendars.js';
import { Delegate, type ReadMail } from './participants.js';

const told = (mails: ReadMail[]) =>
  mails.flatMap(({ method, event }) => (event ? [[method, event.uid]] : []));

describe('a delegate who is substituted', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  it('loses the forum and her sessions out of her calendar, and the substitute is invited', async () => {
    const session = await forum.database.write((em) => insertSession(em));
    const leaving = await Delegate.approved(forum, organizer, { email: 'leaves@delegate.example' });
    await leaving.want('invitations');
    await leaving.choose(session);
    const coming = await Delegate.register(forum, { email: 'comes@delegate.example' });
    const before = (await coming.mails()).length;

    const toHer = await leaving.mailsOf(() =>
      forum.database.write((em) =>
        forum.app.get(RegistrationStatesService).substitute(em, {
          leaving: leaving.registrationId,
          coming: coming.registrationId,
          decidedBy: null,
          reason: 'Another delegate comes.',
        }),
      ),
    );

    expect(told(toHer).sort()).toEqual([
      ['CANCEL', 'forum-apuf-8@apuf8.org'],
      ['CANCEL', sessionUid(session)],
    ]);
    expect(told((await coming.mails()).slice(before))).toEqual([['REQUEST', 'forum-apuf-8@apuf8.org']]);
    expect((await forum.visitor().get(leaving.feedPath())).text).toContain('This calendar address has ended');
    expect((await forum.visitor().get(coming.feedPath())).status).toBe(200);
  });
});
