import { releaseSeeded } from '../../src/scheduling/releases/write-version.js';
import { Slot } from '../../src/scheduling/slot.entity.js';
import { SessionSpeaker } from '../../src/sessions/session-speaker.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Speaker } from '../../src/speakers/speaker.entity.js';
import { speakingClaim } from '../../src/speaking/invitations/speaking-invitations.service.js';
import { SpeakingInvitation } from '../../src/speaking/invitations/speaking-invitation.entity.js';
import { SpeakingStep } from '../../src/speaking/invitations/speaking-step.entity.js';
import { SpeakingReminders } from '../../src/speaking/reminders/speaking-reminders.service.js';
import { editSession, cancelSession } from '../calendar/organizing.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { insertSession } from '../support/sessions.js';
import type { Visitor } from '../support/visitor.js';
import { addNew, ask, invitationsOf, linkTo } from './asking.js';

const address = 'siti@speaker.example';
const id = 'siti-rahma';

describe('an invitation to speak', () => {
  let forum: TestForum;
  let organizer: Visitor;
  let sessionId: string;

  beforeEach(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
    sessionId = await forum.database.write((em) => insertSession(em));
    await addNew(organizer, sessionId);
  });
  afterEach(() => forum.stop());

  const panel = () => `/en/organizer/sessions/${sessionId}/panel`;
  const partOf = () => forum.read((em) => em.findOneByOrFail(SessionSpeaker, { sessionId, speakerId: id }));
  const subjects = async () => (await forum.mailsTo(address)).map(({ subject }) => subject);
  const stepsOf = async () => {
    const steps = await forum.read((em) => em.find(SpeakingStep, { order: { takenAt: 'ASC' } }));
    return steps.map(({ state }) => state);
  };
  const release = () =>
    editSession(forum, organizer, sessionId, { titleEn: `Released ${String(Math.random())}` });

  it('is shown as a mail before it is sent, and sends nothing by that', async () => {
    const path = `${panel()}/${id}/invitation`;

    const answer = await organizer.post(path, {
      email: address,
      locale: 'ko',
      message: 'We would love to hear of Jakarta.',
      step: 'preview',
    });

    expect(answer.status).toBe(200);
    expect(textOf(answer.text)).toContain('We would love to hear of Jakarta.');
    expect(textOf(answer.text)).toContain('초청에 답변하기');
    expect([await forum.mailsTo(address), await invitationsOf(forum, sessionId)]).toEqual([[], []]);
    const refused = await organizer.post(path, { email: 'nowhere', locale: 'en', message: '', step: 'send' });
    expect([refused.status, await invitationsOf(forum, sessionId)]).toEqual([422, []]);
  });

  it('is accepted by one link without a password, and brings her onto the programme with the next release', async () => {
    await ask(organizer, sessionId, id);
    const link = await linkTo(forum, address, '/speaking/invitations/');
    const she = forum.visitor();
    expect((await she.get(link)).status).toBe(200);
    expect((await partOf()).state).toBe('invited');
    await release();
    expect((await forum.visitor().get(`/en/sessions/${sessionId}`)).text).not.toContain('Siti Rahma');

    const accepted = await she.post(`${link}/acceptance`);

    expect([accepted.status, accepted.location]).toEqual([303, '/en/my/speaking']);
    expect((await partOf()).state).toBe('confirmed');
    expect(await stepsOf()).toEqual(['invited', 'accepted']);
    expect((await she.get('/en/my/speaking')).status).toBe(200);
    await she.post('/en/my/speaking/profile', {
      displayName: 'Siti Rahma',
      publication: 'agreed',
      revision: '1',
    });
    await release();
    expect((await forum.visitor().get(`/en/sessions/${sessionId}`)).text).toContain('Siti Rahma');
  });

  it('puts the session into her calendar, follows a move, and takes it out when she is taken off the panel', async () => {
    await ask(organizer, sessionId, id);
    await forum.visitor().post(`${await linkTo(forum, address, '/speaking/invitations/')}/acceptance`);
    await editSession(forum, organizer, sessionId, {
      startsAt: '2023-10-24T14:00',
      endsAt: '2023-10-24T15:00',
    });
    await organizer.post(`${panel()}/${id}/removal`, { reason: 'The panel is shorter now.' });

    const calendars = (await forum.mailsTo(address)).filter(({ calendarBody }) => calendarBody !== null);

    const unfolded = calendars.map(({ calendarBody }) => (calendarBody ?? '').replace(/\r\n /g, ''));
    expect(calendars.map(({ calendarMethod }) => calendarMethod)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(unfolded.map((body) => /^SEQUENCE:(\d+)/m.exec(body)?.[1])).toEqual(['0', '1', '2']);
    expect(unfolded.map((body) => /^DTSTART;[^:]*:(.*)\r$/m.exec(body)?.[1])).toEqual([
      '20231024T090000',
      '20231024T140000',
      '20231024T140000',
    ]);
    expect(new Set(unfolded.map((body) => /^UID:(.*)\r$/m.exec(body)?.[1])).size).toBe(1);
    expect(unfolded[0]).toMatch(
      /^ATTENDEE;.*ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED.*mailto:siti@speaker.example/m,
    );
    expect((await forum.mailsTo(address)).at(-2)?.text).toContain('The panel is shorter now.');
  });

  it('ends in her calendar when the session is cancelled', async () => {
    await ask(organizer, sessionId, id);
    await forum.visitor().post(`${await linkTo(forum, address, '/speaking/invitations/')}/acceptance`);

    await cancelSession(organizer, sessionId, 'The hall is closed.');

    const mails = await forum.mailsTo(address);
    expect(mails.filter(({ calendarMethod }) => calendarMethod === 'CANCEL')).toHaveLength(1);
  });

  it('ends in her calendar with the release that has her no more, whoever has taken her off', async () => {
    await ask(organizer, sessionId, id);
    await forum.visitor().post(`${await linkTo(forum, address, '/speaking/invitations/')}/acceptance`);
    await forum.database.write((em) => em.delete(SessionSpeaker, { sessionId, speakerId: id }));

    await release();

    const last = (await forum.mailsTo(address)).at(-1);
    expect([last?.calendarMethod, last?.subject]).toEqual([
      'CANCEL',
      expect.stringContaining('Out of your calendar'),
    ]);
  });

  it('that she has accepted outlives an undo of the draft, and stays in her calendar', async () => {
    await ask(organizer, sessionId, id);
    await forum.visitor().post(`${await linkTo(forum, address, '/speaking/invitations/')}/acceptance`);
    await editSession(forum, organizer, sessionId, { destination: 'draft', titleEn: 'Another title' });

    await organizer.post('/en/organizer/release/discard', { sessionId });

    expect((await partOf()).state).toBe('confirmed');
    const session = await forum.read((em) => em.findOneByOrFail(Session, { id: sessionId }));
    expect(session.title).not.toMatchObject({ en: 'Another title' });
    await release();
    const methods = (await forum.mailsTo(address)).map(({ calendarMethod }) => calendarMethod);
    expect(methods).not.toContain('CANCEL');
  });

  it('that was withdrawn does not come back as a yes when the draft is undone', async () => {
    await ask(organizer, sessionId, id);
    await forum.visitor().post(`${await linkTo(forum, address, '/speaking/invitations/')}/acceptance`);
    await release();
    await organizer.post(`${panel()}/${id}/removal`, {});

    await organizer.post('/en/organizer/release/discard', { sessionId });

    expect((await partOf()).state).toBe('planned');
  });

  it('without an answer is withdrawn with the session', async () => {
    await ask(organizer, sessionId, id);
    const link = await linkTo(forum, address, '/speaking/invitations/');

    await cancelSession(organizer, sessionId, 'The hall is closed.');

    expect((await subjects()).at(-1)).toContain('Your invitation was withdrawn');
    expect((await partOf()).state).toBe('planned');
    expect(await stepsOf()).toEqual(['invited', 'withdrawn']);
    expect((await forum.visitor().get(link)).status).toBe(410);
  });

  it('to a session that is cancelled or over is answered by nobody any more', async () => {
    await ask(organizer, sessionId, id);
    const link = await linkTo(forum, address, '/speaking/invitations/');
    const ended = { startsAt: new Date('2023-09-01T00:00:00Z'), endsAt: new Date('2023-09-01T01:00:00Z') };
    await forum.database.write((em) => em.update(Slot, { sessionId }, ended));

    const opened = await forum.visitor().get(link);
    const answers = [
      await forum.visitor().post(`${link}/acceptance`),
      await forum.visitor().post(`${link}/refusal`, {}),
    ];

    expect(textOf(opened.text)).toContain('This session is over');
    expect(opened.text).not.toContain('/acceptance');
    expect(answers.map(({ status }) => status)).toEqual([409, 409]);
    expect((await partOf()).state).toBe('invited');
  });

  it('that was accepted is neither taken back nor affirmed once the session is over', async () => {
    await ask(organizer, sessionId, id);
    const she = forum.visitor();
    await she.post(`${await linkTo(forum, address, '/speaking/invitations/')}/acceptance`);
    const own = `/en/my/speaking/sessions/${sessionId}`;
    expect((await she.get('/en/my/speaking')).text).toContain(`${own}/refusal`);
    const ended = { startsAt: new Date('2023-09-01T00:00:00Z'), endsAt: new Date('2023-09-01T01:00:00Z') };
    await forum.database.write(async (em) => {
      await em.update(Slot, { sessionId }, ended);
      await releaseSeeded(em, new Date(), [sessionId]);
    });

    const area = (await she.get('/en/my/speaking')).text;
    const answers = [await she.post(`${own}/refusal`, {}), await she.post(`${own}/confirmation`)];

    expect(area).not.toContain(`${own}/refusal`);
    expect(answers.map(({ status }) => status)).toEqual([409, 409]);
    expect(textOf(answers[0]?.text ?? '')).toContain('This session is over');
    expect((await partOf()).state).toBe('confirmed');
  });

  it('of whom no panel has any more is not repeated, and answered by nobody', async () => {
    await ask(organizer, sessionId, id);
    const link = await linkTo(forum, address, '/speaking/invitations/');
    const sentAt = new Date('2023-09-12T00:00:00Z');
    await forum.database.write(async (em) => {
      await em.update(SpeakingInvitation, { sessionId }, { sentAt });
      await em.delete(SessionSpeaker, { sessionId, speakerId: id });
    });

    await forum.database.write((em) => forum.app.get(SpeakingReminders).send(em));

    expect(await subjects()).toHaveLength(1);
    expect((await forum.visitor().get(link)).status).toBe(410);
    expect((await forum.visitor().post(`${link}/acceptance`)).status).toBe(409);
  });

  it('is declined with a reason and somebody else in her place, of which the organizer hears', async () => {
    await ask(organizer, sessionId, id);
    const link = await linkTo(forum, address, '/speaking/invitations/');
    const she = forum.visitor();
    const wrong = await she.post(`${link}/refusal`, { reason: 'Away', proposedEmail: 'no address' });
    expect([wrong.status, (await partOf()).state]).toEqual([422, 'invited']);
    expect(wrong.text).toContain('value="Away"');

    await she.post(`${link}/refusal`, {
      reason: 'I travel then.',
      proposedName: 'Ana Rokotuivuna',
      proposedEmail: 'ana@speaker.example',
    });

    expect((await partOf()).state).toBe('declined');
    const [mail] = await forum.mailsTo('organizer@apuf8.test');
    expect(mail?.text).toContain('I travel then.');
    expect(mail?.text).toContain('Ana Rokotuivuna, ana@speaker.example');
    const page = textOf((await organizer.get(panel())).text);
    expect(page).toContain('Proposes Ana Rokotuivuna, ana@speaker.example');
    const afterAll = await she.post(`${link}/acceptance`);
    expect([afterAll.status, (await partOf()).state]).toEqual([303, 'confirmed']);
  });

  it('that was withdrawn says so behind its link, and a new one has another link', async () => {
    await ask(organizer, sessionId, id);
    const link = await linkTo(forum, address, '/speaking/invitations/');
    await organizer.post(`${panel()}/${id}/withdrawal`, {});

    const opened = await forum.visitor().get(link);
    const accepted = await forum.visitor().post(`${link}/acceptance`);

    expect([opened.status, accepted.status]).toEqual([410, 409]);
    expect(textOf(opened.text)).toContain('This invitation was withdrawn');
    expect((await partOf()).state).toBe('planned');
    await ask(organizer, sessionId, id);
    expect((await forum.visitor().get(link)).status).toBe(404);
    expect((await forum.visitor().get(await linkTo(forum, address, '/speaking/invitations/'))).status).toBe(
      200,
    );
    expect((await organizer.post(`${panel()}/${id}/withdrawal`, {})).status).toBe(303);
    expect((await organizer.post(`${panel()}/${id}/withdrawal`, {})).status).toBe(409);
  });

  it('is repeated by the application when it stays unanswered, and once only for the same', async () => {
    await ask(organizer, sessionId, id);
    const remind = () => forum.database.write((em) => forum.app.get(SpeakingReminders).send(em));
    await remind();
    expect(await subjects()).toHaveLength(1);
    const [invitation] = await invitationsOf(forum, sessionId);
    const sentAt = new Date('2023-09-12T00:00:00Z');
    await forum.database.write((em) =>
      em.update('speaking_invitation', { id: invitation?.id ?? '' }, { sentAt }),
    );
    const become = (state: 'cancelled' | 'confirmed') =>
      forum.database.write((em) => em.update(Session, { id: sessionId }, { state }));
    await become('cancelled');
    await remind();
    expect(await subjects()).toHaveLength(1);
    await become('confirmed');

    await remind();
    await remind();

    expect((await subjects()).slice(1)).toEqual([expect.stringContaining('Your answer is awaited')]);
    expect(await stepsOf()).toEqual(['invited', 'reminded']);
  });

  it('that waits for an answer follows her to another mailbox, with another link', async () => {
    await ask(organizer, sessionId, id);
    const former = await linkTo(forum, address, '/speaking/invitations/');
    const other = 'office@speaker.example';
    const second = await forum.database.write((em) => insertSession(em));
    const panelOfSecond = `/en/organizer/sessions/${second}/panel`;
    await organizer.post(panelOfSecond, { speakerId: id, role: 'panellist', minutes: '' });

    await ask(organizer, second, id, { email: other });

    expect((await forum.visitor().get(former)).status).toBe(404);
    expect(await subjects()).toHaveLength(1);
    const mails = await forum.mailsTo(other);
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Invitation to speak'),
      expect.stringContaining('Invitation to speak'),
    ]);
    const [open] = await invitationsOf(forum, sessionId);
    const { id: subject = '', version = 0 } = open ?? {};
    expect(mails.flatMap(({ claims }) => Object.values(claims))).toContainEqual(
      speakingClaim({ id: subject, version }),
    );
  });

  it('keeps two people of one name apart', async () => {
    await addNew(organizer, sessionId, { organizationName: 'Another body' });

    const ids = await forum.read(async (em) =>
      (await em.find(Speaker)).map((speaker) => speaker.id).filter((each) => each.startsWith('siti')),
    );

    expect(ids.sort()).toEqual(['siti-rahma', 'siti-rahma-2']);
    const page = await organizer.get('/en/organizer/speakers/siti-rahma-2');
    expect(textOf(page.text)).toContain('Two people of one name stay two.');
  });

  it('puts the panel in order with roles and minutes, and refuses what is neither', async () => {
    await addNew(organizer, sessionId, { displayName: 'Ana Rokotuivuna' });

    const wrong = await organizer.post(`${panel()}/${id}`, { role: 'panellist', minutes: '0', place: '1' });
    await organizer.post(`${panel()}/ana-rokotuivuna`, { role: 'moderator', minutes: '15', place: '1' });

    expect(wrong.status).toBe(422);
    const parts = await forum.read((em) =>
      em.find(SessionSpeaker, { where: { sessionId }, order: { position: 'ASC' } }),
    );
    expect(parts.map(({ speakerId, role, minutes, state }) => [speakerId, role, minutes, state])).toEqual([
      ['ana-rokotuivuna', 'moderator', 15, 'planned'],
      ['siti-rahma', 'panellist', null, 'planned'],
    ]);
    const twice = await organizer.post(panel(), { speakerId: id, role: 'keynote', minutes: '' });
    expect(twice.status).toBe(422);
    expect((await organizer.get('/en/organizer/sessions/no-such/panel')).status).toBe(404);
    expect((await organizer.post(`${panel()}/nobody/removal`, {})).status).toBe(404);
  });
});
