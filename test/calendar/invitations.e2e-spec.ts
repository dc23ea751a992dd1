import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HeldUpdate } from '../../src/calendar/held-update.entity.js';
import { HeldUpdatesWorker } from '../../src/calendar/held-updates.worker.js';
import { lintCalendar } from '../../src/ics/lint-calendar.js';
import { RegistrationChange } from '../../src/registration/registration-change.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';
import { sessionUid } from './calendars.js';
import { cancelSession, editSession, expectRedirect, letHoldPass, reinstateSession } from './organizing.js';
import { Delegate, type ReadMail } from './participants.js';

/** The marks by which a calendar application recognises what a message is to it. */
const marks = ({ method, event }: ReadMail) => [
  method,
  event?.uid,
  event?.sequence,
  event?.status,
  /PARTSTAT=([A-Z-]+)/.exec(event?.attendee ?? '')?.[1],
];

describe('the invitation to the forum', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  it('comes with the confirmation, in one mail that mail programs understand', async () => {
    const delegate = await Delegate.register(forum, { email: 'Mei.Tan@Delegate.example' });

    const [confirmation, ...more] = await delegate.mailsOf(() => delegate.approve(organizer));

    expect(more).toEqual([]);
    expect(confirmation?.mail.subject).toMatch(/^Your registration APUF8-\d{5} is confirmed$/);
    expect(lintCalendar(confirmation?.body ?? '')).toEqual([]);
    expect(confirmation && marks(confirmation)).toEqual([
      'REQUEST',
      'forum-apuf-8@apuf8.org',
      0,
      'CONFIRMED',
      'NEEDS-ACTION',
    ]);
    expect([confirmation?.event?.start, confirmation?.event?.end]).toEqual([
      '2023-10-23T00:00:00.000Z',
      '2023-10-25T06:00:00.000Z',
    ]);
    expect(confirmation?.event?.attendee).toBe(
      'ATTENDEE;CN=Mei Tan;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:Mei.Tan@Delegate.example',
    );
    expect(confirmation?.event?.property('organizer')).toBe('mailto:secretariat@apuf8.test');
    expect(confirmation?.mail.from?.value[0]?.address).toBe('secretariat@apuf8.test');
  });

  it('has its calendar file twice in the mail, byte for byte, under the method that it names', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'parts@delegate.example' });

    const confirmation = (await delegate.mails()).at(-1);

    expect(confirmation?.source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const attached = confirmation?.mail.attachments.map(({ filename, content }) => [
      filename,
      content.toString() === confirmation.body,
    ]);
    expect(attached).toContainEqual(['invite.ics', true]);
  });

  it('tells facts and addresses in her language', async () => {
    const delegate = await Delegate.approved(
      forum,
      organizer,
      { email: 'minji@delegate.example', familyName: '김', givenName: '민지', displayName: '김민지' },
      'ko',
    );

    const text = (await delegate.mails()).at(-1)?.mail.text ?? '';

    for (const fact of [
      '김민지 님께',
      '2023년 10월 23일 월요일, 09:00, 한국 표준시 (UTC+09:00)',
      '2023년 10월 25일 수요일, 15:00, 한국 표준시 (UTC+09:00)',
      '수원컨벤션센터, 수원, 대한민국',
      `webcal://forum.test${delegate.feedPath()}?lang=ko`,
      `http://forum.test${delegate.feedPath()}?lang=ko`,
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('is cancelled when the approval is taken back, and comes anew with the next one', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'back@delegate.example' });
    const first = (await delegate.mails()).at(-1);

    const declined = await delegate.mailsOf(() =>
      delegate.decline(organizer, 'The nomination was withdrawn.'),
    );
    const cancel = declined.find(({ method }) => method);
    const [again] = await delegate.mailsOf(() => delegate.approve(organizer));

    expect(cancel && marks(cancel)).toEqual([
      'CANCEL',
      'forum-apuf-8@apuf8.org',
      1,
      'CANCELLED',
      'NEEDS-ACTION',
    ]);
    expect(lintCalendar(cancel?.body ?? '')).toEqual([]);
    expect(cancel?.event?.start).toBe(first?.event?.start);
    expect(again && marks(again)).toEqual([
      'REQUEST',
      'forum-apuf-8@apuf8.org',
      2,
      'CONFIRMED',
      'NEEDS-ACTION',
    ]);
    expect([cancel?.mail.inReplyTo, again?.mail.inReplyTo]).toEqual([
      first?.mail.messageId,
      first?.mail.messageId,
    ]);
    const stamps = [first, cancel, again].map((mail) => mail?.event?.stamp ?? '');
    expect([...new Set(stamps)].sort()).toEqual(stamps);
  });

  it('is cancelled when she withdraws, and so are her sessions', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'withdraws@delegate.example' });
    await delegate.want('invitations');
    await delegate.choose('hlp-3');

    const mails = await delegate.mailsOf(() => delegate.withdraw());

    const cancelled = mails.filter(({ method }) => method === 'CANCEL').map(({ event }) => event?.uid);
    expect(cancelled.sort()).toEqual(['forum-apuf-8@apuf8.org', sessionUid('hlp-3')]);
    expect(mails.filter(({ method }) => method === 'REQUEST')).toEqual([]);
  });

  /** What she asks to change takes effect when an organizer accepts it. */
  const acceptChange = async ({ registrationId }: Delegate): Promise<void> => {
    const { id } = await forum.read((em) =>
      em.findOneByOrFail(RegistrationChange, { registrationId, state: 'pending' }),
    );
    await expectRedirect(
      organizer.post(`/en/organizer/registrations/${registrationId}/changes/${id}/acceptance`),
    );
  };

  it('changes its place, and nothing else, when she comes on line instead', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'online@delegate.example' });
    const fields = { familyName: 'Tan', givenName: 'Mei', functionTitle: 'Director', country: 'SG' };
    const correction = {
      ...fields,
      category: 'private_sector',
      organizationName: 'Harbour Cranes Ltd',
      mode: 'online',
    };

    const correct = (changes = {}) =>
      delegate.mailsOf(() => delegate.visitor.post('/en/my/registration', { ...correction, ...changes }));
    const asked = await correct();
    const changed = (await delegate.mailsOf(() => acceptChange(delegate))).filter(({ method }) => method);
    await correct({ functionTitle: 'Chair' });
    const unchanged = await delegate.mailsOf(() => acceptChange(delegate));

    expect(asked.filter(({ method }) => method)).toEqual([]);

    expect(changed.map(marks)).toEqual([
      ['REQUEST', 'forum-apuf-8@apuf8.org', 1, 'CONFIRMED', 'NEEDS-ACTION'],
    ]);
    expect(changed[0]?.event?.property('location')).toBe('Online');
    expect(unchanged.filter(({ method }) => method)).toEqual([]);
  });
});

describe('invitations to sessions', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let delegate: Delegate;
  let reader: Delegate;
  const uid = sessionUid('hlp-2');

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    delegate = await Delegate.approved(forum, organizer, { email: 'invited@delegate.example' });
    reader = await Delegate.approved(forum, organizer, { email: 'reader@delegate.example' });
    await delegate.want('invitations');
    await reader.choose('hlp-2');
  });
  afterAll(() => forum.stop());

  let first: ReadMail | undefined;
  const only = async (work: () => Promise<unknown>): Promise<ReadMail> => {
    const [mail, ...more] = await delegate.mailsOf(work);
    expect(more.map(({ mail: { subject } }) => subject)).toEqual([]);
    if (!mail) throw new Error('No mail');
    expect(lintCalendar(mail.body ?? '')).toEqual([]);
    if (first)
      expect([mail.mail.inReplyTo, mail.mail.references]).toEqual([
        first.mail.messageId,
        first.mail.messageId,
      ]);
    return mail;
  };

  it('come when she puts a session into her programme', async () => {
    first = await only(() => delegate.choose('hlp-2'));

    expect(marks(first)).toEqual(['REQUEST', uid, 0, 'CONFIRMED', 'NEEDS-ACTION']);
    expect(first.event?.start).toBe('2023-10-24T00:00:00.000Z');
  });

  it('ask anew when time and room change, in one mail after all edits that says what was', async () => {
    const edits: Record<string, string>[] = [
      { startsAt: '2023-10-25T10:00', endsAt: '2023-10-25T11:30' },
      { titleEn: 'Financing cities' },
      { startsAt: '2023-10-25T16:00', endsAt: '2023-10-25T17:30', roomId: 'scc-302' },
    ];
    for (const edit of edits) await editSession(forum, organizer, 'hlp-2', edit);

    const mail = await only(() => letHoldPass(forum));

    expect(marks(mail)).toEqual(['REQUEST', uid, 1, 'CONFIRMED', 'NEEDS-ACTION']);
    expect(mail.mail.subject).toBe('Moved: Financing cities');
    expect(mail.mail.text).toContain('16:00–17:30, Korean Standard Time (UTC+09:00)');
    expect(mail.mail.html).toContain('<del>09:00–10:30, Korean Standard Time (UTC+09:00)</del>');
  });

  it('keep her answer when only words change', async () => {
    const mail = await only(async () => {
      await editSession(forum, organizer, 'hlp-2', { titleEn: 'Financing our cities' });
      await letHoldPass(forum);
    });

    expect(marks(mail)).toEqual(['REQUEST', uid, 1, 'CONFIRMED', 'NEEDS-ACTION']);
    expect((mail.event?.stamp ?? '') > (first?.event?.stamp ?? '')).toBe(true);
  });

  it('say nothing when nothing visible changes', async () => {
    const mails = await delegate.mailsOf(async () => {
      await editSession(forum, organizer, 'hlp-2', { capacity: '300' });
      await letHoldPass(forum);
    });

    expect(mails).toEqual([]);
  });

  it('say nothing of what was changed and changed back within ten minutes', async () => {
    const mails = await delegate.mailsOf(async () => {
      await editSession(forum, organizer, 'hlp-2', { titleEn: 'A slip' });
      await editSession(forum, organizer, 'hlp-2', { titleEn: 'Financing our cities' });
      expect(await forum.count(HeldUpdate)).toBe(0);
      await letHoldPass(forum);
    });

    expect(mails).toEqual([]);
  });

  it('wait for their time and not longer, also over a restart of the process', async () => {
    const early = await delegate.mailsOf(async () => {
      await editSession(forum, organizer, 'hlp-2', { titleEn: 'Financing' });
      await forum.app.get(HeldUpdatesWorker).tellDue(new Date(Date.now() + 590_000));
    });
    const mail = await only(() => letHoldPass(forum));
    await only(async () => {
      await editSession(forum, organizer, 'hlp-2', { titleEn: 'Financing our cities' });
      await letHoldPass(forum);
    });

    expect(early).toEqual([]);
    expect(mail.event?.summary).toBe('Financing');
    expect(await delegate.mailsOf(() => letHoldPass(forum))).toEqual([]);
  });

  it('end when the session is cancelled, and come back when it takes place after all', async () => {
    const cancel = await only(() => cancelSession(organizer, 'hlp-2', 'The room is flooded.'));
    const again = await only(() => reinstateSession(organizer, 'hlp-2'));

    expect(marks(cancel)).toEqual(['CANCEL', uid, 2, 'CANCELLED', 'NEEDS-ACTION']);
    expect([cancel.event?.summary, cancel.event?.start]).toEqual([
      '[Cancelled] Financing our cities',
      '2023-10-25T07:00:00.000Z',
    ]);
    expect(cancel.mail.text).toContain('The room is flooded.');
    expect(marks(again)).toEqual(['REQUEST', uid, 3, 'CONFIRMED', 'NEEDS-ACTION']);
  });

  it('wait for an hour, and are cancelled when it is lost', async () => {
    const lost = await only(() =>
      editSession(forum, organizer, 'hlp-2', { startsAt: '', endsAt: '', onDate: '2023-10-25' }),
    );
    const found = await only(() =>
      editSession(forum, organizer, 'hlp-2', { startsAt: '2023-10-25T16:30', endsAt: '' }),
    );

    expect(marks(lost)).toEqual(['CANCEL', uid, 4, 'CANCELLED', 'NEEDS-ACTION']);
    expect(lost.event?.start).toBe('2023-10-25T07:00:00.000Z');
    expect(marks(found)).toEqual(['REQUEST', uid, 5, 'CONFIRMED', 'NEEDS-ACTION']);
    expect(found.mail.text).toContain('16:30, Korean Standard Time (UTC+09:00)');
  });

  it('are exchanged for the feed and back, so that nothing stands twice', async () => {
    const toFeed = await only(() => delegate.want('feed'));
    const silent = await delegate.mailsOf(() => delegate.want('none'));
    const back = await only(() => delegate.want('invitations'));

    expect(marks(toFeed)).toEqual(['CANCEL', uid, 6, 'CANCELLED', 'NEEDS-ACTION']);
    expect(toFeed.mail.subject).toBe('Out of your calendar: Financing our cities');
    expect(silent).toEqual([]);
    expect(marks(back)).toEqual(['REQUEST', uid, 7, 'CONFIRMED', 'NEEDS-ACTION']);
  });

  it('end when she takes the session out of her programme', async () => {
    const mail = await only(() => delegate.drop('hlp-2'));

    expect(marks(mail)).toEqual(['CANCEL', uid, 8, 'CANCELLED', 'NEEDS-ACTION']);
  });

  it('never reach whoever reads the feed', async () => {
    expect((await reader.mails()).flatMap(({ event }) => (event ? [event.uid] : []))).toEqual([
      'forum-apuf-8@apuf8.org',
    ]);
  });
});
