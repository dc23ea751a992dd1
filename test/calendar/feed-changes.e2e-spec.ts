import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublishedProgrammes } from '../../src/calendar/published-programmes.js';
import { DomainEvents } from '../../src/kernel/events/domain-events.js';
import { releaseSeeded } from '../../src/scheduling/releases/write-version.js';
import { Session } from '../../src/sessions/session.entity.js';
import { SessionChanged } from '../../src/sessions/sessions.events.js';
import { startForum, type TestForum } from '../support/forum.js';
import type { Visitor } from '../support/visitor.js';
import { rawRequest, readCalendar, sessionUid, type ReadEvent } from './calendars.js';
import { cancelSession, editSession, reinstateSession } from './organizing.js';

const uid = sessionUid('hlp-2');

describe('a change of the programme', () => {
  let forum: TestForum;
  let organizer: Visitor;

  beforeAll(async () => {
    forum = await startForum();
    organizer = await forum.organizer();
  });
  afterAll(() => forum.stop());

  const get = async (path: string) => {
    const { status, headers, bytes } = await rawRequest(`${forum.origin}${path}`);
    return { status, etag: headers.etag, text: bytes.toString() };
  };
  const programme = () => get('/calendar/programme.ics');
  const marks = ({ sequence, stamp }: ReadEvent) => ({ sequence, stamp });
  const entry = async (path = '/calendar/programme.ics') => readCalendar((await get(path)).text).event(uid);
  const others = async () =>
    readCalendar((await programme()).text)
      .events.filter((event) => event.uid !== uid)
      .map((event) => [event.uid, event.sequence, event.stamp]);

  it('that is visible moves the marks of that entry alone, and the tags of the feeds that hold it', async () => {
    const [before, beforeOthers] = [await entry(), await others()];
    const tags = async () =>
      Promise.all(
        ['programme', 'days/2023-10-24', 'days/2023-10-23', 'sessions/opening'].map(
          async (name) => (await get(`/calendar/${name}.ics`)).etag,
        ),
      );
    const beforeTags = await tags();

    await editSession(forum, organizer, 'hlp-2', { titleEn: 'Financing cities' });

    const after = await entry();
    expect(after.summary).toBe('Financing cities');
    expect(after.sequence).toBe(before.sequence + 1);
    expect(after.stamp > before.stamp).toBe(true);
    expect(after.property('last-modified')).toBe(after.stamp);
    expect(await others()).toEqual(beforeOthers);
    const changed = (await tags()).map((tag, index) => tag !== beforeTags[index]);
    expect(changed).toEqual([true, true, false, false]);
  });

  it('in one language moves the marks in all of them, because an entry has one history', async () => {
    const before = await entry();

    await editSession(forum, organizer, 'hlp-2', { titleKo: '도시 재정' });

    expect((await entry()).sequence).toBe(before.sequence + 1);
    expect((await entry('/calendar/programme.ics?lang=ko')).summary).toBe('도시 재정');
  });

  it('that nobody can see moves nothing', async () => {
    const before = await programme();

    await editSession(forum, organizer, 'hlp-2', { capacity: '200' });
    await editSession(forum, organizer, 'hlp-2', {});

    expect(await programme()).toEqual(before);
  });

  it('of words, time and room at once is one revision, under the same UID', async () => {
    const before = await entry();

    await editSession(forum, organizer, 'hlp-2', {
      titleEn: 'Financing cities, again',
      roomId: 'scc-302',
      startsAt: '2023-10-25T16:00',
      endsAt: '2023-10-25T17:30',
    });

    const after = await entry();
    expect(marks(after)).toEqual({ sequence: before.sequence + 1, stamp: after.stamp });
    expect([after.start, after.end]).toEqual(['2023-10-25T07:00:00.000Z', '2023-10-25T08:30:00.000Z']);
    expect(after.property('location')).toBe('Room 302 (3F), Suwon Convention Center, Suwon');
    expect((await entry('/calendar/rooms/scc-302.ics')).uid).toBe(uid);
    expect((await entry('/calendar/days/2023-10-25.ics')).uid).toBe(uid);
    expect((await get('/calendar/days/2023-10-24.ics')).text).not.toContain(uid);
  });

  it('that cancels leaves the entry in every feed, marked and free, until it is taken back', async () => {
    const before = await entry();

    await cancelSession(organizer, 'hlp-2', 'The room is flooded.');

    for (const path of ['programme', 'days/2023-10-25', 'rooms/scc-302', 'sessions/hlp-2']) {
      const cancelled = await entry(`/calendar/${path}.ics`);
      expect([cancelled.summary, cancelled.status, cancelled.property('transp'), cancelled.start]).toEqual([
        '[Cancelled] Financing cities, again',
        'CANCELLED',
        'TRANSPARENT',
        before.start,
      ]);
      expect(cancelled.property('description')).toContain('Cancelled: The room is flooded.');
    }
    expect((await entry('/calendar/programme.ics?lang=ko')).summary).toBe('[취소] 도시 재정');

    await reinstateSession(organizer, 'hlp-2');

    const after = await entry();
    expect([after.status, after.sequence]).toEqual(['CONFIRMED', before.sequence + 2]);
  });

  it('that takes the date away and gives it back brings a newer entry, because calendars have lost the old one', async () => {
    const times = { startsAt: '2023-10-24T09:00', endsAt: '2023-10-24T10:30' };
    const undated = { startsAt: '', endsAt: '', onDate: '', untilDate: '' };
    await editSession(forum, organizer, 'hlp-2', times);
    const before = await entry();

    await editSession(forum, organizer, 'hlp-2', undated);
    expect((await programme()).text).not.toContain(uid);
    await editSession(forum, organizer, 'hlp-2', times);

    const after = await entry();
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.stamp > before.stamp).toBe(true);
  });

  it('that nobody announced is stamped before it is published', async () => {
    const before = await entry();
    await forum.database.write(async (em) => {
      await em.update(Session, { id: 'hlp-2' }, { title: { en: 'Edited in the seed' } });
      await releaseSeeded(em, new Date('2023-09-18T00:00:00Z'), ['hlp-2']);
    });

    forum.app.get(PublishedProgrammes).markChanged();

    const after = await entry();
    expect([after.summary, after.sequence]).toEqual(['Edited in the seed', before.sequence + 1]);
  });

  it('that cannot be published leaves the last good copies where they are', async () => {
    const good = await programme();
    const breakTitle = (title: Record<string, string>) =>
      forum.database.write(async (em) => {
        await em.update(Session, { id: 'hlp-2' }, { title });
        await releaseSeeded(em, new Date('2023-09-18T00:00:00Z'), ['hlp-2']);
        await forum.app.get(DomainEvents).emit(em, new SessionChanged('hlp-2'));
      });

    await breakTitle({});

    expect(await programme()).toEqual(good);
    // Nothing good was ever made of this one.
    const never = await rawRequest(`${forum.origin}/calendar/sessions/hlp-2.ics?lang=zh`);
    expect([never.status, never.headers['retry-after'], never.headers['content-type']]).toEqual([
      503,
      '60',
      'text/plain; charset=utf-8',
    ]);

    await breakTitle({ en: 'Mended' });

    expect((await entry()).summary).toBe('Mended');
  });
});
