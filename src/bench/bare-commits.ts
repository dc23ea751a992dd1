import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { DatabaseAddress } from '../kernel/config/env.js';

const row = 'a short row, as long as the e-mail address and the name of a delegate';

/** Durable commits per second of one row each, on the bare driver and beside the forum's own data. */
export const bareCommits = (address: DatabaseAddress, count: number, connections: number): Promise<number> =>
  address.engine === 'postgres'
    ? postgresCommits(address.url, count, connections)
    : Promise.resolve(sqliteCommits(address.file, count));

/** SQLite has one writer at a time, so more connections would not make it faster. */
function sqliteCommits(file: string, count: number): number {
  const sqlite = new Sqlite(`${file}.bare`);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec('CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
  const insert = sqlite.prepare('INSERT INTO bare (text) VALUES (?)');
  const started = performance.now();
  for (let done = 0; done < count; done += 1) insert.run(row);
  const rate = perSecond(count, started);
  sqlite.close();
  return rate;
}

async function postgresCommits(url: string, count: number, connections: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: connections, min: connections });
  await pool.query('CREATE TABLE IF NOT EXISTS bare (id SERIAL PRIMARY KEY, text TEXT NOT NULL)');
  const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
  const insert = { name: 'bare', text: 'INSERT INTO bare (text) VALUES ($1)', values: [row] };
  let next = 0;
  const started = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (next++ < count) await client.query(insert);
      client.release();
    }),
  );
  const rate = perSecond(count, started);
  await pool.end();
  return rate;
}

const perSecond = (count: number, started: number): number => count / ((performance.now() - started) / 1000);
