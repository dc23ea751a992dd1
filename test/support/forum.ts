import type { NestExpressApplication } from '@nestjs/platform-express';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { createForum } from '../../src/app.js';
import { OrganizerLinks } from '../../src/auth/organizer-links.js';
import { Config, type DatabaseAddress } from '../../src/kernel/config/env.js';
import { Database } from '../../src/kernel/database/database.js';
import { OutboxMessage } from '../../src/mail/outbox-message.entity.js';
import { type StoredMail, withBodies } from '../../src/mail/stored-mail.js';
import { seed } from '../../src/seed/seed.js';
import { copyTestDatabase, type TestDatabase } from './engine.js';
import { Visitor } from './visitor.js';

/** The real application on a database of its own, listening on a free port. */
export class TestForum {
  constructor(
    readonly app: NestExpressApplication,
    readonly origin: string,
    readonly testDatabase: TestDatabase,
  ) {}

  get address(): DatabaseAddress {
    return this.testDatabase.address;
  }

  get database(): Database {
    return this.app.get(Database);
  }

  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.database.read(work);
  }

  count(entity: EntityTarget<ObjectLiteral>, where = {}): Promise<number> {
    return this.read((em) => em.countBy(entity, where));
  }

  /** Somebody without a session. */
  visitor(): Visitor {
    return new Visitor(this.origin);
  }

  /** Signs in by the same link that the terminal prints. */
  async organizer(email = 'organizer@apuf8.test'): Promise<Visitor> {
    const link = await this.app.get(OrganizerLinks).forEmail(email, 'Test organizer');
    const visitor = this.visitor();
    const answer = await visitor.post(new URL(link).pathname);
    if (answer.status !== 303) throw new Error(`Signing in answered ${String(answer.status)}`);
    return visitor;
  }

  /** The mails to an address, oldest first, whether sent or still queued. */
  mailsTo(toAddress: string): Promise<StoredMail[]> {
    const [where, order] = [{ toAddress }, { queuedAt: 'ASC', id: 'ASC' }] as const;
    return this.read(async (em) => withBodies(em, await em.find(OutboxMessage, { where, order })));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.testDatabase.drop();
  }
}

interface Options {
  /** Loads the real programme, as the first start does. Default true. */
  seeded?: boolean;
  settings?: Partial<Config>;
}

/** Starts the forum at the rehearsal's clock with mail kept in the mailbox. */
export async function startForum({ seeded = true, settings = {} }: Options = {}): Promise<TestForum> {
  const testDatabase = await (seeded ? copyTestDatabase('seeded', seeding) : migratedDatabase());
  const app = await createForum(testConfig(testDatabase, settings));
  await app.listen(0, '127.0.0.1');
  return new TestForum(app, await app.getUrl(), testDatabase);
}

/** A database that has the schema and no rows. */
export const migratedDatabase = (): Promise<TestDatabase> => copyTestDatabase('migrated', migrating);

async function migrating(empty: TestDatabase): Promise<void> {
  await (await createForum(testConfig(empty))).close();
}

async function seeding(empty: TestDatabase): Promise<void> {
  const app = await createForum(testConfig(empty));
  await seed(app.get(Database));
  await app.close();
}

export const testConfig = ({ address, files }: TestDatabase, settings: Partial<Config> = {}): Config =>
  new Config({
    production: false,
    port: 0,
    host: '127.0.0.1',
    baseUrl: 'http://forum.test',
    database: address,
    filesDir: files,
    smtpUrl: undefined,
    imapUrl: undefined,
    inboundListen: undefined,
    authservId: 'mx.apuf8.test',
    mailFrom: { name: 'APUF-8 Secretariat', address: 'secretariat@apuf8.test' },
    mailRates: { all: undefined, domain: undefined },
    dkim: undefined,
    metricsToken: undefined,
    rehearsalClock: new Date('2023-09-18T09:00:00+09:00'),
    trustProxy: 0,
    logLevel: 'silent',
    secret: 'a key for tests only, never used by a running forum',
    ...settings,
  });
