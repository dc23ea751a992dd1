import type { ServerResponse } from 'node:http';
import { edition } from '../../config/edition.js';
import { CalendarRefreshWorker } from '../../src/co-events/imports/calendar-refresh.worker.js';
import { CoEventModerationService } from '../../src/co-events/co-event-moderation.service.js';
import { CoEventChange } from '../../src/co-events/co-event-change.entity.js';
import { CoEvent } from '../../src/co-events/co-event.entity.js';
import { IcalSource } from '../../src/co-events/ical-source.entity.js';
import { permissionsOf } from '../../src/auth/roles.js';
import { AccountsService } from '../../src/auth/accounts.service.js';
import { startForum, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { FakeInternet } from './fake-internet.js';
import { calendarForm, hostCalendar, hostEntry } from './host-calendar.js';
import { signInHost, type SignedInHost } from './sign-in-host.js';

const home = '/en/hosts/imports/calendars';
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

describe("a host's own calendar", () => {
  let forum: TestForum;
  let internet: FakeInternet;
  let host: SignedInHost;
  let served: string | ((response: ServerResponse) => void);
  let asked: (string | undefined)[];

  beforeEach(async () => {
    forum = await startForum();
    asked = [];
    served = hostCalendar(hostEntry());
    internet = await FakeInternet.start((request, response) => {
      asked.push(request.headers['if-none-match']);
      if (typeof served !== 'string') served(response);
      else response.setHeader('etag', '"1"').end(served);
    });
    internet.replaceIn(forum);
    host = await signInHost(forum);
  });
  afterEach(async () => {
    await forum.stop();
    await internet.stop();
  });

  const preview = (form = {}) => host.visitor.post(`${home}/preview`, { ...calendarForm, ...form });
  const enter = async (form = {}) => {
    const { status, location } = await host.visitor.post(home, { ...calendarForm, ...form });
    expect(status).toBe(303);
    return (location ?? '').replace(/\?.*/, '');
  };
  const imported = () =>
    forum.read((em) => em.find(CoEvent, { where: { source: 'ical' }, order: { startsAt: 'ASC' } }));
  const refresh = async (calendar?: string) => {
    if (calendar !== undefined) served = calendar;
    await forum.database.write((em) =>
      em.update(IcalSource, { accountId: host.accountId }, { nextFetchAt: new Date(0) }),
    );
    await forum.app.get(CalendarRefreshWorker).refreshDue(new Date());
  };
  const source = () => forum.read((em) => em.findOneByOrFail(IcalSource, {}));
  const approveAll = async () => {
    const given = { email: 'organizer@apuf8.test', name: 'O', locale: 'en', role: 'organizer' } as const;
    for (const { id, revision } of await imported()) {
      await forum.database.write(async (em) => {
        const account = await forum.app.get(AccountsService).ensure(em, given);
        const actor = {
          kind: 'organizer',
          accountId: account.id,
          email: account.email,
          permissions: permissionsOf('organizer'),
        } as const;
        await forum.app.get(CoEventModerationService).approve(em, actor, id, revision);
      });
    }
  };

  it('is looked at before anything is entered', async () => {
    served = hostCalendar(
      hostEntry(),
      hostEntry({
        uid: 'bad@suwon.example',
        title: 'Backwards',
        end: 'DTEND;TZID=Asia/Seoul:20231031T080000',
      }),
    );

    const { status, text } = await preview();

    expect(status).toBe(200);
    expect(textOf(text)).toContain('1 co-event would be entered');
    expect(textOf(text)).toContain('Tuesday, 31 October 2023, 09:00–11:00, Korean Standard Time (UTC+09:00)');
    expect(textOf(text)).toContain('Backwards');
    expect(textOf(text)).toContain('The end is not after the start.');
    expect([await imported(), await forum.count(IcalSource)]).toEqual([[], 0]);
  });

  it('enters its entries for the moderators, under their own UIDs', async () => {
    const path = await enter();

    const [coEvent] = await imported();
    expect(coEvent).toMatchObject({
      uid: 'walk@suwon.example',
      state: 'submitted',
      title: { ko: '성곽길 걷기' },
      kind: 'walk',
      city: 'Suwon',
      zone: 'Asia/Seoul',
      startsAt: new Date('2023-10-31T00:00:00Z'),
      endsAt: new Date('2023-10-31T02:00:00Z'),
      languages: ['en', 'ko'],
    });
    expect(textOf((await host.visitor.get(path)).text)).toContain('With the moderators');
    expect(textOf((await host.visitor.get('/ko/hosts/imports')).text)).toContain('한 시간마다 읽음');
  });

  it('changes nothing when it is read again as it was, and is asked for news only', async () => {
    await enter();
    const before = await imported();

    await refresh();
    await enter();
    served = (response) => response.writeHead(304).end();
    await refresh();

    expect(await imported()).toEqual(before);
    expect(await forum.count(IcalSource)).toBe(1);
    expect(asked).toEqual([undefined, '"1"', undefined, '"1"']);
  });

  it('expands what recurs within the window, each occurrence with a UID of its own', async () => {
    served = hostCalendar(
      hostEntry({ more: ['RRULE:FREQ=WEEKLY', 'EXDATE;TZID=Asia/Seoul:20231107T090000'] }),
    );

    await enter();

    const uids = (await imported()).map(({ uid }) => uid);
    expect(uids).toEqual(
      ['20231031', '20231114', '20231121', '20231128'].map((day) => `${day}T090000.walk@suwon.example`),
    );
  });

  it('brings a move of what is public before the moderators, and keeps what was added here', async () => {
    await enter();
    await approveAll();
    await forum.database.write((em) =>
      em.update(CoEvent, { source: 'ical' }, { observance: 'world-cities-day' }),
    );

    const moved = { start: 'DTSTART:20231101T050000Z', end: 'DTEND:20231101T070000Z' };
    await refresh(hostCalendar(hostEntry(moved)));
    await refresh();

    const [coEvent] = await imported();
    const changes = await forum.read((em) => em.find(CoEventChange));
    expect(coEvent).toMatchObject({ state: 'approved', startsAt: new Date('2023-10-31T00:00:00Z') });
    expect(changes.map(({ content }) => content)).toEqual([
      expect.objectContaining({ startsOn: '2023-11-01', startTime: '14:00', observance: 'world-cities-day' }),
    ]);
  });

  it('does not undo an edit of an entry that has not changed', async () => {
    await enter();
    await forum.database.write((em) => em.update(CoEvent, { source: 'ical' }, { venue: 'Corrected here' }));

    await refresh(hostCalendar(hostEntry(), hostEntry({ uid: 'new@suwon.example' })));

    expect((await imported()).map(({ uid, venue }) => [uid, venue]).sort()).toEqual([
      ['new@suwon.example', null],
      ['walk@suwon.example', 'Corrected here'],
    ]);
  });

  it('cancels here what it cancels, and takes it back', async () => {
    await enter();
    await approveAll();

    await refresh(hostCalendar(hostEntry({ more: ['STATUS:CANCELLED'] })));
    const [cancelled] = await imported();
    await refresh(hostCalendar(hostEntry()));
    const [back] = await imported();

    expect(cancelled).toMatchObject({
      state: 'cancelled',
      statusNote: '주최 기관의 캘린더에서 취소되었습니다.',
    });
    expect(back).toMatchObject({ state: 'approved', statusNote: null });
  });

  it('cancels what has vanished only when it stays away, and nothing when the whole is empty', async () => {
    served = hostCalendar(hostEntry(), hostEntry({ uid: 'talk@suwon.example', title: 'Talk' }));
    const path = await enter();
    await approveAll();

    await refresh(hostCalendar());
    expect((await source()).entries).not.toHaveProperty(['walk@suwon.example', 'missingSince']);
    await refresh(hostCalendar(hostEntry()));
    expect((await imported()).map(({ state }) => state)).toEqual(['approved', 'approved']);
    expect(textOf((await host.visitor.get(path)).text)).toContain('The calendar no longer holds it.');

    const { entries } = await source();
    const gone = { ...entries?.['talk@suwon.example'], hash: '', missingSince: later(-25).toISOString() };
    await forum.database.write((em) =>
      em.update(
        IcalSource,
        { accountId: host.accountId },
        { entries: { ...entries, 'talk@suwon.example': gone } },
      ),
    );
    await refresh();

    const states = Object.fromEntries((await imported()).map(({ uid, state }) => [uid, state]));
    expect(states).toEqual({ 'walk@suwon.example': 'approved', 'talk@suwon.example': 'cancelled' });
  });

  it('asks its host on which clocks times without zone are', async () => {
    const floating = { start: 'DTSTART:20231031T090000', end: 'DTEND:20231031T100000' };
    served = hostCalendar(hostEntry(floating));

    expect(textOf((await preview()).text)).toContain('Are these the clocks of Asia/Seoul?');
    const path = await enter();
    expect(await imported()).toEqual([]);
    expect(textOf((await host.visitor.get(path)).text)).toContain('Are these the clocks of Asia/Seoul?');
    await host.visitor.post(`${path}/zone`);

    expect((await imported()).map(({ startsAt }) => startsAt)).toEqual([new Date('2023-10-31T00:00:00Z')]);
    expect(textOf((await host.visitor.get(path)).text)).not.toContain('Are these the clocks');
  });

  it('reads ten thousand lines', async () => {
    const many = Array.from({ length: 1_700 }, (_, index) =>
      hostEntry({
        uid: `${String(index)}@suwon.example`,
        start: index < 40 ? undefined : 'DTSTART;TZID=Asia/Seoul:20220301T090000',
        end: index < 40 ? undefined : 'DTEND;TZID=Asia/Seoul:20220301T100000',
      }),
    );
    served = hostCalendar(...many);
    expect(served.split('\r\n').length).toBeGreaterThan(10_000);

    await enter();

    expect((await imported()).length).toBe(40);
    expect(textOf((await preview()).text)).toContain('1,660 entries lie outside');
  });

  it('is one that nobody else has brought, and none of the forum itself', async () => {
    await enter();
    const other = await signInHost(forum, 'other@host.example');
    const own = hostEntry({ uid: `session-1@${edition.uidDomain}` });
    served = hostCalendar(hostEntry(), own);

    const { location } = await other.visitor.post(home, calendarForm);
    const { text } = await other.visitor.get(location ?? '');

    expect((await imported()).length).toBe(1);
    expect(textOf(text)).toContain('The entry is here already, from another calendar.');
    expect((await other.visitor.get(await enter())).status).toBe(404);
  });

  it('is left alone after failures, and nothing of it changes here', async () => {
    const path = await enter();
    await approveAll();
    const before = await imported();
    served = (response) => response.writeHead(503).end();

    await refresh();
    expect(textOf((await host.visitor.get(path)).text)).toContain('The server answered 503.');
    expect(await source()).toMatchObject({ state: 'failing', failures: 1 });
    for (let failure = 2; failure <= 12; failure += 1) await refresh();

    expect(await source()).toMatchObject({ state: 'stopped', failures: 12, nextFetchAt: null });
    expect(await imported()).toEqual(before);
  });

  it('is read no more when its host says so', async () => {
    const path = await enter();

    await host.visitor.post(`${path}/end`);
    const { nextFetchAt, state } = await source();
    await host.visitor.post(`${path}/reading`);

    expect([state, nextFetchAt]).toEqual(['stopped', null]);
    expect((await source()).state).toBe('active');
    expect((await imported()).length).toBe(1);
  });

  it('is refused at the field, with what was typed', async () => {
    const { status, text } = await preview({ url: 'not an address', city: 'Nowhere', languages: [] });

    expect(status).toBe(422);
    expect(text).toContain('value="not an address"');
    expect(textOf(text)).toContain('Please fill in this field');
  });
});
