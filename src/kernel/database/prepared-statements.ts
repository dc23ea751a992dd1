import pg from 'pg';

/** Bulk inserts are long and no two alike. */
const mostStatements = 500;
const longestStatement = 4_000;

/**
 * Names for the statements with parameters of one connection, under which PostgreSQL parses each of them once: that is half of
 * the work of finding or inserting a row. Whatever is not worth keeping goes as it is.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();

  named(text: unknown, values: unknown): unknown {
    const isWorthKeeping =
      typeof text === 'string' &&
      text.length <= longestStatement &&
      Array.isArray(values) &&
      values.length > 0;
    if (!isWorthKeeping) return text;
    if (!this.names.has(text) && this.names.size < mostStatements)
      this.names.set(text, `s${this.names.size}`);
    const name = this.names.get(text);
    return name === undefined ? text : { name, text };
  }
}

/**
 * TypeORM knows no named statements; the client of its pool is the one place through which all of them pass. What is asked before
 * anybody waits for an answer leaves in one piece: handing something to the network takes longer than most statements do.
 */
export class PreparingClient extends pg.Client {
  constructor(...options: ConstructorParameters<typeof pg.Client>) {
    super(...options);
    // `query` has a dozen overloads, and none of them is told apart here.
    const query = this.query.bind(this) as (...asked: unknown[]) => unknown;
    const names = new StatementNames();
    const prepared = (text: unknown, values: unknown, ...more: unknown[]) => {
      const { stream } = this.connection;
      stream.cork();
      process.nextTick(() => stream.uncork());
      return query(names.named(text, values), values, ...more);
    };
    this.query = prepared as typeof this.query;
  }
}
