import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarPreference } from '../../src/calendar/calendar-preference.entity.js';
import { PersonalFeed } from '../../src/calendar/personal-feed.entity.js';
import { hashToken } from '../../src/kernel/tokens.js';
import { startForum, type TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';
import { insertSession } from '../support/sessions.js';
import { editSession, letHoldPass } from './organizing.js';
import { Delegate } from './participants.js';

const decoded = (html: string): string => html.replaceAll('&amp;', '&');

describe('the page about subscribing', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum();
  });
  afterAll(() => forum.stop());

  it.each([
    ['en', '', 'The forum in your calendar'],
    ['ko', '?lang=ko', '내 캘린더에서 보는 포럼'],
  ])('offers every feed to every application, in %s', async (locale, query, title) => {
    const { status, text } = await forum.visitor().get(`/${locale}/calendar`);
    const page = decoded(text);

    expect(status).toBe(200);
    expect(page).toContain(`<h1>${title}</h1>`);
    for (const path of [
      'programme',
      'days/2023-10-23',
      'tracks/urban-territorial-planning',
      'rooms/scc-302',
    ]) {
      expect(page).toContain(`href="webcal://forum.test/calendar/${path}.ics${query}"`);
      expect(page).toContain(`value="http://forum.test/calendar/${path}.ics${query}"`);
    }
    const encoded = encodeURIComponent(`webcal://forum.test/calendar/programme.ics${query}`);
    expect(page).toContain(`href="https://calendar.google.com/calendar/r?cid=${encoded}"`);
    expect(page).toContain('href="https://outlook.live.com/calendar/0/addfromweb?url=');
    expect(page).not.toContain('webcals:');
  });

  it('leads to addresses that answer', async () => {
    const page = decoded((await forum.visitor().get('/en/calendar')).text);
    const paths = [...page.matchAll(/value="http:\/\/forum\.test(\/calendar\/[^"]+)"/g)].map(
      ([, path]) => path,
    );

    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) expect((await forum.visitor().get(path ?? '')).status).toBe(200);
  });
});

describe('a participant’s own calendar page', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  it('is for participants only', async () => {
    expect((await forum.visitor().get('/en/my/calendar')).status).toBe(401);
    expect((await organizer.get('/en/my/calendar')).status).toBe(401);
    expect((await forum.visitor().post('/en/my/calendar', { delivery: 'feed' })).status).toBe(401);
    expect((await forum.visitor().post('/en/my/calendar/reset')).status).toBe(401);
  });

  it('asks for patience before the approval, and changes nothing', async () => {
    const delegate = await Delegate.register(forum, { email: 'patient@delegate.example' });

    const page = await delegate.visitor.get('/en/my/calendar');
    const choice = await delegate.visitor.post('/en/my/calendar', { delivery: 'invitations' });
    const reset = await delegate.visitor.post('/en/my/calendar/reset');

    expect(page.text).toContain('Your calendar begins with the approval');
    expect([choice.status, reset.status]).toEqual([404, 404]);
    expect(await forum.count(CalendarPreference, { accountId: delegate.accountId })).toBe(0);
  });

  it('shows her address in every form, and what she has chosen', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'shows@delegate.example' });

    const page = decoded((await delegate.visitor.get('/en/my/calendar')).text);
    const chosen = (text: string) =>
      /<input[^>]*checked[^>]*value="(\w+)"|value="(\w+)"[^>]*checked/.exec(text);

    expect(page).toContain(`value="http://forum.test${delegate.feedPath()}"`);
    expect(page).toContain(`href="webcal://forum.test${delegate.feedPath()}"`);
    expect(chosen(page)?.slice(1)).toContain('feed');

    const saved = await delegate.visitor.post('/en/my/calendar', { delivery: 'none' });
    const after = decoded((await delegate.visitor.get(saved.location ?? '')).text);

    expect(after).toContain('Saved.');
    expect(chosen(after)?.slice(1)).toContain('none');
  });

  it('refuses a choice that does not exist, and says so at the field', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'refused@delegate.example' });

    const refused: Record<string, string>[] = [{ delivery: 'pigeon' }, {}, { delivery: 'feed', extra: 'x' }];
    for (const fields of refused) {
      const answer = await delegate.visitor.post('/en/my/calendar', fields);
      expect(answer.status).toBe(422);
    }
    expect(await forum.count(CalendarPreference, { accountId: delegate.accountId })).toBe(0);
  });

  it('keeps her own zone, in which her mails tell the time too, and tells nobody anything for it', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'zone@delegate.example' });
    const session = await forum.database.write((em) => insertSession(em));
    await delegate.want('invitations');
    await delegate.choose(session);

    const mails = await delegate.mailsOf(async () => {
      const saved = await delegate.visitor.post('/en/my/calendar/zone', { zone: 'Asia/Almaty' });
      expect(saved.location).toBe('/en/my/calendar?notice=zone');
    });
    const page = (await delegate.visitor.get('/en/my/calendar')).text;
    const [moved] = await delegate.mailsOf(async () => {
      await editSession(forum, organizer, session, {
        startsAt: '2023-10-24T14:00',
        endsAt: '2023-10-24T15:30',
      });
      await letHoldPass(forum);
    });

    expect(mails).toEqual([]);
    expect(page).toMatch(/<option[^>]*selected[^>]*value="Asia\/Almaty"|value="Asia\/Almaty"[^>]*selected/);
    // As it was in October 2023, before the country changed its clocks.
    expect(moved?.mail.text?.replace(/\s+/g, ' ')).toContain(
      'In your time zone: Tuesday, 24 October 2023, 11:00–12:30, East Kazakhstan Time (UTC+06:00)',
    );
    expect((await delegate.visitor.post('/en/my/calendar/zone', { zone: 'Mars/Base' })).status).toBe(422);
    expect((await delegate.visitor.post('/en/my/calendar/zone', { zone: '' })).status).toBe(303);
    expect(
      await forum.count(CalendarPreference, { accountId: delegate.accountId, zone: 'Asia/Almaty' }),
    ).toBe(0);
  });

  it('is where a mail’s link to the choice leads', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'leads@delegate.example' });
    const token = delegate.token({ purpose: 'own-area', subject: delegate.accountId, version: 1 });
    const enter = async (to: string) =>
      (await forum.visitor().get(`/en/my/enter/${token}?to=${to}`)).location;

    expect(await enter('calendar')).toBe('/en/my/calendar');
    expect(await enter('//evil.example')).toBe('/en/my');
  });

  it('asks before it gives up an address', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'asks@delegate.example' });

    const { text } = await delegate.visitor.get('/ko/my/calendar/reset');

    expect(text).toContain('캘린더 주소를 바꾸시겠습니까?');
    expect((await delegate.visitor.get(delegate.feedPath())).status).toBe(200);
  });

  it('offers another address when the present one was made with a former secret of the server', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'rotated@delegate.example' });
    const { accountId } = delegate;
    await forum.database.write((em) =>
      em.update(PersonalFeed, { accountId }, { tokenHash: hashToken('made with the former secret') }),
    );

    const before = await delegate.visitor.get('/en/my/calendar');
    await delegate.visitor.post('/en/my/calendar/reset');
    const after = await delegate.visitor.get('/en/my/calendar');

    expect(before.text).toContain('Your calendar has no address at present.');
    expect(before.text).not.toContain('/calendar/p/');
    expect(after.text).toContain(delegate.feedPath(2));
  });
});
