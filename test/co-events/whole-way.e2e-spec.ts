import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { OutgoingMail } from '../../src/mail/outgoing-mail.js';
import { startForum, type TestForum } from '../support/forum.js';
import { FormPage } from '../support/form-page.js';
import { linksOf, mainOf, textOf } from '../support/page-content.js';
import { buildCoEventFields, draftOf, linkInMail, postNew, send, signInHost } from './hosts.js';

const address = 'minji@host.example';

describe('a series that a host lists in Korean', () => {
  let forum: TestForum;

  beforeEach(async () => {
    forum = await startForum();
  });
  afterEach(() => forum.stop());

  it('is moderated, moved and cancelled, and stands everywhere in its own zone', async () => {
    const read = async (path: string) => (await forum.visitor().get(path)).text;
    const lastMail = async () => {
      const mail = (await forum.mailsTo(address)).at(-1);
      return mail ? forum.app.get(OutgoingMail).text(mail).replace(/\s+/g, ' ') : '';
    };
    const visitor = forum.visitor();
    const organizer = await forum.organizer();

    // Submitted, with a part in another city and zone.
    const draft = draftOf(await postNew(forum, visitor, { kind: 'event-series' }));
    const kathmandu = {
      'title-ko': '카트만두 걷기',
      country: 'NP',
      city: 'Kathmandu',
      zone: 'Asia/Kathmandu',
    };
    await visitor.post(`${draft}/parts/1`, { ...buildCoEventFields(kathmandu), step: 'preview' });
    await send(visitor, draft);
    await visitor.post(await linkInMail(forum, address, '/hosts/confirm/'));
    const rows = await forum.read((em) => em.findBy(CoEvent, { source: 'host' }));
    const series = rows.find(({ parentId }) => parentId === null);
    const part = rows.find(({ parentId }) => parentId !== null);
    if (!series || !part) throw new Error('Not taken in');
    expect(part.startsAt).toEqual(new Date('2023-10-31T03:15:00Z'));

    // Moderated: public in list, map, feed and mail.
    expect(await read('/ko/co-events')).not.toContain('카트만두 걷기');
    const approval = { revision: String(series.revision), withParts: 'yes' };
    await organizer.post(`/en/moderation/co-events/${series.id}/approval`, approval);
    const list = await read('/ko/co-events?country=NP');
    expect(linksOf(list, '/ko/co-events/')).toContain(`/ko/co-events/${part.id}`);
    expect(textOf(list)).toContain('09:00–11:30 네팔 시간 (UTC+05:45)');
    expect(mainOf(list)).toContain('<title>Kathmandu, 네팔: 행사 1건</title>');
    const feed = await read('/calendar/co-events/countries/np.ics?lang=ko');
    expect(feed).toContain('DTSTART;TZID=Asia/Kathmandu:20231031T090000');
    expect(feed).toContain('SUMMARY:카트만두 걷기');
    expect(await lastMail()).toContain('2023년 10월 31일 화요일, 09:00–11:30, 네팔 시간 (UTC+05:45)');

    // Moved to another day by the host, which a moderator sees first.
    const host = await signInHost(forum, address);
    const path = `/ko/hosts/co-events/${part.id}`;
    const { revision = '' } = new FormPage((await host.get(`${path}/edit`)).text).fields;
    const moved = { ...buildCoEventFields(kathmandu), startsOn: '2023-11-01', revision, step: 'send' };
    expect((await host.post(path, moved)).location).toContain('notice=awaits-moderator');
    expect(await read('/calendar/co-events/countries/np.ics')).toContain(':20231031T090000');
    const waiting = await forum.read((em) => em.findOneByOrFail(CoEvent, { id: part.id }));
    await organizer.post(`/en/moderation/co-events/${part.id}/approval`, {
      revision: String(waiting.revision),
    });
    const movedFeed = await read('/calendar/co-events/countries/np.ics');
    expect(movedFeed).toContain('DTSTART;TZID=Asia/Kathmandu:20231101T090000');
    expect(movedFeed).toContain('SEQUENCE:2');
    expect(textOf(await read(`/ko/co-events/${part.id}`))).toContain('2023년 11월 1일 수요일');
    expect(await lastMail()).toContain('2023년 11월 1일 수요일, 09:00–11:30, 네팔 시간 (UTC+05:45)');

    // Cancelled: stays visible, so that nobody comes in vain.
    await host.post(`${path}/cancellation`, { note: '안전 때문에 취소합니다.' });
    expect(await read('/calendar/co-events/countries/np.ics')).toContain('STATUS:CANCELLED');
    expect(textOf(await read('/ko/co-events?country=NP'))).toContain('취소');
    expect(textOf(await read(`/ko/co-events/${part.id}`))).toContain('안전 때문에 취소합니다.');
    expect(await lastMail()).toContain('안전 때문에 취소합니다.');
    expect((await forum.mailsTo(address)).at(-1)?.subject).toBe('취소되었습니다: 카트만두 걷기');
  });
});
