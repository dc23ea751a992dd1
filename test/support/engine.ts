import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseAddress } from '../../src/kernel/config/env.js';

/** A database of one test file, on the engine of the Jest project that runs it. */
export interface TestDatabase {
  address: DatabaseAddress;
  drop(): Promise<void>;
}

declare global {
  var ENGINE: 'sqlite' | 'postgres';
}

export async function createTestDatabase(): Promise<TestDatabase> {
  return globalThis.ENGINE === 'postgres' ? createPostgres() : createSqlite();
}

function createSqlite(): TestDatabase {
  const directory = mkdtempSync(join(tmpdir(), 'forum-test-'));
  return {
    address: { engine: 'sqlite', file: join(directory, 'forum.sqlite') },
    drop: async () => rmSync(directory, { recursive: true, force: true }),
  };
}
