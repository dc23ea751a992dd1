import { AccountsService } from '../../src/auth/accounts.service.js';
import { Room } from '../../src/forum/room.entity.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { SpeakingInvitation } from '../../src/speaking/invitations/speaking-invitation.entity.js';
import { SpeakingStep } from '../../src/speaking/invitations/speaking-step.entity.js';
import { clients, otherMessage } from '../calendar/clients.js';
import { cancelSession, editSession } from '../calendar/organizing.js';
import { mailsTo, type ReadMail } from '../calendar/participants.js';
import { receive } from '../support/arrivals.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { addNew, ask, linkTo } from './asking.js';

const colleague = {
  ...{ email: 'second@apuf8.test', name: 'Second Organizer' },
  ...({ locale: 'en', role: 'organizer' } as const),
};

let people = 0;

describe('a reply from the calendar of a speaker', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  /** Somebody who has said yes by her link, is on the public programme, and has the invitation in her calendar. */
  const speaking = async () => {
    people += 1;
    const speaker = new Speaking(forum, organizer, people);
    await speaker.accept();
    return speaker;
  };
  const outcomeOf = async (source: string) => (await receive(forum, source)).outcome;
  const toOrganizer = async () => (await forum.mailsTo('organizer@apuf8.test')).map(({ subject }) => subject);

  it('that declines is a decline: told at once everywhere, and her name stays public until the next release', async () => {
    const she = await speaking();
    const before = await toOrganizer();

    const reply = clients
      .Gmail({ from: she.address, answer: 'DECLINED', invitation: await she.invitation() })
      .replaceAll('STATUS:CONFIRMED', 'COMMENT:My minister needs me.\r\nSTATUS:CONFIRMED');
    const mails = await she.mailsOf(async () => expect(await outcomeOf(reply)).toBe('reply-applied'));

    expect((await she.part()).state).toBe('declined');
    expect(await she.steps()).toEqual(['invited', 'accepted', 'declined']);
    expect((await toOrganizer()).slice(before.length)).toEqual([`${she.name} does not speak at Water`]);
    const panel = textOf((await organizer.get(she.panel)).text);
    expect(panel).toContain('Reason: My minister needs me.');
    const conflicts = textOf((await organizer.get('/en/organizer/conflicts')).text);
    expect(conflicts).toContain(`${she.name} has declined to speak at “Water” and is still on its panel.`);
    expect((await forum.visitor().get(`/en/sessions/${she.sessionId}`)).text).toContain(she.name);
    // Her calendar has taken it out by itself: no CANCEL, and a way back.
    expect(mails.map(({ mail, method }) => [mail.subject, method])).toEqual([
      ['You have declined: Water', undefined],
    ]);
    await organizer.post(`${she.panel}/${she.id}/removal`, {});
    expect((await organizer.get('/en/organizer/conflicts')).text).not.toContain(she.name);
  });

  it('that accepts after a decline brings her back without another invitation', async () => {
    const she = await speaking();
    const invitation = await she.invitation();
    const given = { from: she.address, invitation };
    await receive(forum, clients.Apple({ ...given, answer: 'DECLINED', stamp: '20261122T100000Z' }));

    const mails = await she.mailsOf(() =>
      receive(forum, clients.Apple({ ...given, answer: 'ACCEPTED', stamp: '20261122T100100Z' })),
    );

    expect((await she.part()).state).toBe('confirmed');
    expect(mails.map(({ mail, method }) => [mail.subject, method])).toEqual([
      ['Thank you: you speak at Water', undefined],
    ]);
    const late = clients.Apple({ ...given, answer: 'DECLINED', stamp: '20261122T100030Z' });
    expect(await outcomeOf(late)).toBe('reply-repeated');
    expect((await she.part()).state).toBe('confirmed');
  });

  it('that says maybe leaves her on the panel with a mark, until she says in her area that she comes', async () => {
    const she = await speaking();
    const before = await toOrganizer();

    await receive(
      forum,
      clients.Gmail({ from: she.address, answer: 'TENTATIVE', invitation: await she.invitation() }),
    );

    expect(await she.part()).toMatchObject({ state: 'confirmed', doubt: 'maybe' });
    expect((await toOrganizer()).slice(before.length)).toEqual([`${she.name} is not sure to speak at Water`]);
    expect(textOf((await organizer.get(she.panel)).text)).toContain('Says “maybe” in her calendar');
    expect(textOf((await organizer.get('/en/organizer/conflicts')).text)).toContain(
      `${she.name} says “maybe” to “Water”, after a yes.`,
    );
    expect(textOf((await organizer.get('/en/organizer/speakers')).text)).toContain(
      'Says “maybe” in her calendar',
    );
    expect((await she.visitor.get('/en/my/speaking')).text).toContain('Do you come?');
    const sure = await she.visitor.post(`/en/my/speaking/sessions/${she.sessionId}/confirmation`);
    expect([sure.status, (await she.part()).doubt]).toEqual([303, null]);
    expect(await she.steps()).toEqual(['invited', 'accepted', 'maybe', 'affirmed']);
    const [mail] = await she.mailsOf(() => she.toOtherRoom());
    expect(mail?.body?.replaceAll('\r\n ', '')).toContain('PARTSTAT=ACCEPTED');
  });

  it('that says maybe is cleared by an organizer whom she has told that she comes', async () => {
    const she = await speaking();
    await receive(
      forum,
      clients.Gmail({ from: she.address, answer: 'TENTATIVE', invitation: await she.invitation() }),
    );
    const path = `${she.panel}/${she.id}/affirmation`;
    expect((await organizer.get(she.panel)).text).toContain(path);

    const [first, second] = [await organizer.post(path), await organizer.post(path)];

    expect([first.status, second.status]).toEqual([303, 409]);
    expect(await she.part()).toMatchObject({ state: 'confirmed', doubt: null });
    expect(await she.steps()).toEqual(['invited', 'accepted', 'maybe', 'affirmed']);
    expect((await organizer.get(she.panel)).text).not.toContain(path);
    const [mail] = await she.mailsOf(() => she.toOtherRoom());
    expect(mail?.body?.replaceAll('\r\n ', '')).toContain('PARTSTAT=ACCEPTED');
  });

  it('is asked for anew when the hour is another one, and an answer to the old one changes nothing', async () => {
    const she = await speaking();
    const old = await she.invitation();
    const [moved] = await she.mailsOf(() => she.move('14:00', '15:00'));

    expect([moved?.event?.sequence, moved?.body?.replaceAll('\r\n ', '')]).toEqual([
      1,
      expect.stringContaining('PARTSTAT=NEEDS-ACTION;RSVP=TRUE'),
    ]);
    expect(await she.part()).toMatchObject({ state: 'confirmed', doubt: 'moved' });
    expect(await outcomeOf(clients.Outlook({ from: she.address, answer: 'DECLINED', invitation: old }))).toBe(
      'reply-to-old-version',
    );
    expect((await she.part()).state).toBe('confirmed');
    if (!moved) throw new Error('Not moved');
    await receive(forum, clients.Outlook({ from: she.address, answer: 'ACCEPTED', invitation: moved }));
    expect(await she.part()).toMatchObject({ state: 'confirmed', doubt: null });
  });

  it('is not asked for any more when the session is cancelled after all', async () => {
    const she = await speaking();
    await she.move('14:00', '15:00');
    const area = async () => textOf((await she.visitor.get('/en/my/speaking')).text);
    expect(await area()).toContain('Can you come then?');

    await cancelSession(organizer, she.sessionId, 'The hall is closed.');

    expect(await area()).not.toContain('Can you come then?');
  });

  it('is not asked for anew when only the room is another one', async () => {
    const she = await speaking();

    const [mail] = await she.mailsOf(() => she.toOtherRoom());

    expect([mail?.method, mail?.event?.sequence]).toEqual(['REQUEST', 1]);
    expect(mail?.body?.replaceAll('\r\n ', '')).toContain('PARTSTAT=ACCEPTED');
    expect((await she.part()).doubt).toBeNull();
  });

  it.each([
    ['nobody vouches for', { verdict: null }],
    [
      'somebody else has signed',
      { verdict: 'Authentication-Results: mx.apuf8.test; dkim=pass header.d=evil.example' },
    ],
  ])('that %s is not applied: she is asked, once', async (_, forged) => {
    const she = await speaking();
    const invitation = await she.invitation();
    const forge = () => clients.Gmail({ from: she.address, answer: 'DECLINED', invitation, ...forged });

    const mails = await she.mailsOf(async () => {
      expect(await outcomeOf(forge())).toBe('reply-asked-back');
      expect(await outcomeOf(forge())).toBe('reply-asked-back');
    });

    expect((await she.part()).state).toBe('confirmed');
    expect(mails.map(({ mail }) => mail.subject)).toEqual(['Was it you? Answer to: Water']);
    expect(mails[0]?.mail.text).toContain('/en/my/speaking/enter/');
  });

  it('in her name by somebody else, or of one to whom it was forwarded, is not applied', async () => {
    const she = await speaking();
    const invitation = await she.invitation();
    const forged = clients
      .Gmail({ from: she.address, answer: 'DECLINED', invitation })
      .replace(`From: Mei Tan <${she.address}>`, 'From: Eve <eve@speaker.example>');
    const forwarded = clients.Gmail({ from: 'eve@speaker.example', answer: 'DECLINED', invitation });

    expect([await outcomeOf(forged), await outcomeOf(forwarded)]).toEqual([
      'reply-asked-back',
      'reply-of-stranger',
    ]);
    expect((await she.part()).state).toBe('confirmed');
  });

  it('after the organizers took her off changes nothing', async () => {
    const she = await speaking();
    const invitation = await she.invitation();
    await receive(forum, clients.Gmail({ from: she.address, answer: 'DECLINED', invitation }));
    await organizer.post(`${she.panel}/${she.id}/removal`, {});

    const again = clients.Gmail({
      ...{ from: she.address, answer: 'ACCEPTED', invitation },
      stamp: '20261122T110000Z',
    });

    expect(await outcomeOf(again)).toBe('reply-to-old-version');
    expect(await forum.count(SessionSpeaker, { speakerId: she.id })).toBe(0);
  });

  it('that proposes another time is decided by an organizer, and the speaker is told', async () => {
    const she = await speaking();
    const counter = otherMessage(
      'COUNTER',
      { from: she.address, answer: 'TENTATIVE', invitation: await she.invitation() },
      ['DTSTART;TZID=Asia/Seoul:20231024T150000', 'DTEND;TZID=Asia/Seoul:20231024T160000'],
    );
    const { id, outcome } = await receive(forum, counter);
    expect(outcome).toBe('counter-proposal');
    const path = `/en/organizer/counter-proposals/${id}`;
    expect(textOf((await organizer.get(path)).text)).toContain(she.address);

    const mails = await she.mailsOf(() => organizer.post(`${path}/refusal`));

    expect(mails.map(({ mail }) => mail.subject)).toEqual(['The time stays: Water']);
    expect((await organizer.get(path)).status).toBe(404);
  });

  it('that asks for the invitation gets it once more', async () => {
    const she = await speaking();
    const invitation = await she.invitation();

    const [again] = await she.mailsOf(() =>
      receive(forum, otherMessage('REFRESH', { from: she.address, answer: 'NEEDS-ACTION', invitation })),
    );

    expect([again?.method, again?.event?.uid, again?.event?.sequence]).toEqual([
      'REQUEST',
      invitation.event?.uid,
      0,
    ]);
  });
});

describe('a speaker who has said yes by telephone', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  it('is confirmed by an organizer, and gets the calendar invitation once an address is known', async () => {
    people += 1;
    const she = new Speaking(forum, organizer, people);
    await she.plan();
    const path = `${she.panel}/${she.id}/confirmation`;
    expect(textOf((await organizer.get(she.panel)).text)).toContain('She has said yes');

    expect((await organizer.post(path, { email: '', locale: 'ko' })).status).toBe(303);

    expect(await she.part()).toMatchObject({ state: 'confirmed' });
    expect(await she.steps()).toEqual(['accepted']);
    expect(textOf((await organizer.get(she.panel)).text)).toContain('Send the calendar invitation');
    const wrong = await organizer.post(path, { email: 'nowhere', locale: 'ko' });
    expect([wrong.status, wrong.text.includes('value="nowhere"')]).toEqual([422, true]);
    await organizer.post(path, { email: she.address, locale: 'en' });
    expect((await she.mails()).map(({ mail, method }) => [mail.subject, method])).toEqual([
      ['Thank you: you speak at Water', undefined],
      ['For your calendar: Water', 'REQUEST'],
    ]);
    expect(textOf((await organizer.get(she.panel)).text)).not.toContain('Send the calendar invitation');
    await she.enter();
    const off = await she.visitor.post(`/en/my/speaking/sessions/${she.sessionId}/refusal`, {
      reason: 'I am ill.',
    });
    expect([off.status, (await she.part()).state]).toEqual([303, 'declined']);
    expect((await she.mails()).at(-1)?.method).toBe('CANCEL');
  });

  it('is missed by every organizer when she stands down and none of them had asked her', async () => {
    people += 1;
    const she = new Speaking(forum, organizer, people);
    await she.accept();
    await forum.database.write(async (em) => {
      await em.update(SpeakingInvitation, { speakerId: she.id }, { invitedBy: null });
      await forum.app.get(AccountsService).ensure(em, colleague);
    });

    await she.visitor.post(`/en/my/speaking/sessions/${she.sessionId}/refusal`, { reason: 'I am ill.' });

    for (const to of ['organizer@apuf8.test', colleague.email]) {
      const mail = (await forum.mailsTo(to)).at(-1);
      expect([mail?.subject, mail?.text.includes('I am ill.')]).toEqual([
        `${she.name} does not speak at Water`,
        true,
      ]);
    }
  });

  it('has another mailbox: the links to the old one open nothing, and the entry leaves it', async () => {
    people += 1;
    const she = new Speaking(forum, organizer, people);
    await she.accept();
    const link = await linkTo(forum, she.address, '/speaking/invitations/');
    const other = `other-${she.address}`;

    const left = await she.mailsOf(() =>
      organizer.post(`${she.panel}/${she.id}/confirmation`, { email: other, locale: 'en' }),
    );

    expect((await forum.visitor().get(link)).status).toBe(404);
    expect(left.map(({ method }) => method)).toEqual(['CANCEL']);
    expect((await mailsTo(forum, other)).map(({ method }) => method)).toEqual([undefined, 'REQUEST']);
  });

  it('after she had declined in her calendar comes to another mailbox with her yes', async () => {
    people += 1;
    const she = new Speaking(forum, organizer, people);
    await she.accept();
    const invitation = await she.invitation();
    await receive(forum, clients.Gmail({ from: she.address, answer: 'DECLINED', invitation }));
    const other = `other-${she.address}`;

    await organizer.post(`${she.panel}/${she.id}/confirmation`, { email: other, locale: 'en' });

    const entry = (await mailsTo(forum, other)).at(-1);
    expect([entry?.method, entry?.event?.sequence]).toEqual(['REQUEST', 1]);
    expect(entry?.body?.replaceAll('\r\n ', '')).toContain('PARTSTAT=ACCEPTED');
  });
});

/** A speaker of a session of her own, with her browser and her mailbox. */
class Speaking {
  readonly name: string;
  readonly id: string;
  readonly address: string;
  readonly visitor: Visitor;
  sessionId = '';

  constructor(
    private readonly forum: TestForum,
    private readonly organizer: Visitor,
    number: number,
  ) {
    this.name = `Siti Rahma ${String(number)}`;
    this.id = `siti-rahma-${String(number)}`;
    this.address = `siti${String(number)}@speaker.example`;
    this.visitor = forum.visitor();
  }

  get panel(): string {
    return `/en/organizer/sessions/${this.sessionId}/panel`;
  }

  async plan(): Promise<void> {
    this.sessionId = await this.forum.database.write((em) => insertSession(em, { title: { en: 'Water' } }));
    await addNew(this.organizer, this.sessionId, { displayName: this.name });
  }

  async accept(): Promise<void> {
    await this.plan();
    await ask(this.organizer, this.sessionId, this.id, { email: this.address });
    const link = await linkTo(this.forum, this.address, '/speaking/invitations/');
    await this.visitor.post(`${link}/acceptance`);
    const consent = { displayName: this.name, publication: 'agreed', revision: '1' };
    await this.visitor.post('/en/my/speaking/profile', consent);
    await editSession(this.forum, this.organizer, this.sessionId, { titleEn: 'Water' });
  }

  async enter(): Promise<void> {
    await this.visitor.get(await linkTo(this.forum, this.address, '/my/speaking/enter/'));
  }

  part(): Promise<SessionSpeaker> {
    const { sessionId, id: speakerId } = this;
    return this.forum.read((em) => em.findOneByOrFail(SessionSpeaker, { sessionId, speakerId }));
  }

  async steps(): Promise<string[]> {
    const { sessionId, id } = this;
    const steps = await this.forum.read((em) =>
      em
        .createQueryBuilder(SpeakingStep, 'step')
        .innerJoin('speaking_invitation', 'asked', 'asked.id = step.invitation_id')
        .where('asked.session_id = :sessionId AND asked.speaker_id = :id', { sessionId, id })
        .orderBy('step.taken_at')
        .getMany(),
    );
    return steps.map(({ state }) => state);
  }

  mails(): Promise<ReadMail[]> {
    return mailsTo(this.forum, this.address);
  }

  /** What `work` has mailed to her. */
  async mailsOf(work: () => Promise<unknown>): Promise<ReadMail[]> {
    const before = (await this.mails()).length;
    await work();
    return (await this.mails()).slice(before);
  }

  async invitation(): Promise<ReadMail> {
    const found = (await this.mails()).findLast(({ event }) => event);
    if (!found) throw new Error('No invitation in her calendar');
    return found;
  }

  move(from: string, to: string): Promise<void> {
    const times = { startsAt: `2023-10-24T${from}`, endsAt: `2023-10-24T${to}` };
    return editSession(this.forum, this.organizer, this.sessionId, times);
  }

  async toOtherRoom(): Promise<void> {
    const [room] = await this.forum.read((em) => em.findBy(Room, { venueId: 'scc' }));
    const roomId = room?.id ?? '';
    await editSession(this.forum, this.organizer, this.sessionId, { roomId });
  }
}
