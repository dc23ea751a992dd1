import { mkdtempSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backup } from '../../src/backup/backup.js';
import { restore } from '../../src/backup/restore.js';
import type { Config } from '../../src/kernel/config/env.js';
import { Invitation } from '../../src/calendar/invitation.entity.js';
import { ParticipantCalendarsService } from '../../src/calendar/participant-calendars.service.js';
import { Database } from '../../src/kernel/database/database.js';
import { withSnapshot } from '../../src/kernel/database/whole-database.js';
import { nextValue } from '../../src/kernel/database/counter.entity.js';
import { Track } from '../../src/sessions/track.entity.js';
import { OutboxWorker } from '../../src/mail/outbox.worker.js';
import { schema } from '../../src/schema.js';
import { createForum } from '../../src/app.js';
import { readCalendar } from '../calendar/calendars.js';
import { Delegate } from '../calendar/participants.js';
import { pdf } from '../files/sample-files.js';
import { createTestDatabase, type Engine, type TestDatabase } from '../support/engine.js';
import { startForum, testConfig, type TestForum } from '../support/forum.js';
import { multipart } from '../files/upload-desk.js';
import { signInFocalPoint } from '../delegations/focal-points.js';

describe('a backup', () => {
  const directory = mkdtempSync(join(tmpdir(), 'backup-test-'));
  const path = join(directory, 'forum.backup.gz');
  const targets: TestDatabase[] = [];
  const restored: Awaited<ReturnType<typeof createForum>>[] = [];
  let forum: TestForum;
  let config: Config;

  beforeAll(async () => {
    forum = await startForum();
    config = testConfig(forum.testDatabase);
    const focal = await signInFocalPoint(forum, await forum.organizer(), 'kr', {
      name: '고은솔',
      locale: 'ko',
    });
    await focal.request('POST', '/ko/delegation/kr/credentials', {
      body: multipart([
        ['reference', 'KR/2023/118'],
        ['document', pdf(), '구상서.pdf'],
      ]),
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    // Nothing is on its way any more that would differ a moment later.
    await forum.app.get(OutboxWorker).beforeApplicationShutdown();
    await backup(config, path);
  });
  afterAll(async () => {
    await forum.stop();
    for (const app of restored) await app.close();
    for (const target of targets) await target.drop();
    await rm(directory, { recursive: true });
  });

  async function emptyDatabase(engine?: Engine): Promise<TestDatabase> {
    const target = await createTestDatabase(engine);
    targets.push(target);
    return target;
  }

  const emptyTarget = async (engine?: Engine): Promise<Config> => testConfig(await emptyDatabase(engine));

  /** Every row of every table as text, in no order. */
  async function contentOf({ database }: Config): Promise<Map<string, string[]>> {
    const content = new Map<string, string[]>();
    await withSnapshot(database, schema, async ({ pieces }) => {
      for await (const { table, columns, rows } of pieces) {
        const texts = rows.map((row) => JSON.stringify(columns.map((name, at) => [name, row[at]]).sort()));
        content.set(table, [...(content.get(table) ?? []), ...texts]);
      }
    });
    return new Map([...content].map(([table, rows]) => [table, rows.sort()]));
  }

  /** That it was restored is the one thing that a backup does not hold. */
  function forgetRestoration(content: Map<string, string[]>): void {
    const counters = content.get('counter') ?? [];
    const others = counters.filter((row) => !row.includes('"restoration"'));
    expect(counters.length - others.length).toBe(1);
    if (others.length > 0) content.set('counter', others);
    else content.delete('counter');
  }

  /** The backup with its lines changed. */
  async function tampered(change: (lines: string[]) => string[]): Promise<string> {
    const lines = gunzipSync(await readFile(path))
      .toString()
      .trimEnd()
      .split('\n');
    const other = join(directory, `other-${String(Math.random())}.gz`);
    await writeFile(other, gzipSync(change(lines).join('\n')));
    return other;
  }

  it('is readable by its owner only', async () => {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('holds no secret', async () => {
    expect(gunzipSync(await readFile(path)).toString()).not.toContain(config.secret);
  });

  it.each(['this', 'the other'])(
    'fills an empty database of %s engine with every row and file',
    async (which) => {
      const isOther = which === 'the other';
      const target = await emptyTarget(
        isOther && forum.database.engine === 'postgres' ? 'sqlite' : undefined,
      );

      const { rows, files } = await restore(target, path);

      const given = await contentOf(config);
      const taken = await contentOf(target);
      forgetRestoration(taken);
      expect(taken).toEqual(given);
      expect(rows).toBe([...given.values()].flat().length);
      expect(files).toBe(1);
      const back = await emptyTarget();
      const second = join(directory, `${which}.gz`);
      await backup(target, second);
      await restore(back, second);
      const twice = await contentOf(back);
      forgetRestoration(twice);
      expect(twice).toEqual(given);
      const again = await createForum(target);
      await again.listen(0, '127.0.0.1');
      const page = await fetch(`${await again.getUrl()}/en/sessions/hlp-2`);
      expect([page.status, await page.text()]).toEqual([
        200,
        expect.stringContaining('Plenary High-Level Panel 2'),
      ]);
      await again.close();
    },
  );

  it('is taken while others write, at one moment between two of their writes', async () => {
    const busy = join(directory, 'busy.gz');
    const write = (number: number) =>
      forum.database.write(async (em) => {
        await nextValue(em, 'tracks-of-the-test');
        const name = { en: 'Track' };
        await em.insert(Track, { id: `track-${String(number)}`, name, position: 100 + number });
      });
    const writing = Array.from({ length: 200 }, (_, number) => write(number));
    await writing[20];
    await Promise.all([backup(config, busy), ...writing]);
    const target = await emptyTarget();

    await restore(target, busy);

    const found = await contentOf(target);
    const counter = found.get('counter')?.find((row) => row.includes('tracks-of-the-test')) ?? '';
    const tracks = found.get('track')?.filter((row) => row.includes('"track-')) ?? [];
    expect(tracks.length).toBeGreaterThan(0);
    expect(counter).toContain(`"value",${String(tracks.length)}]`);
  });

  it('is refused by a database that has rows, which all stay', async () => {
    const before = await contentOf(config);

    const full = testConfig({ ...forum.testDatabase, files: join(directory, 'nothing') });
    await expect(restore(full, path)).rejects.toThrow('The database is not empty.');
    await expect(restore(config, path)).rejects.toThrow('is not empty. Give another FILES_DIR');

    expect(await contentOf(config)).toEqual(before);
  });

  it('is refused where its links would be dead, unless that is wanted', async () => {
    const secret = 'another key for tests only, never used by a running forum';
    const other = testConfig(await emptyDatabase(), { secret });

    await expect(restore(other, path)).rejects.toThrow('another SECRET');
    expect((await restore(other, path, { otherSecret: true })).files).toBe(1);
  });

  it.each([
    ['without its end', (lines: string[]) => lines.slice(0, -1), 'its end is missing'],
    [
      'of a newer version',
      (lines: string[]) => [
        (lines[0] ?? '').replace('"migrations":[', '"migrations":["Later9",'),
        ...lines.slice(1),
      ],
      'newer version',
    ],
    [
      'of another edition',
      (lines: string[]) => [(lines[0] ?? '').replace('APUF-8', 'APUF-9'), ...lines.slice(1)],
      'is a backup of',
    ],
    [
      'with a path that leads elsewhere',
      (lines: string[]) => [...lines.slice(0, -1), '{"file":"../../etc/cron","part":""}', ...lines.slice(-1)],
      'strange name',
    ],
    [
      'with a column that is none',
      (lines: string[]) => [
        ...lines.slice(0, -1),
        '{"table":"track","columns":["id\\") --"],"rows":[["x"]]}',
        ...lines.slice(-1),
      ],
      'newer version',
    ],
    [
      'with a line that is nothing',
      (lines: string[]) => [...lines.slice(0, -1), '7', ...lines.slice(-1)],
      'not understood',
    ],
  ])('%s is refused, and leaves no row', async (_, change, reason) => {
    const target = await emptyTarget();

    await expect(restore(target, await tampered(change))).rejects.toThrow(reason);

    const found = (await contentOf(target).catch(() => new Map())).get('session');
    expect(found).toBeUndefined();
  });

  it('that was cut off, or is something else, is refused', async () => {
    const cut = join(directory, 'cut.gz');
    await writeFile(cut, (await readFile(path)).subarray(0, 5000));
    const other = join(directory, 'other.txt');
    await writeFile(other, 'no backup');

    await expect(restore(await emptyTarget(), cut)).rejects.toThrow('cannot be read');
    await expect(restore(await emptyTarget(), other)).rejects.toThrow('cannot be read');
    await expect(restore(await emptyTarget(), join(directory, 'missing'))).rejects.toThrow('cannot be read');
  });

  it('lets calendars believe what is told after it was restored', async () => {
    const delegate = await Delegate.approved(forum, await forum.organizer(), {});
    await delegate.want('invitations');
    await delegate.choose('hlp-2');
    const file = join(directory, 'told.gz');
    await backup(config, file);
    const target = await emptyTarget();
    const minute = () => Math.floor(Date.now() / 60_000);

    const earliest = minute();
    await restore(target, file);
    const latest = minute();

    const again = await createForum(target);
    restored.push(again);
    await again.listen(0, '127.0.0.1');
    const sequences = async (path: string) => {
      const feed = await fetch(`${await again.getUrl()}/calendar/${path}`);
      return readCalendar(await feed.text()).events.map(({ sequence }) => sequence);
    };
    const floor = Math.min(...(await sequences('programme.ics')));
    // Above whatever was told after another restore of the same file.
    expect(floor).toBeGreaterThanOrEqual(earliest);
    expect(floor).toBeLessThanOrEqual(latest);
    expect(Math.min(...(await sequences('co-events.ics')))).toBe(floor);
    const { accountId } = delegate;
    await again
      .get(Database)
      .write((em) => again.get(ParticipantCalendarsService).choose(em, accountId, 'none'));
    const rows = await again.get(Database).read((em) => em.findBy(Invitation, { accountId }));
    expect(rows.map(({ sessionId, state, sequence }) => [sessionId, state, sequence])).toEqual(
      expect.arrayContaining([
        ['hlp-2', 'cancelled', floor],
        [null, 'requested', 0],
      ]),
    );
  });
});
