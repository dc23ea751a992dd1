import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { CoEventChange } from '../../src/co-events/co-event-change.entity.js';
import { CoEventDecision } from '../../src/co-events/co-event-decision.entity.js';
import { CoEventHost } from '../../src/co-events/co-event-host.entity.js';
import { CoEventInterest } from '../../src/co-events/co-event-interest.entity.js';
import { CoEventCounts } from '../../src/co-events/hosting/co-event-counts.js';
import { startForum, type TestForum } from '../support/forum.js';
import { FormPage } from '../support/form-page.js';
import { linksOf, textOf } from '../support/page-content.js';
import type { Visitor } from '../support/visitor.js';
import { buildCoEventFields, draftOf, linkInMail, postNew, send, signInHost } from './hosts.js';

const address = 'minji@host.example';

describe('a host’s own area', () => {
  let forum: TestForum;
  let host: Visitor;
  let organizer: Visitor;
  const only = () => forum.read((em) => em.findOneByOrFail(CoEvent, { source: 'host' }));
  const subjects = async () => (await forum.mailsTo(address)).map(({ subject }) => subject);
  /** The path of the only co-event in the area, and its id. */
  const own = async () => {
    const { id } = await only();
    return { id, path: `/ko/hosts/co-events/${id}` };
  };
  const approve = async (id: string) => {
    const { revision } = await forum.read((em) => em.findOneByOrFail(CoEvent, { id }));
    return organizer.post(`/en/moderation/co-events/${id}/approval`, { revision: String(revision) });
  };
  const edited = async (path: string, changes: Record<string, string | readonly string[]>) => {
    const { fields } = new FormPage((await host.get(`${path}/edit`)).text);
    const { 'title-ko': title = '', revision = '', venue = '' } = fields;
    return host.post(path, {
      ...buildCoEventFields(),
      'title-ko': title,
      revision,
      venue,
      step: 'send',
      ...changes,
    });
  };

  beforeEach(async () => {
    forum = await startForum();
    const visitor = forum.visitor();
    await send(visitor, draftOf(await postNew(forum, visitor)));
    await visitor.post(await linkInMail(forum, address, '/hosts/confirm/'));
    host = await signInHost(forum);
    organizer = await forum.organizer();
  });
  afterEach(() => forum.stop());

  it('opens by the link in her mails and lists what she has entered', async () => {
    const { path } = await own();

    const list = await host.get('/ko/hosts');

    expect(list.status).toBe(200);
    expect(linksOf(list.text, path)).toEqual([path]);
    expect(textOf(list.text)).toContain('검토 중');
    expect(textOf((await host.get(path)).text)).toContain('화성 성곽길 걷기');
  });

  it('is not there for anybody else', async () => {
    const { path } = await own();
    const other = forum.visitor();
    await other.post('/en/hosts/link', { name: 'Other', email: 'other@host.example' });
    await other.get(await linkInMail(forum, 'other@host.example', '/hosts/enter/'));

    expect((await other.get('/en/hosts')).status).toBe(200);
    for (const part of ['', '/edit']) expect((await other.get(`${path}${part}`)).status).toBe(404);
    for (const part of [
      '',
      '/postponement',
      '/cancellation',
      '/reinstatement',
      '/copies',
      '/confirmation',
      '/removal',
    ])
      expect([part, (await other.post(`${path}${part}`, { note: 'x' })).status]).toEqual([part, 404]);
    const unknown = await forum.visitor().get(path);
    expect([unknown.status, linksOf(unknown.text, '/ko/hosts/')]).toEqual([401, ['/ko/hosts/link']]);
    expect(await forum.count(CoEvent, { source: 'host', state: 'submitted' })).toBe(1);
  });

  it('is opened by a link that anybody may ask for, and that fills nobody’s mailbox', async () => {
    for (let number = 1; number <= 5; number += 1)
      await forum.visitor().post('/fr/hosts/link', { name: 'Awa', email: 'awa@host.example' });

    expect(await forum.mailsTo('awa@host.example')).toHaveLength(3);
    expect((await forum.visitor().post('/en/hosts/link', { name: '', email: 'x' })).status).toBe(422);
  });

  it('keeps the public version while a moderator looks at a material change', async () => {
    const { id, path } = await own();
    await approve(id);

    const answer = await edited(path, { startsOn: '2023-11-01' });

    expect(answer.location).toBe(`${path}?notice=awaits-moderator`);
    expect((await only()).onDate).toBe('2023-10-31');
    const page = textOf((await host.get(path)).text);
    expect(page).toContain('2023년 10월 31일');
    expect(page).toContain('2023년 11월 1일');
    expect(textOf((await forum.visitor().get(`/ko/co-events/${id}`)).text)).toContain('10월 31일');
    await approve(id);
    expect(await only()).toMatchObject({ onDate: '2023-11-01', sequence: 2 });
    expect(textOf((await forum.visitor().get(`/ko/co-events/${id}`)).text)).toContain('일정이 바뀌었습니다');
    expect((await subjects()).slice(-2)).toEqual([
      '변경 내용을 접수했습니다: 화성 성곽길 걷기',
      '변경 내용이 공개되었습니다: 화성 성곽길 걷기',
    ]);
  });

  it('applies an immaterial change at once', async () => {
    const { id, path } = await own();
    await approve(id);

    const answer = await edited(path, { 'accessibility-ko': '휠체어로 다닐 수 있습니다.' });

    expect(answer.location).toBe(`${path}?notice=applied`);
    expect((await only()).accessibility).toEqual({ ko: '휠체어로 다닐 수 있습니다.' });
    expect(await forum.count(CoEventChange)).toBe(0);
  });

  it('answers a moderator’s question together with the change', async () => {
    const { id, path } = await own();
    const { revision } = await only();
    const questions = { revision: String(revision), questions: '어디에서 모이나요?' };
    await organizer.post(`/en/moderation/co-events/${id}/return`, questions);
    expect(textOf((await host.get('/ko/hosts')).text)).toContain('어디에서 모이나요?');

    const answer = await edited(path, { venue: '장안문 앞', answer: '장안문 앞에서 모입니다.' });

    expect(answer.status).toBe(303);
    expect(await only()).toMatchObject({ state: 'submitted', venue: '장안문 앞' });
    const last = await forum.read((em) =>
      em.find(CoEventDecision, { where: { coEventId: id }, order: { decidedAt: 'DESC' }, take: 1 }),
    );
    expect(last[0]).toMatchObject({ action: 'submitted', reason: '장안문 앞에서 모입니다.' });
    expect(textOf((await organizer.get(`/en/moderation/co-events/${id}`)).text)).toContain(
      '장안문 앞에서 모입니다.',
    );
  });

  it('does not overwrite what somebody else has changed in the meantime', async () => {
    const { path } = await own();

    const answer = await edited(path, { revision: '0', venue: '장안문' });

    expect(answer.status).toBe(409);
    expect(textOf(answer.text)).toContain('그사이 다른 사람이 이 행사를 고쳤습니다');
    const again = new FormPage(answer.text).fields;
    expect([again['venue'], again['revision']]).toEqual(['장안문', String((await only()).revision)]);
    expect((await only()).venue).toBe('팔달문');
  });

  it('shows a refused change with what was typed', async () => {
    const { path } = await own();

    const answer = await edited(path, { endTime: '08:00', venue: '장안문' });

    const form = new FormPage(answer.text);
    expect([answer.status, Object.keys(form.errors), form.fields['venue']]).toEqual([
      422,
      ['endTime'],
      '장안문',
    ]);
  });

  it('postpones, reinstates and cancels, each with a mail and a reason for everybody', async () => {
    const { id, path } = await own();
    await approve(id);

    expect((await host.post(`${path}/postponement`, { note: '' })).status).toBe(422);
    expect((await host.post(`${path}/postponement`, { note: '태풍 때문에 <b>' })).status).toBe(303);
    expect(await only()).toMatchObject({ state: 'postponed', statusNote: '태풍 때문에 <b>', sequence: 2 });
    expect((await host.post(`${path}/postponement`, { note: '또' })).status).toBe(409);
    expect((await host.post(`${path}/reinstatement`)).status).toBe(303);
    expect(await only()).toMatchObject({ state: 'approved', statusNote: null, sequence: 3 });
    expect((await host.post(`${path}/reinstatement`)).status).toBe(409);
    expect((await host.post(`${path}/cancellation`, { note: '비' })).status).toBe(303);
    expect(await only()).toMatchObject({ state: 'cancelled', statusNote: '비', sequence: 4 });
    expect((await host.post(`${path}/removal`)).status).toBe(409);

    expect((await subjects()).slice(-3)).toEqual([
      '연기되었습니다: 화성 성곽길 걷기',
      '예정대로 열립니다: 화성 성곽길 걷기',
      '취소되었습니다: 화성 성곽길 걷기',
    ]);
  });

  it('duplicates into a draft that is sent with another date', async () => {
    const { id, path } = await own();
    await approve(id);

    const copied = await host.post(`${path}/copies`);
    const copy = copied.location?.replace(/\?.*$/, '') ?? '';

    expect(await forum.count(CoEvent, { source: 'host', state: 'draft' })).toBe(1);
    expect((await forum.visitor().get(copy.replace('/hosts', ''))).status).toBe(404);
    const answer = await edited(copy, { startsOn: '2023-11-07' });
    expect(answer.location).toBe(`${copy}?notice=awaits-moderator`);
    expect(await forum.count(CoEvent, { state: 'submitted', onDate: '2023-11-07' })).toBe(1);
  });

  it('deletes what is not public, without a trace', async () => {
    const { path } = await own();

    expect((await host.post(`${path}/removal`)).location).toBe('/ko/hosts?notice=removed');

    expect([await forum.count(CoEvent, { source: 'host' }), await forum.count(CoEventHost)]).toEqual([0, 0]);
    expect((await host.get(path)).status).toBe(404);
  });

  it('adds an event to what is public, which goes to the moderators by itself', async () => {
    const { id } = await own();
    await approve(id);
    const form = new FormPage((await host.get(`/ko/hosts/co-events/new?series=${id}`)).text).fields;
    expect([form['series'], form['city'], form['title-ko'], form['email']]).toEqual([
      id,
      'Suwon',
      '',
      undefined,
    ]);

    const answer = await host.post('/ko/hosts/drafts', {
      ...buildCoEventFields({ 'title-ko': '둘째 날', startsOn: '2023-11-01' }),
      series: id,
      step: 'preview',
    });
    await send(host, draftOf(answer));

    const part = await forum.read((em) => em.findOneByOrFail(CoEvent, { parentId: id }));
    expect(part).toMatchObject({ state: 'submitted', onDate: '2023-11-01' });
    expect(await forum.count(CoEventHost)).toBe(2);
    expect((await host.get('/ko/hosts/co-events/new?series=wcd-2023-global-observance')).status).toBe(404);
  });

  it('keeps drafts of her own, which nobody else can open', async () => {
    const answer = await host.post('/ko/hosts/drafts', {
      ...buildCoEventFields(),
      endTime: '',
      step: 'save',
    });
    const draft = answer.location?.replace(/\?.*$/, '') ?? '';

    expect(textOf((await host.get('/ko/hosts')).text)).toContain('이어서 쓰기');
    expect(new FormPage((await host.get(draft)).text).fields['startTime']).toBe('09:00');
    const id = draft.split('/').at(-1) ?? '';
    expect((await forum.visitor().get(`/ko/co-events/drafts/${id}.AAAA`)).status).toBe(404);
    expect((await host.post(`${draft}/removal`)).location).toBe('/ko/hosts?notice=discarded');
    expect((await host.get(draft)).status).toBe(404);
  });

  it('tells how it is noticed, without following anybody', async () => {
    const { id, path } = await own();
    await approve(id);
    const counts = forum.app.get(CoEventCounts);
    const visitor = forum.visitor();
    for (const agent of ['Mozilla/5.0', 'Mozilla/5.0', 'Googlebot/2.1'])
      await visitor.get(`/ko/co-events/${id}`, { 'user-agent': agent });
    counts.count(id, 'download');
    counts.count('never-there', 'view');
    await forum.database.write((em) =>
      em.insert(CoEventInterest, {
        id: 'interest-1',
        coEventId: id,
        email: 'a@b.example',
        emailKey: 'a@b.example',
        locale: 'ko',
        state: 'confirmed',
        wantsInvitation: false,
        createdAt: new Date('2023-09-20T00:00:00Z'),
        confirmedAt: new Date('2023-09-20T00:00:00Z'),
        remindedAt: null,
      }),
    );
    await counts.flush();
    counts.count(id, 'view');
    await counts.flush();

    const text = textOf((await host.get(path)).text);

    expect(text).toContain('3 페이지 조회');
    expect(text).toContain('1 캘린더에 넣음');
    expect(text).toContain('1 알림 신청');
    expect(visitor.cookieNames).toEqual([]);
  });

  it('gives code that shows it elsewhere', async () => {
    const { id, path } = await own();
    await approve(id);

    const page = (await host.get(path)).text;
    const embedded = await forum.visitor().get(`/ko/co-events/${id}/embed`);

    expect(page).toContain(`http://forum.test/ko/co-events/${id}/embed`);
    expect(embedded.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(embedded.text).toContain('화성 성곽길 걷기');
    expect((await forum.visitor().get('/ko/co-events/nothing/embed')).status).toBe(404);
  });
});
