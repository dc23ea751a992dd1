import type { DataSource, QueryRunner } from 'typeorm';
import type { DatabaseAddress } from '../config/env.js';
import { openReader, openWriter, type Schema } from './data-sources.js';

/** What both engines hold in a column: bytes are kept apart from text, truth from numbers. */
export type Cell = string | number | boolean | null | Uint8Array;

/** Some rows of a table, each in the order of `columns`. */
export interface TablePiece {
  table: string;
  columns: string[];
  rows: Cell[][];
}

type Row = Record<string, unknown>;

const rowsPerPiece = 200;
/** TypeORM's own list of what has been run; it is copied as names and not as rows. */
const migrationsTable = 'migrations';

/** A database as it was at one moment. */
export interface Snapshot {
  /** Names of the migrations that had been run, oldest first. */
  migrations: string[];
  pieces: AsyncIterable<TablePiece>;
}

/** Rows are there already. */
export class DatabaseNotEmpty extends Error {}

/** The rows are of a schema that is not known here. */
export class UnknownSchema extends Error {}

/** Calls `work` with everything that is in the database at one moment, table by table, while others go on writing. */
export async function withSnapshot(
  address: DatabaseAddress,
  schema: Schema,
  work: (snapshot: Snapshot) => Promise<void>,
): Promise<void> {
  const source = await openReader(address, schema);
  const runner = source.createQueryRunner();
  const engine = engineOf(source);
  try {
    await runner.query(engine.beginSnapshot);
    const migrations = await migrationsRun(runner, engine);
    await work({ migrations, pieces: everyPiece(runner, engine) });
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

/**
 * Fills an empty database with the pieces: brings it to the schema of `migrations`, then inserts every row in one transaction,
 * whatever order they come in. References between rows are checked when all are there. When a piece does not fit, or `pieces`
 * throws, nothing of them stays. Resolves with the number of rows.
 */
export async function fillEmptyDatabase(
  address: DatabaseAddress,
  schema: Schema,
  { migrations, pieces }: Snapshot,
): Promise<number> {
  const source = await openWriter(address, { ...schema, migrations: only(schema, migrations) });
  try {
    await assertEmpty(source);
    await source.runMigrations({ transaction: 'each' });
    return await replaceContent(source, migrations, pieces);
  } finally {
    await source.destroy();
  }
}

function only(schema: Schema, wanted: readonly string[]): NonNullable<Schema['migrations']> {
  const known = Object.values(schema.migrations ?? {}).filter((each) => typeof each === 'function');
  const found = known.filter(({ name }) => wanted.includes(name));
  if (found.length < wanted.length) throw new UnknownSchema();
  return found;
}

async function assertEmpty(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    for (const table of await engineOf(source).tables(runner)) {
      if ((await query(runner, `SELECT 1 FROM "${table}" LIMIT 1`)).length > 0) throw new DatabaseNotEmpty();
    }
  } finally {
    await runner.release();
  }
}

/** Migrations may have brought rows of their own; those of the pieces take their place. */
async function replaceContent(
  source: DataSource,
  migrations: readonly string[],
  pieces: AsyncIterable<TablePiece>,
): Promise<number> {
  const runner = source.createQueryRunner();
  const engine = engineOf(source);
  let count = 0;
  try {
    await runner.startTransaction();
    if ((await migrationsRun(runner, engine)).length > migrations.length) throw new DatabaseNotEmpty();
    const restoreReferences = await engine.suspendReferences(runner);
    const columns = new Map<string, Set<string>>();
    for (const table of await engine.tables(runner)) {
      columns.set(table, new Set((await engine.columns(runner, table)).map(({ name }) => name)));
      await runner.query(`DELETE FROM "${table}"`);
    }
    for await (const piece of pieces) {
      if (!piece.columns.every((name) => columns.get(piece.table)?.has(name))) throw new UnknownSchema();
      await insert(runner, engine, piece);
      count += piece.rows.length;
    }
    await restoreReferences();
    await runner.commitTransaction();
    return count;
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

async function* everyPiece(runner: QueryRunner, engine: Engine): AsyncGenerator<TablePiece> {
  for (const table of await engine.tables(runner)) {
    const columns = await engine.columns(runner, table);
    const names = columns.map(({ name }) => name);
    for await (const rows of engine.rows(runner, table)) {
      yield { table, columns: names, rows: rows.map((row) => columns.map((column) => cellOf(column, row))) };
    }
  }
}

async function migrationsRun(runner: QueryRunner, engine: Engine): Promise<string[]> {
  if (!(await engine.hasTable(runner, migrationsTable))) return [];
  return (await query(runner, `SELECT name FROM ${migrationsTable} ORDER BY id`)).map(({ name }) =>
    String(name),
  );
}

async function insert(
  runner: QueryRunner,
  engine: Engine,
  { table, columns, rows }: TablePiece,
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map((name) => `"${name}"`).join(', ');
  const places = rows.map(
    (row, at) => `(${row.map((_, of) => engine.place(at * columns.length + of)).join(', ')})`,
  );
  const values = rows.flatMap((row) => row.map((cell) => engine.bind(cell)));
  await runner.query(`INSERT INTO "${table}" (${names}) VALUES ${places.join(', ')}`, values);
}

interface ColumnOfTable {
  name: string;
  isBoolean: boolean;
}

function cellOf({ name, isBoolean }: ColumnOfTable, row: Row): Cell {
  const value = row[name] as Cell | undefined;
  if (value === null || value === undefined) return null;
  return isBoolean ? Boolean(value) : value;
}

/** In what the two differ. */
interface Engine {
  beginSnapshot: string;
  hasTable(runner: QueryRunner, name: string): Promise<boolean>;
  tables(runner: QueryRunner): Promise<string[]>;
  columns(runner: QueryRunner, table: string): Promise<ColumnOfTable[]>;
  rows(runner: QueryRunner, table: string): AsyncGenerator<Row[]>;
  /** Inside of a transaction; what it resolves with brings them back. */
  suspendReferences(runner: QueryRunner): Promise<() => Promise<void>>;
  place(index: number): string;
  bind(cell: Cell): unknown;
}

const engineOf = (source: DataSource): Engine => (source.options.type === 'postgres' ? postgres : sqlite);

const sqlite: Engine = {
  beginSnapshot: 'BEGIN',
  hasTable: async (runner, name) =>
    (await query(runner, `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`, [name])).length > 0,
  tables: async (runner) =>
    names(
      await query(
        runner,
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
      ),
    ),
  columns: async (runner, table) =>
    (await query(runner, `PRAGMA table_info("${table}")`)).map(({ name, type }) => ({
      name: String(name),
      isBoolean: String(type).toLowerCase() === 'boolean',
    })),
  async *rows(runner, table) {
    let last: unknown = 0;
    for (;;) {
      const rows = await query(
        runner,
        `SELECT rowid AS "the rowid", * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ${String(rowsPerPiece)}`,
        [last],
      );
      if (rows.length > 0) yield rows;
      if (rows.length < rowsPerPiece) return;
      last = rows.at(-1)?.['the rowid'];
    }
  },
  suspendReferences: async (runner) => {
    // Until the commit, which checks them all.
    await runner.query('PRAGMA defer_foreign_keys = ON');
    return () => Promise.resolve();
  },
  place: () => '?',
  bind: (cell) => (typeof cell === 'boolean' ? Number(cell) : cell),
};

const postgres: Engine = {
  beginSnapshot: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  hasTable: async (runner, name) =>
    (
      await query(runner, `SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1`, [
        name,
      ])
    ).length > 0,
  tables: async (runner) =>
    names(
      await query(
        runner,
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename`,
      ),
    ),
  columns: async (runner, table) =>
    (
      await query(
        runner,
        `SELECT column_name AS name, data_type AS type FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position`,
        [table],
      )
    ).map(({ name, type }) => ({ name: String(name), isBoolean: type === 'boolean' })),
  async *rows(runner, table) {
    await runner.query(`DECLARE every_row NO SCROLL CURSOR FOR SELECT * FROM "${table}"`);
    for (;;) {
      const rows = await query(runner, `FETCH ${String(rowsPerPiece)} FROM every_row`);
      if (rows.length > 0) yield rows;
      if (rows.length < rowsPerPiece) break;
    }
    await runner.query('CLOSE every_row');
  },
  suspendReferences: async (runner) => {
    const found = await query(
      runner,
      `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
    );
    const references = found as { table: string; name: string; definition: string }[];
    for (const { table, name } of references)
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    return async () => {
      for (const { table, name, definition } of references)
        await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
    };
  },
  place: (index) => `$${String(index + 1)}`,
  bind: (cell) => cell,
};

const query = (runner: QueryRunner, sql: string, parameters?: unknown[]): Promise<Row[]> =>
  runner.query(sql, parameters) as Promise<Row[]>;

const names = (rows: Row[]): string[] =>
  rows.map(({ name }) => String(name)).filter((name) => name !== migrationsTable);
