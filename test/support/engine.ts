import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { jest } from '@jest/globals';
import pg from 'pg';
import type { DatabaseAddress } from '../../src/kernel/config/env.js';
import { prefixOfRun, scratchFolder } from './scratch-folders.js';

/** An empty database of one test, on the engine of the Jest project that runs it. */
export interface TestDatabase {
  address: DatabaseAddress;
  /** Its uploaded files. */
  files: string;
  drop(): Promise<void>;
}

export type Engine = DatabaseAddress['engine'];

export const currentEngine = (): Engine =>
  Reflect.get(globalThis, 'ENGINE') === 'postgres' ? 'postgres' : 'sqlite';

export function createTestDatabase(engine = currentEngine()): Promise<TestDatabase> {
  return engine === 'postgres' ? createPostgres() : Promise.resolve(createSqlite());
}

/** Brings an empty database to the content that tests start from. */
type Fill = (empty: TestDatabase) => Promise<void>;

const templates = new Map<string, Promise<string>>();

/**
 * A database that begins with what `fill` has written. That is done once by each worker of a run and copied from then on: to migrate
 * and seed for each test takes longer than most of the tests.
 */
export async function copyTestDatabase(name: string, fill: Fill): Promise<TestDatabase> {
  const isPostgres = currentEngine() === 'postgres';
  let template = templates.get(name);
  if (!template) {
    template = isPostgres ? postgresTemplate(name, fill) : sqliteTemplate(name, fill);
    templates.set(name, template);
  }
  return isPostgres ? createPostgres(await template) : copySqlite(await template);
}

/** Each worker has its own, since two that make the same would meet. */
const ofThisWorker = (name: string): string => `${name}_${process.env['JEST_WORKER_ID'] ?? '1'}`;

/** Directories that `remove-scratch.mjs` removes at the end of the run. */
async function sqliteTemplate(name: string, fill: Fill): Promise<string> {
  const directory = scratch(`template-${ofThisWorker(name)}`);
  if (existsSync(directory)) return directory;
  const filled = createSqlite();
  await fill(filled);
  await rename(dirname(filled.files), directory);
  return directory;
}

async function copySqlite(template: string): Promise<TestDatabase> {
  const copy = createSqlite();
  await cp(template, dirname(copy.files), { recursive: true });
  return copy;
}

function createSqlite(): TestDatabase {
  const directory = mkdtempSync(scratch('sqlite-'));
  return {
    address: { engine: 'sqlite', file: join(directory, 'forum.sqlite') },
    files: join(directory, 'files'),
    drop: () => rm(directory, { recursive: true, force: true }),
  };
}

const scratch = (name: string): string => join(scratchFolder(), prefixOfRun(jest.getSeed()) + name);

/** Databases of a server that ends with the run. */
async function postgresTemplate(name: string, fill: Fill): Promise<string> {
  const template = `template_${ofThisWorker(name)}`;
  const found = await onServer(`SELECT 1 FROM pg_database WHERE datname = '${template}'`);
  if (found.length > 0) return template;
  const filled = await createPostgres();
  await fill(filled);
  await onServer(`ALTER DATABASE ${new URL(addressOf(filled)).pathname.slice(1)} RENAME TO ${template}`);
  return template;
}

async function createPostgres(template?: string): Promise<TestDatabase> {
  const name = `forum_${randomUUID().replaceAll('-', '')}`;
  // Copied as files a database takes a third of the time that PostgreSQL needs page by page, through its log.
  await onServer(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template} STRATEGY FILE_COPY` : ''}`);
  const url = new URL(server());
  url.pathname = `/${name}`;
  const files = scratch(`${name}-files`);
  return {
    address: { engine: 'postgres', url: url.href },
    files,
    drop: async () => {
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
      await rm(files, { recursive: true, force: true });
    },
  };
}

const addressOf = ({ address }: TestDatabase): string => (address.engine === 'postgres' ? address.url : '');

function server(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (url) return url;
  throw new Error('TEST_POSTGRES_URL is missing: run this through `npm test`, which starts PostgreSQL.');
}

async function onServer(statement: string): Promise<unknown[]> {
  const client = new pg.Client(server());
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return rows;
}
