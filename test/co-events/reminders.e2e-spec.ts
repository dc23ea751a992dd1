import { edition } from '../../config/edition.js';
import { CoEventInvitationsWorker } from '../../src/calendar/co-events/co-event-invitations.worker.js';
import { CoEventInterest } from '../../src/co-events/co-event-interest.entity.js';
import { CoEventWriter } from '../../src/co-events/co-event-writer.js';
import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { RemindersWorker } from '../../src/co-events/reminders/reminders.worker.js';
import { OutgoingMail } from '../../src/mail/outgoing-mail.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { buildContent } from './build-content.js';
import { insertCoEvent } from './insert-co-event.js';

const email = 'aigerim@delegate.example';
const ask = '/en/co-events/walk/reminder';

describe('somebody who wants to be reminded of a co-event', () => {
  let forum: TestForum;
  const start = async (rehearsalClock = new Date('2023-10-20T09:00:00+09:00')) => {
    forum = await startForum({ seeded: false, settings: { rehearsalClock } });
    await insertCoEvent(forum, {}, { id: 'walk' });
  };
  beforeEach(() => start());
  afterEach(() => forum.stop());

  const mails = () => forum.mailsTo(email);
  const subjects = async () => (await mails()).map(({ subject }) => subject);
  const sourceOf = async (index: number) => {
    const mail = (await mails()).at(index);
    return mail ? (await forum.app.get(OutgoingMail).source(mail)).toString() : '';
  };
  /** The link of a mail that ends in this way, as it leaves. */
  const linkIn = async (index: number, does: 'confirm' | 'stop') => {
    const mail = (await mails()).at(index);
    const text = mail ? forum.app.get(OutgoingMail).text(mail) : '';
    return (
      new RegExp(`http://forum.test(\\S+/${does}/\\S+)`).exec(text.replace(/\n(?=\S)/g, '\n'))?.[1] ?? ''
    );
  };
  const confirmed = async (fields: Record<string, string> = {}) => {
    await forum.visitor().post(ask, { email, ...fields });
    await forum.visitor().post(await linkIn(-1, 'confirm'));
  };
  const change = async (content: Parameters<typeof buildContent>[0], row: Partial<CoEvent> = {}) => {
    const writer = forum.app.get(CoEventWriter, { strict: false });
    await forum.database.write(async (em) => {
      const coEvent = await em.findOneByOrFail(CoEvent, { id: 'walk' });
      await writer.rewrite(em, coEvent, buildContent(content));
      await writer.update(em, coEvent, row);
    });
  };
  const work = async () => {
    await forum.app.get(RemindersWorker, { strict: false }).work();
    await forum.app.get(CoEventInvitationsWorker, { strict: false }).work();
  };
  const interest = () => forum.read((em) => em.findOneByOrFail(CoEventInterest, { email }));

  it('is asked by mail first, and a link that only was looked at confirms nothing', async () => {
    const page = await forum.visitor().get('/en/co-events/walk');
    const { status, text } = await forum.visitor().post(ask, { email });
    const link = await linkIn(0, 'confirm');
    const looked = await forum.visitor().get(link);

    expect(page.text).toContain(`href="${ask}"`);
    expect([status, textOf(text).includes('Please look into your mailbox')]).toEqual([200, true]);
    expect(await subjects()).toEqual(['Please confirm: reminder of Walking the Hwaseong walls']);
    expect(textOf(looked.text)).toContain('Yes, remind me');
    expect((await interest()).state).toBe('awaiting-confirmation');
    await forum.visitor().post(link);
    await forum.visitor().post(link);
    expect((await interest()).state).toBe('confirmed');
    expect((await subjects()).slice(1)).toEqual(['You will be reminded: Walking the Hwaseong walls']);
  });

  it('ends all mails by the one click of her mail program', async () => {
    await confirmed();
    const source = await sourceOf(1);
    const header = /^List-Unsubscribe: ?(?:\r\n )?<http:\/\/forum\.test(\S+)>/m.exec(source)?.[1] ?? '';

    expect(source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(await sourceOf(0)).not.toContain('List-Unsubscribe');
    expect((await forum.visitor().get(header)).status).toBe(200);
    expect((await interest()).state).toBe('confirmed');
    const click = await forum.visitor().request('POST', header, {
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    await change({ startsOn: '2023-11-01', endsOn: '2023-11-01' });
    await work();

    expect([click.status, (await interest()).state]).toEqual([200, 'stopped']);
    expect((await mails()).length).toBe(2);
  });

  it('is told once of what has changed, however often it was edited, and of nothing else', async () => {
    await confirmed();

    await change({ startsOn: '2023-11-02', endsOn: '2023-11-02' });
    await change({ startsOn: '2023-11-01', endsOn: '2023-11-01' });
    await work();
    await change({ startsOn: '2023-11-01', endsOn: '2023-11-01', text: { en: 'Other words' } });
    await work();
    await work();

    expect((await subjects()).slice(2)).toEqual(['Changed: Walking the Hwaseong walls']);
    const { text } = (await mails())[2] ?? { text: '' };
    expect(text).toContain('Wednesday, 1 November 2023, 09:00–11:30');
    expect(text).toContain('Tuesday, 31 October 2023, 09:00–11:30');
    expect(text).not.toContain('2 November');
  });

  it.each([
    ['postponed', 'Postponed: Walking the Hwaseong walls'],
    ['cancelled', 'Cancelled: Walking the Hwaseong walls'],
  ] as const)(
    'is told that it is %s, in the words of its host, and that it takes place after all',
    async (state, subject) => {
      await confirmed();

      await change({}, { state, statusNote: 'A storm is coming' });
      await work();
      await change({}, { state: 'approved', statusNote: null });
      await work();

      expect((await subjects()).slice(2)).toEqual([
        subject,
        'Takes place after all: Walking the Hwaseong walls',
      ]);
      expect((await mails())[2]?.text).toContain('A storm is coming');
    },
  );

  it('has it in her calendar by one UID that is moved, cancelled and taken up again', async () => {
    await confirmed({ invitation: 'yes' });
    await change({ startsOn: '2023-11-01', endsOn: '2023-11-01' });
    await work();
    await change(
      { startsOn: '2023-11-01', endsOn: '2023-11-01' },
      { state: 'cancelled', statusNote: 'Storm' },
    );
    await work();
    await change({ startsOn: '2023-11-01', endsOn: '2023-11-01' }, { state: 'approved', statusNote: null });
    await work();

    const told = (await mails()).slice(1).map(({ calendarBody }) => {
      const body = (calendarBody ?? '').replace(/\r\n /g, '');
      const value = (name: string) => new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, 'm').exec(body)?.[1];
      const start = /^DTSTART;TZID=Asia\/Seoul:(.*)\r$/m.exec(body)?.[1];
      return [value('METHOD'), value('UID'), value('SEQUENCE'), start, value('STATUS'), value('ATTENDEE')];
    });
    const uid = `co-event-walk@${edition.uidDomain}`;
    const to = `mailto:${email}`;
    expect(told).toEqual([
      ['REQUEST', uid, '0', '20231031T090000', 'CONFIRMED', to],
      ['REQUEST', uid, '1', '20231101T090000', 'CONFIRMED', to],
      ['CANCEL', uid, '2', '20231101T090000', 'CANCELLED', to],
      ['REQUEST', uid, '3', '20231101T090000', 'CONFIRMED', to],
    ]);
    expect(await subjects()).toEqual([
      'Please confirm: reminder of Walking the Hwaseong walls',
      'You will be reminded: Walking the Hwaseong walls',
      'Changed: Walking the Hwaseong walls',
      'Cancelled: Walking the Hwaseong walls',
      'Takes place after all: Walking the Hwaseong walls',
    ]);
  });

  it('is reminded once, the day before on the clocks of the place, in her language', async () => {
    const place = { country: 'NP', city: 'Kathmandu', latitude: null, longitude: null };
    const row = { confirmedAt: new Date('2023-10-01T00:00:00Z') };
    const at = async (instant: string) => {
      await forum.stop();
      await start(new Date(instant));
      await insertCoEvent(forum, { zone: 'Asia/Kathmandu', ...place }, { id: 'tea' });
      for (const id of ['walk', 'tea']) {
        await forum.visitor().post(`/ko/co-events/${id}/reminder`, { email });
        await forum.visitor().post(await linkIn(-1, 'confirm'));
      }
      await forum.database.write((em) => em.update(CoEventInterest, { email }, row));
      await work();
      await work();
      return (await subjects()).filter((subject) => subject.startsWith('내일')).length;
    };

    expect(await at('2023-10-30T08:59:00+09:00')).toBe(0);
    expect(await at('2023-10-30T09:00:00+09:00')).toBe(1);
    expect(await at('2023-10-30T09:00:00+05:45')).toBe(2);
    expect((await mails()).at(-1)?.subject).toBe('내일 열립니다: 화성 성곽길 걷기');
  });

  it('does not flood a mailbox, and tells a stranger nothing of who is interested', async () => {
    const fresh = await forum.visitor().post(ask, { email });
    for (let time = 0; time < 5; time += 1) await forum.visitor().post(ask, { email });
    const first = (await mails()).length;
    await forum.visitor().post(await linkIn(0, 'confirm'));
    const known = await forum.visitor().post(ask, { email });

    expect(first).toBe(3);
    expect(textOf(known.text)).toBe(textOf(fresh.text));
    expect(await forum.count(CoEventInterest)).toBe(1);
  });

  it('is not written down by a program that fills in what nobody sees', async () => {
    const { status } = await forum.visitor().post(ask, { email, homepage: 'https://spam.example' });

    expect([status, await forum.count(CoEventInterest), (await mails()).length]).toEqual([200, 0, 0]);
  });

  it('is refused with a bad address, for what is over or not public, and by a wrong link', async () => {
    await insertCoEvent(forum, { startsOn: '2023-09-10', endsOn: '2023-09-10' }, { id: 'past' });
    await insertCoEvent(forum, {}, { id: 'hidden', state: 'submitted', listed: false });
    await confirmed();
    const { id } = await interest();

    const bad = await forum.visitor().post(ask, { email: 'nobody' });
    const status = async (path: string) => (await forum.visitor().post(path, { email })).status;
    expect([bad.status, bad.text.includes('value="nobody"')]).toEqual([422, true]);
    expect(await status('/en/co-events/past/reminder')).toBe(409);
    expect(await status('/en/co-events/hidden/reminder')).toBe(404);
    expect(await status(`/en/reminders/${id}/stop/${'A'.repeat(22)}`)).toBe(404);
    expect(await status((await linkIn(1, 'stop')).replace('/stop/', '/confirm/'))).toBe(404);
    expect((await interest()).state).toBe('confirmed');
  });
});
