import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { withBodies } from '../../src/mail/stored-mail.js';
import { MessageRecipient } from '../../src/messages/message-recipient.entity.js';
import { Message } from '../../src/messages/message.entity.js';
import { MessagesQueries } from '../../src/messages/messages.queries.js';
import { MessagesWorker } from '../../src/messages/messages.worker.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { FormPage } from '../support/form-page.js';
import { type TestForum, startForum } from '../support/forum.js';
import { insertParticipants, buildParticipant } from '../support/participants.js';
import type { Visitor } from '../support/visitor.js';
import { sentText } from '../registration/registrants.js';
import { offer, path, registrants, send, texts, writeMails, written } from './writing.js';

let forum: TestForum;
let organizer: Visitor;

beforeEach(async () => {
  forum = await startForum({ seeded: false });
  organizer = await forum.organizer();
});
afterEach(() => forum.stop());

const message = () => forum.read((em) => em.findOneByOrFail(Message, {}));
const mails = (about: string) =>
  forum.read(async (em) => withBodies(em, await em.findBy(OutboxMessage, { about })));

describe('a message to many', () => {
  it('goes to each in her language, with her own values and her own link', async () => {
    const [english, korean, russian] = await registrants(forum, ['en', 'ko', 'ru']);
    const { address } = await written(organizer, { subjectKo: '{reference} 셔틀', bodyKo: '{name} 님께' });

    const answer = await send(organizer, address);
    await writeMails(forum);

    expect(answer.location).toBe(`${address}?notice=started`);
    const subjects = await Promise.all(
      [english, korean, russian].map(async (each) => {
        const [mail] = await mails(`registration:${each?.registration.id ?? ''}`);
        return [mail?.subject, mail?.locale];
      }),
    );
    expect(subjects).toEqual([
      [`Shuttle for ${english?.registration.reference ?? ''}`, 'en'],
      [`${korean?.registration.reference ?? ''} 셔틀`, 'ko'],
      [`Shuttle for ${russian?.registration.reference ?? ''}`, 'en'],
    ]);
    const [mail] = await mails(`registration:${english?.registration.id ?? ''}`);
    if (!mail) throw new Error('She got no mail');
    const { text, links } = sentText(forum, mail);
    expect(text).toContain(
      `Dear ${english?.person.displayName ?? ''},\n\n- one\n- two\n\nOpen my registration:`,
    );
    const visitor = forum.visitor();
    await visitor.get(links.find((link) => link.includes('/my/enter/')) ?? '');
    expect((await visitor.get('/en/my')).text).toContain(english?.registration.reference);
    expect((await message()).state).toBe('sent');
  });

  it('goes to the filtered set, as the list of registrations finds it', async () => {
    const [online] = await registrants(forum, ['en'], { mode: 'online' });
    await registrants(forum, ['en', 'ko']);
    const { address } = await written(organizer, { mode: 'online', state: 'approved' });

    const { text } = await organizer.get(address);
    await send(organizer, address);
    await writeMails(forum);

    expect(text).toContain('1 recipient');
    const recipients = await forum.read((em) => em.find(MessageRecipient));
    expect(recipients).toMatchObject([{ registrationId: online?.registration.id, state: 'written' }]);
    expect(await forum.count(OutboxMessage)).toBe(1);
  });

  it('is previewed as any recipient, with what falls back to English', async () => {
    const [first, second] = await registrants(forum, ['en', 'ko']);
    const { address, answer } = await written(organizer);

    const asFirst = await organizer.get(`${address}?recipient=1`);
    const asSecond = await organizer.get(`${address}?recipient=2`);
    const beyond = await organizer.get(`${address}?recipient=99`);
    const found = await organizer.get(`${address}?as=${second?.account.email ?? ''}`);
    const unknown = await organizer.get(`${address}?as=nobody-of-this-name`);

    expect(answer.location).toBe(`${address}?notice=saved`);
    expect(asFirst.text).toContain(`Shuttle for ${first?.registration.reference ?? ''}`);
    expect(asSecond.text).toContain(`Shuttle for ${second?.registration.reference ?? ''}`);
    expect(beyond.text).toContain('recipient 2 of 2');
    expect(found.text).toContain('recipient 2 of 2');
    expect(unknown.text).toContain('recipient 1 of 2');
    expect(unknown.text).toContain('No recipient is found by this');
    expect(asFirst.text).toContain('Korean: 1, in English because there is no version');
    expect(await forum.count(OutboxMessage)).toBe(0);
  });

  it('is tested by a mail to the organizer alone, which opens nobody’s area', async () => {
    const [, second] = await registrants(forum, ['en', 'en']);
    const { address } = await written(organizer);

    const answer = await organizer.post(`${address}/test`, { recipient: '2' });

    expect(answer.location).toBe(`${address}?notice=test-sent&recipient=2`);
    const [mail, ...others] = await forum.mailsTo('organizer@apuf8.test');
    expect(mail?.subject).toBe(`Test: Shuttle for ${second?.registration.reference ?? ''}`);
    expect(mail && sentText(forum, mail).links).toContain('/en/my');
    expect([others.length, await forum.count(OutboxMessage)]).toEqual([0, 1]);
    expect((await message()).state).toBe('draft');
  });

  it('is stopped between two pieces and continued, and reaches nobody twice', async () => {
    await registrants(
      forum,
      Array.from({ length: 60 }, () => 'en' as const),
    );
    const { address } = await written(organizer);
    await send(organizer, address);
    const { id } = await message();
    await forum.app.get(MessagesWorker).sendPiece(id);

    const stopped = await organizer.post(`${address}/stoppage`);
    await writeMails(forum);
    const between = await forum.count(OutboxMessage);
    const page = await organizer.get(address);
    const twice = await organizer.post(`${address}/stoppage`);
    await send(organizer, address);
    await writeMails(forum);

    expect([stopped.status, twice.status, between]).toEqual([303, 409, 25]);
    expect(page.text).toMatch(/figure-value">35<\/span><span>Not written yet/);
    expect(await forum.count(OutboxMessage)).toBe(60);
    expect((await message()).state).toBe('sent');
    const entries = await forum.read((em) => em.findBy(AuditEntry, { about: `message:${id}` }));
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'messages.audit-sending',
      'messages.audit-sending',
      'messages.audit-stopped',
    ]);
  });

  it('tells what became of its mails', async () => {
    const [sent, bounced, failed, waiting] = await registrants(forum, ['en', 'en', 'en', 'en']);
    const { address } = await written(organizer);
    await send(organizer, address);
    await writeMails(forum);
    const outcomes = [
      [sent, 'sent'],
      [bounced, 'bounced'],
      [failed, 'failed'],
      [waiting, 'retrying'],
    ] as const;
    const nextAttemptAt = new Date('2100-01-01T00:00:00Z');
    for (const [each, state] of outcomes) {
      await forum.database.write((em) =>
        em.update(
          OutboxMessage,
          { about: `registration:${each?.registration.id ?? ''}` },
          { state, nextAttemptAt },
        ),
      );
    }

    const { id } = await message();
    const progress = await forum.read((em) => forum.app.get(MessagesQueries).progressOf(em, [id]));
    const list = await organizer.get(path);
    const toHer = await forum.read((em) =>
      forum.app.get(MessagesQueries).toRegistration(em, sent?.registration.id ?? ''),
    );

    expect(progress.get(id)).toEqual({
      total: 4,
      pending: 0,
      waiting: 1,
      sent: 1,
      failed: 1,
      bounced: 1,
      skipped: 0,
    });
    const { text } = await organizer.get(`${path}/${id}`);
    const shown = [bounced, failed].map((each) => text.includes(each?.registration.reference ?? ''));

    expect(list.text).toContain('Shuttle for {reference}');
    expect(text).toContain('Not reached');
    expect(shown).toEqual([true, true]);
    expect(toHer.map((each) => each.message.id)).toEqual([id]);
  });

  it('leaves out whoever was merged into another registration meanwhile', async () => {
    const [kept, merged] = await registrants(forum, ['en', 'en']);
    const { address } = await written(organizer);
    await send(organizer, address);
    await forum.database.write((em) =>
      em.update(
        Registration,
        { id: merged?.registration.id ?? '' },
        { mergedInto: kept?.registration.id ?? '' },
      ),
    );
    await writeMails(forum);

    expect(await forum.count(OutboxMessage)).toBe(1);
    expect(await forum.count(MessageRecipient, { state: 'skipped' })).toBe(1);
  });
});

describe('sending a message', () => {
  it('is refused when it was changed, when others match, or when nobody does', async () => {
    const { address } = await written(organizer);
    const nobody = await organizer.post(`${address}/sending`, { revision: '1', recipients: '0' });
    await registrants(forum, ['en']);
    const shown = await offer(organizer, address);
    await registrants(forum, ['en']);
    const others = await organizer.post(`${address}/sending`, shown);
    await organizer.post(address, { ...texts, subjectEn: 'Other', revision: '1' });
    const changed = await organizer.post(`${address}/sending`, { revision: '1', recipients: '2' });

    expect([nobody.status, others.status, changed.status]).toEqual([409, 409, 409]);
    expect(others.text).toContain('There are 2 recipients now');
    expect((await message()).state).toBe('draft');
    expect(await forum.count(MessageRecipient)).toBe(0);
  });

  it('happens once, and nothing is rewritten afterwards', async () => {
    await registrants(forum, ['en']);
    const { address } = await written(organizer);
    const fields = await offer(organizer, address);
    const answers = await Promise.all([
      organizer.post(`${address}/sending`, fields),
      organizer.post(`${address}/sending`, fields),
    ]);
    await writeMails(forum);
    const rewritten = await organizer.post(address, { ...texts, revision: '2' });
    const edit = await organizer.get(`${address}/edit`);

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect([rewritten.status, edit.status]).toEqual([409, 409]);
    expect(await forum.count(OutboxMessage)).toBe(1);
  });
});

describe('the form of a message', () => {
  it('comes with the filter of the registration list', async () => {
    const { text } = await organizer.get(
      `${path}/new?q=tan&category=private_sector&state=approved&country=SG&attention=yes`,
    );

    expect(new FormPage(text).fields).toMatchObject({
      q: 'tan',
      category: 'private_sector',
      state: 'approved',
      country: 'SG',
      attention: 'yes',
    });
  });

  it('is for no more people than the list that it was opened from', async () => {
    await registrants(forum, ['en']);

    const { address } = await written(organizer, { attention: 'yes' });

    expect(await offer(organizer, address)).toEqual({});
    expect((await organizer.get(address)).text).toContain('Nobody');
    expect((await message()).filter).toEqual({ attention: 'yes' });
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['an unknown placeholder', { bodyEn: 'Dear {nmae}' }, 'bodyEn', '{nmae} is not something we can fill in'],
    ['a button in the middle of a line', { bodyEn: 'Open {area} now' }, 'bodyEn', '{area} is not something'],
    ['a button in the subject', { subjectEn: '{area}' }, 'subjectEn', '{area} is not something'],
    ['half a version', { subjectKo: '제목' }, 'bodyKo', 'A version needs a subject and a text'],
    ['no English', { bodyEn: '' }, 'bodyEn', 'Please fill in this field'],
    ['a hidden direction', { subjectEn: 'a\u202eb' }, 'subjectEn', 'characters'],
  ])('refuses %s at its field, and keeps what was typed', async (_, fields, field, error) => {
    const { answer } = await written(organizer, {
      ...fields,
      bodyFr: '',
      subjectRu: 'Тема',
      bodyRu: 'Текст',
    });

    const form = new FormPage(answer.text);
    expect(answer.status).toBe(422);
    expect(form.errors[field]).toContain(error);
    expect(form.fields).toMatchObject({ ...fields, subjectRu: 'Тема' });
    expect(await forum.count(Message)).toBe(0);
  });

  it('refuses fields and filters that it does not have', async () => {
    const unknown = await written(organizer, { evil: '1' });
    const category = await written(organizer, { category: 'kings' });

    expect([unknown.answer.status, category.answer.status]).toEqual([422, 422]);
    expect(await forum.count(Message)).toBe(0);
  });

  it('prints what was typed as text, in the mail too', async () => {
    const participant = buildParticipant();
    participant.account.name = 'Mei {reference} <b>Tan</b>';
    await forum.database.write((em) => insertParticipants(em, [participant]));
    const { address } = await written(organizer, { bodyEn: 'Dear {name} <script>alert(1)</script>' });

    const { text } = await organizer.get(address);
    await send(organizer, address);
    await writeMails(forum);

    const [mail] = await mails(`registration:${participant.registration.id}`);
    for (const html of [text, mail?.html ?? '']) {
      expect(html).toContain('Mei {reference} &lt;b>Tan&lt;/b>');
      expect(html).not.toMatch(/<script>alert|<b>/);
    }
  });

  it('is for organizers', async () => {
    const { address } = await written(organizer);
    const stranger = forum.visitor();

    const answers = [
      await stranger.get(path),
      await stranger.post(path, texts),
      await stranger.post(`${address}/sending`),
      await organizer.get(`${path}/unknown`),
      await organizer.post(`${path}/unknown/sending`, { revision: '1', recipients: '1' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 404, 404]);
  });
});
