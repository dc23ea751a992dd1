import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseAddress } from '../config/env.js';
import { PreparingClient } from './prepared-statements.js';

/** The entities and migrations of the whole application; `src/schema.ts` lists them, the kernel knows none of them. */
export interface Schema {
  entities: DataSourceOptions['entities'];
  migrations: DataSourceOptions['migrations'];
}

/** The two sides of the door: everything is read through one and written through the other. */
export interface DataSources {
  reader: DataSource;
  writer: DataSource;
}

/** How long a statement waits for another process's write lock (SQLite) or runs at most (PostgreSQL), in milliseconds. */
const patience = 15_000;
const readerConnections = 10;
/** Any number, as long as it stays the same. */
const migrationLock = '7900008';
/** A row when nobody else has it. */
const takeLock = `SELECT 1 FROM pg_try_advisory_lock(${migrationLock}) AS taken WHERE taken`;
const look = 50;

/** Pipelined: a statement is sent when it is asked for, not when the one before it has been answered. */
const postgresClient = { Client: PreparingClient, pipeline: true, statement_timeout: patience };

/** The database did not let the application in. Says what the driver said; the address may hold a password and is not repeated. */
export class DatabaseUnreachable extends Error {
  constructor(cause: unknown) {
    const reason = cause instanceof Error && cause.message ? cause.message : 'no answer';
    super(
      `DATABASE_URL: the database cannot be opened (${reason}). Check that it runs and that the address is right.`,
    );
    this.name = 'DatabaseUnreachable';
  }
}

/** Opens the writer, brings the schema up to date, then opens the reader. */
export async function openDataSources(address: DatabaseAddress, schema: Schema): Promise<DataSources> {
  const writer = await openWriter(address, schema);
  await migrate(writer);
  return { reader: await openReader(address, schema), writer };
}

/** Several processes may start at once; on PostgreSQL one of them migrates and the others wait for it. */
async function migrate(writer: DataSource): Promise<void> {
  if (writer.options.type === 'postgres') await alone(writer, () => runMigrations(writer));
  else await runMigrations(writer);
}

const runMigrations = (writer: DataSource) => writer.runMigrations({ transaction: 'each' });

async function alone(writer: DataSource, work: () => Promise<unknown>): Promise<void> {
  const runner = writer.createQueryRunner();
  try {
    // Asked again and again, because a statement that waits for the lock would be ended after a while.
    while ((await runner.query(takeLock, [], true)).records.length === 0) await pause(look);
    await work();
    await runner.query(`SELECT pg_advisory_unlock(${migrationLock})`);
  } finally {
    await runner.release();
  }
}

/** The writer alone, on the schema as it is. */
export const openWriter = (address: DatabaseAddress, schema: Schema): Promise<DataSource> =>
  open({ ...writerOptions(address), ...common(schema) });

/** The reader alone. A database that is not there is not made. */
export const openReader = (address: DatabaseAddress, schema: Schema): Promise<DataSource> =>
  open({ ...readerOptions(address), ...common(schema), migrations: [] });

async function open(options: DataSourceOptions): Promise<DataSource> {
  const source = new DataSource(options);
  await source.initialize().catch((error: unknown) => {
    throw new DatabaseUnreachable(error);
  });
  return source;
}

const common = (schema: Schema) => ({ ...schema, synchronize: false, logging: false as const });

function writerOptions(address: DatabaseAddress): DataSourceOptions {
  if (address.engine === 'postgres') {
    return { ...reachable(address.url), poolSize: 2, extra: postgresClient };
  }
  return {
    type: 'better-sqlite3',
    database: address.file,
    enableWAL: true,
    timeout: patience,
    prepareDatabase: (connection: Pragmas) => {
      // What is acknowledged to a delegate must survive a power cut; WAL alone would only promise a consistent file.
      connection.pragma('synchronous = FULL');
      // Writers that share a commit change more pages than SQLite expects of one: 32 MB of them are kept at hand, and the log
      // grows to 16 MB before it is worked into the file.
      connection.pragma('cache_size = -32768');
      connection.pragma('wal_autocheckpoint = 4096');
      // What a savepoint may have to undo would otherwise go through a file, page by page.
      connection.pragma('temp_store = MEMORY');
    },
  };
}

function readerOptions(address: DatabaseAddress): DataSourceOptions {
  if (address.engine === 'postgres') {
    const extra = { ...postgresClient, options: '-c default_transaction_read_only=on' };
    return { ...reachable(address.url), poolSize: readerConnections, extra };
  }
  return { type: 'better-sqlite3', database: address.file, readonly: true, timeout: patience };
}

/** A server that does not answer is an error after a while, not a request without end. */
const reachable = (url: string) => ({ type: 'postgres' as const, url, connectTimeoutMS: patience });

interface Pragmas {
  pragma(source: string): unknown;
}
