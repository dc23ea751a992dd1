import { CalendarPreference } from '../../src/calendar/calendar-preference.entity.js';
import { HeldUpdate } from '../../src/calendar/held-update.entity.js';
import { Invitation } from '../../src/calendar/invitation.entity.js';
import { ChangeNotice } from '../../src/calendar/change-mails/change-notice.entity.js';
import { ChangeNoticesWorker } from '../../src/calendar/change-mails/change-notices.worker.js';
import { stopClaim } from '../../src/calendar/change-mails/change-mails.js';
import { Account } from '../../src/auth/account.entity.js';
import { newId } from '../../src/kernel/ids.js';
import { Tokens } from '../../src/kernel/tokens.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import type { StoredMail } from '../../src/mail/stored-mail.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { AgendaItem } from '../../src/sessions/agenda-item.entity.js';
import { ProgrammeEntry } from '../../src/sessions/programme-entry.entity.js';
import { Favourite } from '../../src/sessions/favourite.entity.js';
import { WaitingPlace } from '../../src/sessions/waiting-place.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { addNew, ask, linkTo } from '../speaking/asking.js';
import { signInParticipant } from '../support/own-area.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';
import { textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { cancelSession, editSession, expectRedirect, letHoldPass } from './organizing.js';

interface Participant {
  visitor: Visitor;
  accountId: string;
  address: string;
}

/** Lines are broken where they are long. */
const wordsOf = ({ text }: Pick<StoredMail, 'text'>): string => text.replaceAll(/\s+/g, ' ');

describe('a release', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let [moved, cancelled]: [string, string] = ['', ''];

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  beforeEach(async () => {
    [moved, cancelled] = await forum.database.write(async (em) => [
      await insertSession(em, { title: { en: 'The moved one' } }),
      await insertSession(em, {
        title: { en: 'The cancelled one' },
        slot: { startsAt: new Date('2023-10-24T05:00:00Z'), endsAt: null },
      }),
    ]);
  });

  const participant = async (...sessionIds: string[]): Promise<Participant> => {
    const { visitor, accountId } = await signInParticipant(forum);
    for (const sessionId of sessionIds) await visitor.post('/en/my/programme', { sessionId });
    const { email } = await forum.read((em) => em.findOneByOrFail(Account, { id: accountId }));
    return { visitor, accountId, address: email };
  };
  const choose = ({ visitor }: Participant, delivery: string) =>
    expectRedirect(visitor.post('/en/my/calendar', { delivery }));
  const moveInDraft = (id: string, startsAt = '2023-10-25T14:00') =>
    editSession(forum, organizer, id, { destination: 'draft', startsAt, endsAt: '' });
  const cancelInDraft = (id: string) =>
    expectRedirect(
      organizer.post(`/en/organizer/sessions/${id}/cancellation`, {
        reason: 'The speaker is ill.',
        destination: 'draft',
      }),
    );
  const releasePage = async () => (await organizer.get('/en/organizer/release')).text;
  const release = async () => {
    const seen = /name="seen" value="([^"]*)"/.exec(await releasePage())?.[1] ?? '';
    await expectRedirect(organizer.post('/en/organizer/release', { seen }));
  };
  const lookNow = () => forum.app.get(ChangeNoticesWorker).tellDue(new Date());
  const letPass = async () => {
    await forum.app.get(ChangeNoticesWorker).tellDue(new Date(Date.now() + 600_000));
    await letHoldPass(forum);
  };
  const mailsOf = async ({ address }: Participant, work: () => Promise<unknown>): Promise<StoredMail[]> => {
    const before = (await forum.mailsTo(address)).length;
    await work();
    return (await forum.mailsTo(address)).slice(before);
  };

  it('tells each person once of all that changes for her, cancellations included', async () => {
    const one = await participant(moved, cancelled);
    const other = await participant(moved);
    const stranger = await participant('opening');

    const mails = await mailsOf(one, async () => {
      await moveInDraft(moved);
      await cancelInDraft(cancelled);
      await release();
      await lookNow();
    });

    expect(mails.map(({ subject }) => subject)).toEqual(['2 of your sessions have changed']);
    const [text = ''] = mails.map(wordsOf);
    expect(text).toContain('Cancelled: The speaker is ill.');
    expect(text).toContain('Moved to Wednesday, 25 October 2023, 14:00, Korean Standard Time (UTC+09:00).');
    expect(text.indexOf('The cancelled one')).toBeLessThan(text.indexOf('The moved one'));
    expect(await mailsOf(other, letPass)).toMatchObject([{ subject: 'Moved: The moved one' }]);
    expect(await mailsOf(stranger, letPass)).toEqual([]);
    expect(await forum.count(ChangeNotice)).toBe(0);
  });

  it('is not told twice to whoever holds an invitation', async () => {
    const invited = await participant(moved, cancelled);
    await choose(invited, 'invitations');

    const mails = await mailsOf(invited, async () => {
      await moveInDraft(moved);
      await cancelInDraft(cancelled);
      await release();
      await lookNow();
      await letPass();
    });

    expect(mails.map(({ calendarMethod }) => calendarMethod).sort()).toEqual(['CANCEL', 'REQUEST']);
  });

  it('gathers releases that follow each other, and says nothing of what was taken back', async () => {
    const one = await participant(moved);

    const mails = await mailsOf(one, async () => {
      await moveInDraft(moved);
      await release();
      await moveInDraft(moved, '2023-10-25T16:00');
      await release();
      await lookNow();
      await letPass();
    });
    const none = await mailsOf(one, async () => {
      await moveInDraft(moved, '2023-10-25T09:00');
      await release();
      await moveInDraft(moved, '2023-10-25T16:00');
      await release();
      await letPass();
    });

    expect(mails).toHaveLength(1);
    expect(mails.map(wordsOf)[0]).toContain(
      '25 October 2023, 16:00, Korean Standard Time (UTC+09:00). Before: Tuesday',
    );
    expect(none).toEqual([]);
  });

  it('concerns favourites and speakers too', async () => {
    const fan = await participant();
    const speaking = await participant();
    await forum.database.write(async (em) => {
      const addedAt = new Date('2023-09-18T00:00:00Z');
      await em.insert(Favourite, { id: newId(), accountId: fan.accountId, sessionId: cancelled, addedAt });
      const speaker = await em.findOneOrFail(Speaker, { where: {} });
      await em.update(Speaker, { id: speaker.id }, { accountId: speaking.accountId });
      await em.insert(SessionSpeaker, {
        ...{ sessionId: moved, speakerId: speaker.id, role: 'panellist', position: 0 },
        ...{ minutes: null, state: 'confirmed' },
      });
    });
    await release();
    await letPass();

    const mails = await mailsOf(speaking, async () => {
      await editSession(forum, organizer, moved, { destination: 'draft', titleEn: 'Renamed' });
      await cancelInDraft(cancelled);
      const page = textOf(await releasePage());
      expect(page).toContain('2 people are told.');
      expect(page).toContain('1 By mail, for her programme or favourites 1 By mail, as a speaker');
      await release();
    });
    const toFan = await mailsOf(fan, letPass);
    const toSpeaker = await mailsOf(speaking, lookNow);

    expect(toFan).toMatchObject([{ subject: 'Cancelled: The cancelled one' }]);
    expect([...mails, ...toSpeaker]).toEqual([]);
    expect((await forum.mailsTo(speaking.address)).at(-1)).toMatchObject({ subject: 'Changed: Renamed' });
  });

  it('concerns whoever waits for a place', async () => {
    const waiting = await participant();
    await forum.database.write((em) =>
      em.insert(WaitingPlace, {
        ...{ id: newId(), accountId: waiting.accountId, sessionId: cancelled, ticket: 9001 },
        joinedAt: new Date('2023-09-18T00:00:00Z'),
      }),
    );

    await cancelInDraft(cancelled);
    await release();

    expect(await mailsOf(waiting, letPass)).toMatchObject([{ subject: 'Cancelled: The cancelled one' }]);
  });

  it('brings other words to those alone whose calendar shows them', async () => {
    const reader = await participant(moved);
    const invited = await participant(moved);
    await choose(invited, 'invitations');
    const told: string[] = [];
    const releaseAfter = async (edit: () => Promise<unknown>) => {
      await edit();
      told.push(textOf((await organizer.get('/en/organizer/release/people')).text));
      await release();
      await letPass();
    };
    const revise = () =>
      editSession(forum, organizer, moved, { destination: 'draft', abstractEn: 'Said in other words.' });
    const addAgenda = () =>
      forum.database.write((em) =>
        em.insert(AgendaItem, {
          ...{ id: newId(), sessionId: moved, position: 0, title: { en: 'Welcome' }, minutes: 5 },
        }),
      );

    const mails = await mailsOf(invited, async () => {
      await releaseAfter(revise);
      await releaseAfter(addAgenda);
    });

    expect(mails.map(({ calendarMethod, subject }) => [calendarMethod, subject])).toEqual([
      ['REQUEST', 'Changed: The moved one'],
    ]);
    expect(mails[0]?.calendarBody).toContain('SEQUENCE:0');
    expect(told[0]).toContain('By the invitation in her calendar The moved one (Text)');
    expect(told[1]).toContain('Nobody: no one affected');
    expect((await forum.mailsTo(reader.address)).map(({ subject }) => subject)).toEqual([]);
  });

  it('says that the hours are open again, and takes the entry out of calendars by invitation', async () => {
    const reader = await participant(moved);
    const invited = await participant(moved);
    await choose(invited, 'invitations');

    const work = async () => {
      await editSession(forum, organizer, moved, { destination: 'draft', startsAt: '', endsAt: '' });
      await release();
      await letPass();
    };
    const mails = await mailsOf(invited, work);

    expect(mails.map(({ calendarMethod }) => calendarMethod)).toEqual(['CANCEL']);
    const [mail] = await forum.mailsTo(reader.address);
    expect(mail && wordsOf(mail)).toContain(
      '2023. Before: Tuesday, 24 October 2023, 09:00–10:30, Korean Standard Time (UTC+09:00).',
    );
  });

  it('tells a speaker who has said yes by her calendar alone, at first and when it is called off and on again', async () => {
    const address = 'siti@speaker.example';
    await addNew(organizer, moved);
    await ask(organizer, moved, 'siti-rahma');
    await forum.visitor().post(`${await linkTo(forum, address, '/speaking/invitations/')}/acceptance`);
    const fan = await participant(moved);
    await release();
    await letPass();
    const steps = [
      () => moveInDraft(moved),
      () => cancelInDraft(moved),
      () =>
        expectRedirect(
          organizer.post(`/en/organizer/sessions/${moved}/reinstatement`, { destination: 'draft' }),
        ),
    ];
    const told: string[] = [];
    const before = (await forum.mailsTo(address)).length;

    for (const step of steps) {
      await step();
      told.push(textOf((await organizer.get('/en/organizer/release/people')).text));
      await release();
      await letPass();
    }

    const mails = (await forum.mailsTo(address)).slice(before);
    expect(mails.map(({ calendarMethod }) => calendarMethod)).toEqual(['REQUEST', 'CANCEL', 'REQUEST']);
    for (const text of told)
      expect(text).toMatch(/Siti Rahma By the invitation in her calendar The moved one/);
    const subjects = (await forum.mailsTo(fan.address)).map(({ subject }) => subject);
    expect(subjects).toEqual([
      'Moved: The moved one',
      'Cancelled: The moved one',
      'Takes place after all: The moved one',
    ]);
  });

  it('tells hundreds of invitees in turns, each once', async () => {
    const people = Array.from({ length: 130 }, () => buildParticipant());
    await forum.database.write(async (em) => {
      await insertParticipants(em, people);
      const accountIds = people.map(({ account }) => account.id);
      const wishes = { delivery: 'invitations', zone: null, changeMails: true } as const;
      await em.insert(
        CalendarPreference,
        accountIds.map((accountId) => ({ ...wishes, accountId })),
      );
      const addedAt = new Date('2023-09-18T00:00:00Z');
      const entry = { sessionId: moved, holdsPlace: false, addedAt };
      await em.insert(
        ProgrammeEntry,
        accountIds.map((accountId) => ({ ...entry, id: newId(), accountId })),
      );
    });
    await moveInDraft(moved);
    const count = () => forum.count(Invitation, { sessionId: moved });

    await release();
    const atOnce = await count();
    await letPass();

    expect([atOnce, await count(), await forum.count(HeldUpdate)]).toEqual([100, 130, 0]);
    expect(await forum.count(OutboxMessage, { about: `session:${moved}` })).toBe(130);
  });

  it('leaves alone whoever wants no such mails, by her choice or by one click', async () => {
    const unwilling = await participant(cancelled);
    const clicking = await participant(cancelled);
    await expectRedirect(unwilling.visitor.post('/en/my/calendar/mails', {}));
    const token = forum.app.get(Tokens).derive(stopClaim(clicking.accountId));
    const path = `/en/change-mails/${clicking.accountId}/stop/${token}`;
    expect(textOf((await forum.visitor().get(path)).text)).toContain('No more mails about changes?');
    expect((await forum.visitor().post(path, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    const wrong = `/en/change-mails/${unwilling.accountId}/stop/${token}`;
    expect((await forum.visitor().post(wrong)).status).toBe(404);

    const work = async () => {
      await cancelSession(organizer, cancelled, 'Ill.');
      await letPass();
    };

    expect(await mailsOf(unwilling, work)).toEqual([]);
    expect(
      (await forum.mailsTo(clicking.address)).filter(({ subject }) => /Cancelled/.test(subject)),
    ).toEqual([]);
    expect(textOf((await unwilling.visitor.get('/en/my/calendar')).text)).toContain('Mails about changes');
  });
});
