import { writeFile } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { createForum } from '../../src/app.js';
import type { Config } from '../../src/kernel/config/env.js';
import { DomainEvents } from '../../src/kernel/events/domain-events.js';
import { Draining } from '../../src/kernel/http/draining.js';
import { listen } from '../../src/launch/listen.js';
import { seedIfEmpty } from '../../src/seed/seed.js';
import { Database } from '../../src/kernel/database/database.js';
import { Registration } from '../../src/registration/registration.entity.js';
import { RegistrationSubmitted } from '../../src/registration/registration.events.js';
import { createTestDatabase, currentEngine } from '../support/engine.js';
import { buildRegistrationFields } from '../support/fields.js';
import { migratedDatabase, startForum, testConfig, type TestForum } from '../support/forum.js';
import { textOf } from '../support/page-content.js';
import { buildParticipant, insertParticipants } from '../support/participants.js';

describe('a start', () => {
  let forum: TestForum;

  beforeAll(async () => {
    forum = await startForum({ seeded: false });
  });
  afterAll(() => forum.stop());

  const startWith = async (settings: Partial<Config>): Promise<string> => {
    try {
      const config = testConfig(forum.testDatabase, settings);
      const app = await createForum(config);
      await listen(app, config).finally(() => app.close());
      return 'started';
    } catch (error) {
      return String(error);
    }
  };

  it('of a real forum is refused on the database of a rehearsal', async () => {
    const real = { production: true, rehearsalClock: undefined };
    expect(await startWith(real)).toBe('started');
    await forum.database.write(async (em) => {
      await insertParticipants(em, [buildParticipant()]);
      await em.updateAll(Registration, { fictitious: true });
    });

    expect(await startWith(real)).toBe(
      'BadSetting: DATABASE_URL: the database was used for a rehearsal and holds invented people. ' +
        'Give another one, such as sqlite:var/production.sqlite, or set REHEARSAL_CLOCK to go on rehearsing.',
    );
    expect(await startWith({ production: true })).toBe('started');
  });

  it('is refused where uploads could not be kept', async () => {
    const file = `${forum.testDatabase.files}.txt`;
    await writeFile(file, 'no folder');

    expect(await startWith({ filesDir: `${file}/uploads` })).toBe(
      `BadSetting: FILES_DIR: ${file}/uploads cannot be written to (ENOTDIR). ` +
        'Let the user of the application have it, or name another one.',
    );
  });

  it('says which setting names an address that cannot be had', async () => {
    const { port } = new URL(forum.origin);

    expect(await startWith({ port: Number(port) })).toBe(
      `BadSetting: PORT: ${port} at 127.0.0.1 is taken. Stop what listens there, or use another one.`,
    );
    expect(await startWith({ host: '203.0.113.5' })).toBe(
      'BadSetting: HOST: 203.0.113.5 is no address of this machine. Use 127.0.0.1 or 0.0.0.0.',
    );
  });
});

it('a connection is kept for longer than a proxy does, so that no form is sent on one that is just closed', async () => {
  const database = await migratedDatabase();
  const config = testConfig(database);
  const app = await createForum(config);
  await listen(app, config);

  const { headers } = await fetch(`${await app.getUrl()}/healthz`);
  await app.close();
  await database.drop();

  expect(headers.get('keep-alive')).toBe('timeout=75');
});

// SQLite is for one process.
(currentEngine() === 'postgres' ? it : it.skip)(
  'several processes start at once on an empty database',
  async () => {
    const database = await createTestDatabase();

    const apps = await Promise.all([1, 2, 3].map(() => createForum(testConfig(database))));
    await Promise.all(apps.map((app) => seedIfEmpty(app.get(Database))));
    for (const app of apps) await app.close();
    await database.drop();
  },
);

describe('a process that is told to end', () => {
  it('says so to each connection, and to whoever asks whether it is ready', async () => {
    const forum = await startForum({ seeded: false });
    forum.app.get(Draining).watch(forum.app.getHttpServer());
    const agent = new Agent({ keepAlive: true });
    const ask = async (path: string): Promise<[number | undefined, string | undefined]> => {
      const asked = request(`${forum.origin}${path}`, { agent });
      asked.end();
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        asked.once('response', resolve).once('error', reject);
      });
      answer.resume();
      await once(answer, 'end');
      return [answer.statusCode, answer.headers.connection];
    };
    // Each of the two has a connection: once the last one is gone, nothing answers any more.
    const askBoth = () => Promise.all([ask('/readyz'), ask('/healthz')]);
    const before = await askBoth();

    const ended = forum.stop();
    while (!forum.app.get(Draining).isUnderWay) await pause(5);
    const after = await askBoth();
    await ended;
    agent.destroy();

    expect(before).toEqual([
      [200, 'keep-alive'],
      [200, 'keep-alive'],
    ]);
    expect(after).toEqual([
      [503, 'close'],
      [200, 'close'],
    ]);
  });
});

describe('while the database is away', () => {
  it('a form is refused in words, keeps nothing, and may come again', async () => {
    const forum = await startForum();
    let isAway = true;
    forum.app.get(DomainEvents).on(RegistrationSubmitted, () => {
      if (isAway) throw Object.assign(new Error('terminating connection'), { code: '57P01' });
      return Promise.resolve();
    });
    const register = () => forum.visitor().post('/en/register', buildRegistrationFields());

    const { status, headers, text } = await register();
    const kept = await forum.count(Registration);
    isAway = false;
    const again = await register();
    await forum.stop();

    expect([status, headers.get('retry-after'), kept]).toEqual([503, '30', 0]);
    expect(textOf(text)).toContain('go back in your browser and send it again in a minute');
    expect(again.status).toBe(303);
  });
});
