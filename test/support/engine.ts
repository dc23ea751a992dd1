import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseAddress } from '../../src/kernel/config/env.js';

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

function createSqlite(): TestDatabase {
  const directory = mkdtempSync(join(tmpdir(), 'forum-test-'));
  return {
    address: { engine: 'sqlite', file: join(directory, 'forum.sqlite') },
    files: join(directory, 'files'),
    drop: () => rm(directory, { recursive: true, force: true }),
  };
}

async function createPostgres(): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server)
    throw new Error('TEST_POSTGRES_URL is missing: run this through `npm test`, which starts PostgreSQL.');
  const name = `forum_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const files = join(tmpdir(), `${name}-files`);
  return {
    address: { engine: 'postgres', url: url.href },
    files,
    drop: async () => {
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
      await rm(files, { recursive: true, force: true });
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}
