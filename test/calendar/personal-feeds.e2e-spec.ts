import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalFeed } from '../../src/calendar/personal-feed.entity.js';
import { lintCalendar } from '../../src/ics/lint-calendar.js';
import { OutboxBody } from '../../src/mail/outbox-body.entity.js';
import { startForum, type TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';
import { rawRequest, readCalendar, sessionUid } from './calendars.js';
import { cancelSession } from './organizing.js';
import { Delegate } from './participants.js';

const day = 86_400_000;

describe('a personal feed', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const get = (path: string) => rawRequest(`${forum.origin}${path}`);
  const uidsIn = async (path: string) =>
    readCalendar((await get(path)).bytes.toString()).events.map(({ uid }) => uid);

  it('begins with the approval, empty', async () => {
    const delegate = await Delegate.register(forum, { email: 'begins@delegate.example' });
    expect((await get(delegate.feedPath())).status).toBe(404);

    await delegate.approve(organizer);

    expect((await get(delegate.feedPath())).status).toBe(200);
    expect(await uidsIn(delegate.feedPath())).toEqual([]);
  });

  it('holds just her sessions, under the UIDs of the public feeds, and follows every change', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'holds@delegate.example' });
    const other = await Delegate.approved(forum, organizer, { email: 'other@delegate.example' });
    await delegate.choose('hlp-2');
    await delegate.choose('closing');
    await other.choose('hlp-3');

    expect(await uidsIn(delegate.feedPath())).toEqual([sessionUid('hlp-2'), sessionUid('closing')]);
    expect(await uidsIn(other.feedPath())).toEqual([sessionUid('hlp-3')]);

    await delegate.drop('hlp-2');
    await cancelSession(organizer, 'closing', 'Rain');

    const calendar = readCalendar((await get(delegate.feedPath())).bytes.toString());
    expect(calendar.events.map(({ uid, status }) => [uid, status])).toEqual([
      [sessionUid('closing'), 'CANCELLED'],
    ]);
  });

  it('names nobody, and nothing that she told us', async () => {
    const delegate = await Delegate.approved(forum, organizer, {
      email: 'private.person@delegate.example',
      familyName: 'Unmistakable',
      accessNeeds: 'wheelchair and vegan food',
      organizationName: 'Secret Harbour Ltd',
    });
    await delegate.choose('hlp-3');

    const text = (await get(`${delegate.feedPath()}?lang=ko`)).bytes.toString().replaceAll('\r\n ', '');

    expect(lintCalendar((await get(delegate.feedPath())).bytes, { publicFeed: true })).toEqual([]);
    for (const personal of [
      'Unmistakable',
      'private.person',
      'wheelchair',
      'Secret Harbour',
      delegate.accountId,
      delegate.registrationId,
      delegate.feedPath().slice(12, 34),
      'ATTENDEE',
      'VALARM',
    ]) {
      expect(text).not.toContain(personal);
    }
  });

  it('is not closed by robots.txt, which Google Calendar obeys and then subscribes to nothing', async () => {
    const rules = await forum.visitor().get('/robots.txt');

    const closed = [...rules.text.matchAll(/^Disallow: (.*)$/gm)].map(
      ([, path = '']) => new RegExp(`^${path.replaceAll('*', '.*')}`),
    );
    const isClosed = (path: string) => closed.some((rule) => rule.test(path));
    const feeds = [
      '/calendar/p/myToken.ics',
      '/calendar/co-events/countries/my.ics',
      '/calendar/programme.ics',
    ];
    expect(['/ko/my/calendar', '/en/organizer', '/dev/mail'].map(isClosed)).toEqual([true, true, true]);
    expect(feeds.filter(isClosed)).toEqual([]);
  });

  it('is kept from search engines, caches and other sites', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'headers@delegate.example' });

    const { headers } = await get(delegate.feedPath());

    expect(headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'content-type': 'text/calendar; charset=utf-8',
    });
    const unchanged = await rawRequest(`${forum.origin}${delegate.feedPath()}`, {
      'if-none-match': String(headers.etag),
    });
    expect([unchanged.status, unchanged.headers['cache-control']]).toEqual([304, 'private, no-cache']);
  });

  it('has an address of which the database knows nothing but a hash', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'hash@delegate.example' });
    const token = delegate.feedPath().slice('/calendar/p/'.length, -'.ics'.length);

    const rows = await forum.read(async (em) => [await em.find(PersonalFeed), await em.find(OutboxBody)]);

    expect(token).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is not there for a wrong token', async () => {
    for (const token of ['x'.repeat(22), 'x', 'programme']) {
      const answer = await get(`/calendar/p/${token}.ics`);
      expect([answer.status, answer.headers['x-robots-tag'], answer.headers['content-type']]).toEqual([
        404,
        'noindex',
        'text/plain; charset=utf-8',
      ]);
    }
  });

  const expectTombstone = async (path: string) => {
    const calendar = readCalendar((await get(path)).bytes.toString());
    expect(calendar.events.map(({ summary }) => summary)).toEqual(['This calendar address has ended']);
  };

  it('moves to another address when she resets it; the former one says so for 30 days', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'resets@delegate.example' });
    await delegate.choose('hlp-2');

    const answer = await delegate.visitor.post('/en/my/calendar/reset');

    expect(answer.location).toBe('/en/my/calendar?notice=reset');
    expect((await delegate.visitor.get('/en/my/calendar')).text).toContain(delegate.feedPath(2));
    expect(await uidsIn(delegate.feedPath(2))).toEqual([sessionUid('hlp-2')]);
    await expectTombstone(delegate.feedPath(1));

    const { accountId } = delegate;
    const ended = await forum.read((em) => em.findOneByOrFail(PersonalFeed, { accountId, version: 1 }));
    const revokedAt = new Date(Number(ended.revokedAt) - 30 * day);
    await forum.database.write((em) => em.update(PersonalFeed, { accountId, version: 1 }, { revokedAt }));

    const gone = await get(delegate.feedPath(1));
    expect([gone.status, gone.headers['content-type']]).toEqual([410, 'text/plain; charset=utf-8']);
  });

  it('ends with a withdrawal, and with an approval that is taken back', async () => {
    const withdrawn = await Delegate.approved(forum, organizer, { email: 'ends@delegate.example' });
    const declined = await Delegate.approved(forum, organizer, { email: 'ends-too@delegate.example' });

    await withdrawn.withdraw();
    await declined.decline(organizer, 'Nomination withdrawn.');

    await expectTombstone(withdrawn.feedPath());
    await expectTombstone(declined.feedPath());

    await declined.approve(organizer);

    await expectTombstone(declined.feedPath(1));
    expect(await uidsIn(declined.feedPath(2))).toEqual([]);
  });

  it('keeps its last good copy while the database does not answer', async () => {
    const delegate = await Delegate.approved(forum, organizer, { email: 'lasting@delegate.example' });
    await delegate.choose('hlp-3');
    const good = await get(delegate.feedPath());
    const failing = () => Promise.reject(new Error('the database does not answer'));
    const { database } = forum;

    Object.assign(database, { read: failing });
    const [kept, unknown, programme] = [
      await get(delegate.feedPath()),
      await get('/calendar/p/unknown.ics'),
      await get('/calendar/programme.ics'),
    ];
    Reflect.deleteProperty(database, 'read');

    expect([kept.status, kept.headers.etag]).toEqual([200, good.headers.etag]);
    expect(kept.bytes.equals(good.bytes)).toBe(true);
    expect(unknown.status).toBe(503);
    expect([200, 503]).toContain(programme.status);
  });
});
