import type Sqlite from 'better-sqlite3';
import { type ObjectLiteral, QueryFailedError, QueryResult, type QueryRunner } from 'typeorm';

/** Of one connection. Bulk inserts are long and no two alike. */
const mostStatements = 500;
const longestStatement = 4_000;

const kept = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>();

/**
 * What `QueryRunner.query` does on SQLite, without TypeORM's log and subscribers: nobody listens to either, and asking them takes as
 * long as most statements.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- a statement that fails is a promise that is rejected
export async function querySqlite(
  runner: QueryRunner,
  text: string,
  values: unknown[] | ObjectLiteral = [],
  isStructured?: boolean,
): Promise<unknown> {
  try {
    if (!Array.isArray(values)) throw new Error('Parameters have no names here');
    const result = run(prepared(connectionOf(runner), text), values.map(bound));
    return isStructured ? result : (result.raw as unknown);
  } catch (error) {
    // The driver is native: what it throws need not be an Error of this realm.
    throw new QueryFailedError(text, Object.values(values), error as Error);
  }
}

function run(statement: Sqlite.Statement, values: unknown[]): QueryResult {
  const result = new QueryResult();
  if (statement.reader) {
    result.records = statement.all(...values);
    result.raw = result.records;
  } else {
    const { changes, lastInsertRowid } = statement.run(...values);
    result.affected = changes;
    result.raw = lastInsertRowid;
  }
  return result;
}

function prepared(connection: Sqlite.Database, text: string): Sqlite.Statement {
  const statements = kept.get(connection) ?? new Map<string, Sqlite.Statement>();
  kept.set(connection, statements);
  const known = statements.get(text);
  if (known) return known;
  const statement = connection.prepare(text);
  if (text.length <= longestStatement && statements.size < mostStatements) statements.set(text, statement);
  return statement;
}

/** SQLite has no truth values. */
const bound = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);

/** TypeORM types it as anything, because each driver has another. */
const connectionOf = ({ dataSource: { driver } }: QueryRunner): Sqlite.Database =>
  (driver as unknown as { databaseConnection: Sqlite.Database }).databaseConnection;
