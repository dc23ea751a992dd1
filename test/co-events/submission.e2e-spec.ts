import { CoEventDraft } from '../../src/co-events/submission/co-event-draft.entity.js';
import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { CoEventChores } from '../../src/co-events/hosting/co-event-chores.worker.js';
import { CoEventHost } from '../../src/co-events/co-event-host.entity.js';
import { CoEventOrganization } from '../../src/co-events/co-event-organization.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import { FormPage } from '../support/form-page.js';
import { textOf } from '../support/page-content.js';
import { buildCoEventFields, draftOf, linkInMail, oldStamp, postNew, send } from './hosts.js';

describe('listing a co-event without an account', () => {
  let forum: TestForum;
  const found = () =>
    forum.read((em) => em.find(CoEvent, { where: { source: 'host' }, order: { startsAt: 'ASC' } }));

  beforeEach(async () => {
    forum = await startForum();
  });
  afterEach(() => forum.stop());

  it('begins with a form in each language', async () => {
    for (const locale of ['en', 'fr', 'ru', 'zh', 'ko']) {
      const answer = await forum.visitor().get(`/${locale}/co-events/new`);

      expect([
        answer.status,
        Object.keys(new FormPage(answer.text).fields).includes(`title-${locale}`),
      ]).toEqual([200, true]);
      expect(Buffer.byteLength(answer.text)).toBeLessThan(60_000);
    }
  });

  it('shows all before it is sent, and takes it in only when its host has confirmed by mail', async () => {
    const visitor = forum.visitor();
    const draft = draftOf(await postNew(forum, visitor));

    const preview = textOf((await visitor.get(`${draft}/preview`)).text);
    expect(preview).toContain('화성 성곽길 걷기');
    expect(preview).toContain('09:00–11:30');
    expect(await found()).toEqual([]);
    expect((await send(visitor, draft)).location).toBe('/ko/co-events/sent');

    const [sent] = await found();
    expect(sent).toMatchObject({
      state: 'awaiting-confirmation',
      cityKey: 'kr-suwon',
      zone: 'Asia/Seoul',
      latitude: 37.25779,
      startsAt: new Date('2023-10-31T00:00:00Z'),
      endsAt: new Date('2023-10-31T02:30:00Z'),
    });
    expect(await forum.count(CoEventDraft)).toBe(0);
    const link = await linkInMail(forum, 'minji@host.example', '/hosts/confirm/');
    expect((await visitor.get(link)).status).toBe(200);
    expect((await found())[0]?.state).toBe('awaiting-confirmation');
    expect((await visitor.post(link)).status).toBe(200);
    expect((await found())[0]?.state).toBe('submitted');
    const subjects = (await forum.mailsTo('minji@host.example')).map(({ subject }) => subject);
    expect(subjects).toEqual(['확인해 주세요: 화성 성곽길 걷기', '접수되었습니다: 화성 성곽길 걷기']);
  });

  it('sends a series with one mail, each part in its own city and zone', async () => {
    const visitor = forum.visitor();
    const draft = draftOf(await postNew(forum, visitor, { kind: 'event-series' }));
    const offered = new FormPage((await visitor.get(`${draft}/parts/1`)).text).fields;
    expect([offered['city'], offered['title-ko'], offered['kind']]).toEqual(['Suwon', '', 'event-series']);
    const part = { ...buildCoEventFields(), step: 'preview' };
    await visitor.post(`${draft}/parts/1`, {
      ...part,
      'title-ko': '부산 걷기',
      city: 'Busan',
      startsOn: '2023-10-30',
    });
    await visitor.post(`${draft}/parts/2`, {
      ...part,
      'title-ko': '알마티 걷기',
      country: 'KZ',
      city: 'Almaty',
      zone: 'Asia/Almaty',
    });
    expect((await visitor.get(`${draft}/parts/4`)).status).toBe(404);

    await send(visitor, draft);
    const rows = await found();
    const series = rows.find(({ parentId }) => parentId === null);
    expect(rows.map(({ title, zone, parentId }) => [title.ko, zone, parentId])).toEqual([
      ['부산 걷기', 'Asia/Seoul', series?.id],
      ['화성 성곽길 걷기', 'Asia/Seoul', null],
      ['알마티 걷기', 'Asia/Almaty', series?.id],
    ]);
    await visitor.post(await linkInMail(forum, 'minji@host.example', '/hosts/confirm/'));
    expect((await found()).map(({ state }) => state)).toEqual(['submitted', 'submitted', 'submitted']);
    expect(await forum.mailsTo('minji@host.example')).toHaveLength(2);
  });

  it('takes a part out of a series again', async () => {
    const visitor = forum.visitor();
    const draft = draftOf(await postNew(forum, visitor));
    await visitor.post(`${draft}/parts/1`, {
      ...buildCoEventFields({ 'title-ko': '둘째 날' }),
      step: 'preview',
    });
    expect((await visitor.get(`${draft}/preview`)).text).toContain('둘째 날');

    await visitor.post(`${draft}/parts/1/removal`);

    expect((await visitor.get(`${draft}/preview`)).text).not.toContain('둘째 날');
  });

  it('sends once, however often the button is pressed', async () => {
    const visitor = forum.visitor();
    const draft = draftOf(await postNew(forum, visitor));
    const preview = await visitor.get(`${draft}/preview`);
    const [, idempotencyKey = ''] = /name="idempotencyKey" value="([^"]+)"/.exec(preview.text) ?? [];

    await visitor.post(`${draft}/submission`, { idempotencyKey });
    const again = await visitor.post(`${draft}/submission`, { idempotencyKey });

    expect([again.status, (await found()).length]).toEqual([303, 1]);
  });

  it('keeps what was typed in a draft, with its mistakes, for whoever has its address', async () => {
    const visitor = forum.visitor();
    const answer = await postNew(forum, visitor, { step: 'save', endTime: '', 'title-ko': '' });
    const address = answer.location?.replace(/\?.*$/, '') ?? '';

    const kept = new FormPage((await forum.visitor().get(address)).text).fields;

    expect([kept['text-ko'], kept['contactName'], kept['startTime']]).toEqual([
      '해설사와 함께 성곽길을 걷습니다.',
      '김민지',
      '09:00',
    ]);
    expect((await forum.visitor().get(`${address}x`)).status).toBe(404);
    expect((await forum.visitor().get(address.replace(/\.[^.]+$/, ''))).status).toBe(404);
    expect((await visitor.post(`${address}/removal`)).status).toBe(200);
    expect(await forum.count(CoEventDraft)).toBe(0);
  });

  it.each([
    ['an end before the start', { endTime: '08:00' }, ['endTime']],
    ['an end that is missing', { endTime: '' }, ['endTime']],
    ['a start that is missing', { startTime: '' }, ['startTime']],
    ['a whole year', { startsOn: '2023-10-01', endsOn: '2024-09-30', timing: 'all-day' }, ['endsOn']],
    ['more than two months', { startsOn: '2023-09-01', endsOn: '2023-11-30', timing: 'all-day' }, ['endsOn']],
    ['a date that does not exist', { startsOn: '2023-02-30' }, ['startsOn']],
    ['a zone that does not fit the place', { zone: 'America/Lima' }, ['zone']],
    ['a zone that is none', { zone: 'Asia/Atlantis' }, ['zone']],
    ['no zone', { zone: '' }, ['zone']],
    ['HTML in the text', { 'text-ko': '<b onclick=alert(1)>걷기</b>' }, ['text-ko']],
    ['HTML in the title', { 'title-en': '<script>alert(1)</script>' }, ['title-en']],
    ['no title', { 'title-ko': '' }, ['title-ko']],
    ['no organizer', { organizationName: ['', ''] }, ['organizationName']],
    ['no language', { languages: [] }, ['languages']],
    ['an address that carries a password', { websiteUrl: 'https://a:b@walk.example/' }, ['websiteUrl']],
    ['a script for an address', { registrationUrl: 'javascript:alert(1)' }, ['registrationUrl']],
    ['half of a place', { latitude: '', longitude: '127', city: 'Nowhere' }, ['latitude']],
    ['a latitude beyond the pole', { latitude: '91', longitude: '127' }, ['latitude']],
    ['registration after the end', { registrationDeadline: '2023-11-02T10:00' }, ['registrationDeadline']],
    [
      'days outside the whole',
      { dayDate: '2023-11-05', dayStart: '', dayEnd: '', dayVenue: '' },
      ['dayDate'],
    ],
    ['an address of nobody', { email: 'minji' }, ['email']],
    ['no consent', { consent: [] }, ['consent']],
  ])('refuses %s at its field, and keeps the rest', async (_, overrides, fields) => {
    const answer = await postNew(forum, forum.visitor(), overrides);

    const form = new FormPage(answer.text);
    expect(answer.status).toBe(422);
    expect(Object.keys(form.errors).sort()).toEqual([...fields].sort());
    expect(form.summary.map(({ field }) => field).sort()).toEqual([...fields].sort());
    expect(form.fields['venue']).toBe('팔달문');
    expect(await found()).toEqual([]);
  });

  it('suggests the zone of the city, which must be sent once more', async () => {
    const visitor = forum.visitor();
    const answer = await postNew(forum, visitor, { country: 'NP', city: 'kathmandu', zone: '' });

    const form = new FormPage(answer.text);
    expect([answer.status, form.fields['zone'], form.fields['city']]).toEqual([
      422,
      'Asia/Kathmandu',
      'Kathmandu',
    ]);
    expect(form.errors['zone']).toContain('Asia/Kathmandu');
  });

  it('fills in the place of another city when the first was filled in too', async () => {
    const visitor = forum.visitor();
    const draft = draftOf(await postNew(forum, visitor));
    const { city: _city, ...fields } = new FormPage((await visitor.get(draft)).text).fields;
    expect([fields['placedCity'], fields['latitude']]).toEqual(['kr-suwon', '37.25779']);

    const place = { ...buildCoEventFields(), ...fields, country: 'KZ', city: 'Almaty', step: 'place' };
    const { location } = await visitor.post(draft, place);

    const filled = new FormPage((await visitor.get(location ?? '')).text).fields;
    expect([filled['zone'], filled['placedCity'], filled['latitude']]).toEqual([
      'Asia/Almaty',
      'kz-almaty',
      '43.32499',
    ]);
  });

  it('asks which of several cities is meant', async () => {
    const visitor = forum.visitor();
    const fields = { country: 'US', city: 'Springfield', zone: '', step: 'place' };
    const { location } = await postNew(forum, visitor, fields, 'en');

    const page = (await visitor.get(location ?? '')).text;

    expect(textOf(page)).toContain('Springfield, Massachusetts');
    const [, chosen = ''] = /value="(us-springfield-illinois)"/.exec(page) ?? [];
    const [address = ''] = (location ?? '').split(/[?#]/);
    const again = await visitor.post(address, { ...buildCoEventFields(), ...fields, cityId: chosen });
    const filled = new FormPage((await visitor.get(again.location ?? '')).text).fields;
    expect([filled['zone'], filled['placedCity']]).toEqual(['America/Chicago', 'us-springfield-illinois']);
  });

  it('suggests cities as one types', async () => {
    const answer = await forum.visitor().get('/en/co-events/places?country=KR&q=suw');

    expect(JSON.parse(answer.text)).toMatchObject({
      items: [{ name: 'Suwon', latitude: 37.25779, zone: 'Asia/Seoul' }],
    });
    expect(JSON.parse((await forum.visitor().get('/en/co-events/places?country=XX&q=suw')).text)).toEqual({
      items: [],
    });
  });

  it('recognizes the forum’s organizations, and takes others by their name', async () => {
    const visitor = forum.visitor();
    await send(
      visitor,
      draftOf(
        await postNew(forum, visitor, {
          organizationName: ['un-habitat', '수원시'],
          organizationRelation: ['partner', 'organizer'],
        }),
      ),
    );
    const coEventId = (await found())[0]?.id ?? '';

    const rows = await forum.read((em) => em.find(CoEventOrganization, { where: { coEventId } }));

    expect(rows.map(({ relation, organizationId, name }) => [relation, organizationId, name]).sort()).toEqual(
      [
        ['organizer', null, '수원시'],
        ['partner', 'un-habitat', expect.stringContaining('Human Settlements')],
      ],
    );
  });

  it('is understood with whole days, an open end, and days of their own', async () => {
    const visitor = forum.visitor();
    await send(visitor, draftOf(await postNew(forum, visitor, { timing: 'all-day', endsOn: '2023-11-02' })));
    await send(
      visitor,
      draftOf(await postNew(forum, visitor, { endTime: '', endUnknown: 'yes', 'title-ko': '끝 모름' })),
    );
    const days = {
      endsOn: '2023-11-01',
      dayDate: ['2023-10-31', '2023-11-01'],
      dayStart: ['09:00', '10:00'],
      dayEnd: ['12:00', ''],
      dayVenue: ['팔달문', '장안문'],
    };
    await send(visitor, draftOf(await postNew(forum, visitor, { ...days, 'title-ko': '이틀' })));

    const rows = await found();
    const of = (title: string) => rows.find((row) => row.title.ko === title);
    expect(of('화성 성곽길 걷기')).toMatchObject({
      allDay: true,
      untilDate: '2023-11-02',
      endsAt: new Date('2023-11-02T15:00:00Z'),
    });
    expect(of('끝 모름')).toMatchObject({ endsAt: null, overAt: new Date('2023-10-31T15:00:00Z') });
    expect(of('이틀')?.days).toEqual([
      { date: '2023-10-31', startTime: '09:00', endTime: '12:00', venue: '팔달문' },
      { date: '2023-11-01', startTime: '10:00', endTime: null, venue: '장안문' },
    ]);
  });

  it('adds rows without script', async () => {
    const visitor = forum.visitor();
    const { location } = await postNew(forum, visitor, { step: 'more-days' });

    const { text } = await visitor.get(location ?? '');

    expect(text.match(/name="dayDate"/g)).toHaveLength(4);
  });

  it('stops programs, and tells people what to do', async () => {
    const visitor = forum.visitor();
    const attempts: Record<string, string>[] = [
      { homepage: 'https://spam.example' },
      { stamp: oldStamp(forum, 0) },
      { stamp: '1695000000000.forged' },
      { stamp: oldStamp(forum, 4 * 24 * 3600) },
    ];
    for (const overrides of attempts) {
      const answer = await postNew(forum, visitor, overrides);
      const form = new FormPage(answer.text);
      expect([answer.status, form.fields['title-ko'], form.summary.length]).toEqual([
        422,
        '화성 성곽길 걷기',
        1,
      ]);
    }
    expect(await forum.count(CoEventDraft)).toBe(0);

    let last = await postNew(forum, visitor);
    for (let number = 0; number < 30 && last.status === 303; number += 1)
      last = await postNew(forum, visitor);
    expect(last.status).toBe(429);
  });

  it('fills nobody’s mailbox', async () => {
    const visitor = forum.visitor();
    for (let number = 1; number <= 5; number += 1)
      await send(visitor, draftOf(await postNew(forum, visitor)));

    const sixth = await send(visitor, draftOf(await postNew(forum, visitor)));

    expect(sixth.status).toBe(409);
    expect(await forum.mailsTo('minji@host.example')).toHaveLength(5);
    expect(await forum.count(CoEventDraft)).toBe(1);
  });

  it('warns of what is listed already and of what is doubtful', async () => {
    const visitor = forum.visitor();
    const fields = {
      'title-en': 'World Cities Day global observance',
      country: 'TR',
      city: 'Istanbul',
      zone: 'Europe/Istanbul',
      latitude: '39.93',
      longitude: '32.85',
      startTime: '03:00',
      endTime: '04:00',
      websiteUrl: 'http://bit.ly/x',
    };

    const draft = draftOf(await postNew(forum, visitor, fields, 'en'));

    const text = textOf((await visitor.get(`${draft}/preview`)).text);
    expect(text).toContain('Is it listed already?');
    for (const words of ['km from Istanbul', 'starts at night', 'not encrypted', 'is shortened'])
      expect(text).toContain(words);
  });

  it('sweeps drafts that nobody touches and entries that nobody confirms', async () => {
    const visitor = forum.visitor();
    const draft = draftOf(await postNew(forum, visitor));
    await visitor.post(`${draft}/parts/1`, {
      ...buildCoEventFields({ 'title-ko': '둘째 날' }),
      step: 'preview',
    });
    await send(visitor, draft);
    await postNew(forum, visitor);
    const chores = forum.app.get(CoEventChores);
    await chores.run();
    expect([await forum.count(CoEventDraft), (await found()).length]).toEqual([1, 2]);

    const long = new Date('2023-08-01T00:00:00Z');
    await forum.database.write(async (em) => {
      await em.update(CoEvent, { source: 'host' }, { createdAt: long });
      await em.update(CoEventDraft, { locale: 'ko' }, { updatedAt: long });
    });
    await chores.run();

    expect([await forum.count(CoEventDraft), await forum.count(CoEventHost), (await found()).length]).toEqual(
      [0, 0, 0],
    );
  });
});
