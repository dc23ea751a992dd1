import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { EmbeddedPostgres } from '#embedded-postgres';
import { openDataSources } from '../kernel/database/data-sources.js';
import { Database } from '../kernel/database/database.js';
import { DomainEvents } from '../kernel/events/domain-events.js';
import { schema } from '../schema.js';
import { seed } from '../seed/seed.js';
import { benchConfig } from './bench-config.js';
import { type Figures, under } from './figures.js';

/** A database with the real programme, for one bench. The door is open from here too, to prepare and to count. */
export interface BenchDatabase {
  url: string;
  database: Database;
}

type Work = (forum: BenchDatabase) => Promise<Figures>;

/** Both engines, durable as in operation: SQLite on the disk of `var/`, PostgreSQL as given or as npm installed it. */
export class Engines {
  private embedded: EmbeddedPostgres | undefined;

  constructor(private readonly postgresUrl: string | undefined) {}

  async onEach(work: Work): Promise<Figures> {
    return {
      ...under('sqlite', await this.onSqlite(work)),
      ...under('postgres', await this.onPostgres(work)),
    };
  }

  async onSqlite(work: Work): Promise<Figures> {
    mkdirSync('var', { recursive: true });
    const directory = mkdtempSync(resolve('var/bench-'));
    try {
      return await onDatabase(`sqlite:${join(directory, 'forum.sqlite')}`, work);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }

  async stop(): Promise<void> {
    await this.embedded?.stop();
  }

  private async onPostgres(work: Work): Promise<Figures> {
    const url = new URL(this.postgresUrl ?? (await this.startPostgres()));
    const server = new pg.Client(url.href);
    const name = `forum_bench_${randomUUID().replaceAll('-', '')}`;
    await server.connect();
    await server.query(`CREATE DATABASE ${name}`);
    try {
      url.pathname = `/${name}`;
      return await onDatabase(url.href, work);
    } finally {
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.end();
    }
  }

  private async startPostgres(): Promise<string> {
    // Node takes the types off by itself: the build does not hold what belongs to the tests.
    const { startEmbeddedPostgres } = await import('#embedded-postgres');
    this.embedded ??= await startEmbeddedPostgres({ durable: true });
    return this.embedded.url;
  }
}

/** What PostgreSQL does by itself within a minute of many rows: without it, it reads whole rows where an index would do. */
export async function tidyUp(url: string): Promise<void> {
  if (!url.startsWith('postgres')) return;
  const server = new pg.Client(url);
  await server.connect();
  await server.query('VACUUM (ANALYZE)');
  await server.end();
}

async function onDatabase(url: string, work: Work): Promise<Figures> {
  const { database: address } = benchConfig(url);
  const database = new Database(await openDataSources(address, schema), new DomainEvents());
  try {
    await seed(database);
    return await work({ url, database });
  } finally {
    await database.close();
  }
}
