import { pino } from 'pino';
import { buildCalendarEvent, buildFeed } from '../../test/support/calendar-files.js';
import type { CalendarFile } from '../ics/calendar-file.js';
import { calendarPieces } from '../ics/write-calendar.js';
import { FeedBody } from './feed-body.js';
import { FeedStore, type Recipe } from './feed-store.js';
import { encodings } from '../kernel/http/content-negotiation.js';

describe('the feed store', () => {
  const store = (stored = new Map<string, FeedBody>()): { feeds: FeedStore; logged: string[] } => {
    const logged: string[] = [];
    const copies = {
      find: (key: string) => Promise.resolve(stored.get(key)),
      keep: (key: string, body: FeedBody) => Promise.resolve(void stored.set(key, body)),
    };
    const logger = pino({}, { write: (line) => void logged.push(line) });
    return { feeds: new FeedStore(logger, copies), logged };
  };

  const recipe = (state: string, make: () => CalendarFile | undefined): Recipe => ({
    key: 'programme',
    state,
    file: () =>
      new Promise((resolve) => {
        const file = make();
        resolve(file && calendarPieces(file));
      }),
    isStored: true,
  });

  const feedWith = (summary: string): CalendarFile => buildFeed([buildCalendarEvent({ summary })]);

  it('makes a body once for a state of the data, however many ask', async () => {
    const { feeds } = store();
    let made = 0;
    const counting = recipe('1', () => {
      made += 1;
      return feedWith('Opening');
    });

    const bodies = await Promise.all([feeds.get(counting), feeds.get(counting)]);
    bodies.push(await feeds.get(counting));

    expect(made).toBe(1);
    expect(new Set(bodies).size).toBe(1);
  });

  it('keeps body, tags and date while nothing visible changes', async () => {
    const { feeds } = store();

    const before = await feeds.get(recipe('1', () => feedWith('Opening')));

    expect(await feeds.get(recipe('2', () => feedWith('Opening')))).toBe(before);
  });

  it('gives a changed body another tag in each encoding, and a later date', async () => {
    const { feeds } = store();

    const before = await feeds.get(recipe('1', () => feedWith('Opening')));
    const after = await feeds.get(recipe('2', () => feedWith('Closing')));

    const tags = [before, after].flatMap((body) => encodings.map((encoding) => body?.etag(encoding)));
    expect(new Set(tags).size).toBe(6);
    expect(Number(after?.lastModified)).toBeGreaterThan(Number(before?.lastModified));
  });

  it('keeps the last good body when making the next one fails, and says so in the log', async () => {
    const { feeds, logged } = store();
    const good = await feeds.get(recipe('1', () => feedWith('Opening')));

    const kept = await feeds.get(
      recipe('2', () => {
        throw new Error('database is gone');
      }),
    );
    const gated = await feeds.get(recipe('3', () => ({ ...feedWith('Opening'), uid: 'no host in it' })));
    const mended = await feeds.get(recipe('4', () => feedWith('Mended')));

    expect([kept, gated]).toEqual([good, good]);
    expect(mended?.text).toContain('SUMMARY:Mended');
    expect(logged.map((line) => /"message":"([^"]*?)[:"]/.exec(line)?.[1])).toEqual([
      'database is gone',
      'publish gate',
    ]);
  });

  it('has the last good body also after a restart, with its date', async () => {
    const stored = new Map<string, FeedBody>();
    const before = await store(stored).feeds.get(recipe('1', () => feedWith('Opening')));
    const failing = recipe('1', () => feedWith(''));

    const kept = await store(stored).feeds.get(failing);
    const made = await store(stored).feeds.get(recipe('1', () => feedWith('Opening')));

    expect([kept?.text, kept?.lastModified]).toEqual([before?.text, before?.lastModified]);
    expect(made).toBe(kept);
  });

  it('fails where there has never been a good body, and recovers', async () => {
    const { feeds } = store();
    const broken = recipe('1', () => feedWith(''));

    await expect(feeds.get(broken)).rejects.toThrow('empty summary');
    expect((await feeds.get(recipe('1', () => feedWith('Opening'))))?.text).toContain('SUMMARY:Opening');
  });

  it('forgets a feed that is no more', async () => {
    const { feeds } = store();
    await feeds.get(recipe('1', () => feedWith('Opening')));

    expect(await feeds.get(recipe('2', () => undefined))).toBeUndefined();
    expect(feeds.lastGood('programme')).toBeUndefined();
  });
});
